import { mkdirSync, statSync } from 'node:fs';
import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

const options = { mode: 0o700 } as const;

/** Whether a folder could not be made since the one above it is not there. */
const isBelowNone = (error: unknown, path: string): boolean =>
  (error as { code?: string }).code === 'ENOENT' && dirname(path) !== path;

const makeIn = async (path: string): Promise<void> => {
  try {
    await mkdir(path, options);
  } catch (error) {
    const there = await stat(path).catch(() => undefined);
    if (there?.isDirectory() !== true) throw error;
  }
};

/**
 * Makes a folder, and those above it that are missing; nobody else may look into them. One that is there is left as it
 * is. Node's own way (`recursive`) tries for ever where nobody can make folders, such as in /proc.
 */
export const makeFolder = async (path: string): Promise<void> => {
  try {
    await makeIn(path);
  } catch (error) {
    if (!isBelowNone(error, path)) throw error;
    await makeFolder(dirname(path));
    await makeIn(path);
  }
};

const makeInNow = (path: string): void => {
  try {
    mkdirSync(path, options);
  } catch (error) {
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) throw error;
  }
};

/** The same, before anything is answered. */
export const makeFolderNow = (path: string): void => {
  try {
    makeInNow(path);
  } catch (error) {
    if (!isBelowNone(error, path)) throw error;
    makeFolderNow(dirname(path));
    makeInNow(path);
  }
};
