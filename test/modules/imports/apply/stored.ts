import type { Engine } from '../../../../src/database/db';
import type { Imports } from './imports';

/** Tables that keep what happened whatever is undone, and what is kept to undo. */
const apart = /^(?:journal|journal_heads|reports|schema_migrations.*|undo_.*|access_revision|sqlite_.*)$/;

const isSum = ([name, value]: readonly [string, unknown]): boolean =>
  name !== 'day' && Number(value) !== 0 && !Number.isNaN(Number(value));

const tables = async (imports: Imports, engine: Engine): Promise<readonly string[]> =>
  (
    await imports.rows(
      engine === 'sqlite'
        ? `select name from sqlite_master where type = 'table'`
        : `select table_name as name from information_schema.tables where table_schema = 'public'`,
    )
  )
    .map(({ name }) => String(name))
    .filter((name) => !apart.test(name));

/** All that is stored of tenants; days without figures are none. */
export const storedIn = async (
  imports: Imports,
  engine: Engine,
): Promise<Readonly<Record<string, readonly string[]>>> => {
  const all: Record<string, readonly string[]> = {};
  for (const table of await tables(imports, engine)) {
    const rows = await imports.rows(`select * from ${table}`);
    all[table] = rows
      .filter((row) => table !== 'daily_figures' || Object.entries(row).some(isSum))
      .map((row) => JSON.stringify(row))
      .sort();
  }
  return all;
};

const kept = (row: string): string => {
  const columns = JSON.parse(row) as Readonly<Record<string, unknown>>;
  const later = ['resultDigest', 'resultsDigest', 'suppression'].filter((name) => name in columns);
  return JSON.stringify({ ...columns, ...Object.fromEntries(later.map((name) => [name, null])) });
};

/** What is stored, but for what earlier versions do not keep. */
export const keptByEarlier = (
  stored: Awaited<ReturnType<typeof storedIn>>,
): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(Object.entries(stored).map(([table, rows]) => [table, rows.map(kept).sort()]));
