import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import pino from 'pino';
import { readConfig } from '../../../src/config';
import { connect, type DatabaseConfig } from '../../../src/database/connect';
import { keepActor, newId, systemClock, type Env } from '../../../src/kernel/env';
import { sessionKeys } from '../../../src/keys';
import { authenticator } from '../../../src/modules/auth';
import { operator, portsOf } from '../../../src/opening';

/** What a measured process is told, as JSON in its first argument. */
export interface Given {
  readonly database: DatabaseConfig;
  readonly sessionKeyFile: string;
  readonly token: string;
}

/** Tells the process that started this one where the server listens. */
export const tellUrl = (url: string): void => void process.send?.({ url });

export const listen = (server: Server): void => {
  server.listen(0, '127.0.0.1', () => tellUrl(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
};

/** The Env of every request of a peer: the actor of the token, told once. Peers authenticate nobody. */
export const givenEnv = async (): Promise<Env> => {
  const { database, sessionKeyFile, token } = JSON.parse(process.argv[2] ?? '{}') as Given;
  const { db } = connect(database);
  const log = pino({ level: 'silent' });
  const env: Env = {
    db,
    actor: operator,
    now: systemClock,
    newId,
    log,
    ...portsOf(readConfig({ DATA_DIR: tmpdir() })),
    renewActor: keepActor,
  };
  return { ...env, actor: await authenticator(env, await sessionKeys(sessionKeyFile))(token) };
};
