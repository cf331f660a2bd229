import { recordAll } from '../../../journal/record';
import { nameOf } from '../../../kernel/actor';
import type { Env } from '../../../kernel/env';
import {
  decide,
  happeningTo,
  track,
  vulnerabilityTenancy,
  type Decidable,
  type Decision,
  type TrackingKind,
} from '../../vulnerabilities';
import { insertTreatmentChanges } from '../data/treatment-changes';
import { kindOf, type Treatment, type TreatmentChange, type TreatmentEvent } from '../domain/treatment';

const facts: Readonly<Record<TreatmentEvent, string>> = {
  START: 'TreatmentStarted',
  ACCEPT: 'VulnerabilityAccepted',
  REQUEST: 'AcceptanceRequested',
  APPROVE: 'AcceptanceApproved',
  REJECT: 'AcceptanceRejected',
  CANCEL: 'AcceptanceCancelled',
  LAPSE: 'AcceptanceLapsed',
  WITHDRAW: 'TreatmentWithdrawn',
  EXPIRE: 'AcceptanceExpired',
  CHANGE: 'AcceptedEvidenceChanged',
  ACCEPT_BY_POLICY: 'VulnerabilityAcceptedByPolicy',
  END_POLICY: 'AcceptanceByPolicyEnded',
};

/** What the tracking of findings tells: what is for all branches. */
const tracked: Partial<Readonly<Record<TreatmentEvent, TrackingKind>>> = {
  ACCEPT: 'ACCEPTED',
  APPROVE: 'ACCEPTED_UNDEFINED',
  ACCEPT_BY_POLICY: 'ACCEPTED_UNDEFINED',
};

const told = (of: Treatment): Treatment => ({
  treatment: of.treatment,
  acceptance: of.acceptance,
  acceptedUntil: of.acceptedUntil,
  treatmentBranches: of.treatmentBranches,
  endsOnChange: of.endsOnChange,
  assigneeId: of.assigneeId,
});

/** What did it, when no person decided. */
interface Cause {
  readonly findingPolicyId?: string;
  readonly reportId?: string;
}

/** Why, in words: of all alike, or of each. */
type Why = string | ((decided: Decidable) => string);

/**
 * Makes decisions on treatments so, each with its row of history and of the journal, by a constant number of
 * statements. Throws CONFLICT when somebody decided on one of the vulnerabilities meanwhile.
 */
export const keep = async (
  env: Env,
  decisions: readonly Decision<Decidable>[],
  event: TreatmentEvent,
  justification: Why,
  cause: Cause = {},
): Promise<void> => {
  if (decisions.length === 0) return;
  await decide(env, decisions);
  const at = env.now();
  const by = nameOf(env.actor);
  const why = (of: Decidable): string => (typeof justification === 'string' ? justification : justification(of));
  await insertTreatmentChanges(
    env.db,
    decisions.map(({ after }): TreatmentChange => ({
      id: env.newId(),
      vulnerabilityId: after.id,
      organizationId: after.organizationId,
      groupId: after.groupId,
      kind: kindOf[event],
      status: after.treatment,
      acceptance: after.acceptance,
      until: after.acceptedUntil,
      branches: after.treatmentBranches,
      endsOnChange: after.endsOnChange,
      assigneeId: after.assigneeId,
      findingPolicyId: cause.findingPolicyId ?? null,
      reportId: cause.reportId ?? null,
      at,
      by,
      justification: why(after),
    })),
  );
  const kind = tracked[event];
  if (kind !== undefined)
    await track(
      env,
      decisions
        .filter(({ after }) => after.treatmentBranches === null)
        .map(({ after }) =>
          happeningTo(after, kind, { at, by, assigneeId: after.assigneeId, justification: why(after) }),
        ),
    );
  await recordAll(
    env,
    decisions.map(({ before, after }) => ({
      type: facts[event],
      on: vulnerabilityTenancy(before),
      subjectId: before.id,
      data: {
        before: told(before),
        after: told(after),
        justification: why(after),
        ...cause,
      },
    })),
  );
};
