import { together } from '../kernel/together';
import type { Db } from './db';

/** A row that its id tells apart. */
export interface Identified {
  readonly id: string;
}

type Rows = ReadonlyMap<string, unknown>;
type Read = (ids: readonly string[]) => Promise<Rows>;

const reads = new WeakMap<Db, WeakMap<object, Map<string, Read>>>();

/**
 * The rows with some ids, by id. Requests that ask for the same columns at the same time share a statement, since one
 * row costs less than the statement that fetches it. No row is kept, and which rows there are depends on nobody.
 */
export const readTogether = <T extends Identified>(
  db: Db,
  table: string,
  columns: object,
  read: (ids: readonly string[]) => Promise<readonly T[]>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, T>> => {
  const ofDb = reads.get(db) ?? new WeakMap<object, Map<string, Read>>();
  const ofColumns = ofDb.get(columns) ?? new Map<string, Read>();
  const shared =
    ofColumns.get(table) ??
    together(async (asked: readonly (readonly string[])[]): Promise<Rows> => {
      const rows = await read([...new Set(asked.flat())]);
      return new Map(rows.map((row) => [row.id, row]));
    });
  reads.set(db, ofDb.set(columns, ofColumns.set(table, shared)));
  return shared(ids) as Promise<ReadonlyMap<string, T>>;
};
