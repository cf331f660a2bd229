import { differenceOf } from '../../../journal/difference';
import { record } from '../../../journal/record';
import type { Env } from '../../../kernel/env';
import { oneAtATime } from '../../../kernel/one-at-a-time';
import { conflict } from '../../../kernel/refusal';
import { succeed, type Refusal, type Result } from '../../../kernel/result';
import { transact } from '../../../kernel/transact';
import { authorize } from '../../access';
import { checkActive } from '../../groups';
import * as data from '../data/findings';
import { checkFindingText, textOf, type Finding, type FindingText } from '../domain/finding';
import { sameVectors, scoreOfVectors, severityOf } from '../domain/severity';
import { findingTenancy, standingFinding } from './read-findings';
import { keepSeverityChanges } from './severity-history';

/**
 * Has the vulnerabilities of a finding without vectors of their own follow its vectors, or without those the tools
 * again; answers the highest score among all of them: a question to the module above.
 */
export type Rescoring = (env: Env, findingId: string) => Promise<number>;

const rescored = async (env: Env, before: Finding, next: Finding, rescore: Rescoring): Promise<Finding> => {
  const highest = await rescore(env, next.id);
  const severityScore = scoreOfVectors(next) ?? highest;
  if (severityScore !== next.severityScore) await data.updateScore(env.db, next.id, severityScore);
  const after: Finding = { ...next, severityScore };
  const { organizationId, groupId, id } = before;
  const change = { organizationId, groupId, findingId: id, vulnerabilityId: null };
  await keepSeverityChanges(env, [{ ...change, before: severityOf(before), after: severityOf(after) }]);
  return after;
};

type Refused = Refusal<'INVALID_VALUE' | 'TOO_LONG' | 'WRONG_STATE'>;

const changed = (
  env: Env,
  id: string,
  change: Partial<FindingText>,
  rescore: Rescoring,
): Promise<Result<Finding, Refused>> =>
  transact<Finding, Refused>(env, async (inner) => {
    const found = await standingFinding(inner, id);
    authorize(inner, 'FINDING_MANAGE', findingTenancy(found));
    const active = await checkActive(inner, found.groupId, ['input', 'findingId']);
    if (!active.ok) return active;
    // Whoever counts its vulnerabilities changes the score: what is read of it from here on stays.
    await data.lockFindings(inner.db, [id]);
    const before = await standingFinding(inner, id);
    const checked = checkFindingText({ ...textOf(found), ...change });
    if (!checked.ok) return checked;
    const severityScore = scoreOfVectors(checked.value) ?? before.severityScore;
    const text = { ...checked.value, severityScore };
    if ((await data.updateFinding(inner.db, id, textOf(found), text)) === 0) throw conflict();
    const told: Finding = { ...before, ...text };
    const next = sameVectors(before, told) ? told : await rescored(inner, before, told, rescore);
    await record(inner, {
      type: 'FindingUpdated',
      on: findingTenancy(before),
      subjectId: id,
      data: differenceOf(before, next),
    });
    return succeed(next);
  });

/**
 * Changes what is said of a finding; what is left out stays. Vulnerabilities without vectors of their own follow its
 * vectors; without any, its score is the highest of theirs. A hundred thousand of them take longer than others may wait,
 * in this process one at a time, since each that waits in a transaction holds a connection.
 */
export const updateFinding = (
  env: Env,
  id: string,
  change: Partial<FindingText>,
  rescore: Rescoring,
): Promise<Result<Finding, Refused>> =>
  change.cvss31 === undefined && change.cvss40 === undefined
    ? changed(env, id, change, rescore)
    : oneAtATime(`vectors of finding ${id}`, () => changed({ ...env, db: env.db.patient }, id, change, rescore));
