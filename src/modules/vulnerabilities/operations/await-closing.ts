import type { Env } from '../../../kernel/env';
import { holdFindings } from '../../findings';
import * as data from '../data/awaited-closings';
import { deleteAwaitedMoves } from '../data/awaited-moves';

export type { AwaitedScope, AwaitingReport } from '../data/awaited-closings';

/**
 * Keeps what a report does not show any more in scopes where too much would close, until somebody decides. Answers the
 * scopes in which nothing would, since others see all of it on that branch: nobody need be asked about these.
 */
export const awaitClosing = async (
  { db }: Env,
  reportId: string,
  scopeIds: readonly string[],
): Promise<ReadonlySet<string>> => {
  await scopeIds.reduce(async (before, scopeId) => {
    await before;
    await data.insertAwaited(db, scopeId, reportId);
  }, Promise.resolve());
  if (scopeIds.length === 0) return new Set();
  await data.updateCloses(db, reportId);
  const closing = new Set(await data.selectClosingScopes(db, reportId));
  const others = scopeIds.filter((id) => !closing.has(id));
  if (others.length > 0) await data.deleteAwaitedIn(db, reportId, others);
  return new Set(others);
};

/** How many vulnerabilities wait to be closed with reports that are the newest of their scopes; nothing of the others. */
export const awaitedClosings = async (
  { db }: Env,
  reportIds: readonly string[],
): Promise<ReadonlyMap<string, number>> =>
  new Map((await data.countAwaited(db, reportIds)).map(({ reportId, count }) => [reportId, count]));

/**
 * The scopes in which something waits, to be closed in the transaction of the caller, whose turn it is on the root. What
 * later reports changed, or people said to be open since, waits no more.
 */
export const scopesToClose = async (env: Env, report: data.AwaitingReport): Promise<readonly data.AwaitedScope[]> => {
  await data.deleteOvertaken(env.db, report);
  await holdFindings(env, await data.selectAwaitedFindings(env.db, report.id));
  return data.selectAwaitedScopes(env.db, report.id);
};

/** Forgets what waits of a report. */
export const forgetAwaited = async ({ db }: Env, reportId: string): Promise<void> => {
  await data.deleteAwaited(db, reportId);
  await deleteAwaitedMoves(db, reportId);
};
