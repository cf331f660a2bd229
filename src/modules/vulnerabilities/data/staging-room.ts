import type { Db } from '../../../database/db';
import { isHeld } from '../../../database/retry';
import { plain, rawRows } from '../../../database/rows';

const tables = 'staged_observations, staged_outcomes, staged_findings, staged_closings, staged_statements';

const run = (db: Db, sql: string): Promise<number> => db.write({ sql, bindings: [], prepared: false });

/** Dead rows that take less harm nobody, in bytes. */
const harmless = 16 * 1024 * 1024;

const takenUp = async (db: Db): Promise<number> =>
  (
    await rawRows<{ bytes: number }>(db, `select pg_relation_size('staged_observations') as bytes`, [], {
      bytes: plain,
    })
  )[0]?.bytes ?? 0;

const truncate = (db: Db): Promise<void> =>
  db.transaction(async (within) => {
    // Who waits for this lock would have everybody else wait.
    await run(within, `lock table ${tables} in access exclusive mode nowait`);
    const left = await rawRows(within, 'select ordinal from staged_observations limit 1', [], { ordinal: plain });
    if (left.length === 0) await run(within, `truncate ${tables}`);
  });

/**
 * Gives the room of staged rows that are gone back, once nothing is kept aside: PostgreSQL alone needs it, which is told
 * to leave these tables to us (see `uncounted`).
 */
export const freeStagingRoom = async (db: Db): Promise<void> => {
  if (db.engine === 'sqlite' || (await takenUp(db)) < harmless) return;
  try {
    await truncate(db);
  } catch (error) {
    if (!isHeld(error)) throw error;
  }
};

/** The same where something is kept aside at any moment: the room is used again. */
export const vacuumStaging = async (db: Db): Promise<void> => {
  if (db.engine === 'postgres') await run(db, `vacuum ${tables}`);
};
