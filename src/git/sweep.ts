import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

const longestCall = 60 * 60 * 1000;

/** Removes what calls left behind that a crash cut off: none of them takes an hour. */
export const sweepCalls = async (folder: string, now: number): Promise<void> => {
  const names = await readdir(folder).catch(() => []);
  const sweep = async (path: string): Promise<void> => {
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: now }));
    if (mtimeMs < now - longestCall) await rm(path, { recursive: true, force: true });
  };
  await Promise.all(names.map((name) => sweep(join(folder, name))));
};
