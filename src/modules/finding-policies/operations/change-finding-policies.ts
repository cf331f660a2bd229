import { isDuplicate } from '../../../database/retry';
import { record } from '../../../journal/record';
import { nameOf } from '../../../kernel/actor';
import { checkText } from '../../../kernel/checks';
import type { Env } from '../../../kernel/env';
import { conflict, notFound } from '../../../kernel/refusal';
import { refuse, succeed, type Refusal, type Result } from '../../../kernel/result';
import { transact } from '../../../kernel/transact';
import { authorize } from '../../access';
import { organizationsByIds } from '../../organizations';
import * as data from '../data/finding-policies';
import { decidedPolicy, type FindingPolicy, type FindingPolicyEvent } from '../domain/finding-policy';
import { carryOut, takePolicyTurn } from './apply-finding-policies';

type Refused = Refusal<'INVALID_VALUE' | 'TOO_LONG' | 'ALREADY_EXISTS' | 'NOT_FOUND' | 'WRONG_STATE' | 'OWN_REQUEST'>;
type Changed = Promise<Result<FindingPolicy, Refused>>;

const field = ['input', 'weaknessKey'];
const standsAlready = (): Result<never, Refused> =>
  refuse('ALREADY_EXISTS', field, 'A policy waits, or is in force, for this weakness already.');

const checkKey = (weaknessKey: string): Result<string, Refused> =>
  checkText(weaknessKey, field, { minimum: 1, maximum: 1000 });

const checkReason = (justification: string): Result<string, Refused> =>
  checkText(justification, ['input', 'justification'], { minimum: 1, maximum: 10_000 });

const keep = async (env: Env, policy: FindingPolicy, type: string, justification: string): Promise<void> => {
  const { id, organizationId, weaknessKey, state } = policy;
  await data.insertFindingPolicyChange(env.db, {
    id: env.newId(),
    findingPolicyId: id,
    state,
    at: env.now(),
    by: nameOf(env.actor),
    justification,
  });
  const on = { organizationId, groupId: null };
  await record(env, { type, on, subjectId: id, data: { weaknessKey, state, justification } });
};

/** Asks to accept a whole weakness in an organization. */
export const requestFindingPolicy = async (
  env: Env,
  organizationId: string,
  weaknessKey: string,
  justification: string,
): Changed => {
  authorize(env, 'FINDING_POLICY_REQUEST', { organizationId, groupId: null });
  try {
    return await transact<FindingPolicy, Refused>(env, async (inner) => {
      if ((await organizationsByIds(inner, [organizationId])).length === 0) throw notFound();
      const key = checkKey(weaknessKey);
      if (!key.ok) return key;
      const why = checkReason(justification);
      if (!why.ok) return why;
      if ((await data.selectStandingPolicy(inner.db, organizationId, key.value)) !== undefined) return standsAlready();
      const policy: FindingPolicy = {
        id: inner.newId(),
        organizationId,
        weaknessKey: key.value,
        state: 'SUBMITTED',
        createdAt: inner.now(),
        createdBy: nameOf(inner.actor),
      };
      await data.insertFindingPolicy(inner.db, policy);
      await keep(inner, policy, 'FindingPolicyRequested', why.value);
      return succeed(policy);
    });
  } catch (error) {
    if (isDuplicate(error)) return standsAlready();
    throw error;
  }
};

const facts = {
  APPROVE: 'FindingPolicyApproved',
  REJECT: 'FindingPolicyRejected',
  DEACTIVATE: 'FindingPolicyDeactivated',
} as const satisfies Partial<Record<FindingPolicyEvent, string>>;

const decide = (
  env: Env,
  organizationId: string,
  weaknessKey: string,
  event: keyof typeof facts,
  justification: string,
): Changed =>
  transact<FindingPolicy, Refused>(env, async (inner) => {
    authorize(inner, 'FINDING_POLICY_DECIDE', { organizationId, groupId: null });
    if ((await organizationsByIds(inner, [organizationId])).length === 0) throw notFound();
    const key = checkKey(weaknessKey);
    if (!key.ok) return key;
    const why = checkReason(justification);
    if (!why.ok) return why;
    const found = await data.selectStandingPolicy(inner.db, organizationId, key.value);
    if (found === undefined) return refuse('NOT_FOUND', field, 'No policy waits, or is in force, for this weakness.');
    await takePolicyTurn(inner, found);
    const decided = decidedPolicy(found, event, nameOf(inner.actor));
    if (!decided.ok) return decided;
    if ((await data.updateState(inner.db, found, decided.value.state)) === 0) throw conflict();
    await keep(inner, decided.value, facts[event], why.value);
    return decided;
  });

const batchesAtOnce = 5;

/** Decides, then carries the decision out. It is taken by then: what fails or is left, the server does within the hour. */
const decideAndCarryOut: typeof decide = async (env, ...given) => {
  const decided = await decide(env, ...given);
  if (!decided.ok) return decided;
  await carryOut(env, decided.value, batchesAtOnce).catch((error: unknown) => {
    env.log.error({ err: error, findingPolicy: decided.value.id }, 'a finding policy is carried out later');
  });
  return decided;
};

/** Approves a policy that somebody else asked for, and accepts what stands of its weakness. */
export const approveFindingPolicy = (env: Env, organizationId: string, key: string, justification: string): Changed =>
  decideAndCarryOut(env, organizationId, key, 'APPROVE', justification);

/** Rejects a policy that was asked for. */
export const rejectFindingPolicy = (env: Env, organizationId: string, key: string, justification: string): Changed =>
  decide(env, organizationId, key, 'REJECT', justification);

/** Deactivates a policy in force, and ends the acceptances that it made itself. */
export const deactivateFindingPolicy = (
  env: Env,
  organizationId: string,
  key: string,
  justification: string,
): Changed => decideAndCarryOut(env, organizationId, key, 'DEACTIVATE', justification);
