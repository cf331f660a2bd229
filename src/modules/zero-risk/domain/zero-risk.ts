import { stateAfter, type Machine } from '../../../kernel/machine';
import { refuse, succeed, type Refusal, type Result } from '../../../kernel/result';
import { oneOf, optional, text, time, type EntityOf } from '../../../kernel/shape';
import type { Decidable, ZeroRiskStatus } from '../../vulnerabilities';

/** What can happen to the claim that a vulnerability is no risk. */
export type ZeroRiskEvent = 'REQUEST' | 'CONFIRM' | 'REJECT' | 'WITHDRAW';

export const zeroRiskStates: Machine<ZeroRiskStatus, ZeroRiskEvent> = {
  name: 'Zero risk',
  transitions: [
    { from: [null, 'REJECTED'], on: 'REQUEST', to: 'REQUESTED' },
    { from: ['REQUESTED'], on: 'CONFIRM', to: 'CONFIRMED' },
    { from: ['REQUESTED', 'CONFIRMED'], on: 'REJECT', to: 'REJECTED' },
    { from: ['REQUESTED'], on: 'WITHDRAW', to: 'REJECTED' },
  ],
};

export const zeroRiskChangeShape = {
  id: text,
  vulnerabilityId: text,
  status: oneOf<ZeroRiskStatus>(),
  at: time,
  by: text,
  /** The report whose VEX said so; null when people did. */
  reportId: optional(text),
  justification: text,
};

/** A step of the claim that a vulnerability is no risk. */
export type ZeroRiskChange = EntityOf<typeof zeroRiskChangeShape>;

const words: Readonly<Record<ZeroRiskEvent, string>> = {
  REQUEST: 'The claim was made already.',
  CONFIRM: 'No claim waits for an answer.',
  REJECT: 'There is no claim to reject.',
  WITHDRAW: 'There is no claim to take back.',
};

/** The vulnerability after a step of the claim at a moment (ISO 8601); WRONG_STATE when the step is not allowed now. */
export const afterZeroRisk = <V extends Decidable>(
  vulnerability: V,
  event: ZeroRiskEvent,
  now: string,
  field: readonly string[],
): Result<V, Refusal<'WRONG_STATE'>> => {
  if (event === 'REQUEST' && vulnerability.state !== 'VULNERABLE')
    return refuse('WRONG_STATE', field, 'The vulnerability is not open.');
  const next = stateAfter(zeroRiskStates, vulnerability.zeroRisk, event);
  return next === undefined
    ? refuse('WRONG_STATE', field, words[event])
    : succeed({ ...vulnerability, zeroRisk: next, updatedAt: now });
};
