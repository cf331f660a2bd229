import { cpus } from 'node:os';
import { connect } from '../../src/database/connect';
import type { Engine } from '../../src/database/db';
import { onEngine } from '../support/on-engine';
import { table } from '../support/table';
import { casesOf } from './cases';
import { fill } from './fill';
import { readOptions, type Options } from './options';

const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** Milliseconds of a page of a list, and the statements that each sent. */
interface Took {
  readonly p50: number;
  readonly p99: number;
  readonly statements: number;
}

const at = (sorted: readonly number[], share: number): number => sorted[Math.floor(sorted.length * share)] ?? 0;

/** Reads pages one after the other, in turns with those of the other lists, after a round that warms up. */
const measured = async (engine: Engine, size: number, { pages }: Options): Promise<ReadonlyMap<string, Took>> => {
  const took = new Map<string, Took>();
  await onEngine(engine, async (config, folder) => {
    const database = connect(config);
    try {
      const cases = await casesOf(await fill(database, engine, folder, size), pages);
      for (const { name, read } of cases) {
        const sent: string[] = [];
        for (let page = 0; page < Math.min(20, pages); page += 1) await read(page);
        const stop = database.listen((sql) => sent.push(sql));
        const times: number[] = [];
        for (let page = 0; page < pages; page += 1) {
          const began = performance.now();
          await read(page);
          times.push(performance.now() - began);
        }
        stop();
        const sorted = times.sort((left, right) => left - right);
        took.set(name, { p50: at(sorted, 0.5), p99: at(sorted, 0.99), statements: sent.length / pages });
      }
    } finally {
      await database.close();
    }
  });
  return took;
};

const shown = (sizes: readonly number[], all: readonly ReadonlyMap<string, Took>[]): string => {
  const first = all[0] ?? new Map<string, Took>();
  return table(
    ['list', ...sizes.flatMap((size) => [`${size}: p50 ms`, 'p99', 'statements']), 'p50 is x times'],
    [...first].map(([name, small]) => [
      name,
      ...all.flatMap((each) => {
        const { p50, p99, statements } = each.get(name) as Took;
        return [p50.toFixed(2), p99.toFixed(2), String(statements)];
      }),
      ((all.at(-1)?.get(name)?.p50 ?? 0) / small.p50).toFixed(2),
    ]),
  );
};

const start = async (options: Options): Promise<void> => {
  say(
    `Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}; pages of 100, one after the other.`,
  );
  for (const engine of options.engines) {
    const all: ReadonlyMap<string, Took>[] = [];
    for (const size of options.sizes) all.push(await measured(engine, size, options));
    say(`\n### ${engine}\n\n${shown(options.sizes, all)}`);
  }
};

start(readOptions(process.argv.slice(2))).catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exit(1);
});
