import type { Knex } from 'knex';
import type { EntityOf, Shape } from '../kernel/shape';
import type { Binding, Db, Statement } from './db';
import { snake } from './names';

/** How a stored value becomes a domain value; undefined: as it is. */
type Convert = ((stored: never) => unknown) | undefined;

/** The columns of a row and how each is read. Keys are the properties of the domain value, in SQL as snake case. */
export type Columns<T> = { readonly [K in keyof T]-?: Convert };

export const plain = undefined;
export const json = (text: string | null): unknown => (text === null ? null : JSON.parse(text));
/** A floating-point number, read exactly: SQLite's JSON functions would keep 15 of its digits. */
export const real = (stored: string | number | null): number | null => (stored === null ? null : Number(stored));

interface Reading {
  readonly names: readonly string[];
  readonly make: (row: readonly unknown[]) => unknown;
  /** The columns as SQL for `json_array`, which SQLite hands rows over in. */
  readonly json: string;
  /** The columns as SQL, by the table or alias that qualifies them. */
  readonly lists: Map<string, string>;
}

/** The columns of an entity, as its shape has them. */
export const columnsOf = <S extends Shape>(shape: S): Columns<EntityOf<S>> =>
  Object.fromEntries(
    Object.entries(shape).map(([name, kind]) => [
      name,
      kind.json ? json : kind.sql === 'double precision' ? real : plain,
    ]),
  ) as unknown as Columns<EntityOf<S>>;

const shapes = new WeakMap<object, Reading>();

const shapeOf = (columns: object): Reading => {
  const known = shapes.get(columns);
  if (known !== undefined) return known;
  const names = Object.keys(columns);
  const converts = Object.values(columns) as Convert[];
  const json = names.map((name, index) => asJson(`"${snake(name)}"`, converts[index])).join(', ');
  const made: Reading = { names, make: makerOf(names, converts), json, lists: new Map() };
  shapes.set(columns, made);
  return made;
};

/**
 * A function that makes an object of a row by one literal. The engine lays such objects out in advance, which setting
 * their properties one after the other prevents: for 28 columns that takes 20 times as long. All that is compiled are
 * the names of our own columns.
 */
const makerOf = (names: readonly string[], converts: readonly Convert[]): Reading['make'] => {
  const values = names.map((name, index) => {
    const value = converts[index] === undefined ? `row[${index}]` : `converts[${index}](row[${index}])`;
    return `${JSON.stringify(name)}: ${value}`;
  });
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- see above
  return (new Function('converts', `return (row) => ({ ${values.join(', ')} });`) as (of: typeof converts) => never)(
    converts,
  );
};

const asJson = (column: string, convert: Convert): string =>
  convert === real ? `iif(${column} is null, null, format('%!.17g', ${column}))` : column;

export const columnNames = (columns: object): readonly string[] => shapeOf(columns).names;

/** Makes one domain value of a row. */
export const rowOf = <T>(columns: Columns<T>, row: readonly unknown[]): T => shapeOf(columns).make(row) as T;

/** The columns as SQL for `json_array`, which SQLite hands rows over in. */
export const jsonList = (columns: object): string => shapeOf(columns).json;

/** The columns as SQL, qualified by their table or alias. */
export const columnList = (columns: object, from: string): string => {
  const { names, lists } = shapeOf(columns);
  const known = lists.get(from);
  if (known !== undefined) return known;
  const made = names.map((name) => `${from}."${snake(name)}"`).join(', ');
  lists.set(from, made);
  return made;
};

const native = (query: Knex.QueryBuilder | Knex.Raw): { sql: string; bindings: readonly Binding[] } =>
  query.toSQL().toNative() as { sql: string; bindings: readonly Binding[] };

/** A query of rows in the form that the engine reads quickest. `query` selects nothing yet. */
export const selection = <T>(db: Db, query: Knex.QueryBuilder, columns: Columns<T>, from: string): Statement => {
  const chosen = native(query.select(db.sql.raw(columnList(columns, from))));
  if (db.engine === 'postgres') return { ...chosen, prepared: false };
  return {
    sql: `select json_group_array(json_array(${jsonList(columns)})) from (${chosen.sql})`,
    bindings: chosen.bindings,
    prepared: true,
  };
};

/** Reads the rows of a query on one table (or alias). */
export const rows = async <T>(db: Db, query: Knex.QueryBuilder, columns: Columns<T>, from: string): Promise<T[]> =>
  (await db.read(selection(db, query, columns, from))).map((row) => rowOf(columns, row));

/** Reads raw SQL that selects the columns in their order; `?` are its bindings. */
export const rawRows = async <T>(
  db: Db,
  sql: string,
  bindings: readonly Binding[],
  columns: Columns<T>,
): Promise<T[]> => {
  const text =
    db.engine === 'sqlite' ? `select json_group_array(json_array(${jsonList(columns)})) from (${sql})` : numbered(sql);
  return (await db.read({ sql: text, bindings, prepared: true })).map((row) => rowOf(columns, row));
};

const numberedTexts = new Map<string, string>();

/** `?` as PostgreSQL wants them: `$1`, `$2`. Our SQL has no question marks in literals. */
export const numbered = (sql: string): string => {
  const known = numberedTexts.get(sql);
  if (known !== undefined) return known;
  const made = sql.split('?').reduce((text, part, index) => `${text}$${index}${part}`);
  if (numberedTexts.size < 1000) numberedTexts.set(sql, made);
  return made;
};

/** Runs an insert, update or delete built with Knex; answers how many rows it changed. */
export const change = (db: Db, query: Knex.QueryBuilder): Promise<number> =>
  db.write({ ...native(query), prepared: false });

/** Runs raw SQL that changes rows. */
export const rawChange = (db: Db, sql: string, bindings: readonly Binding[]): Promise<number> =>
  db.write({ sql: db.engine === 'sqlite' ? sql : numbered(sql), bindings, prepared: true });
