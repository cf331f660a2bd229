import { Option, type Command } from 'commander';
import type * as Clear from './clear';
import { urlOption, wholeNumber } from './options';
import type * as Seed from './seed';
import { defaultBulk, type SeedOptions } from './seed-options';
import { addUpkeep } from './upkeep-commands';

const mostBulk = 10_000_000;

const seeding = () => require('./seed') as typeof Seed;
const clearing = () => require('./clear') as typeof Clear;

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
    .action((options: SeedOptions) => seeding().seed(options));
  manage
    .command('clear')
    .description('Remove all organizations and all they hold; people and their tokens stay.')
    .option('--all', 'remove people, tokens and the journal too')
    .option('--yes', 'do not ask')
    .addOption(urlOption().hideHelp())
    .action((options: Clear.ClearOptions) => clearing().clearAll(options));
  addUpkeep(manage);
};
