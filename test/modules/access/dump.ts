import { createHash } from 'node:crypto';
import type { Database } from '../../../src/database/connect';

type Writer = Database['writer'];

const catalogue = {
  sqlite: `select tables.name as "table", group_concat('quote("' || columns.name || '")', ' || '','' || ') as line
    from sqlite_master as tables join pragma_table_info(tables.name) as columns
    where tables.type = 'table' and tables.name not like '%migrations%' and tables.name not like 'sqlite%'
    group by tables.name`,
  postgres: `select table_name as "table", 'stored::text' as line from information_schema.tables
    where table_schema = 'public' and table_name not like '%migrations%'`,
} as const;

const ordered = { sqlite: 'line', postgres: 'line collate "C"' } as const;

const read = async <Row>({ writer, engine }: Database, sql: string): Promise<readonly Row[]> => {
  const answer = await writer.raw<readonly Row[] & { readonly rows: readonly Row[] }>(sql);
  return engine === 'sqlite' ? answer : answer.rows;
};

/** Reads every table, each row as a text that tells all its values apart: in one statement, as some tests ask it hundreds of times. */
const statementOf = async (database: Database): Promise<string> =>
  (await read<{ table: string; line: string }>(database, catalogue[database.engine]))
    .map(
      ({ table, line }) =>
        `select '${table}' as "table", count(*) as count, string_agg(line, '\n' order by ${ordered[database.engine]}) as lines
         from (select ${line} as line from "${table}" as stored) as told`,
    )
    .join(' union all ');

const statements = new WeakMap<Writer, Promise<string>>();

/** A fingerprint of all that is stored, table by table. */
export const dump = async (database: Database): Promise<Readonly<Record<string, string>>> => {
  const statement = statements.get(database.writer) ?? statementOf(database);
  statements.set(database.writer, statement);
  const tables = await read<{ table: string; count: number | string; lines: string | null }>(database, await statement);
  const fingerprint = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);
  return Object.fromEntries(
    tables
      // Parts of one statement come in whatever order.
      .toSorted((one, other) => (one.table < other.table ? -1 : 1))
      .map(({ table, count, lines }) => [table, `${count} ${fingerprint(lines ?? '')}`]),
  );
};
