import { lacking, UnreadableClone, type Git } from './git';
import { partsOf, pathOf } from './parts';

/** A file of a commit. */
export interface TreeFile {
  readonly path: string;
  /** The name of its content. */
  readonly blob: string;
  readonly bytes: number;
}

/** More files than this are read of no clone. */
const mostFiles = 500_000;

const entry = /^(?<mode>\d{6}) (?<type>\w+) (?<name>[0-9a-f]+) +(?<bytes>\d+|-|BAD)$/;

/** Links and submodules are no files. */
const isFile = (mode: string | undefined): boolean => mode === '100644' || mode === '100755' || mode === '100664';

/** The files of a commit that are wanted. Throws UnreadableClone beyond 500,000 files. */
export const filesOf = async (
  git: Git,
  commit: string,
  wanted: (path: string) => boolean,
): Promise<readonly TreeFile[]> => {
  const files: TreeFile[] = [];
  let seen = 0;
  for await (const part of partsOf(git.stream(['ls-tree', '-r', '-z', '--long', '--full-tree', commit]))) {
    seen += 1;
    if (seen > mostFiles) throw new UnreadableClone(`The clone has more than ${String(mostFiles)} files.`);
    const tab = part.indexOf(9);
    const found = entry.exec(part.subarray(0, tab).toString('latin1'))?.groups;
    if (found === undefined || found['bytes'] === 'BAD') throw lacking();
    const path = pathOf(part.subarray(tab + 1));
    if (isFile(found['mode']) && wanted(path))
      files.push({ path, blob: found['name'] ?? '', bytes: Number(found['bytes']) });
  }
  return files;
};
