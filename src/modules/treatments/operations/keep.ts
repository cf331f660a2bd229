import { record } from '../../../journal/record';
import { nameOf } from '../../../kernel/actor';
import type { Env } from '../../../kernel/env';
import { decide, vulnerabilityTenancy, type Decidable, type Decision } from '../../vulnerabilities';
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

const told = ({ treatment, acceptance, acceptedUntil, assigneeId }: Treatment): Treatment => ({
  treatment,
  acceptance,
  acceptedUntil,
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
      assigneeId: after.assigneeId,
      findingPolicyId,
      at: env.now(),
      by: nameOf(env.actor),
      justification,
    })),
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
