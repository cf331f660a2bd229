import type { Env } from '../../../kernel/env';
import { refuse, succeed, type Refusal, type Result } from '../../../kernel/result';
import { transact } from '../../../kernel/transact';
import { groupToChange } from '../../groups';
import {
  afterEvent,
  chosenField,
  chosenVulnerabilities,
  decide,
  decisionsBy,
  keepChanges,
  mostChosen,
  type Decision,
  type Vulnerability,
} from '../../vulnerabilities';
import { afterVerification } from '../domain/reattack';
import { keepSteps } from './keep-steps';
import { checkJustification, type Reattacked, type ReattackRefused } from './request-reattacks';

/** Which fixes hold, and which do not. */
export interface Verdicts {
  readonly openIds: readonly string[];
  readonly safeIds: readonly string[];
}

type Wrong = Refusal<'WRONG_STATE'>;

const checkIds = ({ openIds, safeIds }: Verdicts): Result<null, ReattackRefused> => {
  const all = [...openIds, ...safeIds];
  if (all.length === 0) return refuse('INVALID_VALUE', ['input'], 'Name at least one vulnerability.');
  if (all.length > mostChosen)
    return refuse('LIMIT_REACHED', ['input'], `At most ${mostChosen} vulnerabilities a call, both lists together.`);
  return new Set(all).size < all.length
    ? refuse('INVALID_VALUE', ['input'], 'A vulnerability is named twice.')
    : succeed(null);
};

const chosenOf = async (
  env: Env,
  groupId: string,
  ids: readonly string[],
  name: string,
): Promise<Result<readonly Vulnerability[], ReattackRefused>> =>
  ids.length === 0 ? succeed([]) : chosenVulnerabilities(env, groupId, ids, ['input', name]);

/** What is found to be closed: the answer of its reattack, if there is one, and the end of its being open. */
export const foundSafe = (
  vulnerability: Vulnerability,
  now: string,
  field: readonly string[],
): Result<Vulnerability, Wrong> => {
  const safe = afterEvent(vulnerability, 'CLOSE', now, field);
  if (!safe.ok) return safe;
  const answered = afterVerification(safe.value, 'ANSWER', now, field);
  return answered.ok ? answered : safe;
};

const keepClosed = async (env: Env, decisions: readonly Decision[], justification: string): Promise<void> => {
  await keepChanges(env, decisions, 'CLOSED', justification, 'VulnerabilityClosed');
  const answered = decisions.filter(({ before, after }) => before.verification !== after.verification);
  await keepSteps(env, answered, { fact: 'ReattackAnswered', outcome: 'SAFE', justification });
};

/** What is found to be open still: the answer of its reattack. */
export const foundOpen = (
  vulnerability: Vulnerability,
  now: string,
  field: readonly string[],
): Result<Vulnerability, Wrong> => afterVerification(vulnerability, 'ANSWER', now, field);

/** Makes verdicts so, in the transaction of the caller, who has authorized it. Throws CONFLICT. */
export const keepVerdicts = async (
  env: Env,
  open: readonly Decision[],
  safe: readonly Decision[],
  justification: string,
): Promise<void> => {
  if (open.length + safe.length === 0) return;
  await decide(env, [...open, ...safe]);
  await keepSteps(env, open, { fact: 'ReattackAnswered', outcome: 'OPEN', justification });
  await keepClosed(env, safe, justification);
};

/** Answers reattacks: those whose fix holds are closed, the others stay open. All are answered, or none. */
export const verifyReattacks = (env: Env, groupId: string, verdicts: Verdicts, justification: string): Reattacked =>
  transact<readonly Vulnerability[], ReattackRefused>(env, async (inner) => {
    const group = await groupToChange(inner, 'VULNERABILITY_VERIFY', groupId);
    if (!group.ok) return group;
    const why = checkJustification(justification);
    if (!why.ok) return why;
    const ids = checkIds(verdicts);
    if (!ids.ok) return ids;
    const open = await chosenOf(inner, groupId, verdicts.openIds, 'openIds');
    if (!open.ok) return open;
    const safe = await chosenOf(inner, groupId, verdicts.safeIds, 'safeIds');
    if (!safe.ok) return safe;
    const now = inner.now();
    const waiting = (name: string) => (each: Vulnerability, index: number) =>
      afterVerification(each, 'ANSWER', now, ['input', name, String(index)]);
    const stay = decisionsBy(open.value, waiting('openIds'));
    if (!stay.ok) return stay;
    const answered = decisionsBy(safe.value, waiting('safeIds'));
    if (!answered.ok) return answered;
    const end = decisionsBy(safe.value, (each, index) => foundSafe(each, now, ['input', 'safeIds', String(index)]));
    if (!end.ok) return end;
    await keepVerdicts(inner, stay.value, end.value, why.value);
    return succeed([...stay.value, ...end.value].map(({ after }) => after));
  });

/** Closes open vulnerabilities by hand; a reattack that waits is answered by it. */
export const closeVulnerabilities = (
  env: Env,
  groupId: string,
  ids: readonly string[],
  justification: string,
): Reattacked =>
  transact<readonly Vulnerability[], ReattackRefused>(env, async (inner) => {
    const group = await groupToChange(inner, 'VULNERABILITY_VERIFY', groupId);
    if (!group.ok) return group;
    const why = checkJustification(justification);
    if (!why.ok) return why;
    const chosen = await chosenVulnerabilities(inner, groupId, ids);
    if (!chosen.ok) return chosen;
    const decided = decisionsBy(chosen.value, (each, index) => foundSafe(each, inner.now(), chosenField(index)));
    if (!decided.ok) return decided;
    await keepVerdicts(inner, [], decided.value, why.value);
    return succeed(decided.value.map(({ after }) => after));
  });
