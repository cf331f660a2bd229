import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, type Database, type DatabaseConfig } from '../../src/database/connect';
import type { Engine } from '../../src/database/db';
import { migrateUp } from '../../src/database/migrate';
import { noteStatement } from './long-tests';
import { startPostgres, type PostgresServer } from './postgres';

/** A database of a test's own, with the schema as migrations make it. */
export interface TestDatabase extends Database {
  readonly config: DatabaseConfig;
  /** Runs work and answers the statements that it sent, transaction control left out. */
  readonly statements: (work: () => Promise<unknown>) => Promise<readonly string[]>;
}

interface Started {
  readonly folder: string;
  template?: Promise<string>;
  postgres?: Promise<PostgresServer>;
  administration?: Promise<Database>;
  postgresTemplate?: Promise<void>;
  made: number;
}

const started: Started = {
  folder: mkdtempSync(join(process.env['PASSING_FOLDER'] ?? tmpdir(), 'integrates-test-')),
  made: 0,
};

const sqlite = (file: string): DatabaseConfig => ({ engine: 'sqlite', file, readers: 2 });
const postgres = (url: string): DatabaseConfig => ({ engine: 'postgres', url, schema: null, connections: 6 });

const migrated = async (config: DatabaseConfig): Promise<void> => {
  const database = connect(config);
  await migrateUp(database);
  await database.close();
};

const sqliteTemplate = (): Promise<string> =>
  (started.template ??= (async () => {
    const file = join(started.folder, 'template.db');
    await migrated(sqlite(file));
    return file;
  })());

const templateName = `integrates_template_${process.pid}`;

/** One for all databases that are made and dropped: to open a connection costs as much as to make a database. */
const administration = (): Promise<Database> =>
  (started.administration ??= (async () => {
    const server = await (started.postgres ??= startPostgres());
    return connect(postgres(server.urlOf('postgres')));
  })());

const onServer = async (sql: string): Promise<void> => {
  const { writer } = await administration();
  await writer.raw(sql);
};

const postgresTemplate = (): Promise<void> =>
  (started.postgresTemplate ??= (async () => {
    await onServer(`drop database if exists ${templateName}`);
    await onServer(`create database ${templateName}`);
    const server = await (started.postgres as Promise<PostgresServer>);
    await migrated(postgres(server.urlOf(templateName)));
  })());

const fresh = async (engine: Engine): Promise<{ config: DatabaseConfig; drop: () => Promise<void> }> => {
  started.made += 1;
  const name = `integrates_test_${process.pid}_${started.made}`;
  if (engine === 'sqlite') {
    const file = join(started.folder, `${name}.db`);
    copyFileSync(await sqliteTemplate(), file);
    return { config: sqlite(file), drop: () => Promise.resolve(rmSync(file, { force: true })) };
  }
  await postgresTemplate();
  const server = await (started.postgres as Promise<PostgresServer>);
  // In memory files are copied with half of the work that it is to log their pages; on a disk that is twice as much.
  const strategy = server.place === 'MEMORY' ? 'strategy file_copy' : '';
  await onServer(`create database ${name} template ${templateName} ${strategy}`);
  const drop = (): Promise<void> =>
    server.place === 'DISK' ? Promise.resolve() : onServer(`drop database ${name} with (force)`);
  return { config: postgres(server.urlOf(name)), drop };
};

const withStatements = (database: Database, config: DatabaseConfig): TestDatabase => ({
  ...database,
  config,
  statements: async (work) => {
    const sent: string[] = [];
    const stop = database.listen((sql) => sent.push(sql));
    try {
      await work();
    } finally {
      stop();
    }
    return sent;
  },
});

/** Opens a fresh database on an engine; `close` drops it. */
export const openDatabase = async (engine: Engine): Promise<TestDatabase> => {
  const { config, drop } = await fresh(engine);
  const database = connect(config);
  database.listen(noteStatement);
  const opened = withStatements(database, config);
  return {
    ...opened,
    close: async () => {
      await database.close();
      await drop();
    },
  };
};

const engines: readonly Engine[] = ['sqlite', 'postgres'];

/** Describes a suite once for each engine, with a fresh database for the suite. */
export const eachEngine = (title: string, suite: (database: () => TestDatabase, engine: Engine) => void): void =>
  engines.forEach((engine) =>
    describe(`${title} (${engine})`, () => {
      const opened: { database?: TestDatabase } = {};
      before(async function () {
        this.timeout(60_000);
        opened.database = await openDatabase(engine);
      });
      after(async () => {
        await opened.database?.close();
      });
      suite(() => {
        if (opened.database === undefined) throw new Error('the database is open only inside tests');
        return opened.database;
      }, engine);
    }),
  );

/** Ends what tests started. */
export const stopEngines = async (): Promise<void> => {
  if (started.postgresTemplate !== undefined) await onServer(`drop database if exists ${templateName}`);
  await (await started.administration)?.close();
  const server = await started.postgres;
  await server?.stop();
  rmSync(started.folder, { recursive: true, force: true });
};
