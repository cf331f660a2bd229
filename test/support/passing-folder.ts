import { accessSync, constants, mkdtempSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What Linux keeps here stands in memory. */
const memory = '/dev/shm';

/** So much must be free there, in bytes: containers often have less. */
const enough = 2 ** 30;

const hasRoom = (): boolean => {
  try {
    accessSync(memory, constants.W_OK);
    const { bavail, bsize } = statfsSync(memory);
    return bavail * bsize >= enough;
  } catch {
    return false;
  }
};

/** A folder that was just made. */
export interface Folder {
  readonly path: string;
  readonly inMemory: boolean;
}

const folderIn = (parent: string): string => mkdtempSync(join(parent, 'integrates-passing-'));

export const folderOnDisk = (): Folder => ({ path: folderIn(tmpdir()), inMemory: false });

/**
 * Makes a folder for files of which nothing must survive: in memory where there is room for it. There no commit waits
 * for a disk, which is busy with what everybody else on the machine writes.
 */
export const passingFolder = (): Folder => (hasRoom() ? { path: folderIn(memory), inMemory: true } : folderOnDisk());
