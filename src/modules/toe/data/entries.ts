import type { Db } from '../../../database/db';
import { snake } from '../../../database/names';
import { amongText, insertMany, listBinding, selectByIds, typesOf, type ColumnType } from '../../../database/portable';
import { change, columnList, columnsOf, plain, rawChange, rawRows, type Columns } from '../../../database/rows';
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

/** The entries of roots whose column has one of the values. */
export const selectEntriesAt = <E extends Entry>(
  db: Db,
  { name, columns }: EntryTable<E>,
  rootIds: readonly string[],
  column: keyof E & string,
  values: readonly string[],
): Promise<readonly E[]> =>
  rawRows(
    db,
    `select ${columnList(columns, name)} from ${name}
     where ${amongText(db, 'root_id')} and ${amongText(db, `"${snake(column)}"`)}`,
    [listBinding(rootIds), listBinding(values)],
    columns,
  );

/** Which of the roots have any entry. */
export const selectRecordedRoots = async <E extends Entry>(
  db: Db,
  { name }: EntryTable<E>,
  rootIds: readonly string[],
): Promise<readonly string[]> =>
  (
    await rawRows<{ id: string }>(
      db,
      `select roots.id from roots where ${amongText(db, 'roots.id')}
         and exists (select 1 from ${name} where ${name}.root_id = roots.id)`,
      [listBinding(rootIds)],
      { id: plain },
    )
  ).map(({ id }) => id);

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
