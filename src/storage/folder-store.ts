import { copyFile, open, opendir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import type { FileStore } from '../kernel/files';
import { makeFolder } from '../kernel/make-folder';

const ours = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** A copy has another name until it is whole: a process that ended in the middle leaves it behind. */
const partial = '.part';

const flush = async (path: string): Promise<void> => {
  const handle = await open(path, 'r');
  await handle.sync();
  await handle.close();
};

/** Files in a folder: one each, in subfolders by the end of their id, which is random where its beginning is a time. */
export const folderStore = (folder: string): FileStore => {
  const pathOf = (id: string): string => {
    if (!ours.test(id)) throw new Error('a file is kept under a UUID');
    return join(folder, id.slice(-2), id);
  };
  return {
    keep: async (id, from) => {
      const path = pathOf(id);
      const copy = path + partial;
      await makeFolder(dirname(path));
      try {
        await copyFile(from, copy);
        await flush(copy);
        await rename(copy, path);
        // The name is on the disk only when its folder is.
        await flush(dirname(path));
      } catch (error) {
        await rm(copy, { force: true });
        throw error;
      }
    },
    read: async (id): Promise<Readable> =>
      (await open(pathOf(id), 'r')).createReadStream({ highWaterMark: 256 * 1024 }),
    remove: async (id) => {
      await rm(pathOf(id), { force: true });
      await rm(pathOf(id) + partial, { force: true });
    },
    keptBefore: async function* (time) {
      await makeFolder(folder);
      for await (const { name, parentPath } of await opendir(folder, { recursive: true })) {
        const id = basename(name, partial);
        if (!ours.test(id)) continue;
        const { mtimeMs } = await stat(join(parentPath, name)).catch(() => ({ mtimeMs: time }));
        if (mtimeMs < time) yield id;
      }
    },
  };
};
