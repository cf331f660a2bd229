import type { Db } from '../../../database/db';
import { listingOf } from '../../../database/listing-of';
import type { ListQuery } from '../../../database/pages';
import { amongText, given, listBinding, typesOf } from '../../../database/portable';
import { columnList, columnsOf, plain, rawChange, rawRows } from '../../../database/rows';
import type { Listing } from '../../../kernel/listing';
import { time, type EntityOf } from '../../../kernel/shape';
import { digestOf, trackingShape, type Happening, type TrackingEntry } from '../domain/tracking';

const columns = columnsOf(trackingShape);
const types = { ...typesOf(trackingShape), digest: 'text' } as const;

/** Adds what happened to what happened in the same way on that day. */
export const addToEntries = (db: Db, entries: readonly TrackingEntry[]): Promise<number> => {
  const { source, binding } = given(
    db,
    types,
    entries.map((entry) => ({ ...entry, digest: digestOf(entry) })),
  );
  const names = columnList({ ...columns, digest: plain }, 'given');
  return rawChange(
    db,
    `insert into tracking_entries (${names.replaceAll('given.', '')}) select ${names} from ${source} where true
     on conflict (finding_id, day, digest) do update
     set vulnerabilities = tracking_entries.vulnerabilities + excluded.vulnerabilities`,
    [binding],
  );
};

/** The entries of findings, the newest day first. */
export const trackingListing = (db: Db): Listing<TrackingEntry> => {
  const list: ListQuery<TrackingEntry> = {
    table: 'tracking_entries',
    columns,
    parent: 'findingId',
    where: (query) => query,
    column: 'day',
    direction: 'desc',
  };
  return listingOf(db, list, { sort: 'DAY_DESC', kind: 'text' });
};

interface TrackedDay {
  readonly findingId: string;
  readonly day: string;
}

/** The days on which anything happened to findings, the oldest first. */
export const selectTrackedDays = (db: Db, findingIds: readonly string[]): Promise<readonly TrackedDay[]> =>
  rawRows<TrackedDay>(
    db,
    `select distinct finding_id, day from tracking_entries where ${amongText(db, 'finding_id')} order by finding_id, day`,
    [listBinding(findingIds)],
    { findingId: plain, day: plain },
  );

export const selectEntries = (db: Db, findingIds: readonly string[]): Promise<readonly TrackingEntry[]> =>
  rawRows(
    db,
    `select ${columnList(columns, 'tracking_entries')} from tracking_entries where ${amongText(db, 'finding_id')}`,
    [listBinding(findingIds)],
    columns,
  );

export const deleteEntries = (db: Db, findingIds: readonly string[]): Promise<number> =>
  rawChange(db, `delete from tracking_entries where ${amongText(db, 'finding_id')}`, [listBinding(findingIds)]);

export const deleteEntriesOfGroup = (db: Db, groupId: string): Promise<number> =>
  rawChange(db, 'delete from tracking_entries where group_id = ?', [groupId]);

const { id: _id, day: _day, ...happening } = trackingShape;
const happeningColumns = columnsOf({ ...happening, at: time } satisfies Record<keyof Happening, unknown>);

/** A history of vulnerabilities, and what tracking tells of its rows, in SQL. */
export interface TrackedHistory {
  readonly table: string;
  /** The kind, or null where nothing is told. */
  readonly kind: string;
  readonly assigneeId: string;
}

const dayOf = { sqlite: 'substr(at, 1, 10)', postgres: `to_char(at at time zone 'UTC', 'YYYY-MM-DD')` } as const;

/** Some rows of a history, `told`, in SQL with its bindings. */
export interface SomeTold {
  readonly rows: string;
  readonly bindings: readonly string[];
}

/**
 * What a history (or some rows of it) tells of findings, counted from its rows: those alike together, each at its first
 * moment. SQLite keeps the order of a `cross join`: it would go through all of those rows for each vulnerability.
 */
export const selectHappenings = (
  db: Db,
  { table, kind, assigneeId }: TrackedHistory,
  findingIds: readonly string[],
  some?: SomeTold,
): Promise<readonly EntityOf<typeof happening & { at: typeof time }>[]> =>
  rawRows(
    db,
    `select organization_id, group_id, finding_id, kind, count(*) as vulnerabilities, by, assignee_id, justification,
       min(at) as at
     from (select vulnerabilities.organization_id, vulnerabilities.group_id, finding_id, ${kind} as kind, told.by,
         ${assigneeId} as assignee_id, told.justification, told.at
       from ${some === undefined ? `vulnerabilities cross join ${table} as told` : `${table} as told cross join vulnerabilities`}
       where ${some === undefined ? '' : `${some.rows} and `}told.vulnerability_id = vulnerabilities.id
         and ${amongText(db, 'finding_id')}) as happened
     where kind is not null
     group by organization_id, group_id, finding_id, kind, by, assignee_id, justification, ${dayOf[db.engine]}`,
    [...(some?.bindings ?? []), listBinding(findingIds)],
    happeningColumns,
  );
