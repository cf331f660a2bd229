import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

/** The files below a folder, as paths from the folder; empty folders, which a clone does not have, do not count. */
export const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();

/** The folders that stand directly in a folder and hold a file. */
export const foldersIn = (folder: string): readonly string[] => [
  ...new Set(
    filesBelow(folder)
      .filter((file) => file.includes('/'))
      .map((file) => file.slice(0, file.indexOf('/'))),
  ),
];
