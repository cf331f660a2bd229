import { join } from 'node:path';
import type { DatabaseConfig } from '../../src/database/connect';
import { makeSecretKeys } from '../../src/storage/secret-keys';
import { ask, type Asked } from '../support/ask';
import { measureShipped } from '../support/on-engine';
import { startProgram, type Running } from '../support/processes';
import { table } from '../support/table';
import { fill, type Filled } from './fill';
import { formats, type Format } from './formats';
import { readOptions, type Options } from './options';
import { read, type Pauses, type Read } from './read';
import { roundTrip } from './round-trip';

const say = (text: string): void => void process.stdout.write(`${text}\n`);
const program = join(__dirname, '..', '..', 'src', 'main.js');
const tiny = [{ name: 'tiny', bodies: [JSON.stringify({ query: '{ __typename }' })] }];

/** Longer than what lies in buffers between the two takes to be written, and shorter than what a server waits for. */
const slow: Pauses = { times: 3, bytes: 1_000_000, seconds: 8 };

/** What one export took: bytes of memory, milliseconds of processor time. */
interface Took extends Read {
  readonly name: string;
  readonly rows: number;
  readonly before: number;
  readonly peak: number;
  readonly processor: number;
  /** While the reader paused. */
  readonly processorPaused: number;
  readonly idle: Asked;
  readonly busy: Asked;
}

const expected = ({ states }: Filled, format: Format): number =>
  [...states].reduce((sum, [state, count]) => sum + (format.states?.includes(state) === false ? 0 : count), 0);

/** Processor time between the calls of `note`, summed up. */
const meter = (server: Running) => {
  const state = { since: 0, sum: 0 };
  return {
    note: (paused: boolean): void => {
      if (paused) state.since = server.processor();
      else state.sum += server.processor() - state.since;
    },
    sum: () => state.sum,
  };
};

const exported = async (
  server: Running,
  token: string,
  group: Filled,
  format: Format,
  pauses: Pauses | null,
  { rate, seconds }: Options,
): Promise<Took> => {
  const asking = { on: true };
  const asked = async (): Promise<Asked> => (await ask(server, token, tiny, rate, () => asking.on))[0] as Asked;
  setTimeout(() => Object.assign(asking, { on: false }), seconds * 1000);
  const idle = await asked();
  server.forgetPeak();
  const [before, processor] = [server.memory(), server.processor()];
  // Whoever asks while a reader pauses would be counted as its.
  Object.assign(asking, { on: pauses === null });
  const others = asked();
  const paused = meter(server);
  const url = `${server.url}/rest/v1/groups/bench/${group.name}/vulnerabilities${format.extension}`;
  const answer = await read({ url, token, mark: format.mark, pauses }, paused.note).finally(() =>
    Object.assign(asking, { on: false }),
  );
  const busy = await others;
  const rows = answer.marks - format.beside;
  if (rows !== expected(group, format))
    throw new Error(`${format.name} of ${group.name} has ${rows} rows, not ${expected(group, format)}`);
  return {
    ...answer,
    name: format.name,
    rows,
    before,
    peak: server.peak(),
    processor: server.processor() - processor,
    processorPaused: paused.sum(),
    idle,
    busy,
  };
};

const mebibytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(0);

const shown = (all: readonly Took[]): string =>
  table(
    ['format', 'rows', 'MB', 'seconds', 'rows/s', 'CPU s', 'first byte ms', 'RSS before MiB', 'at most'].concat([
      'idle p50 ms',
      'idle p99',
      'p50 meanwhile',
      'p99',
      'at most',
    ]),
    all.map((took) => [
      took.name,
      String(took.rows),
      (took.bytes / 1e6).toFixed(1),
      took.seconds.toFixed(1),
      (took.rows / took.seconds).toFixed(0),
      (took.processor / 1000).toFixed(1),
      took.firstByte.toFixed(0),
      mebibytes(took.before),
      mebibytes(took.peak),
      ...[took.idle.p50, took.idle.p99, took.busy.p50, took.busy.p99, took.busy.most].map((value) => value.toFixed(1)),
    ]),
  );

/** The largest group beside the smallest: what grows with a group is above 1. */
const compared = (small: readonly Took[], large: readonly Took[]): string =>
  table(
    [
      'format',
      'rows are x times',
      'peak is x times',
      'seconds a row are x times',
      'CPU a row is x times',
      'first byte is x times',
    ],
    small.map((one, at) => {
      const other = large[at] as Took;
      const each = ({ processor, rows }: Took): number => processor / rows;
      const time = ({ seconds, rows }: Took): number => seconds / rows;
      return [
        one.name,
        (other.rows / one.rows).toFixed(0),
        (other.peak / one.peak).toFixed(2),
        (time(other) / time(one)).toFixed(2),
        (each(other) / each(one)).toFixed(2),
        (other.firstByte / one.firstByte).toFixed(2),
      ];
    }),
  );

const measure = async (options: Options, config: DatabaseConfig, folder: string): Promise<void> => {
  const { token, groups, reported } = await fill(config, folder, options.sizes);
  if (config.engine === 'postgres') makeSecretKeys(join(folder, 'keys', 'secrets.json'));
  /** Each export has a server of its own: what an earlier one left in memory is not its. */
  const withServer = async <T>(work: (server: Running) => Promise<T>): Promise<T> => {
    const server = await startProgram(program, {
      NODE_ENV: 'production',
      PORT: '0',
      DATA_DIR: folder,
      CLONING: 'off',
      RATE_LIMIT_SIGNED_IN: '1000000000',
      ...(config.engine === 'postgres' ? { DATABASE_URL: config.url } : {}),
    });
    try {
      return await work(server);
    } finally {
      await server.stop();
    }
  };
  const take = (group: Filled, format: Format, pauses: Pauses | null): Promise<Took> =>
    withServer((server) => exported(server, token, group, format, pauses, options));
  const all: (readonly Took[])[] = [];
  for (const group of groups) {
    const took: Took[] = [];
    for (const format of options.formats) took.push(await take(group, format, null));
    say(`\n### ${config.engine}: a group of ${group.size} vulnerabilities\n\n${shown(took)}`);
    all.push(took);
  }
  const [small, large] = [all[0] as readonly Took[], all.at(-1) as readonly Took[]];
  const largest = groups.at(-1) as Filled;
  if (all.length > 1) say(`\n### ${config.engine}: the largest group beside the smallest\n\n${compared(small, large)}`);
  const lazy = await take(largest, options.formats[0] ?? (formats[0] as Format), slow);
  say(
    `\n### ${config.engine}: ${largest.size} vulnerabilities, read with ${slow.times} pauses of ${slow.seconds} s\n\n` +
      table(
        ['format', 'rows', 'seconds', 'CPU s in the pauses', 'RSS before MiB', 'at most'],
        [
          [
            lazy.name,
            String(lazy.rows),
            lazy.seconds.toFixed(1),
            (lazy.processorPaused / 1000).toFixed(2),
            mebibytes(lazy.before),
            mebibytes(lazy.peak),
          ],
        ],
      ),
  );
  const again = await withServer((server) => roundTrip(server, token, reported, options.results, folder));
  say(`\n### ${config.engine}: ${options.results} results, exported as SARIF and uploaded again\n\n${again}`);
};

const options = readOptions(process.argv.slice(2));
measureShipped(options.engines, (config, folder) => measure(options, config, folder));
