import { join } from 'node:path';
import type { DatabaseConfig } from '../../src/database/connect';
import { sessionKeys } from '../../src/keys';
import { makeSecretKeys } from '../../src/storage/secret-keys';
import { writeReport } from '../import/generate';
import { casesOf } from '../http/cases';
import { ask, type Asked } from '../support/ask';
import { startProgram, type Running } from '../support/processes';
import { measureShipped } from '../support/on-engine';
import { table } from '../support/table';
import { upload } from '../support/upload';
import { fill, type Filled } from './fill';
import { readOptions, type Options } from './options';

const say = (text: string): void => void process.stdout.write(`${text}\n`);
const program = join(__dirname, '..', '..', 'src', 'main.js');

/** Sends a report and follows it to its end; answers how long that took, in seconds. */
const imported = async (server: Running, { token, group }: Filled, file: string): Promise<number> => {
  const began = performance.now();
  const { state } = await upload(server, token, `/rest/v1/groups/bench/${group}/reports`, file);
  if (state !== 'APPLIED') throw new Error(`the report is ${state}`);
  return (performance.now() - began) / 1000;
};

const shown = (idle: readonly Asked[], busy: readonly Asked[]): string =>
  table(
    ['request', 'idle p50 ms', 'idle p99 ms', 'p50 ms', 'p99 ms', 'at most ms', 'p99 is x times'],
    idle.map((before, index) => {
      const during = busy[index] as Asked;
      const figures = [before.p50, before.p99, during.p50, during.p99, during.most].map((value) => value.toFixed(1));
      return [before.name, ...figures, (during.p99 / before.p99).toFixed(1)];
    }),
  );

const measure = async (options: Options, config: DatabaseConfig, folder: string): Promise<void> => {
  const filled = await fill(config, folder);
  await sessionKeys(join(folder, 'keys', 'session.json'));
  if (config.engine === 'postgres') makeSecretKeys(join(folder, 'keys', 'secrets.json'));
  const server = await startProgram(program, {
    NODE_ENV: 'production',
    PORT: '0',
    DATA_DIR: folder,
    CLONING: 'off',
    RATE_LIMIT_SIGNED_IN: '1000000000',
    ...(config.engine === 'postgres' ? { DATABASE_URL: config.url } : {}),
  });
  try {
    const file = join(folder, 'beside.sarif');
    await writeReport(file, options.results, 'first');
    const seconds = async (time: number): Promise<readonly Asked[]> => {
      const state = { on: true };
      setTimeout(() => Object.assign(state, { on: false }), time * 1000);
      return ask(server, filled.token, casesOf(filled), options.rate, () => state.on);
    };
    await seconds(3);
    const idle = await seconds(options.seconds);
    const importing = { on: true };
    const asked = ask(server, filled.token, casesOf(filled), options.rate, () => importing.on);
    const done = imported(server, filled, file).finally(() => Object.assign(importing, { on: false }));
    const [took, busy] = await Promise.all([done, asked]);
    say(
      `\n### ${config.engine}: ${options.rate} requests a second beside a report of ${options.results} results, ` +
        `which took ${took.toFixed(1)} s; the server at most ${(server.memory() / 1024 / 1024).toFixed(0)} MB at its end\n\n${shown(idle, busy)}`,
    );
  } finally {
    await server.stop();
  }
};

const options = readOptions(process.argv.slice(2));
measureShipped(options.engines, (config, folder) => measure(options, config, folder));
