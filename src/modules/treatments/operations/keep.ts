import { record } from '../../../journal/record';
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
  ACCEPT_BY_POLICY: 'VulnerabilityAcceptedByPolicy',
  END_POLICY: 'AcceptanceByPolicyEnded',
};

/** What the tracking of findings tells: what is for all branches. */
const tracked: Partial<Readonly<Record<TreatmentEvent, TrackingKind>>> = {
  ACCEPT: 'ACCEPTED',
  APPROVE: 'ACCEPTED_UNDEFINED',
  ACCEPT_BY_POLICY: 'ACCEPTED_UNDEFINED',
};

const told = ({ treatment, acceptance, acceptedUntil, treatmentBranches, assigneeId }: Treatment): Treatment => ({
  treatment,
  acceptance,
  acceptedUntil,
  treatmentBranches,
  assigneeId,
});

/**
 * Makes decisions on treatments so, each with its row of history and of the journal, by a constant number of
 * statements. Throws CONFLICT when somebody decided on one of the vulnerabilities meanwhile.
 */
export const keep = async (
  env: Env,
  decisions: readonly Decision<Decidable>[],
  event: TreatmentEvent,
  justification: string,
  findingPolicyId: string | null = null,
): Promise<void> => {
  if (decisions.length === 0) return;
  await decide(env, decisions);
  const at = env.now();
  const by = nameOf(env.actor);
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
      assigneeId: after.assigneeId,
      findingPolicyId,
      at,
      by,
      justification,
    })),
  );
  const kind = tracked[event];
  if (kind !== undefined)
    await track(
      env,
      decisions
        .filter(({ after }) => after.treatmentBranches === null)
        .map(({ after }) => happeningTo(after, kind, { at, by, assigneeId: after.assigneeId, justification })),
    );
  await record(
    env,
    ...decisions.map(({ before, after }) => ({
      type: facts[event],
      on: vulnerabilityTenancy(before),
      subjectId: before.id,
      data: {
        before: told(before),
        after: told(after),
        justification,
        ...(findingPolicyId === null ? {} : { findingPolicyId }),
      },
    })),
  );
};
