import { dirname } from 'node:path';
import type { Knex } from 'knex';
import { makeFolderNow } from '../kernel/make-folder';
import type { Db, Engine, Statement, StatementListener } from './db';
import { refuseNul } from './nul';
import { allowMore, readOn, runAlone, runOn, transactionOn } from './on-engine';
import { onConnection, postgresKnex, sqliteKnex, type Connection } from './pools';
import { retried } from './retry';
import { ordinaryWaits, patientWaits, type Waits } from './waits';

/** Where the data stands: a file of SQLite, or a PostgreSQL server. */
export type DatabaseConfig = (
  | { readonly engine: 'sqlite'; readonly file: string; readonly readers: number }
  | { readonly engine: 'postgres'; readonly url: string; readonly schema: string | null; readonly connections: number }
) & {
  /** How long ordinary work waits; absent: `ordinaryWaits`. */
  readonly waits?: Waits;
};

export interface Database {
  readonly engine: Engine;
  readonly db: Db;
  /** For migrations alone. */
  readonly writer: Knex;
  readonly listen: (listener: StatementListener) => () => void;
  readonly close: () => Promise<void>;
}

/** Opens the database. Readers and the one writer have pools of their own on SQLite; PostgreSQL has one pool. */
export const connect = (config: DatabaseConfig): Database => {
  if (config.engine === 'sqlite') makeFolderNow(dirname(config.file));
  const { engine, waits: ordinary = ordinaryWaits[engine] } = config;
  const writer =
    config.engine === 'sqlite'
      ? sqliteKnex(config.file, 1, false, ordinary)
      : postgresKnex(config.url, config.schema, config.connections, ordinary);
  const reader = config.engine === 'sqlite' ? sqliteKnex(config.file, config.readers, true, ordinary) : writer;
  const listeners = new Set<StatementListener>();
  const tell = (statement: Statement): void => {
    refuseNul(statement.bindings);
    listeners.forEach((listener) => listener(statement.sql));
  };

  const within = (connection: Connection, waits: Waits, endings: (() => Promise<void>)[]): Db => ({
    engine,
    sql: writer,
    inTransaction: true,
    beforeCommit: (work) => void endings.push(work),
    read: async (statement) => {
      tell(statement);
      return readOn(engine, connection, statement, waits);
    },
    write: async (statement) => {
      tell(statement);
      return runOn(engine, connection, statement, waits);
    },
    transaction: () => Promise.reject(new Error('a transaction is open already: join it')),
    get patient() {
      return this;
    },
  });

  /** More than the settings of a connection allow needs a transaction on PostgreSQL. */
  const allowsMore = (waits: Waits): boolean => engine === 'postgres' && waits !== ordinary;

  const transaction = <T>(waits: Waits, work: (db: Db) => Promise<T>): Promise<T> =>
    onConnection(writer, waits.turn, (connection) =>
      transactionOn(engine, connection, waits, async () => {
        if (allowsMore(waits)) await allowMore(connection, waits);
        const endings: (() => Promise<void>)[] = [];
        const result = await work(within(connection, waits, endings));
        for (const ending of endings) await ending();
        return result;
      }),
    );

  const written = async (waits: Waits, statement: Statement): Promise<number> => {
    if (allowsMore(waits) && statement.alone !== true) return transaction(waits, (db) => db.write(statement));
    tell(statement);
    if (allowsMore(waits))
      return onConnection(writer, waits.turn, (connection) => runAlone(connection, statement, waits));
    return onConnection(writer, waits.turn, (connection) => runOn(engine, connection, statement, waits));
  };

  const outside = (waits: Waits): Db => ({
    engine,
    sql: writer,
    inTransaction: false,
    beforeCommit: () => {
      throw new Error('there is no transaction to be committed');
    },
    read: async (statement) => {
      if (allowsMore(waits)) return transaction(waits, (db) => db.read(statement));
      tell(statement);
      return onConnection(reader, waits.turn, (connection) => readOn(engine, connection, statement, waits));
    },
    write: (statement) => retried(() => written(waits, statement), waits.turn),
    transaction: (work) => retried(() => transaction(waits, work), waits.turn),
    get patient() {
      return patient;
    },
  });

  const patient = outside(patientWaits);

  return {
    engine,
    db: outside(ordinary),
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
