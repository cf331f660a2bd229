import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, type DatabaseConfig } from '../../src/database/connect';
import type { Engine } from '../../src/database/db';
import { startFlushingPostgres } from '../../test/support/postgres';

const onServer = async (config: DatabaseConfig, sql: string): Promise<void> => {
  const administration = connect(config);
  try {
    // A database with much in it takes long to be dropped.
    await administration.writer.raw('set statement_timeout = 0');
    await administration.writer.raw(sql);
  } finally {
    await administration.close();
  }
};

/** Does work with an empty database of an engine, and a folder for all else; both are gone afterwards. */
export const onEngine = async (
  engine: Engine,
  work: (config: DatabaseConfig, folder: string) => Promise<void>,
): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'integrates-bench-'));
  try {
    if (engine === 'sqlite') {
      await work({ engine, file: join(folder, 'integrates.db'), readers: 4 }, folder);
      return;
    }
    const server = await startFlushingPostgres();
    // One of its own: a server that is there already has others, and is measured more than once.
    const name = `integrates_bench_${process.pid}`;
    const on = (database: string, connections: number): DatabaseConfig => ({
      engine,
      url: server.urlOf(database),
      schema: null,
      connections,
    });
    try {
      await onServer(on('postgres', 1), `create database ${name}`);
      await work(on(name, 10), folder).finally(() => onServer(on('postgres', 1), `drop database ${name} with (force)`));
    } finally {
      await server.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** Measures the server as users start it, on one engine after the other; ends the process with 1 when that fails. */
export const measureShipped = (
  engines: readonly Engine[],
  measure: (config: DatabaseConfig, folder: string) => Promise<void>,
): void => {
  const start = async (): Promise<void> => {
    const processor = cpus()[0]?.model ?? 'unknown';
    process.stdout.write(`Node ${process.version}, ${cpus().length} x ${processor}; the server as users start it.\n`);
    for (const engine of engines) await onEngine(engine, measure);
  };
  start().catch((error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    process.exit(1);
  });
};
