import { record } from '../../../journal/record';
import { checkText } from '../../../kernel/checks';
import { nameOf } from '../../../kernel/actor';
import type { Env } from '../../../kernel/env';
import { refuse, succeed, type Refusal, type Result } from '../../../kernel/result';
import { transact } from '../../../kernel/transact';
import type { Permission } from '../../access';
import { groupToChange } from '../../groups';
import { cancelReattacks } from '../../reattacks';
import { withdrawPending } from '../../treatments';
import {
  chosenField,
  chosenVulnerabilities,
  decide,
  decisionsBy,
  happeningTo,
  track,
  vulnerabilitiesByIds,
  vulnerabilityTenancy,
  type Decision,
  type Vulnerability,
} from '../../vulnerabilities';
import { insertZeroRiskChanges, selectClaimants } from '../data/zero-risk-changes';
import { afterZeroRisk, type ZeroRiskEvent } from '../domain/zero-risk';

type Refused = Refusal<'WRONG_STATE' | 'NOT_FOUND' | 'INVALID_VALUE' | 'LIMIT_REACHED' | 'TOO_LONG' | 'OWN_REQUEST'>;
type Changed = Promise<Result<readonly Vulnerability[], Refused>>;

interface Step {
  readonly event: Exclude<ZeroRiskEvent, 'WITHDRAW'>;
  readonly permission: Permission;
  readonly fact: string;
}

const keep = async (
  env: Env,
  decisions: readonly Decision[],
  justification: string,
  { event, fact }: Step,
): Promise<void> => {
  const status = event === 'REQUEST' ? 'REQUESTED' : event === 'CONFIRM' ? 'CONFIRMED' : 'REJECTED';
  const at = env.now();
  const by = nameOf(env.actor);
  await insertZeroRiskChanges(
    env.db,
    decisions.map(({ after: { id, organizationId } }) => ({
      id: env.newId(),
      vulnerabilityId: id,
      organizationId,
      status,
      at,
      by,
      reportId: null,
      justification,
    })),
  );
  if (event === 'CONFIRM')
    await track(
      env,
      decisions.map(({ after }) => happeningTo(after, 'ZERO_RISK', { at, by, justification })),
    );
  await record(
    env,
    ...decisions.map(({ before, after }) => ({
      type: fact,
      on: vulnerabilityTenancy(before),
      subjectId: before.id,
      data: { before: before.zeroRisk, after: after.zeroRisk, justification },
    })),
  );
};

/** Nobody confirms a claim of their own. */
const checkClaimants = async (env: Env, ids: readonly string[]): Promise<Result<null, Refusal<'OWN_REQUEST'>>> => {
  const claimants = new Map(
    (await selectClaimants(env.db, ids)).map(({ vulnerabilityId, by }) => [vulnerabilityId, by]),
  );
  const own = ids.findIndex((id) => claimants.get(id) === nameOf(env.actor));
  return own === -1
    ? succeed(null)
    : refuse('OWN_REQUEST', chosenField(own), 'Somebody else must confirm what you claimed.');
};

/** What is no risk needs no verification of a fix, and no acceptance. */
const endRest = async (env: Env, decisions: readonly Decision[], justification: string): Promise<void> => {
  const ids = decisions.map(({ after }) => after.id);
  await cancelReattacks(env, await vulnerabilitiesByIds(env, ids), justification);
  await withdrawPending(env, await vulnerabilitiesByIds(env, ids), justification);
};

const change = (env: Env, groupId: string, ids: readonly string[], justification: string, step: Step): Changed =>
  transact<readonly Vulnerability[], Refused>(env, async (inner) => {
    const group = await groupToChange(inner, step.permission, groupId);
    if (!group.ok) return group;
    const why = checkText(justification, ['input', 'justification'], { minimum: 1, maximum: 10_000 });
    if (!why.ok) return why;
    const chosen = await chosenVulnerabilities(inner, groupId, ids);
    if (!chosen.ok) return chosen;
    if (step.event === 'CONFIRM') {
      const others = await checkClaimants(inner, ids);
      if (!others.ok) return others;
    }
    const decided = decisionsBy(chosen.value, (each, index) =>
      afterZeroRisk(each, step.event, inner.now(), chosenField(index)),
    );
    if (!decided.ok) return decided;
    await decide(inner, decided.value);
    await keep(inner, decided.value, why.value, step);
    if (step.event === 'CONFIRM') await endRest(inner, decided.value, why.value);
    const now = new Map((await vulnerabilitiesByIds(inner, ids)).map((each) => [each.id, each]));
    return succeed(ids.flatMap((id) => now.get(id) ?? []));
  });

/** Claims that open vulnerabilities are no risk. They count until the claim is confirmed. */
export const requestZeroRisk = (env: Env, groupId: string, ids: readonly string[], justification: string): Changed =>
  change(env, groupId, ids, justification, {
    event: 'REQUEST',
    permission: 'ZERO_RISK_REQUEST',
    fact: 'ZeroRiskRequested',
  });

/** Confirms claims of others: the vulnerabilities leave counts, exposure and gate, and their reattacks end. */
export const confirmZeroRisk = (env: Env, groupId: string, ids: readonly string[], justification: string): Changed =>
  change(env, groupId, ids, justification, {
    event: 'CONFIRM',
    permission: 'ZERO_RISK_DECIDE',
    fact: 'ZeroRiskConfirmed',
  });

/** Rejects claims, also those that were confirmed before: the vulnerabilities count. */
export const rejectZeroRisk = (env: Env, groupId: string, ids: readonly string[], justification: string): Changed =>
  change(env, groupId, ids, justification, {
    event: 'REJECT',
    permission: 'ZERO_RISK_DECIDE',
    fact: 'ZeroRiskRejected',
  });
