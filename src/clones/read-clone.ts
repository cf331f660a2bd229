import { join } from 'node:path';
import { isPlaceLength, isStorable } from '../kernel/checks';
import { refuse, succeed } from '../kernel/result';
import type { FoundFile, LastCommit, ReadClone, Snapshot, Wanted } from '../modules/toe';
import { openClone, type CloneFolder } from './folder';
import { settingIn, UnreadableClone, withGit, type Git } from './git';
import { lastCommits } from './history';
import { countLines } from './lines';
import { isSameRemote } from './remote';
import { filesOf } from './tree';

/** Which clone is read, and how. */
export interface CloneOptions {
  /** The folder of the clone. */
  readonly path: string;
  /** Where git is looked for. */
  readonly searchPath: string;
  /** Whether the clone may be one of another address than the root's: a mirror, or a local one. */
  readonly otherRemote: boolean;
}

const readWith = async (git: Git, commit: string, { excludes }: Wanted): Promise<Snapshot> => {
  let skipped = 0;
  const keeps = (path: string): boolean => {
    if (excludes(path)) return false;
    const fits = isPlaceLength(path) && isStorable(path);
    if (!fits) skipped += 1;
    return fits;
  };
  const found = await filesOf(git, commit, keeps);
  const lines = await countLines(git, found);
  const commits = await lastCommits(
    git,
    commit,
    found.map(({ path }) => path),
  );
  const unknown: LastCommit = { commit, author: '', at: new Date(0).toISOString() };
  const files = new Map<string, FoundFile>(
    found.map(({ path, blob }) => [path, { loc: lines.get(blob) ?? 0, last: commits.get(path) ?? unknown }]),
  );
  return { commit, files, skipped: skipped + found.length - files.size };
};

const checkRemote = async ({ git }: CloneFolder, { url }: Wanted, options: CloneOptions): Promise<void> => {
  if (options.otherRemote) return;
  const remotes = await settingIn(options.searchPath, join(git, 'config'), 'remote.origin.url');
  if (!remotes.some((remote) => isSameRemote(remote, url)))
    throw new UnreadableClone(
      `The clone is none of ${url}: its remote is ${remotes[0] === undefined ? 'not set' : 'another one'}. Give --allow-other-remote to read it nevertheless.`,
    );
};

/**
 * Reads a clone of a git repository: the files of the root's branch, how many lines they have and who changed them last.
 * Of what stands in the clone's folder nothing is run and no link is followed: see `withGit`.
 */
export const cloneReader =
  (options: CloneOptions): ReadClone =>
  async (wanted) => {
    try {
      const clone = await openClone(options.path, wanted.branch);
      await checkRemote(clone, wanted, options);
      return succeed(await withGit(options.searchPath, clone.objects, (git) => readWith(git, clone.commit, wanted)));
    } catch (error) {
      if (error instanceof UnreadableClone) return refuse('INVALID_VALUE', ['input', 'clone'], error.message);
      throw error;
    }
  };
