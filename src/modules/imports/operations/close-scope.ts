import type { Env } from '../../../kernel/env';
import { awaitClosing, closeVanished, goneBefore, vanishedFrom, type Happening } from '../../vulnerabilities';
import { jointVerdict, vanishingVerdict, type ClosingVerdict } from '../domain/closing';
import type { Application, Applied } from './application';
import { inOrder } from './in-order';

interface Closed {
  readonly verdict: ClosingVerdict;
  readonly closed: number;
  readonly keptOpen: number;
  readonly findingIds: readonly string[];
  readonly happenings: readonly Happening[];
}

const nothing = { findingIds: [], happenings: [] } as const;

/** Whether so much may close: of all that was seen, and of what was seen when what was left open before was seen last. */
const verdictOn = async (
  env: Env,
  { reportId, confirmClosing, closing }: Application,
  { scope, present }: Applied,
  vanished: number,
): Promise<ClosingVerdict> => {
  const verdict = vanishingVerdict(vanished, present, confirmClosing, closing);
  if (verdict !== 'CLOSES' || confirmClosing || vanished <= closing.alwaysAllowed) return verdict;
  const before = await goneBefore(env, scope, reportId, closing.alwaysAllowed);
  return before === undefined ? verdict : vanishingVerdict(before.vanished, before.seen, confirmClosing, closing);
};

const closeAll = async (
  env: Env,
  { reportId, group }: Application,
  scopeId: string,
  vanished?: number,
): Promise<Closed> => {
  const tenancy = { organizationId: group.organizationId, groupId: group.id };
  const how = { silence: 'NEW', ...(vanished === undefined ? {} : { vanished }) } as const;
  return { verdict: 'CLOSES', keptOpen: 0, ...(await closeVanished(env, tenancy, scopeId, reportId, how)) };
};

/** Closes in one scope, once all its runs were applied. */
const closeScope = async (env: Env, application: Application, runs: readonly Applied[]): Promise<Closed> => {
  const { reportId } = application;
  const [first] = runs as readonly [Applied, ...Applied[]];
  const own = jointVerdict(runs.map(({ verdict }) => verdict));
  // What an older run does not see may have come later: it is not missed.
  if (own === 'OUTDATED') return { verdict: own, closed: 0, keptOpen: 0, ...nothing };
  // What was not seen before can't have vanished.
  const { vanished, closable } =
    first.present === 0 ? { vanished: 0, closable: 0 } : await vanishedFrom(env, first.scope.id, reportId);
  const verdict = own === 'CLOSES' ? await verdictOn(env, application, first, vanished) : own;
  if (verdict !== 'CLOSES') return { verdict, closed: 0, keptOpen: closable, ...nothing };
  return closeAll(env, application, first.scope.id, vanished);
};

/** A scope, what came of it, and which run is its first. */
type ClosedScope = readonly [id: string, closed: Closed & { readonly first: number | undefined }];

/** Has wait what is too much to close at once; where nothing of it would close after all, nobody need confirm that. */
const awaitOthers = async (
  env: Env,
  application: Application,
  closed: readonly ClosedScope[],
): Promise<readonly ClosedScope[]> => {
  const waiting = closed.flatMap(([id, { verdict }]) => (verdict === 'TOO_MANY_VANISHED' ? [id] : []));
  const unasked = await awaitClosing(env, application.reportId, waiting);
  return inOrder(closed, async ([id, each]): Promise<ClosedScope> => [
    id,
    unasked.has(id) ? { ...each, ...(await closeAll(env, application, id)) } : each,
  ]);
};

/** How much stays open in a scope now that others have closed: what one of them was the last to see is told by this one. */
const recounted = async (env: Env, reportId: string, [id, closed]: ClosedScope): Promise<ClosedScope> =>
  closed.verdict === 'CLOSES' || closed.verdict === 'OUTDATED'
    ? [id, closed]
    : [id, { ...closed, keptOpen: (await vanishedFrom(env, id, reportId)).closable }];

/** Closes scope by scope, in whatever order; answers what came of each, and which run is its first. */
export const closeScopes = async (
  env: Env,
  application: Application,
  applied: readonly Applied[],
): Promise<ReadonlyMap<string, ClosedScope[1]>> => {
  const scopes = [...new Set(applied.map(({ scope }) => scope.id))];
  const decided = await inOrder(scopes, async (id): Promise<ClosedScope> => {
    const runs = applied.filter(({ scope }) => scope.id === id);
    return [id, { ...(await closeScope(env, application, runs)), first: runs[0]?.index }];
  });
  const closed = await awaitOthers(env, application, decided);
  if (closed.length < 2) return new Map(closed);
  return new Map(await inOrder(closed, (each) => recounted(env, application.reportId, each)));
};
