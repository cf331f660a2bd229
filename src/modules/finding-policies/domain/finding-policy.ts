import { stateAfter, type Machine } from '../../../kernel/machine';
import { refuse, succeed, type Refusal, type Result } from '../../../kernel/result';
import { oneOf, text, time, type EntityOf } from '../../../kernel/shape';

export type FindingPolicyState = 'SUBMITTED' | 'APPROVED' | 'REJECTED' | 'INACTIVE';

/** What can happen to a finding policy. */
export type FindingPolicyEvent = 'REQUEST' | 'APPROVE' | 'REJECT' | 'DEACTIVATE';

export const findingPolicyStates: Machine<FindingPolicyState, FindingPolicyEvent> = {
  name: 'Finding policy',
  transitions: [
    { from: [null], on: 'REQUEST', to: 'SUBMITTED' },
    { from: ['SUBMITTED'], on: 'APPROVE', to: 'APPROVED' },
    { from: ['SUBMITTED'], on: 'REJECT', to: 'REJECTED' },
    { from: ['APPROVED'], on: 'DEACTIVATE', to: 'INACTIVE' },
  ],
};

export const findingPolicyShape = {
  id: text,
  organizationId: text,
  weaknessKey: text,
  state: oneOf<FindingPolicyState>(),
  createdAt: time,
  /** Who asked for it. */
  createdBy: text,
};

/** The acceptance of a whole weakness in all groups of an organization. */
export type FindingPolicy = EntityOf<typeof findingPolicyShape>;

export const findingPolicyChangeShape = {
  id: text,
  findingPolicyId: text,
  state: oneOf<FindingPolicyState>(),
  at: time,
  by: text,
  justification: text,
};

/** A step in the life of a finding policy. */
export type FindingPolicyChange = EntityOf<typeof findingPolicyChangeShape>;

const field = ['input', 'weaknessKey'];

const words: Readonly<Record<FindingPolicyEvent, string>> = {
  REQUEST: 'A policy waits, or is in force, for this weakness already.',
  APPROVE: 'The policy for this weakness does not wait for an answer.',
  REJECT: 'The policy for this weakness does not wait for an answer.',
  DEACTIVATE: 'The policy for this weakness is not in force.',
};

/** The policy after somebody decided on it. Whoever asked for it does not approve it. */
export const decidedPolicy = (
  policy: FindingPolicy,
  event: FindingPolicyEvent,
  by: string,
): Result<FindingPolicy, Refusal<'WRONG_STATE' | 'OWN_REQUEST'>> => {
  const state = stateAfter(findingPolicyStates, policy.state, event);
  if (state === undefined) return refuse('WRONG_STATE', field, words[event]);
  return event === 'APPROVE' && policy.createdBy === by
    ? refuse('OWN_REQUEST', field, 'Somebody else must approve what you asked for.')
    : succeed({ ...policy, state });
};
