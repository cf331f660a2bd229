import { readdir, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import type { FetchFailure, Remote } from '../kernel/git';
import { fail, succeed, type Result } from '../kernel/result';
import { fetchFailureOf } from './failures';
import { runGit, type Ended } from './run';
import type { Sandbox } from './sandbox';

/** Bounds of a clone. */
export interface CloneLimits {
  /** How long fetching may take. */
  readonly cloneSeconds: number;
  /** How much a clone may take on the disk. */
  readonly cloneBytes: number;
}

/** Objects are checked as they come; of their contents nothing is run, and nothing else than the branch is asked for. */
const settings = [
  'transfer.fsckObjects=true',
  'fetch.fsckObjects=true',
  // Of old tools, and harmless to whoever reads alone.
  'fetch.fsck.zeroPaddedFilemode=ignore',
  'fetch.fsck.badTimezone=ignore',
  'fetch.fsck.missingSpaceBeforeDate=ignore',
  'fetch.unpackLimit=1',
  'fetch.recurseSubmodules=false',
  'transfer.bundleURI=false',
  'core.hooksPath=/dev/null',
  'core.bigFileThreshold=16m',
  'gc.auto=0',
  'maintenance.auto=false',
  'pack.threads=1',
].flatMap((setting) => ['-c', setting]);

/** Servers of the old kind, which hand out files, can do no depth: so none is spoken with, since they bypass checks. */
const allOfIt = '--depth=2147483647';

/** No object that git has to hold in memory may be larger. */
const mostHeld = '512m';

const watchMilliseconds = 200;
const touchMilliseconds = 10 * 60_000;

const sizeOf = async (folder: string): Promise<number> => {
  const files = await readdir(folder, { recursive: true }).catch(() => []);
  const sizes = await Promise.all(
    files.map((file) =>
      stat(join(folder, file)).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
};

/** Does work while the size of a folder is looked at, time after time; `excess` is called when it is too large. */
const watched = async <T>(folder: string, most: number, excess: () => void, work: () => Promise<T>): Promise<T> => {
  const state = { looking: false };
  const look = async (): Promise<void> => {
    if (state.looking) return;
    state.looking = true;
    if ((await sizeOf(folder)) > most) excess();
    state.looking = false;
  };
  const timer = setInterval(() => void look(), watchMilliseconds);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
};

const fetchInto = async (
  clone: string,
  { url, args, ...sandbox }: Sandbox,
  { branch }: Remote,
  { cloneSeconds, cloneBytes }: CloneLimits,
  signal: AbortSignal | undefined,
): Promise<Ended> => {
  const excess = new AbortController();
  const reference = `refs/heads/${branch}`;
  const ended = await watched(
    clone,
    cloneBytes,
    () => excess.abort(),
    () =>
      runGit({
        ...sandbox,
        environment: { ...sandbox.environment, GIT_DIR: clone, GIT_ALLOC_LIMIT: mostHeld },
        args: [
          ...settings,
          ...args,
          'fetch',
          '--quiet',
          '--no-tags',
          '--no-recurse-submodules',
          '--no-auto-maintenance',
          '--no-write-fetch-head',
          '--refmap=',
          allOfIt,
          '--',
          url,
          `+${reference}:${reference}`,
        ],
        seconds: cloneSeconds,
        signal: signal === undefined ? excess.signal : AbortSignal.any([excess.signal, signal]),
      }),
  );
  const tooLarge = excess.signal.aborted || (await sizeOf(clone)) > cloneBytes;
  return tooLarge ? { ...ended, how: 'TOO_LARGE' } : ended;
};

/** Fetches a branch into a sandbox, and does work on it there. */
export const cloneIn = async <T>(
  sandbox: Sandbox,
  remote: Remote,
  commit: string,
  limits: CloneLimits,
  work: (folder: string) => Promise<T>,
  signal?: AbortSignal,
): Promise<Result<T, FetchFailure>> => {
  const { folder, environment } = sandbox;
  const clone = join(folder, 'clone.git');
  const format = `--object-format=${commit.length === 64 ? 'sha256' : 'sha1'}`;
  const args = ['init', '--quiet', '--bare', '--template=', format, '--initial-branch=none', clone];
  const made = await runGit({ folder, environment, args, whispered: '', seconds: 30 });
  if (made.code !== 0) throw new Error(`git could make no repository: ${made.how} ${made.said}`);
  const ended = await fetchInto(clone, sandbox, remote, limits, signal);
  if (ended.how !== 'EXITED' || ended.code !== 0) return fail(fetchFailureOf(ended));
  await rm(join(folder, 'key'), { force: true });
  // What lies there for an hour untouched is taken for what a crash left behind.
  const touch = setInterval(
    () => void utimes(folder, new Date(), new Date()).catch(() => undefined),
    touchMilliseconds,
  );
  try {
    return succeed(await work(clone));
  } finally {
    clearInterval(touch);
  }
};
