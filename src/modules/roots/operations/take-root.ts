import type { Env } from '../../../kernel/env';
import { CodedError } from '../../../kernel/refusal';
import { refuse, succeed, type Refusal, type Result } from '../../../kernel/result';
import { transact } from '../../../kernel/transact';
import { checkActive } from '../../groups';
import * as data from '../data/cloning';
import type { CloningFailure } from '../domain/cloning';
import { leaseEnd, maximumAttempts, nextReading, type CloningTurn } from '../domain/cloning-turn';
import type { GitRoot } from '../domain/root';
import { takeStep } from './cloning-steps';
import { rootsByIds } from './read-roots';

/** A root that its holder alone reads, for as long as the lease is renewed. */
export interface Reading {
  readonly root: GitRoot;
  readonly lease: string;
}

type Lost = Refusal<'WRONG_STATE'>;

/** The server at work on roots. */
export const asCloning = (env: Env): Env => ({ ...env, actor: { kind: 'SERVER', email: 'cloning' } });

/** Brings a turn to where it can start; undefined when it can't. */
const readied = async (env: Env, root: GitRoot, turn: CloningTurn): Promise<CloningTurn | undefined> => {
  switch (turn.cloning.status) {
    case 'QUEUED':
      return turn;
    case 'CLONING':
      if (turn.dueAt > env.now()) return undefined;
      if (turn.attempts < maximumAttempts) return takeStep(env, root, turn, 'RETRY');
      await takeStep(env, root, turn, 'FAIL', { failure: 'INTERRUPTED' });
      return undefined;
    case 'UNKNOWN':
    case 'OK':
    case 'FAILED':
      return takeStep(env, root, turn, 'QUEUE');
  }
};

const take = async (env: Env, rootId: string, dueAlone: boolean): Promise<Reading | undefined> => {
  const [root] = await rootsByIds(env, [rootId]);
  const turn = await data.selectTurn(env.db, rootId);
  if (root?.__typename !== 'GitRoot' || root.state !== 'ACTIVE' || turn === undefined) return undefined;
  if (dueAlone && turn.dueAt > env.now()) return undefined;
  if (!(await checkActive(env, root.groupId, [])).ok) {
    const { status } = turn.cloning;
    if (status === 'QUEUED' || status === 'CLONING') await takeStep(env, root, turn, 'FORGET');
    await data.postpone(env.db, rootId, nextReading(rootId, env.now()));
    return undefined;
  }
  const ready = await readied(env, root, turn);
  if (ready === undefined) return undefined;
  const lease = env.newId();
  const begun = await takeStep(env, root, ready, 'START', { lease });
  return begun && { root: { ...root, cloning: begun.cloning }, lease };
};

/** Takes a root to read it; undefined when somebody else has it, or it is not to be read. */
export const takeRoot = async (env: Env, rootId: string, dueAlone = false): Promise<Reading | undefined> => {
  try {
    const taken = await transact<Reading | undefined, never>(env, async (inner) =>
      succeed(await take(inner, rootId, dueAlone)),
    );
    return taken.ok ? taken.value : undefined;
  } catch (error) {
    if (error instanceof CodedError && (error.code === 'CONFLICT' || error.code === 'NOT_FOUND')) return undefined;
    throw error;
  }
};

const looked = 5;

/** Takes the root whose turn it is; undefined when there is none. */
export const takeNext = async (env: Env): Promise<Reading | undefined> =>
  (await data.selectDue(env.db, env.now(), looked)).reduce<Promise<Reading | undefined>>(
    async (before, id) => (await before) ?? takeRoot(env, id, true),
    Promise.resolve(undefined),
  );

/** Holds on to a reading for longer; false when it is lost. */
export const renewReading = async (env: Env, { root, lease }: Reading): Promise<boolean> =>
  (await data.renewLease(env.db, root.id, lease, leaseEnd(env.now()))) > 0;

/** How reading a root ended. BACK: it did not, and somebody else may go on at once. */
export type Ending = { readonly commit: string } | { readonly failure: CloningFailure } | 'BACK';

/** Ends a reading; WRONG_STATE when it was lost meanwhile, so that nothing is done in its name. */
export const endReading = (env: Env, { root, lease }: Reading, ending: Ending): Promise<Result<null, Lost>> =>
  transact<null, Lost>(env, async (inner) => {
    const turn = await data.selectTurn(inner.db, root.id);
    if (turn?.lease !== lease) return refuse('WRONG_STATE', ['input', 'rootId'], 'The root is read by somebody else.');
    if (ending === 'BACK') await takeStep(inner, root, { ...turn, attempts: turn.attempts - 1 }, 'RETRY');
    else await takeStep(inner, root, turn, 'commit' in ending ? 'SUCCEED' : 'FAIL', ending);
    return succeed(null);
  });
