import type { Env } from '../../../kernel/env';
import { notFound } from '../../../kernel/refusal';
import { eventsByIds } from '../../events';
import { findingKnown, findingsByIds } from '../../findings';
import { groupsByIds } from '../../groups';
import type { CommentSubject, Thread } from '../domain/comment';

/** An object as a place for comments. */
export type Subject = Omit<Thread, 'kind'>;

/** The object that a comment is to be on. Throws NOT_FOUND, also for a finding that the actor may not know of. */
export const standingSubject = async (env: Env, on: CommentSubject, id: string): Promise<Subject> => {
  switch (on) {
    case 'GROUP': {
      const [group] = await groupsByIds(env, [id]);
      if (group === undefined) throw notFound();
      return { organizationId: group.organizationId, groupId: id, findingId: null, eventId: null };
    }
    case 'FINDING': {
      const [finding] = await findingsByIds(env, [id]);
      if (finding === undefined || !findingKnown(env, finding)) throw notFound();
      return { organizationId: finding.organizationId, groupId: finding.groupId, findingId: id, eventId: null };
    }
    case 'EVENT': {
      const [event] = await eventsByIds(env, [id]);
      if (event === undefined) throw notFound();
      return { organizationId: event.organizationId, groupId: event.groupId, findingId: null, eventId: id };
    }
  }
};
