import type { Db } from './db';

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
