import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Knex } from 'knex';
import type { ClientBase } from 'pg';
import type { Database as SqliteConnection } from 'sqlite3';
import type { Db, Engine, Statement, StatementListener } from './db';
import { refuseNul } from './nul';
import { postgresKnex, sqliteKnex } from './pools';
import * as postgres from './postgres';
import { retried } from './retry';
import * as sqlite from './sqlite';

/** Where the data stands: a file of SQLite, or a PostgreSQL server. */
export type DatabaseConfig =
  | { readonly engine: 'sqlite'; readonly file: string; readonly readers: number }
  | { readonly engine: 'postgres'; readonly url: string; readonly schema: string | null; readonly connections: number };

export interface Database {
  readonly engine: Engine;
  readonly db: Db;
  /** For migrations alone. */
  readonly writer: Knex;
  readonly listen: (listener: StatementListener) => () => void;
  readonly close: () => Promise<void>;
}

type Connection = SqliteConnection | ClientBase;

interface Pool {
  readonly client: {
    acquireConnection(): Promise<Connection>;
    releaseConnection(connection: Connection): Promise<void>;
  };
}

const readOn = (engine: Engine, connection: Connection, statement: Statement): Promise<unknown[][]> =>
  engine === 'sqlite'
    ? sqlite.readJson(connection as SqliteConnection, statement)
    : postgres.readRows(connection as ClientBase, statement);

const runOn = (engine: Engine, connection: Connection, statement: Statement): Promise<number> =>
  engine === 'sqlite'
    ? sqlite.run(connection as SqliteConnection, statement)
    : postgres.run(connection as ClientBase, statement);

const plain = (sql: string): Statement => ({ sql, bindings: [], prepared: false });

/** Opens the database. Readers and the one writer have pools of their own on SQLite; PostgreSQL has one pool. */
export const connect = (config: DatabaseConfig): Database => {
  if (config.engine === 'sqlite') mkdirSync(dirname(config.file), { recursive: true, mode: 0o700 });
  const { engine } = config;
  const writer =
    config.engine === 'sqlite'
      ? sqliteKnex(config.file, 1, false)
      : postgresKnex(config.url, config.schema, config.connections);
  const reader = config.engine === 'sqlite' ? sqliteKnex(config.file, config.readers, true) : writer;
  const listeners = new Set<StatementListener>();
  const tell = (statement: Statement): void => {
    refuseNul(statement.bindings);
    listeners.forEach((listener) => listener(statement.sql));
  };

  const on = async <T>(knexPool: Knex, work: (connection: Connection) => Promise<T>): Promise<T> => {
    const pool = knexPool as unknown as Pool;
    const connection = await pool.client.acquireConnection();
    try {
      return await work(connection);
    } finally {
      await pool.client.releaseConnection(connection);
    }
  };

  const within = (connection: Connection, endings: (() => Promise<void>)[]): Db => ({
    engine,
    sql: writer,
    inTransaction: true,
    beforeCommit: (work) => void endings.push(work),
    read: async (statement) => {
      tell(statement);
      return readOn(engine, connection, statement);
    },
    write: async (statement) => {
      tell(statement);
      return runOn(engine, connection, statement);
    },
    transaction: () => Promise.reject(new Error('a transaction is open already: join it')),
  });

  const transaction = <T>(work: (db: Db) => Promise<T>): Promise<T> =>
    on(writer, async (connection) => {
      // IMMEDIATE takes SQLite's write lock at once: a later upgrade would fail instead of waiting.
      await runOn(engine, connection, plain(engine === 'sqlite' ? 'BEGIN IMMEDIATE' : 'BEGIN'));
      try {
        const endings: (() => Promise<void>)[] = [];
        const result = await work(within(connection, endings));
        for (const ending of endings) await ending();
        await runOn(engine, connection, plain('COMMIT'));
        return result;
      } catch (error) {
        await runOn(engine, connection, plain('ROLLBACK')).catch(() => undefined);
        throw error;
      }
    });

  const db: Db = {
    engine,
    sql: writer,
    inTransaction: false,
    beforeCommit: () => {
      throw new Error('there is no transaction to be committed');
    },
    read: async (statement) => {
      tell(statement);
      return on(reader, (connection) => readOn(engine, connection, statement));
    },
    write: async (statement) => {
      tell(statement);
      return retried(() => on(writer, (connection) => runOn(engine, connection, statement)));
    },
    transaction: (work) => retried(() => transaction(work)),
  };

  return {
    engine,
    db,
    writer,
    listen: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: async () => {
      if (reader !== writer) await reader.destroy();
      await writer.destroy();
    },
  };
};
