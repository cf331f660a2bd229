import type { Knex } from 'knex';
import { readTogether, type Identified } from './by-ids';
import type { Binding, Db } from './db';
import { refuseNul } from './nul';
import { columnList, columnNames, numbered, rawRows, rowOf, type Columns } from './rows';
import { snake } from './names';
import type { Shape } from '../kernel/shape';
import { writtenRows } from './written-rows';

/** `column in (list)` whose text is the same however long the list is: no limit on bindings, and one prepared statement. */
export const among = (db: Db, column: string, values: readonly string[]): Knex.Raw =>
  db.engine === 'sqlite'
    ? db.sql.raw('?? in (select value from json_each(?))', [column, JSON.stringify(values)])
    : db.sql.raw('?? = any(?::text[])', [column, values as unknown as Knex.Value]);

/** The same, and of one value by `=`, so that an index serves the order of what follows it there. */
export const amongFew = (db: Db, column: string, values: readonly string[]): Knex.Raw =>
  values.length === 1 ? db.sql.raw('?? = ?', [column, values[0] as string]) : among(db, column, values);

/** The same as text, for raw SQL with one binding. */
export const amongText = (db: Db, column: string): string =>
  db.engine === 'sqlite' ? `${column} in (select value from json_each(?))` : `${column} = any(?::text[])`;

export const listBinding = (values: readonly string[]): Binding => values;

/** Text that contains another, the case of ASCII letters ignored, where `%` and `_` are plain characters. */
export const contains = (db: Db, column: string, text: string): Knex.Raw =>
  db.sql.raw(`lower(??) like ? escape '!'`, [column, `%${escaped(asciiLower(text))}%`]);

/** Both engines fold the letters A to Z alone (SQLite's lower(), and PostgreSQL's in the collation "C"). */
const asciiLower = (text: string): string => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());

const escaped = (text: string): string => text.replace(/[!%_]/g, (character) => `!${character}`);

/** Text that begins with another, by bounds so that an index serves it. */
export const startsWith = (db: Db, column: string, text: string): Knex.Raw =>
  db.sql.raw('(?? >= ? and ?? < ?)', [column, text, column, `${text}\u{10ffff}`]);

/** A JSON list of objects of which one has, as that property, one of the texts; the case of letters A to Z is ignored. */
export const listsAny = (db: Db, column: string, property: string, lowered: readonly string[]): Knex.Raw =>
  db.engine === 'sqlite'
    ? db.sql.raw(
        `exists (select 1 from json_each(??) as listed where lower(listed.value ->> ?) in (select value from json_each(?)))`,
        [column, property, JSON.stringify(lowered)],
      )
    : db.sql.raw(
        `exists (select 1 from jsonb_array_elements(??::jsonb) as listed
         where lower((listed ->> ?::text) collate "C") = any(?::text[]))`,
        [column, property, lowered as unknown as Knex.Value],
      );

/** Reads rows by their ids; absent ones are left out. The statement's text never varies. */
export const selectByIds = async <T extends Identified>(
  db: Db,
  table: string,
  columns: Columns<T>,
  ids: readonly string[],
): Promise<readonly T[]> => {
  const read = (asked: readonly string[]): Promise<T[]> => selectAmong(db, table, columns, 'id', asked);
  if (db.inTransaction) return read(ids);
  // Before they are joined with what others ask, who must not fail for it.
  refuseNul([ids]);
  const rows = await readTogether(db, table, columns, read, ids);
  return [...new Set(ids)].flatMap((id) => rows.get(id) ?? []);
};

/** Reads rows whose column has one of the values. */
export const selectAmong = <T>(
  db: Db,
  table: string,
  columns: Columns<T>,
  column: string,
  values: readonly string[],
): Promise<T[]> =>
  rawRows(
    db,
    `select ${columnList(columns, table)} from ${table} where ${amongText(db, `${table}."${snake(column)}"`)}`,
    [listBinding(values)],
    columns,
  );

/** A type of column as PostgreSQL names it in a record; SQLite needs none. */
export type ColumnType = 'text' | 'integer' | 'double precision' | 'timestamptz' | 'bigint';

/** The types of an entity's columns, as its shape has them. */
export const typesOf = <S extends Shape>(shape: S): Readonly<Record<keyof S & string, ColumnType>> =>
  Object.fromEntries(Object.entries(shape).map(([name, { sql }]) => [name, sql])) as Record<
    keyof S & string,
    ColumnType
  >;

/** Rows given as JSON, or as it was written of them, as a source `from ... as given` for raw SQL with one binding: [text, binding]. */
export const given = (
  db: Pick<Db, 'engine'>,
  types: Readonly<Record<string, ColumnType>>,
  values: readonly Readonly<Record<string, unknown>>[] | string,
): { readonly source: string; readonly binding: string } => {
  const names = Object.keys(types);
  const binding = typeof values === 'string' ? values : writtenRows(types, values);
  if (db.engine === 'sqlite') {
    const list = names.map((name, index) => `value ->> ${index} as "${snake(name)}"`).join(', ');
    // Elements of jsonb_each come parsed: json_each would have each of them parsed again for each column.
    return { source: `(select ${list} from jsonb_each(?)) as given`, binding };
  }
  const list = names.map((name, index) => `(value ->> ${index})::${types[name]} as "${snake(name)}"`).join(', ');
  return { source: `(select ${list} from jsonb_array_elements(?::jsonb) as value) as given`, binding };
};

/**
 * Inserts many rows by one statement whose text never varies. Absent properties are stored as null. Rows whose value
 * of the unique column (or columns together) `unlessTaken` is there already are left out. Answers how many rows were inserted.
 */
export const insertMany = (
  db: Db,
  table: string,
  types: Readonly<Record<string, ColumnType>>,
  values: readonly Readonly<Record<string, unknown>>[],
  { unlessTaken }: { readonly unlessTaken?: string | readonly string[] } = {},
): Promise<number> => {
  if (values.length === 0) return Promise.resolve(0);
  const { source, binding } = given(db, types, values);
  const names = Object.keys(types)
    .map((name) => `"${snake(name)}"`)
    .join(', ');
  const sql = `insert into ${table} (${names}) select ${names} from ${source} where true${
    unlessTaken === undefined
      ? ''
      : ` on conflict (${[unlessTaken]
          .flat()
          .map((name) => `"${snake(name)}"`)
          .join(', ')}) do nothing`
  }`;
  return db.write({ sql: db.engine === 'sqlite' ? sql : numbered(sql), bindings: [binding], prepared: true });
};

export { columnNames, rowOf };
