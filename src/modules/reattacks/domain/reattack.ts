import { stateAfter, type Machine } from '../../../kernel/machine';
import { refuse, succeed, type Refusal, type Result } from '../../../kernel/result';
import { oneOf, optional, text, time, type EntityOf } from '../../../kernel/shape';
import type { VerificationStatus, Vulnerability } from '../../vulnerabilities';

/** What can happen to the verification of a fix. */
export type VerificationEvent = 'REQUEST' | 'HOLD' | 'RELEASE' | 'ANSWER' | 'CANCEL';

export const verificationStates: Machine<VerificationStatus, VerificationEvent> = {
  name: 'Reattack',
  transitions: [
    { from: [null, 'VERIFIED'], on: 'REQUEST', to: 'REQUESTED' },
    { from: ['REQUESTED'], on: 'HOLD', to: 'ON_HOLD' },
    { from: ['ON_HOLD'], on: 'RELEASE', to: 'REQUESTED' },
    { from: ['REQUESTED', 'ON_HOLD'], on: 'ANSWER', to: 'VERIFIED' },
    { from: ['REQUESTED', 'ON_HOLD'], on: 'CANCEL', to: 'VERIFIED' },
  ],
};

/** How a reattack ended. */
export type ReattackOutcome = 'OPEN' | 'SAFE' | 'CANCELLED';

export const verificationChangeShape = {
  id: text,
  vulnerabilityId: text,
  status: oneOf<VerificationStatus>(),
  outcome: optional(oneOf<ReattackOutcome>()),
  eventId: optional(text),
  at: time,
  by: text,
  reportId: optional(text),
  justification: optional(text),
};

/** A step in the verification of a fix. */
export type VerificationChange = EntityOf<typeof verificationChangeShape>;

type Wrong = Refusal<'WRONG_STATE'>;

const words: Readonly<Record<VerificationStatus, string>> = {
  REQUESTED: 'A reattack is under way already.',
  ON_HOLD: 'A reattack is held by an event.',
  VERIFIED: 'No reattack is under way.',
};

const none = 'No reattack is under way.';

/** The vulnerability after an event of its verification; WRONG_STATE when the event is not allowed now. */
export const afterVerification = (
  vulnerability: Vulnerability,
  event: VerificationEvent,
  now: string,
  field: readonly string[],
): Result<Vulnerability, Wrong> => {
  const { verification } = vulnerability;
  const next = stateAfter(verificationStates, verification, event);
  return next === undefined
    ? refuse('WRONG_STATE', field, verification === null ? none : words[verification])
    : succeed({ ...vulnerability, verification: next, updatedAt: now });
};

/** Asks for the verification of a fix: of what is open, and not confirmed to be no risk. */
export const requested = (
  vulnerability: Vulnerability,
  now: string,
  field: readonly string[],
): Result<Vulnerability, Wrong> => {
  if (vulnerability.state !== 'VULNERABLE') return refuse('WRONG_STATE', field, 'The vulnerability is not open.');
  if (vulnerability.zeroRisk === 'CONFIRMED')
    return refuse('WRONG_STATE', field, 'The vulnerability is confirmed to be no risk.');
  return afterVerification(vulnerability, 'REQUEST', now, field);
};

/** The share of reattacks, in per cent, that it took to prove the fix: 100 divided by the cycles once it is closed and verified, else 0. */
export const efficacyOf = (
  { state, verification }: Pick<Vulnerability, 'state' | 'verification'>,
  cycles: number,
): number => (state === 'SAFE' && verification === 'VERIFIED' && cycles > 0 ? 100 / cycles : 0);
