import type { PolicyValues } from '../../policies';
import type { Decidable } from '../../vulnerabilities';
import { dayOf } from './limits';
import { restored, untreated, type Treatment, type TreatmentChange, type TreatmentStep } from './treatment';

/** A step with what it needs. */
export type Step =
  | ({ readonly event: 'START'; readonly assigneeId: string } & Pick<Scope, 'treatmentBranches'>)
  | ({ readonly event: 'ACCEPT'; readonly until: string } & Scope)
  | ({ readonly event: 'REQUEST' } & Scope)
  | { readonly event: Exclude<TreatmentStep, 'START' | 'ACCEPT' | 'REQUEST'> };

/** The branches that a treatment is for, and whether it ends with what was accepted. */
type Scope = Pick<Treatment, 'treatmentBranches' | 'endsOnChange'>;

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

/** What is to hold after a step. Whoever is to mend a vulnerability stays so while it is accepted. */
export const treatmentBy = (
  { id, assigneeId, treatmentBranches, endsOnChange }: Decidable,
  step: Step,
  { now, requests }: Pick<Grounds, 'now' | 'requests'>,
): Treatment => {
  const kept = { ...untreated, assigneeId };
  const scoped = ({ treatmentBranches: branches, endsOnChange: ends }: Scope): Treatment => ({
    ...kept,
    treatmentBranches: branches,
    endsOnChange: ends,
  });
  switch (step.event) {
    case 'START':
      return {
        ...untreated,
        treatment: 'IN_PROGRESS',
        assigneeId: step.assigneeId,
        treatmentBranches: step.treatmentBranches,
      };
    case 'ACCEPT':
      return { ...scoped(step), treatment: 'ACCEPTED', acceptedUntil: step.until };
    case 'REQUEST':
      return { ...scoped(step), treatment: 'ACCEPTED_UNDEFINED', acceptance: 'SUBMITTED' };
    case 'APPROVE':
      return {
        ...scoped({ treatmentBranches, endsOnChange }),
        treatment: 'ACCEPTED_UNDEFINED',
        acceptance: 'APPROVED',
      };
    case 'REJECT':
      return restored(requests.get(id)?.previous, dayOf(now));
    case 'WITHDRAW':
      return untreated;
  }
};
