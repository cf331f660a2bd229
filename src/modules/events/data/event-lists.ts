import type { Db } from '../../../database/db';
import { filtered } from '../../../database/filter';
import { listingOf } from '../../../database/listing-of';
import type { ListQuery } from '../../../database/pages';
import { among } from '../../../database/portable';
import type { Filter } from '../../../kernel/filter';
import { sortName, type Listing, type Order } from '../../../kernel/listing';
import { eventShape, type Event, type EventState, type EventType } from '../domain/event';
import { eventColumns } from './events';

export interface EventConditions {
  readonly state: readonly EventState[];
  readonly type: readonly EventType[];
  readonly rootId: readonly string[];
}
export type EventFilter = Filter<EventConditions>;
export type EventOrder = Order<'CREATED_AT' | 'STARTED_AT'>;

const sortColumns = { CREATED_AT: 'createdAt', STARTED_AT: 'startedAt' } as const;

/** Within its group, an event without a root is on none of the roots: NOT finds it. */
const onRoots = (db: Db, ids: readonly string[]): ReturnType<typeof among> =>
  db.sql.raw('(?? is not null and ?)', ['events.rootId', among(db, 'events.rootId', ids)]);

/** The events of groups. */
export const eventListing = (db: Db, filter: EventFilter | null | undefined, order: EventOrder): Listing<Event> => {
  const list: ListQuery<Event> = {
    table: 'events',
    columns: eventColumns,
    parent: 'groupId',
    where: (query) =>
      filtered(query, filter, {
        state: (where, states) => where.whereRaw(among(db, 'events.state', states)),
        type: (where, types) => where.whereRaw(among(db, 'events.type', types)),
        rootId: (where, ids) => where.whereRaw(onRoots(db, ids)),
      }),
    column: sortColumns[order.field],
    direction: order.direction === 'ASC' ? 'asc' : 'desc',
  };
  return listingOf(db, list, { sort: sortName(order), kind: eventShape[sortColumns[order.field]].sql });
};
