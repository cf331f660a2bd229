import type { Db } from './db';
import { isHeld } from './retry';
import { plain, rawRows } from './rows';

const run = (db: Db, sql: string): Promise<number> => db.write({ sql, bindings: [], prepared: false });

/** Dead rows that take less harm nobody, in bytes. */
const harmless = 16 * 1024 * 1024;

interface Room {
  readonly bytes: number;
  /** How many of the tables were counted, by `analyze` or `vacuum`, while they were empty. */
  readonly counted: number;
}

const roomOf = async (db: Db, tables: readonly string[]): Promise<Room> => {
  const sizes = tables.map((table) => `pg_relation_size('${table}')`).join(' + ');
  const names = tables.map((table) => `'${table}'::regclass`).join(', ');
  const [room] = await rawRows<Room>(
    db,
    `select ${sizes} as bytes, (select count(*) from pg_class where oid in (${names}) and reltuples = 0) as counted`,
    [],
    { bytes: plain, counted: plain },
  );
  return room ?? { bytes: 0, counted: 0 };
};

const truncate = (db: Db, tables: readonly string[]): Promise<void> =>
  db.transaction(async (within) => {
    const names = tables.join(', ');
    // Who waits for this lock would have everybody else wait.
    await run(within, `lock table ${names} in access exclusive mode nowait`);
    const left = tables.map((table) => `exists (select 1 from ${table})`).join(' or ');
    const rows = await rawRows(within, `select 1 as kept where ${left}`, [], { kept: plain });
    if (rows.length === 0) await run(within, `truncate ${names}`);
  });

/**
 * Gives the room of scratch rows that are gone back, once the tables are empty: PostgreSQL alone needs it, which is told
 * to leave these tables to us (see `uncounted`). Whoever has a whole database analyzed has them counted all the same,
 * and planned as empty while they are filled: they are made new then.
 */
export const freeScratchRoom = async (db: Db, tables: readonly string[]): Promise<void> => {
  if (db.engine === 'sqlite') return;
  const { bytes, counted } = await roomOf(db, tables);
  if (bytes < harmless && counted === 0) return;
  try {
    await truncate(db, tables);
  } catch (error) {
    if (!isHeld(error)) throw error;
  }
};

/** The same where something is kept in them at any moment: the room is used again. */
export const vacuumScratch = async (db: Db, tables: readonly string[]): Promise<void> => {
  if (db.engine === 'postgres')
    await db.write({ sql: `vacuum ${tables.join(', ')}`, bindings: [], prepared: false, alone: true });
};
