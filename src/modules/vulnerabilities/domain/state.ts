import { stateAfter, type Machine } from '../../../kernel/machine';
import { refuse, succeed, type Refusal, type Result } from '../../../kernel/result';
import type { Vulnerability, VulnerabilityState } from './vulnerability';

/** What can happen to the state of a vulnerability. */
export type StateEvent =
  'SUBMIT' | 'REPORT' | 'CONFIRM' | 'REJECT' | 'RESUBMIT' | 'CLOSE' | 'REOPEN' | 'REMOVE' | 'MERGE';

export const vulnerabilityStates: Machine<VulnerabilityState, StateEvent> = {
  name: 'Vulnerability state',
  transitions: [
    { from: [null], on: 'SUBMIT', to: 'SUBMITTED' },
    { from: [null], on: 'REPORT', to: 'VULNERABLE' },
    { from: ['SUBMITTED'], on: 'CONFIRM', to: 'VULNERABLE' },
    { from: ['SUBMITTED'], on: 'REJECT', to: 'REJECTED' },
    { from: ['REJECTED'], on: 'RESUBMIT', to: 'SUBMITTED' },
    { from: ['VULNERABLE'], on: 'CLOSE', to: 'SAFE' },
    { from: ['SAFE'], on: 'REOPEN', to: 'VULNERABLE' },
    { from: ['SUBMITTED', 'REJECTED', 'VULNERABLE'], on: 'REMOVE', to: 'DELETED' },
    { from: ['SUBMITTED', 'VULNERABLE', 'SAFE'], on: 'MERGE', to: 'DELETED' },
  ],
};

const words: Readonly<Record<VulnerabilityState, string>> = {
  SUBMITTED: 'waits for review',
  REJECTED: 'was rejected',
  VULNERABLE: 'is open',
  SAFE: 'is closed',
  DELETED: 'is removed',
};

/** The vulnerability after an event at a moment (ISO 8601); WRONG_STATE when it is not in a state for it. */
export const afterEvent = (
  vulnerability: Vulnerability,
  event: StateEvent,
  now: string,
  field: readonly string[],
): Result<Vulnerability, Refusal<'WRONG_STATE'>> => {
  const state = stateAfter(vulnerabilityStates, vulnerability.state, event);
  if (state === undefined)
    return refuse('WRONG_STATE', field, `The vulnerability ${words[vulnerability.state]}: this can't be done to it.`);
  const open = state === 'VULNERABLE';
  return succeed({
    ...vulnerability,
    state,
    updatedAt: now,
    closedAt: open ? null : state === 'SAFE' ? now : vulnerability.closedAt,
    releasedAt: open ? (vulnerability.releasedAt ?? now) : vulnerability.releasedAt,
  });
};
