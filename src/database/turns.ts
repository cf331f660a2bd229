import type { Db } from './db';
import { plain, rawRows } from './rows';

/**
 * Has transactions that name the same thing go on one after the other: what one of them reads, no other changes before
 * it has ended. For decisions on several rows, where no unique index helps. SQLite has one writer anyway.
 */
export const takeTurns = async (db: Db, thing: string): Promise<void> => {
  if (!db.inTransaction) throw new Error('turns are taken inside a transaction');
  if (db.engine === 'postgres')
    await db.read({
      sql: 'select pg_advisory_xact_lock(hashtextextended($1, 0))',
      bindings: [thing],
      prepared: true,
    });
};

/**
 * Runs work that joins what it computes, which no index helps: PostgreSQL sorts or hashes it, and compares no row with
 * all others, however few of them it believes that there are. Inside a transaction.
 */
export const bySorting = async <T>(db: Db, work: () => Promise<T>): Promise<T> => {
  const set = async (nested: 'on' | 'off'): Promise<void> => {
    if (db.engine === 'postgres')
      await rawRows(db, `select set_config('enable_nestloop', ?, true) as nested`, [nested], { nested: plain });
  };
  await set('off');
  const done = await work();
  await set('on');
  return done;
};
