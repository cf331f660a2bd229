import type { Engine } from '../../../../src/database/db';
import { rowsOfTables, tablesOf } from '../../../support/rows-of-tables';
import type { Imports } from './imports';

/** Tables that keep what happened whatever is undone, and what is kept to undo. */
const apart = /^(?:journal|journal_heads|reports|schema_migrations.*|undo_.*|access_revision|sqlite_.*)$/;

const isSum = ([name, value]: readonly [string, unknown]): boolean =>
  name !== 'day' && Number(value) !== 0 && !Number.isNaN(Number(value));

const columnsOf = (row: string): Readonly<Record<string, unknown>> =>
  JSON.parse(row) as Readonly<Record<string, unknown>>;

/** All that is stored of tenants; days without figures are none. */
export const storedIn = async (
  { rows }: Pick<Imports, 'rows'>,
  engine: Engine,
): Promise<Readonly<Record<string, readonly string[]>>> => {
  const tables = (await tablesOf(rows, engine)).filter(({ name }) => !apart.test(name));
  const { daily_figures: days, ...others } = await rowsOfTables(rows, engine, tables);
  return { ...others, daily_figures: (days ?? []).filter((row) => Object.entries(columnsOf(row)).some(isSum)) };
};

const kept = (row: string): string => {
  const columns = columnsOf(row);
  const later = ['result_digest', 'results_digest', 'suppression'].filter((name) => name in columns);
  return JSON.stringify({ ...columns, ...Object.fromEntries(later.map((name) => [name, null])) });
};

/** What is stored, but for what earlier versions do not keep. */
export const keptByEarlier = (
  stored: Awaited<ReturnType<typeof storedIn>>,
): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(Object.entries(stored).map(([table, rows]) => [table, rows.map(kept).sort()]));
