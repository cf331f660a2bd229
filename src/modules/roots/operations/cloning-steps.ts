import { record } from '../../../journal/record';
import { nameOf } from '../../../kernel/actor';
import type { Env } from '../../../kernel/env';
import { conflict } from '../../../kernel/refusal';
import * as data from '../data/cloning';
import type { CloningEvent, CloningNews } from '../domain/cloning';
import { afterTurn, type CloningTurn } from '../domain/cloning-turn';
import { readsOtherwise, type GitRoot, type Root } from '../domain/root';
import { rootTenancy } from './read-roots';

/** What the journal calls an event. That somebody began is in the history alone; why it is forgotten tells its own fact. */
const facts: Readonly<Partial<Record<CloningEvent, string>>> = {
  QUEUE: 'RootSyncQueued',
  RETRY: 'RootSyncInterrupted',
  SUCCEED: 'RootCloned',
  FAIL: 'RootCloningFailed',
};

/**
 * Takes the cloning of a root one event on, with its history and its fact; undefined when the event is not allowed now.
 * Throws CONFLICT when somebody was quicker.
 */
export const takeStep = async (
  env: Env,
  root: GitRoot,
  before: CloningTurn,
  event: CloningEvent,
  news: CloningNews & { readonly lease?: string } = {},
): Promise<CloningTurn | undefined> => {
  const next = afterTurn(root.id, before, event, env.now(), news);
  if (next === undefined) return undefined;
  if ((await data.updateTurn(env.db, root.id, before, next)) === 0) throw conflict();
  const { status, failure, commit, changedAt } = next.cloning;
  const change = { id: env.newId(), rootId: root.id, status, failure, commit };
  await data.insertCloningChanges(env.db, [{ ...change, at: changedAt ?? env.now(), by: nameOf(env.actor) }]);
  // That it is a day again asks for nothing that a journal should tell of.
  const type = event === 'QUEUE' && env.actor.kind === 'SERVER' ? undefined : facts[event];
  if (type !== undefined)
    await record(env, {
      type,
      on: rootTenancy(root),
      subjectId: root.id,
      data: event === 'SUCCEED' ? { commit } : event === 'FAIL' ? { failure } : {},
    });
  return next;
};

/**
 * Forgets how far reading a root is once something else would be read of it: what was read holds no more, and whoever
 * reads it now reads in vain.
 */
export const forgetStaleCloning = async (env: Env, before: Root, next: Root): Promise<Root> => {
  if (before.__typename !== 'GitRoot' || next.__typename !== 'GitRoot' || !readsOtherwise(before, next)) return next;
  const turn = await data.selectTurn(env.db, next.id);
  const forgotten = turn && (await takeStep(env, next, turn, 'FORGET'));
  return forgotten === undefined ? next : { ...next, cloning: forgotten.cloning };
};
