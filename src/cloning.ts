import { setTimeout as wait } from 'node:timers/promises';
import type { Config } from './config';
import { cloneReader } from './clones/read-clone';
import type { Env } from './kernel/env';
import { asCloning, takeNext } from './modules/roots';
import { syncRoot, type OpenClone } from './modules/toe';

const restMilliseconds = 5_000;

/** How clones of our own are read: their remote is the root's, and stands nowhere in them. */
export const openingClones =
  ({ searchPath }: Pick<Config, 'searchPath'>): OpenClone =>
  (path) =>
    cloneReader({ path, searchPath, otherRemote: true });

const rest = (signal: AbortSignal): Promise<unknown> =>
  wait(restMilliseconds, undefined, { signal, ref: false }).catch(() => undefined);

/** Reads one root after the other, and rests when there is none. */
const work = async (env: Env, open: OpenClone, signal: AbortSignal): Promise<void> => {
  while (!signal.aborted)
    try {
      const reading = await takeNext(env);
      if (reading === undefined) await rest(signal);
      else await syncRoot(env, reading, open, signal);
    } catch (error) {
      env.log.error({ err: error }, 'reading repositories failed');
      await rest(signal);
    }
};

/** Has the repositories of git roots be read when it is their turn. Answers how to stop it: what is under way is given back. */
export const startCloning = (given: Env, { atATime }: Config['cloning'], open: OpenClone): (() => Promise<void>) => {
  const stopping = new AbortController();
  const env = asCloning(given);
  const workers = Array.from({ length: atATime }, () => work(env, open, stopping.signal));
  return async () => {
    stopping.abort();
    await Promise.all(workers);
  };
};
