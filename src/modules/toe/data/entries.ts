import type { Db } from '../../../database/db';
import { insertMany, selectByIds, typesOf, type ColumnType } from '../../../database/portable';
import { change, columnsOf, rawChange, rows, type Columns } from '../../../database/rows';
import type { Shape } from '../../../kernel/shape';
import type { Entry } from '../domain/entry';
import { inputShape, type ToeInput } from '../domain/input';
import { linesShape, type ToeLines } from '../domain/lines';
import { portShape, type ToePort } from '../domain/port';

/** Where entries of a kind are kept. */
export interface EntryTable<E extends Entry> {
  readonly name: string;
  readonly columns: Columns<E>;
  readonly types: Readonly<Record<string, ColumnType>>;
  /** The input field that names an entry. */
  readonly idField: string;
}

const tableOf = <E extends Entry>(name: string, shape: Shape, idField: string): EntryTable<E> => ({
  name,
  columns: columnsOf(shape) as unknown as Columns<E>,
  types: typesOf(shape),
  idField,
});

export const linesTable = tableOf<ToeLines>('toe_lines', linesShape, 'toeLinesId');
export const inputsTable = tableOf<ToeInput>('toe_inputs', inputShape, 'toeInputId');
export const portsTable = tableOf<ToePort>('toe_ports', portShape, 'toePortId');

export const selectEntries = <E extends Entry>(
  db: Db,
  { name, columns }: EntryTable<E>,
  ids: readonly string[],
): Promise<readonly E[]> => selectByIds(db, name, columns, ids);

/** Inserts new entries; those whose place is taken are left out. Answers how many were inserted. */
export const insertEntries = <E extends Entry>(
  db: Db,
  { name, types }: EntryTable<E>,
  entries: readonly E[],
  place: keyof E & string,
): Promise<number> => insertMany(db, name, types, entries, { unlessTaken: ['rootId', place] });

/** Changes an entry that still is as it was read; answers 0 when somebody was quicker. */
export const updateEntry = <E extends Entry>(
  db: Db,
  { name }: EntryTable<E>,
  { id, revision }: Entry,
  next: E,
): Promise<number> => change(db, db.sql(name).where({ id, revision }).update(next));

/** An entry of a root whose columns have these values; none given: any of the root. */
export const selectEntry = async <E extends Entry>(
  db: Db,
  { name, columns }: EntryTable<E>,
  rootId: string,
  place: Partial<E> = {},
): Promise<E | undefined> =>
  (
    await rows(
      db,
      db
        .sql(name)
        .where({ rootId, ...place })
        .limit(1),
      columns,
      name,
    )
  )[0];

/** Has everything of a root be absent since an instant; answers how many entries that changed. */
export const missEntries = <E extends Entry>(
  db: Db,
  { name }: EntryTable<E>,
  rootId: string,
  since: string,
): Promise<number> =>
  rawChange(
    db,
    `update ${name} set presence = 'ABSENT', absent_since = ?, revision = revision + 1
     where root_id = ? and presence = 'PRESENT'`,
    [since, rootId],
  );

export const deleteEntriesOfGroup = <E extends Entry>(
  db: Db,
  { name }: EntryTable<E>,
  groupId: string,
): Promise<number> => change(db, db.sql(name).where({ groupId }).delete());
