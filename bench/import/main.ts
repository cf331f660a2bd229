import { rm, stat } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import type { Engine } from '../../src/database/db';
import { table } from '../support/table';
import { write, type Kind, type Writing } from './generate';
import { readOptions, type Options } from './options';
import { runScript, startServers, type Servers } from './servers';
import { warmingFile, warmingResults } from './warm';

/** What one import, or the raw insert of its rows, took: seconds, MiB and milliseconds. */
interface Took {
  readonly seconds: number;
  readonly rss?: number;
  readonly cpu: number;
  readonly lateP99?: number;
  readonly late?: number;
  readonly state?: string;
  readonly rows?: number;
}

const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** In order: each is imported into the database that the ones before it filled. */
const cases: readonly (readonly [name: string, writing: Writing, state: string])[] = [
  ['first', 'first', 'APPLIED'],
  ['the same file again', 'first', 'UNCHANGED'],
  ['the same results in another order', 'reordered', 'APPLIED'],
  ['the same results of a later run', 'later', 'APPLIED'],
  ['one in a hundred is another', 'changed', 'APPLIED'],
  ['all of it seven lines below', 'shifted', 'APPLIED'],
];
/** The first import is compared with the raw insert of its entities, and of all rows that it wrote. */
const raw = { entities: 'raw insert of its entities', all: 'raw insert of all its rows' } as const;
const cold = 'first, by a process that has just started';

const middle = (all: readonly Took[]): Took | undefined =>
  [...all].sort((left, right) => left.seconds - right.seconds)[Math.floor(all.length / 2)];

const fileOf = (servers: Servers, kind: Kind, writing: Writing): string => join(servers.folder, `${writing}.${kind}`);
const warmingPath = (servers: Servers, kind: Kind): string => join(servers.folder, `warm.${kind}`);

const round = async (
  servers: Servers,
  engine: Engine,
  kind: Kind,
  warm: string,
  only: readonly string[],
): Promise<ReadonlyMap<string, Took>> => {
  const took = new Map<string, Took>();
  const config = JSON.stringify(await servers.fresh(engine));
  for (const [name, writing, state] of cases) {
    if (only.length > 0 && name !== 'first' && !only.some((text) => name.includes(text))) continue;
    const file = fileOf(servers, kind, writing);
    const one = await runScript<Took>('case', config, file, kind, writing, warm, warmingPath(servers, kind));
    if (one.state !== state) throw new Error(`${name}: the report is ${String(one.state)}, not ${state}`);
    took.set(name, one);
    if (name === 'first') {
      for (const which of ['entities', 'all'] as const) {
        const [to, warmTo] = [await servers.fresh(engine), await servers.fresh(engine)];
        const inserted = await runScript<Took>('raw', config, JSON.stringify(to), JSON.stringify(warmTo), which);
        took.set(raw[which], inserted);
      }
      const other = JSON.stringify(await servers.fresh(engine));
      took.set(cold, await runScript<Took>('case', other, file, kind, writing));
    }
  }
  return took;
};

const shown = (rounds: readonly ReadonlyMap<string, Took>[], results: number): string => {
  /** Of a round's own raw insert: what else the machine does changes from round to round. */
  const share = (which: keyof typeof raw): string => {
    const shares = rounds.flatMap((each) => {
      const [own, plain] = [each.get('first'), each.get(raw[which])];
      return own === undefined || plain === undefined ? [] : [plain.seconds / own.seconds];
    });
    const chosen = shares.sort((left, right) => left - right)[Math.floor(shares.length / 2)];
    return chosen === undefined ? '' : `${(100 * chosen).toFixed(0)} %`;
  };
  const figure = (value: number | undefined): string => (value === undefined ? '' : value.toFixed(0));
  return table(
    [
      'case',
      'results/s',
      'seconds',
      'CPU seconds',
      'RSS MB',
      'loop late p99 ms',
      'at most',
      'of raw: entities',
      'all rows',
    ],
    [...(rounds[0]?.keys() ?? [])].map((name) => {
      const one = middle(rounds.flatMap((each) => each.get(name) ?? []));
      const seconds = one?.seconds ?? 0;
      return [
        name,
        (results / seconds).toFixed(0),
        seconds.toFixed(2),
        (one?.cpu ?? 0).toFixed(2),
        figure(one?.rss),
        figure(one?.lateP99),
        figure(one?.late),
        ...(name === 'first' ? [share('entities'), share('all')] : ['', '']),
      ];
    }),
  );
};

const measure = async (
  servers: Servers,
  engine: Engine,
  kind: Kind,
  results: number,
  { rounds, only }: Pick<Options, 'rounds' | 'only'>,
): Promise<void> => {
  const done: ReadonlyMap<string, Took>[] = [];
  const warm = JSON.stringify(await servers.fresh(engine));
  for (let at = 0; at < rounds; at += 1) done.push(await round(servers, engine, kind, warm, only));
  const { size } = await stat(fileOf(servers, kind, 'first'));
  say(`\n### ${engine}, ${results} results as ${kind} (${(size / 1e6).toFixed(1)} MB)\n\n${shown(done, results)}`);
};

const writings: readonly Writing[] = ['first', 'reordered', 'later', 'changed', 'shifted'];

const start = async ({ engines, sizes, kinds, rounds, only }: Options): Promise<void> => {
  say(
    `Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}; each import in a process of its own, warmed up by others; ` +
      `${rounds} rounds, medians.`,
  );
  const servers = await startServers(engines, process.env['POSTGRES_URL']);
  try {
    for (const kind of kinds)
      for (const results of warmingResults)
        await write[kind](warmingFile(warmingPath(servers, kind), results), results, 'first');
    for (const results of sizes) {
      for (const kind of kinds)
        for (const writing of writings) await write[kind](fileOf(servers, kind, writing), results, writing);
      for (const engine of engines)
        for (const kind of kinds) await measure(servers, engine, kind, results, { rounds, only });
      for (const kind of kinds) await Promise.all(writings.map((writing) => rm(fileOf(servers, kind, writing))));
    }
  } finally {
    await servers.stop();
  }
};

start(readOptions(process.argv.slice(2))).catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exit(1);
});
