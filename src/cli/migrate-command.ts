import type { Command } from 'commander';
import type * as Migrate from './migrate';
import { urlOption } from './options';

const loaded = () => require('./migrate') as typeof Migrate;

/** `migrate`: brings the schema up to date. */
export const migrateCommand = (program: Command): void => {
  program
    .command('migrate')
    .description("Bring the database's schema up to date.")
    .option('--down', 'take the newest step back instead; its data is lost')
    .addOption(urlOption().hideHelp())
    .action((options: Migrate.MigrateOptions) => loaded().migrate(options));
};
