import { record } from '../../../journal/record';
import { nameOf } from '../../../kernel/actor';
import type { Env } from '../../../kernel/env';
import { insertEventChange } from '../data/event-changes';
import type { Event } from '../domain/event';
import { eventTenancy } from './read-events';

/** What is told of a step beside who took it, and when. */
export interface Told {
  readonly fact: 'EventReported' | 'EventVerificationRequested' | 'EventSolutionRejected' | 'EventSolved';
  readonly justification: string | null;
}

/** Keeps a step that an event took, as it is after it: its history and the journal. */
export const keepStep = async (env: Env, event: Event, { fact, justification }: Told): Promise<void> => {
  const { id, organizationId, state, type, solvingReason } = event;
  await insertEventChange(env.db, {
    id: env.newId(),
    eventId: id,
    organizationId,
    state,
    at: env.now(),
    by: nameOf(env.actor),
    justification,
  });
  await record(env, {
    type: fact,
    on: eventTenancy(event),
    subjectId: id,
    data: {
      state,
      type,
      ...(fact === 'EventReported' ? { detail: event.detail, rootId: event.rootId, startedAt: event.startedAt } : {}),
      ...(solvingReason === null ? {} : { solvingReason }),
      ...(justification === null ? {} : { justification }),
    },
  });
};
