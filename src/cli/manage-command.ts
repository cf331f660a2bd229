import { Option, type Command } from 'commander';
import { clear, clearingOf, confirm } from './clear';
import { WrongUsage } from './failure';
import { needsDatabase, urlOption, wholeNumber, type ServerOptions } from './options';
import { finished, startProgress } from './progress';
import { seedBulk } from './seed-bulk';
import { seedDemo } from './seed-demo';
import { addUpkeep } from './upkeep-commands';
import { withDatabase } from './with-database';

interface SeedOptions extends ServerOptions {
  readonly dataset: 'demo' | 'bulk';
  readonly vulnerabilities?: number;
}

const defaultBulk = 10_000;
const mostBulk = 10_000_000;
const onlyThere = 'A server seeds and clears nothing.';

const print = (...lines: readonly string[]): void => void process.stdout.write(`${lines.join('\n')}\n`);
const note = (...lines: readonly string[]): void => void process.stderr.write(`${lines.join('\n')}\n`);

const bulk = (vulnerabilities: number): Promise<void> =>
  withDatabase(async ({ env }) => {
    const began = Date.now();
    const progress = startProgress('Loading', 'rows', vulnerabilities);
    const lines = await finished(progress, () => seedBulk(env, vulnerabilities, progress.advance));
    const seconds = Math.max(1, Date.now() - began) / 1000;
    const rate = Math.round(vulnerabilities / seconds);
    print(
      `Made ${String(vulnerabilities)} vulnerabilities in ${seconds.toFixed(1)} s: ${String(rate)} rows/s.`,
      ...lines,
    );
  });

const seed = async (options: SeedOptions): Promise<void> => {
  needsDatabase(options, onlyThere);
  const { dataset, vulnerabilities } = options;
  if (dataset === 'bulk') {
    await bulk(vulnerabilities ?? defaultBulk);
    return;
  }
  if (vulnerabilities !== undefined) throw new WrongUsage('--vulnerabilities goes with --dataset bulk.');
  await withDatabase(async ({ env }) => {
    print(...(await seedDemo(env, note)));
  });
};

interface ClearOptions extends ServerOptions {
  readonly all?: true;
  readonly yes?: true;
}

const clearAll = async (options: ClearOptions): Promise<void> => {
  needsDatabase(options, onlyThere);
  const all = options.all === true;
  await withDatabase(async ({ env, config }) => {
    const what = await clearingOf(env, config, all);
    if (options.yes !== true) await confirm(`This removes ${what}.`);
    await clear(env, all);
    print(`Removed ${what}.`);
  });
};

/** `manage`: example data, clearing, and what keeps the data right. */
export const manageCommand = (program: Command): void => {
  const manage = program.command('manage').description('Example data, clearing the database, and upkeep.');
  manage
    .command('seed')
    .description('Load example data.')
    .addOption(
      new Option('--dataset <name>', 'demo: a small organization to look around in; bulk: many rows for load tests')
        .choices(['demo', 'bulk'])
        .makeOptionMandatory(),
    )
    .option(
      '--vulnerabilities <number>',
      `how many the bulk dataset has (default: ${String(defaultBulk)})`,
      wholeNumber(1, mostBulk),
    )
    .addOption(urlOption().hideHelp())
    .action(seed);
  manage
    .command('clear')
    .description('Remove all organizations and all they hold; people and their tokens stay.')
    .option('--all', 'remove people, tokens and the journal too')
    .option('--yes', 'do not ask')
    .addOption(urlOption().hideHelp())
    .action(clearAll);
  addUpkeep(manage);
};
