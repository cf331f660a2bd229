import { cpus } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { readConfig } from '../../src/config';
import { connect, type DatabaseConfig } from '../../src/database/connect';
import { migrateUp } from '../../src/database/migrate';
import { sessionKeys } from '../../src/keys';
import { operatorEnv, portsOf } from '../../src/opening';
import { makeSecretKeys } from '../../src/storage/secret-keys';
import { loadTool } from '../support/load';
import { onEngine } from '../support/on-engine';
import { table } from '../support/table';
import { casesOf } from './cases';
import { checkSameAnswers, measureCase, median, type Row, type Started } from './measure';
import { readOptions, type Options } from './options';
import { seed, type Seeded } from './seed';
import { asShipped, servers } from './servers';

const say = (text: string): void => void process.stdout.write(`${text}\n`);

const filled = async (config: DatabaseConfig, folder: string): Promise<Seeded> => {
  const database = connect(config);
  try {
    await migrateUp(database);
    return await seed(
      operatorEnv(database, pino({ level: 'silent' }), portsOf(readConfig({ DATA_DIR: folder }))),
      folder,
    );
  } finally {
    await database.close();
  }
};

const shown = (rows: readonly Row[]): string => {
  const own = rows.find(({ server }) => server === asShipped)?.perSecondOfRounds;
  // Those of one round were measured within seconds: what else the machine does changes from round to round.
  const ratio = ({ perSecondOfRounds }: Row): string =>
    own === undefined ? '' : median(perSecondOfRounds.map((other, round) => (own[round] ?? 0) / other)).toFixed(2);
  return table(
    ['server', 'requests/s', 'p50 ms', 'p99 ms', 'CPU µs each', 'RSS MB', 'ours is x times'],
    rows.map((row) => [
      row.server,
      row.perSecond.toFixed(0),
      row.p50.toFixed(2),
      row.p99.toFixed(2),
      row.processor.toFixed(0),
      (row.memory / 1024 / 1024).toFixed(0),
      ratio(row),
    ]),
  );
};

const named = (name: string, parts: readonly string[]): boolean =>
  parts.length === 0 || parts.some((part) => name.toLowerCase().includes(part.toLowerCase()));

const started = async (
  options: Options,
  config: DatabaseConfig,
  folder: string,
  token: string,
): Promise<readonly Started[]> => {
  const given = { database: config, sessionKeyFile: join(folder, 'keys', 'session.json'), token };
  await sessionKeys(given.sessionKeyFile);
  // On PostgreSQL a server starts with keys that somebody made.
  if (config.engine === 'postgres') makeSecretKeys(join(folder, 'keys', 'secrets.json'));
  const environment = {
    NODE_ENV: 'production',
    PORT: '0',
    DATA_DIR: folder,
    CLONING: 'off',
    // On, and never reached.
    RATE_LIMIT_ANONYMOUS: '1000000000',
    RATE_LIMIT_SIGNED_IN: '1000000000',
    ...(config.engine === 'postgres' ? { DATABASE_URL: config.url } : {}),
  };
  const chosen = servers.filter(({ name }) => named(name, options.only));
  const ready: Started[] = [];
  for (const { name, start } of chosen) ready.push({ name, running: await start(given, environment) });
  return ready;
};

const measure = async (options: Options, config: DatabaseConfig, folder: string): Promise<void> => {
  const seeded = await filled(config, folder);
  const running = await started(options, config, folder, seeded.token);
  try {
    const cases = casesOf(seeded).filter(({ name }) => named(name, options.cases));
    const headers = {
      'content-type': 'application/json',
      accept: 'application/json',
      authorization: `Bearer ${seeded.token}`,
    };
    await checkSameAnswers(running, cases, headers);
    for (const one of cases) {
      const rows = await measureCase(running, one, headers, options);
      say(`\n### ${config.engine}, ${one.name}\n\n${shown(rows)}`);
    }
  } finally {
    await Promise.all(running.map(({ running: server }) => server.stop()));
  }
};

const start = async (): Promise<void> => {
  const options = readOptions(process.argv.slice(2));
  say(
    `Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}; load by ${await loadTool()} on the same machine: ` +
      `${options.connections} connections, ${options.rounds} rounds of ${options.seconds} s in turn, medians.`,
  );
  for (const engine of options.engines) await onEngine(engine, (config, folder) => measure(options, config, folder));
};

start().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exit(1);
});
