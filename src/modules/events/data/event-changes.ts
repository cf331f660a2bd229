import type { Db } from '../../../database/db';
import { selectNewest } from '../../../database/newest';
import { insertMany, typesOf } from '../../../database/portable';
import { columnsOf, rawChange } from '../../../database/rows';
import { eventChangeShape, type EventChange } from '../domain/event';

const columns = columnsOf(eventChangeShape);
const types = { ...typesOf(eventChangeShape), organizationId: 'text' } as const;

/** The newest steps of each event, the oldest of them first. */
export const selectEventChanges = (db: Db, eventIds: readonly string[]): Promise<readonly EventChange[]> =>
  selectNewest(db, { table: 'event_changes', columns, of: 'event_id' }, eventIds);

export const insertEventChange = (db: Db, change: EventChange & { readonly organizationId: string }): Promise<number> =>
  insertMany(db, 'event_changes', types, [change]);

export const deleteChangesOfGroup = (db: Db, groupId: string): Promise<number> =>
  rawChange(db, 'delete from event_changes where event_id in (select id from events where group_id = ?)', [groupId]);
