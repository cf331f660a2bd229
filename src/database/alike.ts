import { together } from '../kernel/together';
import type { Db, Statement } from './db';

type Rows = Awaited<ReturnType<Db['read']>>;
type Read = (nothing: null) => Promise<Rows>;

interface Shared {
  readonly read: Read;
  /** How many wait for an answer. */
  readonly asking: { count: number };
}

const reads = new WeakMap<Db, Map<string, Shared>>();

const keyOf = ({ sql, bindings }: Statement): string => JSON.stringify([sql, bindings]);

/**
 * Reads by a statement that others may be sending at the same time, to the letter and with the same values: all of them
 * are answered by one, which begins after the last of them asked. So a page that many look at costs what it costs one of
 * them. Who may see what is part of the statement; in a transaction, which sees what nobody else does, nothing is shared.
 * The rows are everybody's: they are not to be changed.
 */
export const readAlike = async (db: Db, statement: Statement): Promise<Rows> => {
  if (db.inTransaction) return db.read(statement);
  const ofDb = reads.get(db) ?? new Map<string, Shared>();
  reads.set(db, ofDb);
  const key = keyOf(statement);
  const shared = ofDb.get(key) ?? { read: together(() => db.read(statement)), asking: { count: 0 } };
  ofDb.set(key, shared);
  shared.asking.count += 1;
  try {
    return await shared.read(null);
  } finally {
    shared.asking.count -= 1;
    if (shared.asking.count === 0) ofDb.delete(key);
  }
};
