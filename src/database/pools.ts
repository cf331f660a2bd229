import knex, { type Knex } from 'knex';
import type { ClientBase } from 'pg';
import type { Database as SqliteConnection } from 'sqlite3';
import { wrapIdentifier } from './names';
import { forgetPrepared, prepareConnection } from './sqlite';
import { idleInTransaction, patientWaits, type Waits } from './waits';

export type Connection = SqliteConnection | ClientBase;

interface Acquiring {
  readonly promise: Promise<Connection>;
  readonly abort: () => void;
}

interface Client {
  readonly pool?: { numFree(): number; acquire(): Acquiring };
  destroyRawConnection(connection: SqliteConnection): Promise<void>;
  releaseConnection(connection: Connection): Promise<void>;
}

const clientOf = (pool: Knex): Client => (pool as unknown as { client: Client }).client;

/** Throws what `isUnavailable` knows when no connection becomes free in time. */
const acquire = async (pool: Client['pool'], milliseconds: number): Promise<Connection> => {
  if (pool === undefined) throw new Error('Unable to acquire a connection');
  // Most of the time one is free, and no timer is needed.
  const free = pool.numFree() > 0;
  const acquiring = pool.acquire();
  const timer = free ? undefined : setTimeout(() => acquiring.abort(), milliseconds);
  try {
    return await acquiring.promise;
  } finally {
    clearTimeout(timer);
  }
};

/** Does work on a connection that becomes free within so many milliseconds. */
export const onConnection = async <T>(
  knexPool: Knex,
  milliseconds: number,
  work: (connection: Connection) => Promise<T>,
): Promise<T> => {
  const client = clientOf(knexPool);
  const connection = await acquire(client.pool, milliseconds);
  try {
    return await work(connection);
  } finally {
    await client.releaseConnection(connection);
  }
};

const silent = (): void => undefined;

/** Whoever asks is told what failed; knex would print it, too, with its stack, among what a command answers. */
const log: Knex.Config['log'] = { warn: silent, error: silent, deprecate: silent, debug: silent };

/** Has a pool really close its connections, those too that were idle for long: knex offers no other place for it. */
const closing = (pool: Knex): Knex => {
  const client = clientOf(pool);
  const destroy = client.destroyRawConnection.bind(client);
  client.destroyRawConnection = async (connection) => {
    await forgetPrepared(connection);
    await destroy(connection);
  };
  return pool;
};

/** Connections to a file of SQLite. */
export const sqliteKnex = (file: string, size: number, readOnly: boolean, { turn }: Waits): Knex =>
  closing(
    knex({
      client: 'sqlite3',
      connection: { filename: file },
      useNullAsDefault: true,
      wrapIdentifier,
      log,
      acquireConnectionTimeout: patientWaits.turn,
      pool: {
        min: 1,
        max: size,
        afterCreate: (
          connection: SqliteConnection,
          done: (error: Error | null, connection: SqliteConnection) => void,
        ) => prepareConnection(connection, readOnly, turn, (error) => done(error, connection)),
      },
    }),
  );

const settings = (schema: string | null, { turn }: Waits): string =>
  Object.entries({
    timezone: 'UTC',
    lock_timeout: turn,
    idle_in_transaction_session_timeout: idleInTransaction,
    // Compiling takes 20 to 60 ms for each page of a large list, which is read in less than one.
    jit: 'off',
    // Planned for the average, small groups would be read by walking those of others (docs/decisions/0048-postgresql-goes-by-indexes.md).
    enable_seqscan: 'off',
    enable_bitmapscan: 'off',
    ...(schema === null ? {} : { search_path: schema }),
  })
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(' ');

/** Connections to a PostgreSQL server. */
export const postgresKnex = (url: string, schema: string | null, size: number, waits: Waits): Knex =>
  knex({
    client: 'pg',
    connection: {
      connectionString: url,
      application_name: 'integrates',
      statement_timeout: waits.statement,
      connectionTimeoutMillis: waits.turn,
      keepAlive: true,
      options: settings(schema, waits),
    } as Knex.PgConnectionConfig,
    wrapIdentifier,
    log,
    acquireConnectionTimeout: patientWaits.turn,
    // While the server is away, each try to connect tells one who waits: the next one soon.
    pool: { min: 0, max: size, createRetryIntervalMillis: 20 },
  });
