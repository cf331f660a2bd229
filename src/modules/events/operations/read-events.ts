import type { Tenancy } from '../../../kernel/actor';
import type { Env } from '../../../kernel/env';
import { grouped } from '../../../kernel/grouped';
import { pagesOf } from '../../../kernel/listing';
import type { Page, PageArguments } from '../../../kernel/page';
import { notFound } from '../../../kernel/refusal';
import { may, requireReach } from '../../access';
import { deleteChangesOfGroup, selectEventChanges } from '../data/event-changes';
import { eventListing, type EventFilter, type EventOrder } from '../data/event-lists';
import * as data from '../data/events';
import type { Event, EventChange } from '../domain/event';

export interface EventListArguments extends PageArguments {
  readonly filter?: EventFilter | null | undefined;
  readonly orderBy?: EventOrder | null | undefined;
}

/** As stored, for loaders and for deciding on access. */
export const eventsByIds = ({ db }: Env, ids: readonly string[]): Promise<readonly Event[]> =>
  data.selectEvents(db, ids);

/** The event as it stands. Throws NOT_FOUND. */
export const standingEvent = async (env: Env, id: string): Promise<Event> => {
  const [event] = await eventsByIds(env, [id]);
  if (event === undefined) throw notFound();
  return event;
};

export const eventTenancy = ({ organizationId, groupId }: Pick<Event, 'organizationId' | 'groupId'>): Tenancy => ({
  organizationId,
  groupId,
});

export const eventVisible = (
  { actor }: Pick<Env, 'actor'>,
  event: Pick<Event, 'organizationId' | 'groupId'>,
): boolean => may(actor, 'EVENT_READ', eventTenancy(event));

/** The events of groups that the actor may see: a page for each group. */
export const eventPages = async (
  env: Env,
  groupIds: readonly string[],
  { filter, orderBy, ...page }: EventListArguments,
): Promise<ReadonlyMap<string, Page<Event>>> => {
  requireReach(env, 'EVENT_READ');
  return pagesOf(eventListing(env.db, filter, orderBy ?? { field: 'CREATED_AT', direction: 'DESC' }), groupIds, page);
};

/** What became of events that the actor was shown. */
export const eventHistories = async (
  { db }: Env,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly EventChange[]>> =>
  grouped(ids, await selectEventChanges(db, ids), ({ eventId }) => eventId);

/** Removes the events of a group that is being removed, with their histories. */
export const removeEventsOfGroup = async ({ db }: Env, { id }: { readonly id: string }): Promise<void> => {
  await deleteChangesOfGroup(db, id);
  await data.deleteEventsOfGroup(db, id);
};
