import knex, { type Knex } from 'knex';
import type { Database as SqliteConnection } from 'sqlite3';
import { wrapIdentifier } from './names';
import { prepareConnection } from './sqlite';

const statementTimeout = 60_000;
const lockTimeout = 30_000;

/** Connections to a file of SQLite. */
export const sqliteKnex = (file: string, size: number, readOnly: boolean): Knex =>
  knex({
    client: 'sqlite3',
    connection: { filename: file },
    useNullAsDefault: true,
    wrapIdentifier,
    acquireConnectionTimeout: 60_000,
    pool: {
      min: 1,
      max: size,
      afterCreate: (connection: SqliteConnection, done: (error: Error | null, connection: SqliteConnection) => void) =>
        prepareConnection(connection, readOnly, (error) => done(error, connection)),
    },
  });

/** Connections to a PostgreSQL server. */
export const postgresKnex = (url: string, schema: string | null, size: number): Knex =>
  knex({
    client: 'pg',
    connection: {
      connectionString: url,
      application_name: 'integrates',
      statement_timeout: statementTimeout,
      options: `-c timezone=UTC -c lock_timeout=${lockTimeout}${schema === null ? '' : ` -c search_path=${schema}`}`,
    },
    wrapIdentifier,
    acquireConnectionTimeout: 5_000,
    pool: { min: 0, max: size },
  });
