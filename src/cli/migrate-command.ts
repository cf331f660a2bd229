import type { Command } from 'commander';
import { readConfig } from '../config';
import { connect } from '../database/connect';
import { migrateDown, migrateUp } from '../database/migrate';
import { needsDatabase, urlOption, type ServerOptions } from './options';

interface Options extends ServerOptions {
  readonly down?: true;
}

const migrate = async (options: Options): Promise<void> => {
  needsDatabase(options, 'A server does not change its schema while it answers.');
  const database = connect(readConfig().database);
  const down = options.down === true;
  try {
    const steps = await (down ? migrateDown(database) : migrateUp(database));
    const none = down ? 'There is no step to take back.' : 'The schema is up to date.';
    process.stdout.write(
      steps.length === 0 ? `${none}\n` : steps.map((name) => `${down ? 'Took back' : 'Made'} ${name}.\n`).join(''),
    );
  } finally {
    await database.close();
  }
};

/** `migrate`: brings the schema up to date. */
export const migrateCommand = (program: Command): void => {
  program
    .command('migrate')
    .description("Bring the database's schema up to date.")
    .option('--down', 'take the newest step back instead; its data is lost')
    .addOption(urlOption().hideHelp())
    .action(migrate);
};
