import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Config } from './config';
import { ConfigError } from './config-error';
import { connect, type Database } from './database/connect';
import { migrateUp, pendingMigrations } from './database/migrate';
import { openingFault } from './database/opening-fault';
import { refuseOldServer } from './database/server-version';
import type * as EntranceDoor from './entrance';
import { networksOf } from './git/addresses';
import { systemAddresses } from './git/route';
import { systemGit } from './git/system-git';
import type { Entrance } from './kernel/entrance';
import { keepActor, newId, systemClock, type Env, type Ports } from './kernel/env';
import { folderStore } from './storage/folder-store';
import { sealedSecrets } from './storage/sealed-secrets';
import { makeSecretKeys, NoSecretKeys, secretKeysIn } from './storage/secret-keys';

/** The actor of commands and of the start itself: somebody who can reach the database anyway. */
export const operator = { kind: 'OPERATOR', email: 'operator' } as const;

export const operatorEnv = ({ db }: Pick<Database, 'db'>, log: Logger, ports: Ports): Env => ({
  db: db.patient,
  actor: operator,
  now: systemClock,
  newId,
  log,
  ...ports,
  renewActor: keepActor,
});

/** Where calls of git keep what they need while they run. */
export const gitFolderOf = ({ dataFolder }: Pick<Config, 'dataFolder'>): string => join(dataFolder, 'git');

/** Networks as a ConfigError tells of them. */
export const allowedNetworks = (networks: readonly string[]): ReturnType<typeof networksOf> => {
  try {
    return networksOf(networks);
  } catch (error) {
    throw new ConfigError(`OUTGOING_NETWORKS: ${(error as Error).message}`);
  }
};

/** Few commands meet a link: what reads one is loaded with the first. */
const entranceOf = ({ sessionKeyFile, signIn: { localAccounts } }: Config): Entrance => {
  const known: { entrance?: Entrance } = {};
  const opened = (): Entrance => {
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- see above
    const { entranceBy, keysWhenAsked } = require('./entrance') as typeof EntranceDoor;
    return (known.entrance ??= entranceBy(keysWhenAsked(sessionKeyFile), localAccounts));
  };
  return { localAccounts, readLink: (...given) => opened().readLink(...given) };
};

/** The files beside the database, the keys of its secrets (looked for when they are needed), git, and the limits. */
export const portsOf = (config: Config): Ports => ({
  files: folderStore(config.filesFolder),
  secrets: sealedSecrets(secretKeysIn(config.secretKeysFile)),
  git: systemGit({
    ...config.outgoing,
    path: config.searchPath,
    folder: gitFolderOf(config),
    metHostsFile: join(config.dataFolder, 'keys', 'known_hosts'),
    allowed: allowedNetworks(config.outgoing.networks),
    lookup: systemAddresses,
    headSeconds: config.outgoing.seconds,
    cloneSeconds: config.cloning.seconds,
    cloneBytes: config.cloning.bytes,
  }),
  entrance: entranceOf(config),
  limits: config.limits.operations,
});

/**
 * Has the keys of secrets ready before a server starts. In embedded mode they are made when there are none; elsewhere
 * each process would make its own, which no other could open. Throws NoSecretKeys.
 */
export const ensureSecretKeys = ({ embedded, secretKeysFile }: Config): void => {
  if (embedded) makeSecretKeys(secretKeysFile);
  try {
    secretKeysIn(secretKeysFile)();
  } catch (error) {
    if (!(error instanceof NoSecretKeys)) throw error;
    throw new NoSecretKeys(
      `${error.message} Run \`integrates manage rotate-secrets --new-key\` once, and give all processes the same SECRET_KEYS_FILE.`,
    );
  }
};

/** Opens the database; in embedded mode its schema is brought up to date, elsewhere it must be. Throws why it could not, on one line. */
export const openDatabase = async (config: Config, log: Logger): Promise<Database> => {
  const database = connect(config.database);
  const steps = await refuseOldServer(database)
    .then(() => (config.embedded ? migrateUp(database) : pendingMigrations(database)))
    .catch(async (error: unknown) => {
      await database.close();
      throw openingFault(config.database, error);
    });
  if (steps.length === 0) return database;
  if (config.embedded) {
    log.info({ migrations: steps }, 'the schema was brought up to date');
    return database;
  }
  await database.close();
  throw new Error(`The schema is not up to date (${steps.join(', ')}): run \`npm run migrate\` first.`);
};
