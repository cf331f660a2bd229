import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
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
import { fill, type Filled } from './fill';
import { readOptions, type Options } from './options';

const say = (text: string): void => void process.stdout.write(`${text}\n`);
const program = join(__dirname, '..', '..', 'src', 'main.js');

/** Sends a report; answers how long the server took to apply it, in seconds. */
const upload = async (server: Running, { token, group }: Filled, file: string): Promise<number> => {
  const began = performance.now();
  const { size } = await stat(file);
  const answer = await fetch(`${server.url}/rest/v1/groups/bench/${group}/reports`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/octet-stream',
      'content-length': String(size),
    },
    body: createReadStream(file),
    duplex: 'half',
  } as unknown as RequestInit);
  const text = await answer.text();
  if (answer.status !== 201) throw new Error(`the report was answered with ${answer.status}: ${text.slice(0, 500)}`);
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
    const took = await upload(server, filled, file).finally(() => Object.assign(importing, { on: false }));
    const busy = await asked;
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
