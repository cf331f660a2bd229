import type { TestDatabase } from './engines';

/**
 * Keeps every change of the table `groups` waiting until it is released: a transaction holds the one writer of SQLite,
 * and on PostgreSQL a lock on the table that lets readers pass.
 */
export const holdGroups = async (database: TestDatabase): Promise<() => Promise<void>> => {
  const state: { release?: () => void } = {};
  const held = new Promise<void>((resolve) => {
    state.release = resolve;
  });
  const begun: { tell?: () => void } = {};
  const holding = new Promise<void>((resolve) => {
    begun.tell = resolve;
  });
  const transaction = database.db.transaction(async (db) => {
    if (db.engine === 'postgres')
      await db.read({ sql: 'lock table groups in exclusive mode', bindings: [], prepared: false });
    begun.tell?.();
    await held;
  });
  await Promise.race([holding, transaction]);
  return async () => {
    state.release?.();
    await transaction;
  };
};
