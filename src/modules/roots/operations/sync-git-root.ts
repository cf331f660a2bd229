import type { Env } from '../../../kernel/env';
import { grouped } from '../../../kernel/grouped';
import { conflict } from '../../../kernel/refusal';
import { refuse, succeed, type Refusal, type Result } from '../../../kernel/result';
import { transact } from '../../../kernel/transact';
import * as data from '../data/cloning';
import type { CloningChange } from '../domain/cloning';
import type { Root } from '../domain/root';
import { takeStep } from './cloning-steps';
import { gitRootToChange } from './git-root-to-change';

/** Has a git repository be read as soon as it is its turn. Refused while that is asked for already, or under way. */
export const syncGitRoot = (env: Env, rootId: string): Promise<Result<Root, Refusal<'WRONG_STATE'>>> =>
  transact<Root, Refusal<'WRONG_STATE'>>(env, async (inner) => {
    const found = await gitRootToChange(inner, rootId);
    if (!found.ok) return found;
    const root = found.value;
    const turn = await data.selectTurn(inner.db, rootId);
    if (turn === undefined) throw conflict();
    const next = await takeStep(inner, root, turn, 'QUEUE');
    return next === undefined
      ? refuse('WRONG_STATE', ['input', 'rootId'], 'The root is queued already, or being read.')
      : succeed({ ...root, cloning: next.cloning });
  });

/** How far reading roots was, step by step, of roots that the actor was shown. */
export const cloningHistories = async (
  { db }: Env,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly CloningChange[]>> =>
  grouped(ids, await data.selectCloningChanges(db, ids), ({ rootId }) => rootId);

const batch = 500;

/** The ids of all active git roots: for whoever runs the server. */
export const gitRootIds = async (env: Env, after = ''): Promise<readonly string[]> => {
  const ids = await data.selectGitRootsAfter(env.db, after, batch);
  const last = ids.at(-1);
  return last === undefined || ids.length < batch ? ids : [...ids, ...(await gitRootIds(env, last))];
};
