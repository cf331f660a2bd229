import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from '../../../src/database/connect';
import type { TestDatabase } from '../../support/engines';
import { startServer, type TestServer } from '../../support/server';

/** Two servers with a database pool each, as two processes have, and one key. */
export interface TwoServers {
  readonly here: TestServer;
  readonly there: TestServer;
  readonly keyFile: string;
  readonly close: () => Promise<void>;
}

export const startTwoServers = async (
  database: TestDatabase,
  variables: Readonly<Record<string, string>> = {},
): Promise<TwoServers> => {
  const here = await startServer(database, variables);
  const folder = mkdtempSync(join(tmpdir(), 'integrates-keys-'));
  mkdirSync(join(folder, 'keys'));
  const keyFile = join(folder, 'keys', 'session.json');
  copyFileSync(join(here.dataFolder, 'keys', 'session.json'), keyFile);
  const second = connect(database.config);
  const there = await startServer({ ...database, ...second }, { ...variables, SESSION_KEY_FILE: keyFile });
  return {
    here,
    there,
    keyFile,
    close: async () => {
      await here.close();
      await there.close();
      await second.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
