import { recordAll } from '../../../journal/record';
import { nameOf } from '../../../kernel/actor';
import type { Env } from '../../../kernel/env';
import { vulnerabilityTenancy, type Decision } from '../../vulnerabilities';
import { insertVerificationChanges } from '../data/verification-changes';
import type { ReattackOutcome, VerificationChange } from '../domain/reattack';

/** What is told of a step beside who took it, and when. */
export interface Told {
  readonly fact: 'ReattackRequested' | 'ReattackHeld' | 'ReattackReleased' | 'ReattackAnswered';
  readonly outcome?: ReattackOutcome;
  readonly eventId?: string;
  readonly reportId?: string;
  readonly justification?: string;
}

/** Keeps the step that decisions take in the verification of fixes: its history and the journal. */
export const keepSteps = async (env: Env, decisions: readonly Decision[], told: Told): Promise<void> => {
  const { fact, outcome = null, eventId = null, reportId = null, justification = null } = told;
  await insertVerificationChanges(
    env.db,
    decisions.map(
      ({ after: { id, organizationId, verification } }): VerificationChange & { organizationId: string } => ({
        id: env.newId(),
        vulnerabilityId: id,
        organizationId,
        status: verification ?? 'VERIFIED',
        outcome,
        eventId,
        at: env.now(),
        by: nameOf(env.actor),
        reportId,
        justification,
      }),
    ),
  );
  await recordAll(
    env,
    decisions.map(({ before, after }) => ({
      type: fact,
      on: vulnerabilityTenancy(before),
      subjectId: before.id,
      data: {
        before: before.verification,
        after: after.verification,
        ...(outcome === null ? {} : { outcome }),
        ...(eventId === null ? {} : { eventId }),
        ...(reportId === null ? {} : { reportId }),
        ...(justification === null ? {} : { justification }),
      },
    })),
  );
};
