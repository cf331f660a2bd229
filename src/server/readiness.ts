import type { Express } from 'express';
import type { Logger } from 'pino';
import type { Database } from '../database/connect';
import { pendingMigrations } from '../database/migrate';
import { sendFault } from './answers';
import { wrongMethod } from './http-refusal';

const milliseconds = 1_000;

/** The HTTP status and body of a readiness probe. */
type Readiness = readonly [status: 200 | 503, body: object];

/** Ready: the database answers within a second and its schema is up to date. */
const readiness = async (database: Database, log: Logger): Promise<Readiness> => {
  const timeout = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('the database did not answer within a second')), milliseconds).unref();
  });
  try {
    const pending = await Promise.race([pendingMigrations(database), timeout]);
    return pending.length === 0
      ? [200, { status: 'ready' }]
      : [503, { status: 'migrations are pending', pending: pending.length }];
  } catch (error) {
    log.warn({ err: error }, 'not ready');
    return [503, { status: 'the database is not available' }];
  }
};

/** Adds what tells whether the process lives, and whether it may be sent requests. */
export const addProbes = (app: Express, database: Database, log: Logger): void => {
  const probe = (path: string, answer: () => Promise<readonly [number, object]>): void => {
    app.get(path, (_, response) => void answer().then(([status, body]) => response.status(status).json(body)));
    app.all(path, (_, response) => sendFault(response, wrongMethod('GET, HEAD'), log));
  };
  probe('/healthz', () => Promise.resolve([200, { status: 'ok' }]));
  probe('/readyz', () => readiness(database, log));
};
