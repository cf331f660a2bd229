import { readConfig } from '../config';
import { connect } from '../database/connect';
import { migrateDown, migrateUp } from '../database/migrate';
import { needsDatabase, type ServerOptions } from './options';

export interface MigrateOptions extends ServerOptions {
  readonly down?: true;
}

/** Makes the steps that are missing, or takes the newest one back, and prints their names. */
export const migrate = async (options: MigrateOptions): Promise<void> => {
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
