import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig, type Config } from '../../src/config';
import { sessionKeys } from '../../src/keys';
import { newId } from '../../src/kernel/env';
import { createLocalAccount, issueToken } from '../../src/modules/auth';
import { ensureStakeholder } from '../../src/modules/access';
import { ensureSecretKeys, operatorEnv } from '../../src/opening';
import { buildServer } from '../../src/server/server';
import type { TestDatabase } from './engines';
import { unhurried } from './process';
import { quiet, testPorts, testSecretKeysFile, valueOf } from './world';
import type { Logger } from 'pino';

/** A real server on a port of its own. */
export interface TestServer {
  readonly server: Server;
  readonly url: string;
  readonly port: number;
  readonly dataFolder: string;
  /** A token of a person, who is made when unknown. */
  readonly token: (
    email: string,
    scopes?: readonly ('READ' | 'REPORT_UPLOAD' | 'TRIAGE' | 'MANAGE' | 'GATE')[],
  ) => Promise<string>;
  /** Signs a person in with a password; answers the cookie. */
  readonly signIn: (email: string) => Promise<string>;
  readonly close: () => Promise<void>;
}

export const startServer = async (
  database: TestDatabase,
  variables: Readonly<Record<string, string>> = {},
  log: Logger = quiet,
): Promise<TestServer> => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'integrates-server-'));
  const config: Config = readConfig({
    DATA_DIR: dataFolder,
    LOG_LEVEL: 'silent',
    ...unhurried,
    SECRET_KEYS_FILE: testSecretKeysFile,
    ...variables,
  });
  ensureSecretKeys(config);
  const keys = await sessionKeys(config.sessionKeyFile);
  const server = buildServer({ config, database, keys, log });
  await new Promise<void>((resolve) => {
    server.listen(Number(variables['PORT'] ?? 0), '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  const env = operatorEnv(database, quiet, testPorts);
  return {
    server,
    url,
    port,
    dataFolder,
    token: async (email, scopes = ['READ', 'REPORT_UPLOAD', 'TRIAGE', 'MANAGE', 'GATE']) => {
      const { id } = await ensureStakeholder(env, email);
      const expiresAt = new Date(Date.now() + 3_600_000).toISOString();
      return valueOf(await issueToken(env, id, { name: newId(), scopes, expiresAt })).secret;
    },
    signIn: async (email) => {
      const password = `password of ${email}`;
      valueOf(await createLocalAccount(env, { email, role: 'USER', password, oneTime: false }));
      const answer = await fetch(`${url}/auth/login`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ email, password }),
      });
      return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
};
