import type { TestDatabase } from '../support/engines';

const tableNames = {
  sqlite: `select name from sqlite_master where type = 'table' and name not like 'sqlite_%'`,
  postgres: `select table_name as name from information_schema.tables where table_schema = current_schema()`,
};

interface Named {
  readonly name: string;
}

/** What is kept of requests that are refused: how often somebody tried to sign in, and what was spent on requests. */
const ofRefused = new Set(['sign_in_tries', 'rate_limits']);

/** How many rows each table has, but for what is kept of refusals. */
export const rowCounts = async ({ engine, writer }: TestDatabase): Promise<unknown> => {
  const answered = (await writer.raw(tableNames[engine])) as Named[] | { rows: Named[] };
  const tables = (Array.isArray(answered) ? answered : answered.rows)
    .map(({ name }) => name)
    .filter((name) => !ofRefused.has(name))
    .sort();
  const counts = tables.map((name) => `select '${name}' as name, count(*) as rows from "${name}"`);
  // Workers of PostgreSQL may count several tables at once, and answer in any order.
  const counted = (await writer.raw(`select * from (${counts.join(' union all ')}) as counted order by name`)) as
    unknown[] | { rows: unknown[] };
  return Array.isArray(counted) ? counted : counted.rows;
};
