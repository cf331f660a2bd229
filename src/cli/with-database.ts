import type { Logger } from 'pino';
import { readConfig, type Config } from '../config';
import { ensureDataFolder } from '../data-folder';
import type { Database } from '../database/connect';
import type { Env } from '../kernel/env';
import { createLog } from '../log';
import { openDatabase, operatorEnv, portsOf } from '../opening';

/** What a command works with. */
export interface Workplace {
  readonly env: Env;
  readonly database: Database;
  readonly config: Config;
}

const quiet = new Set(['error', 'fatal', 'silent']);

/** The log of a command: on standard error, and of warnings and worse alone. */
export const commandLog = ({ logLevel }: Config): Logger => createLog(quiet.has(logLevel) ? logLevel : 'warn');

/** Runs work as the operator on the configured database, then closes it. */
export const withDatabase = async <T>(work: (workplace: Workplace) => Promise<T>): Promise<T> => {
  const config = readConfig();
  const log = commandLog(config);
  if (config.embedded) ensureDataFolder(config);
  const database = await openDatabase(config, log);
  try {
    return await work({ env: operatorEnv(database, log, portsOf(config)), database, config });
  } finally {
    await database.close();
  }
};
