import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseConfig } from '../../src/database/connect';
import type { Engine } from '../../src/database/db';
import { startPostgres } from '../../test/support/postgres';

/** Does work with an empty database of an engine, and a folder for all else; both are gone afterwards. */
export const onEngine = async (
  engine: Engine,
  work: (config: DatabaseConfig, folder: string) => Promise<void>,
): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'integrates-bench-'));
  try {
    if (engine === 'sqlite') {
      await work({ engine, file: join(folder, 'integrates.db'), readers: 4 }, folder);
      return;
    }
    const server = await startPostgres();
    try {
      await work({ engine, url: server.urlOf('postgres'), schema: null, connections: 10 }, folder);
    } finally {
      await server.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
