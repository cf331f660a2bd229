import { firstFailure, refuse, succeed, type Refusal, type Result } from '../../../kernel/result';
import type { PolicyValues } from '../../policies';
import type { Decidable } from '../../vulnerabilities';
import { checkAcceptable, dayOf } from './limits';
import {
  acceptedSince,
  isAllowed,
  restored,
  sameTreatment,
  untreated,
  type Treatment,
  type TreatmentChange,
  type TreatmentEvent,
  type TreatmentStep,
} from './treatment';

/** A step with what it needs. */
export type Step =
  | { readonly event: 'START'; readonly assigneeId: string; readonly branches: Branches }
  | { readonly event: 'ACCEPT'; readonly until: string; readonly branches: Branches }
  | { readonly event: 'REQUEST'; readonly branches: Branches }
  | { readonly event: Exclude<TreatmentStep, 'START' | 'ACCEPT' | 'REQUEST'> };

/** The branches that a treatment is for; null is for all. */
type Branches = Treatment['treatmentBranches'];

/** How the request of a permanent acceptance came about. */
export interface Requested {
  readonly by: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** The step before; undefined when it was the first one. */
  readonly previous: TreatmentChange | undefined;
}

/** What a decision is made upon, beside the vulnerability itself. */
export interface Grounds {
  /** ISO 8601, UTC. */
  readonly now: string;
  readonly actor: string;
  readonly policies: PolicyValues;
  /** How often each vulnerability was accepted until a date; none where it is left out. */
  readonly acceptances: ReadonlyMap<string, number>;
  readonly requests: ReadonlyMap<string, Requested>;
}

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

/** What is to hold after a step. Whoever is to mend a vulnerability stays so while it is accepted. */
const treatmentBy = (
  { id, assigneeId, treatmentBranches }: Decidable,
  step: Step,
  { now, requests }: Pick<Grounds, 'now' | 'requests'>,
): Treatment => {
  const kept = { ...untreated, assigneeId };
  switch (step.event) {
    case 'START':
      return { ...untreated, treatment: 'IN_PROGRESS', assigneeId: step.assigneeId, treatmentBranches: step.branches };
    case 'ACCEPT':
      return { ...kept, treatment: 'ACCEPTED', acceptedUntil: step.until, treatmentBranches: step.branches };
    case 'REQUEST':
      return { ...kept, treatment: 'ACCEPTED_UNDEFINED', acceptance: 'SUBMITTED', treatmentBranches: step.branches };
    case 'APPROVE':
      return { ...kept, treatment: 'ACCEPTED_UNDEFINED', acceptance: 'APPROVED', treatmentBranches };
    case 'REJECT':
      return restored(requests.get(id)?.previous, dayOf(now));
    case 'WITHDRAW':
      return untreated;
  }
};

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
