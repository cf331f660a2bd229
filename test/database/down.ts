import type { Database } from '../../src/database/connect';
import { migrateDown } from '../../src/database/migrate';

/** Takes migrations back, the newest first, until one is taken back whose name fits. */
export const downTo = async (database: Database, name: RegExp): Promise<void> => {
  const [undone] = await migrateDown(database);
  if (undone === undefined) throw new Error(`no migration is called ${String(name)}`);
  if (!name.test(undone)) await downTo(database, name);
};
