import type { Env } from '../../../kernel/env';
import { CodedError } from '../../../kernel/refusal';
import {
  asCloning,
  endReading,
  renewReading,
  secretOf,
  type Reading,
  type CloningFailure,
  type Ending,
} from '../../roots';
import type { ReadClone } from '../domain/clone';
import { refreshRoot, type Refresh } from './refresh-lines';

/** Reads the clone in a folder: what runs git is given from outside. */
export type OpenClone = (folder: string) => ReadClone;

/** What came of reading a repository. LOST: the root was changed or taken meanwhile, and nothing was done in its name. */
export type Synced =
  | { readonly status: 'OK'; readonly commit: string; readonly refresh: Refresh | null }
  | { readonly status: 'FAILED'; readonly failure: CloningFailure }
  | { readonly status: 'LOST' };

const renewMilliseconds = 60_000;

/** Renews the lease while work lasts; the work is called off when it is lost. */
const holding = async <T>(
  env: Env,
  reading: Reading,
  signal: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> => {
  const lost = new AbortController();
  const renew = async (): Promise<void> => {
    try {
      if (!(await renewReading(env, reading))) lost.abort();
    } catch (error) {
      env.log.warn({ err: error, rootId: reading.root.id }, 'the lease of a root was not renewed');
    }
  };
  const timer = setInterval(() => void renew(), renewMilliseconds);
  try {
    return await work(signal === undefined ? lost.signal : AbortSignal.any([lost.signal, signal]));
  } finally {
    clearInterval(timer);
  }
};

const end = async (env: Env, reading: Reading, ending: Ending, ended: Synced): Promise<Synced> =>
  (await endReading(env, reading, ending)).ok ? ended : { status: 'LOST' };

const failed = (env: Env, reading: Reading, failure: CloningFailure): Promise<Synced> =>
  end(env, reading, { failure }, { status: 'FAILED', failure });

const refresh = async (
  env: Env,
  reading: Reading,
  read: ReadClone,
): Promise<Extract<Synced, { readonly status: 'OK' | 'LOST' }> | CloningFailure> => {
  const refreshed = await refreshRoot(env, reading.root, read, (inner, commit) =>
    endReading(inner, reading, { commit }),
  );
  if (refreshed.ok) return { status: 'OK', commit: refreshed.value.commit, refresh: refreshed.value };
  if (refreshed.error.code === 'WRONG_STATE') return { status: 'LOST' };
  env.log.warn({ rootId: reading.root.id, reason: refreshed.error.message }, 'a clone could not be read');
  return 'UNREADABLE';
};

const sync = async (env: Env, reading: Reading, open: OpenClone, signal: AbortSignal): Promise<Synced> => {
  const { url, branch, cloning } = reading.root;
  const secret = await secretOf(env, reading.root);
  if (!secret.ok)
    return failed(
      env,
      reading,
      secret.error.code === 'SECRET_UNREADABLE' ? 'SECRET_UNREADABLE' : 'CREDENTIALS_UNUSABLE',
    );
  const remote = { url, branch, secret: secret.value };
  const head = await env.git.head(remote);
  if (!head.ok) return failed(env, reading, head.error);
  const commit = head.value;
  if (commit === cloning.commit) return end(env, reading, { commit }, { status: 'OK', commit, refresh: null });
  const cloned = await env.git.withClone(remote, commit, (folder) => refresh(env, reading, open(folder)), signal);
  if (!cloned.ok)
    return cloned.error === 'ABORTED'
      ? end(env, reading, 'BACK', { status: 'LOST' })
      : failed(env, reading, cloned.error);
  return typeof cloned.value === 'string' ? failed(env, reading, cloned.value) : cloned.value;
};

/**
 * Reads the repository of a root that was taken: asks for the end of its branch, fetches it when that is another commit than the
 * one that was read last, and brings the root's files up to date. The files and the end of the reading are one transaction.
 * An aborted signal gives the root back to whoever comes next.
 */
export const syncRoot = async (
  given: Env,
  reading: Reading,
  open: OpenClone,
  signal?: AbortSignal,
): Promise<Synced> => {
  const env = asCloning(given);
  try {
    return await holding(env, reading, signal, (called) => sync(env, reading, open, called));
  } catch (error) {
    if (error instanceof CodedError && error.code === 'UNAVAILABLE') return failed(env, reading, 'UNAVAILABLE');
    env.log.error({ err: error, rootId: reading.root.id }, 'a repository could not be read');
    return failed(env, reading, 'INTERNAL');
  }
};
