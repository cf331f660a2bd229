import type { Db } from '../../../database/db';
import { amongText, insertMany, listBinding, typesOf } from '../../../database/portable';
import { columnList, columnsOf, rawChange, rawRows } from '../../../database/rows';
import { eventChangeShape, type EventChange } from '../domain/event';

const columns = columnsOf(eventChangeShape);
const types = { ...typesOf(eventChangeShape), organizationId: 'text' } as const;

const newest = 100;

/** The newest steps of each event, the oldest of them first. */
export const selectEventChanges = (db: Db, eventIds: readonly string[]): Promise<readonly EventChange[]> =>
  rawRows(
    db,
    `select ${columnList(columns, 'numbered')} from (
       select event_changes.*, row_number() over (partition by event_id order by id desc) as place
       from event_changes where ${amongText(db, 'event_id')}) as numbered
     where place <= ${newest} order by id`,
    [listBinding(eventIds)],
    columns,
  );

export const insertEventChange = (db: Db, change: EventChange & { readonly organizationId: string }): Promise<number> =>
  insertMany(db, 'event_changes', types, [change]);

export const deleteChangesOfGroup = (db: Db, groupId: string): Promise<number> =>
  rawChange(db, 'delete from event_changes where event_id in (select id from events where group_id = ?)', [groupId]);
