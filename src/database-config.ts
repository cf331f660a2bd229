import { join } from 'node:path';
import type { DatabaseConfig } from './database/connect';
import { ordinaryWaits } from './database/waits';
import type { Variables } from './variables';

/** Where the data stands, by what the variables say. */
export const databaseOf = (read: Variables, dataFolder: string): DatabaseConfig => {
  const usual = ordinaryWaits[read.DATABASE_URL === undefined ? 'sqlite' : 'postgres'];
  const waits = {
    turn: (read.DATABASE_WAIT_SECONDS ?? usual.turn / 1000) * 1000,
    statement: (read.DATABASE_STATEMENT_SECONDS ?? usual.statement / 1000) * 1000,
  };
  return read.DATABASE_URL === undefined
    ? { engine: 'sqlite', file: join(dataFolder, 'integrates.db'), readers: read.SQLITE_READERS, waits }
    : {
        engine: 'postgres',
        url: read.DATABASE_URL,
        schema: read.DATABASE_SCHEMA ?? null,
        connections: read.DATABASE_CONNECTIONS,
        waits,
      };
};
