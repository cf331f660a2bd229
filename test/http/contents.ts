import { expect } from 'chai';
import type { TestDatabase } from '../support/engines';

/** Each column with its table. */
const columnNames = {
  sqlite: `select m.name as "table", p.name as "column" from sqlite_master m join pragma_table_info(m.name) p
    where m.type = 'table' and m.name not like 'sqlite_%' order by m.name, p.cid`,
  postgres: `select relname as "table", attname as "column" from pg_class join pg_attribute on attrelid = pg_class.oid
    where relkind = 'r' and relnamespace = current_schema()::regnamespace and attnum > 0 and not attisdropped
    order by relname, attnum`,
};

interface Column {
  readonly table: string;
  readonly column: string;
}

/** What is kept of requests that are refused: how often somebody tried to sign in, and what was spent on requests. */
const ofRefused = new Set(['sign_in_tries', 'rate_limits']);

/** What is kept of whoever asks, before it is known what for: when a sign-in or a token was used last. */
const ofAsking = new Set(['sessions.last_used_at', 'access_tokens.last_used_at']);

/** Rows as texts that tell null from '' and 1 from '1'. */
const rowAsText = {
  sqlite: (columns: readonly string[]): string => columns.map((name) => `quote("${name}")`).join(` || ',' || `),
  postgres: (columns: readonly string[]): string => `row(${columns.map((name) => `"${name}"`).join(', ')})::text`,
};

/** Makes a reader of each row of all tables, but for what a refused request may leave. */
const readerOf = async ({ engine, writer }: TestDatabase): Promise<() => Promise<readonly string[]>> => {
  const read = async <T>(sql: string): Promise<readonly T[]> => {
    const answered = await writer.raw<readonly T[] | { readonly rows: readonly T[] }>(sql);
    return 'rows' in answered ? answered.rows : answered;
  };
  const columns = (await read<Column>(columnNames[engine])).filter(
    ({ table, column }) => !ofRefused.has(table) && !ofAsking.has(`${table}.${column}`),
  );
  const selects = [...new Set(columns.map(({ table }) => table))].map((name) => {
    const own = columns.filter(({ table }) => table === name).map(({ column }) => column);
    return `select '${name} ' || ${rowAsText[engine](own)} as line from "${name}"`;
  });
  // One statement for all tables: it runs after each of many requests.
  const sql = selects.join(' union all ');
  return async () => (await read<{ readonly line: string }>(sql)).map(({ line }) => line).sort();
};

const without = (rows: readonly string[], others: ReadonlySet<string>): readonly string[] =>
  rows.filter((row) => !others.has(row));

/** Notes all rows of the database; what it answers fails when they are not the same any more, and names those. */
export const watchContents = async (database: TestDatabase): Promise<() => Promise<void>> => {
  const read = await readerOf(database);
  const before = await read();
  return async () => {
    const after = await read();
    // All rows are too many to be shown.
    const changes = { gone: without(before, new Set(after)), come: without(after, new Set(before)) };
    expect(changes).to.deep.equal({ gone: [], come: [] });
    expect(after).to.deep.equal(before);
  };
};
