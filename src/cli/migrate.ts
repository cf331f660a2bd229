import { readConfig } from '../config';
import { ensureDataFolder } from '../data-folder';
import { connect } from '../database/connect';
import { migrateDown, migrateUp } from '../database/migrate';
import { openingFault } from '../database/opening-fault';
import { refuseOldServer } from '../database/server-version';
import { needsDatabase, type ServerOptions } from './options';

export interface MigrateOptions extends ServerOptions {
  readonly down?: true;
}

/** Makes the steps that are missing, or takes the newest one back, and prints their names. */
export const migrate = async (options: MigrateOptions): Promise<void> => {
  needsDatabase(options, 'A server does not change its schema while it answers.');
  const config = readConfig();
  if (config.embedded) ensureDataFolder(config);
  const database = connect(config.database);
  const down = options.down === true;
  try {
    const steps = await refuseOldServer(database)
      .then(() => (down ? migrateDown(database) : migrateUp(database)))
      .catch((error: unknown) => {
        throw openingFault(config.database, error);
      });
    const none = down ? 'There is no step to take back.' : 'The schema is up to date.';
    process.stdout.write(
      steps.length === 0 ? `${none}\n` : steps.map((name) => `${down ? 'Took back' : 'Made'} ${name}.\n`).join(''),
    );
  } finally {
    await database.close();
  }
};
