import { firstFailure, refuse, succeed, type Refusal, type Result } from '../../../kernel/result';
import type { Decidable } from '../../vulnerabilities';
import { checkAcceptable } from './limits';
import { acceptedSince, isAllowed, sameTreatment, type Treatment, type TreatmentEvent } from './treatment';
import { treatmentBy, type Grounds, type Step } from './treatment-by';

type Refused = Refusal<'WRONG_STATE' | 'POLICY_LIMIT' | 'OWN_REQUEST'>;

/** Only what is released, open and a risk is treated. */
const checkStanding = (
  { releasedAt, state, zeroRisk }: Decidable,
  field: readonly string[],
): Result<null, Refusal<'WRONG_STATE'>> => {
  if (releasedAt === null) return refuse('WRONG_STATE', field, 'The vulnerability is not released.');
  if (state !== 'VULNERABLE') return refuse('WRONG_STATE', field, 'The vulnerability is not open.');
  return zeroRisk === 'CONFIRMED'
    ? refuse('WRONG_STATE', field, 'The vulnerability is confirmed to be no risk.')
    : succeed(null);
};

const words: Readonly<Record<TreatmentEvent, string>> = {
  START: 'It is mended already.',
  ACCEPT: 'It is accepted already.',
  REQUEST: 'A permanent acceptance was asked for already.',
  APPROVE: 'No permanent acceptance waits for an answer.',
  REJECT: 'No permanent acceptance waits for an answer.',
  CANCEL: 'No permanent acceptance waits for an answer.',
  LAPSE: 'No permanent acceptance waits for an answer.',
  WITHDRAW: 'Nothing was decided that could be given up.',
  EXPIRE: 'It is not accepted until a date.',
  CHANGE: 'It is not accepted.',
  ACCEPT_BY_POLICY: 'It is accepted for good already.',
  END_POLICY: 'It is not accepted for good.',
};

/** The vulnerability treated so from a moment on (ISO 8601); WRONG_STATE when that is not allowed now, or is so already. */
export const treatedSo = <V extends Decidable>(
  vulnerability: V,
  event: TreatmentEvent,
  treatment: Treatment,
  now: string,
  field: readonly string[],
): Result<V, Refusal<'WRONG_STATE'>> =>
  isAllowed(vulnerability, event) && !sameTreatment(vulnerability, treatment)
    ? succeed({
        ...vulnerability,
        ...treatment,
        acceptedAt: acceptedSince(vulnerability, treatment, now),
        updatedAt: now,
      })
    : refuse('WRONG_STATE', field, words[event]);

const checkRequester = (
  { id }: Decidable,
  { actor, requests }: Grounds,
  field: readonly string[],
): Result<null, Refused> =>
  requests.get(id)?.by === actor
    ? refuse('OWN_REQUEST', field, 'Somebody else must approve what you asked for.')
    : succeed(null);

/** The vulnerability after a step of a person, or why the step is refused. */
export const afterStep = <V extends Decidable>(
  vulnerability: V,
  step: Step,
  grounds: Grounds,
  field: readonly string[],
): Result<V, Refused> => {
  const next = treatedSo(vulnerability, step.event, treatmentBy(vulnerability, step, grounds), grounds.now, field);
  return (
    firstFailure<Refused>([
      checkStanding(vulnerability, field),
      next,
      step.event === 'ACCEPT'
        ? checkAcceptable(
            vulnerability.severityScore,
            grounds.acceptances.get(vulnerability.id) ?? 0,
            grounds.policies,
            field,
          )
        : succeed(null),
      step.event === 'APPROVE' ? checkRequester(vulnerability, grounds, field) : succeed(null),
    ]) ?? next
  );
};
