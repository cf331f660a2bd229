import { lstat, readFile, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { UnreadableClone, type CloneObjects } from './git';

/** A clone on disk: its objects and where its references are. */
export interface CloneFolder {
  /** The folder that git keeps: `.git`, or the clone itself when it is bare. */
  readonly git: string;
  readonly objects: CloneObjects;
  /** The commit that is to be read. */
  readonly commit: string;
}

const mostBytes = 16 * 1024 * 1024;

const isFolder = async (path: string): Promise<boolean> =>
  lstat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );

/** The text of a plain file of bounded size; undefined when there is none. Links are not followed. */
const textOf = async (path: string): Promise<string | undefined> => {
  const found = await lstat(path).catch(() => undefined);
  if (found?.isFile() !== true) return undefined;
  if (found.size > mostBytes) throw new UnreadableClone(`${path} is too large to be what it should be.`);
  return readFile(path, 'utf8');
};

/** The folder that git keeps of a clone. Files that point elsewhere, as worktrees and submodules have them, are refused. */
const gitFolder = async (path: string): Promise<string> => {
  const real = await realpath(path).catch(() => {
    throw new UnreadableClone(`There is no folder ${path}.`);
  });
  for (const candidate of [join(real, '.git'), real])
    if ((await isFolder(join(candidate, 'objects'))) && (await isFolder(candidate))) return candidate;
  throw new UnreadableClone(`${path} is no clone of a git repository; give the whole clone, no worktree or submodule.`);
};

const name = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

const loose = async (git: string, reference: string): Promise<string | undefined> => {
  const text = (await textOf(join(git, reference)))?.trim();
  return text !== undefined && name.test(text) ? text : undefined;
};

const packed = async (git: string, reference: string): Promise<string | undefined> => {
  const lines = ((await textOf(join(git, 'packed-refs'))) ?? '').split('\n');
  const [commit] = lines.find((line) => line.endsWith(` ${reference}`) && !/^[#^]/.test(line))?.split(' ') ?? [];
  return commit !== undefined && name.test(commit) ? commit : undefined;
};

/** The commit of a branch, as the clone has it or last saw it; else the one that is checked out without a branch. */
const commitOf = async (git: string, branch: string): Promise<string> => {
  for (const reference of [`refs/heads/${branch}`, `refs/remotes/origin/${branch}`]) {
    const commit = (await loose(git, reference)) ?? (await packed(git, reference));
    if (commit !== undefined) return commit;
  }
  const head = (await loose(git, 'HEAD')) ?? '';
  if (head !== '') return head;
  throw new UnreadableClone(`The clone has no commit on the branch ${branch} of the root.`);
};

/** Looks at a clone without running anything. `branch` is a checked name of a branch. Throws UnreadableClone. */
export const openClone = async (path: string, branch: string): Promise<CloneFolder> => {
  const git = await gitFolder(path);
  const commit = await commitOf(git, branch);
  const shallow = ((await textOf(join(git, 'shallow'))) ?? '').split('\n').filter((line) => name.test(line));
  return {
    git,
    commit,
    objects: {
      folder: join(git, 'objects'),
      shallow: shallow.map((line) => `${line}\n`).join(''),
      format: commit.length === 40 ? 'sha1' : 'sha256',
    },
  };
};
