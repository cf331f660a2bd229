import type { Knex } from 'knex';
import type { PageRequest, Position } from '../kernel/page';
import { countLimit } from '../kernel/page';
import { readAlike } from './alike';
import type { Binding, Db } from './db';
import { snake } from './names';
import { columnList, jsonList, numbered, rowOf, type Columns } from './rows';

/** A sorted list of one table. `column` is unique together with the id (or, when `distinct`, alone), and never null. */
export interface ListQuery<T> {
  readonly table: string;
  readonly columns: Columns<T>;
  /** The column that holds the parent's id; null for a list without parents. */
  readonly parent: string | null;
  readonly where: (query: Knex.QueryBuilder) => Knex.QueryBuilder;
  readonly column: string;
  readonly direction: 'asc' | 'desc';
  /** What is listed are the values of the columns, each once: no id tells rows of the same value apart. */
  readonly distinct?: boolean;
}

const flip = (direction: 'asc' | 'desc'): 'asc' | 'desc' => (direction === 'asc' ? 'desc' : 'asc');

/** The columns of the order, the last of which breaks ties. */
const orderColumns = ({ table, column, distinct }: ListQuery<never>): readonly string[] => [
  `${table}.${column}`,
  ...(distinct === true ? [] : [`${table}.id`]),
];

/** Rows beyond a position, by row values so that an index serves it. */
const beyond = (db: Db, list: ListQuery<never>, { value, id }: Position, direction: 'asc' | 'desc'): Knex.Raw => {
  const columns = orderColumns(list);
  const values = [value as Knex.Value, id].slice(0, columns.length);
  const [left, right] = [columns.map(() => '??').join(', '), values.map(() => '?').join(', ')];
  return db.sql.raw(`(${left}) ${direction === 'asc' ? '>' : '<'} (${right})`, [...columns, ...values]);
};

const rowsOfOneParent = <T>(db: Db, list: ListQuery<T>, page: PageRequest): Knex.QueryBuilder => {
  const towards = page.from === 'START' ? list.direction : flip(list.direction);
  const query = list
    .where(db.sql(list.table))
    .orderBy(orderColumns(list as unknown as ListQuery<never>).map((column) => ({ column, order: towards })))
    .limit(page.size + 1);
  const bounded = list as unknown as ListQuery<never>;
  if (page.after !== null) query.andWhere(beyond(db, bounded, page.after, list.direction));
  if (page.before !== null) query.andWhere(beyond(db, bounded, page.before, flip(list.direction)));
  return list.parent === null ? query : query.whereRaw(`${list.table}."${snake(list.parent)}" = parents.id`);
};

const parentsSource = (db: Db): string =>
  db.engine === 'sqlite' ? '(select value as id from json_each(?)) as parents' : 'unnest(?::text[]) as parents(id)';

/** SQLite hands on a nested JSON value as JSON or as its text. */
const nested = (value: unknown): unknown[][] =>
  typeof value === 'string' ? (JSON.parse(value) as unknown[][]) : (value as unknown[][]);

const compiled = (query: Knex.QueryBuilder): { sql: string; bindings: readonly Binding[] } => {
  const { sql, bindings } = query.toSQL();
  return { sql, bindings: bindings as readonly Binding[] };
};

/** One page for each parent, in one statement: each reads at most a page of rows through the index. */
export const selectPages = async <T>(
  db: Db,
  list: ListQuery<T>,
  page: PageRequest,
  parents: readonly string[],
): Promise<ReadonlyMap<string, readonly T[]>> => {
  const select = `select ${list.distinct === true ? 'distinct ' : ''}${columnList(list.columns, list.table)}`;
  const inner = compiled(rowsOfOneParent(db, list, page).select(db.sql.raw('1 as one')));
  const rowsSql = inner.sql.replace('select 1 as one', () => select);
  if (db.engine === 'sqlite') {
    const names = jsonList(list.columns);
    const sql = `select json_group_array(json_array(parents.id, (select json_group_array(json_array(${names})) from (${rowsSql})))) from ${parentsSource(db)}`;
    const read = await readAlike(db, { sql, bindings: [...inner.bindings, parents], prepared: true });
    return new Map(read.map(([id, text]) => [id as string, nested(text).map((row) => rowOf(list.columns, row))]));
  }
  const sql = numbered(`select page.*, parents.id from ${parentsSource(db)} cross join lateral (${rowsSql}) as page`);
  const read = await readAlike(db, { sql, bindings: [parents, ...inner.bindings], prepared: true });
  const pages = new Map<string, T[]>(parents.map((id) => [id, []]));
  read.forEach((row) => pages.get(row.at(-1) as string)?.push(rowOf(list.columns, row)));
  return pages;
};

/** How many rows each parent has, counted up to the limit and one more, in one statement. */
export const countPages = async <T>(
  db: Db,
  list: ListQuery<T>,
  parents: readonly string[],
): Promise<ReadonlyMap<string, number>> => {
  const listed =
    list.distinct === true ? db.sql.raw('distinct ??', [`${list.table}.${list.column}`]) : db.sql.raw('1 as one');
  const query = list
    .where(db.sql(list.table))
    .select(listed)
    .limit(countLimit + 1);
  if (list.parent !== null) query.whereRaw(`${list.table}."${snake(list.parent)}" = parents.id`);
  const inner = compiled(query);
  const counted = `(select count(*) from (${inner.sql}) as counted)`;
  const read =
    db.engine === 'sqlite'
      ? await readAlike(db, {
          sql: `select json_group_array(json_array(parents.id, ${counted})) from ${parentsSource(db)}`,
          bindings: [...inner.bindings, parents],
          prepared: true,
        })
      : await readAlike(db, {
          sql: numbered(`select parents.id, ${counted} from ${parentsSource(db)}`),
          bindings: [...inner.bindings, parents],
          prepared: true,
        });
  return new Map(read.map(([id, count]) => [id as string, Number(count)]));
};
