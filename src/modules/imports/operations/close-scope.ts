import type { Env } from '../../../kernel/env';
import { closeVanished, goneBefore, vanishedFrom, type Happening } from '../../vulnerabilities';
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

/** Closes in one scope, once all its runs were applied. */
const closeScope = async (env: Env, application: Application, runs: readonly Applied[]): Promise<Closed> => {
  const { reportId, group } = application;
  const [first] = runs as readonly [Applied, ...Applied[]];
  const own = jointVerdict(runs.map(({ verdict }) => verdict));
  // What an older run does not see may have come later: it is not missed.
  if (own === 'OUTDATED') return { verdict: own, closed: 0, keptOpen: 0, ...nothing };
  // What was not seen before can't have vanished.
  const { vanished, closable } =
    first.present === 0 ? { vanished: 0, closable: 0 } : await vanishedFrom(env, first.scope.id, reportId);
  const verdict = own === 'CLOSES' ? await verdictOn(env, application, first, vanished) : own;
  if (verdict !== 'CLOSES') return { verdict, closed: 0, keptOpen: closable, ...nothing };
  const tenancy = { organizationId: group.organizationId, groupId: group.id };
  const how = { silence: 'NEW', vanished } as const;
  return { verdict, keptOpen: 0, ...(await closeVanished(env, tenancy, first.scope.id, reportId, how)) };
};

/** How much stays open in a scope now that others have closed: what one of them was the last to see is told by this one. */
const recounted = async (env: Env, reportId: string, scopeId: string, closed: Closed): Promise<Closed> =>
  closed.verdict === 'CLOSES' || closed.verdict === 'OUTDATED'
    ? closed
    : { ...closed, keptOpen: (await vanishedFrom(env, scopeId, reportId)).closable };

/** Closes scope by scope, in whatever order; answers what came of each, and which run is its first. */
export const closeScopes = async (
  env: Env,
  application: Application,
  applied: readonly Applied[],
): Promise<ReadonlyMap<string, Closed & { readonly first: number | undefined }>> => {
  const scopes = [...new Set(applied.map(({ scope }) => scope.id))];
  const closed = await inOrder(scopes, async (id) => {
    const runs = applied.filter(({ scope }) => scope.id === id);
    return [id, { ...(await closeScope(env, application, runs)), first: runs[0]?.index }] as const;
  });
  if (closed.length < 2) return new Map(closed);
  return new Map(
    await inOrder(
      closed,
      async ([id, each]) =>
        [id, { ...(await recounted(env, application.reportId, id, each)), first: each.first }] as const,
    ),
  );
};
