import { createHash } from 'node:crypto';
import type { Database } from '../../../src/database/connect';

type Rows = { name: string }[];

const catalogue = {
  sqlite: `select name from sqlite_master where type = 'table' and name not like '%migrations%' and name not like 'sqlite%'`,
  postgres: `select table_name as name from information_schema.tables where table_schema = 'public' and table_name not like '%migrations%'`,
} as const;

/** A fingerprint of all that is stored, table by table. */
export const dump = async ({ writer, engine }: Database): Promise<Readonly<Record<string, string>>> => {
  const read = async (sql: string): Promise<Rows> => {
    const answer = (await writer.raw(sql)) as Rows & { rows: Rows };
    return engine === 'sqlite' ? answer : answer.rows;
  };
  const fingerprint = async (table: string): Promise<string> => {
    const lines = (await read(`select * from ${table}`)).map((row) => JSON.stringify(row)).sort();
    return `${lines.length} ${createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 16)}`;
  };
  const tables = (await read(catalogue[engine])).map(({ name }) => name);
  const entries = await Promise.all(tables.map(async (table) => [table, await fingerprint(table)] as const));
  return Object.fromEntries(entries);
};
