import { createHash } from 'node:crypto';
import type { Database } from '../../../src/database/connect';
import { rowsOfTables, tablesOf } from '../../support/rows-of-tables';

const apart = /migrations|^sqlite/;

const fingerprint = (rows: readonly string[]): string =>
  createHash('sha256').update(rows.join('\n')).digest('hex').slice(0, 16);

/** A fingerprint of all that is stored, table by table. */
export const dump = async ({ writer, engine }: Database): Promise<Readonly<Record<string, string>>> => {
  const rows = async (sql: string): Promise<readonly Readonly<Record<string, unknown>>[]> => {
    const answer = await writer.raw<
      readonly Record<string, unknown>[] & { readonly rows: readonly Record<string, unknown>[] }
    >(sql);
    return engine === 'sqlite' ? answer : answer.rows;
  };
  const tables = (await tablesOf(rows, engine)).filter(({ name }) => !apart.test(name));
  const stored = await rowsOfTables(rows, engine, tables);
  return Object.fromEntries(
    Object.entries(stored).map(([table, lines]) => [table, `${lines.length} ${fingerprint(lines)}`]),
  );
};
