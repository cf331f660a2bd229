import type { Database } from './connect';
import { plain, rawRows } from './rows';

/**
 * The first PostgreSQL that tells a table which nobody counted from an empty one: older ones plan staged reports as
 * empty (see `freeScratchRoom`).
 */
const oldest = 14;

/** Throws where the server is older than what our statements need: it would be slow, or fail in the midst of work. */
export const refuseOldServer = async ({ engine, db }: Pick<Database, 'engine' | 'db'>): Promise<void> => {
  if (engine === 'sqlite') return;
  const columns = { version: plain };
  const [server] = await rawRows<{ version: string }>(
    db,
    `select current_setting('server_version_num') as version`,
    [],
    columns,
  );
  const major = Math.floor(Number(server?.version) / 10_000);
  if (major < oldest)
    throw new Error(
      `the server is PostgreSQL ${String(major)}, which is too old: ${String(oldest)} or newer is needed`,
    );
};
