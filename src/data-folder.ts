import { randomUUID } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError } from './config-error';
import { makeFolderNow } from './kernel/make-folder';

const mayNot = 'may not be written to.';
const isNone = 'is no folder, or stands below what is none.';

const reasons: Readonly<Record<string, string>> = {
  EEXIST: isNone,
  ENOTDIR: isNone,
  ENOENT: 'can not be made.',
  EACCES: mayNot,
  EPERM: mayNot,
  EROFS: mayNot,
  ENOSPC: 'is on a disk that is full.',
};

const forget = (file: string): void => {
  try {
    rmSync(file, { force: true });
  } catch {
    // It was never there.
  }
};

/**
 * Makes the folder of the data when it is missing, and writes into it, so that a server that could not work does not
 * start. Throws a ConfigError.
 */
export const ensureDataFolder = ({ dataFolder }: { readonly dataFolder: string }): void => {
  const trial = join(dataFolder, `.trial-${randomUUID()}`);
  try {
    makeFolderNow(dataFolder);
    writeFileSync(trial, 'Whether this folder can be written to.\n', { mode: 0o600, flag: 'wx' });
  } catch (error) {
    const { code = 'unknown', message } = error as NodeJS.ErrnoException;
    throw new ConfigError(`DATA_DIR: ${dataFolder} ${reasons[code] ?? `can not be used: ${message}.`}`);
  } finally {
    forget(trial);
  }
};
