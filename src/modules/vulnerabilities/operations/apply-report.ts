import { nameOf } from '../../../kernel/actor';
import type { Env } from '../../../kernel/env';
import { keepFigures } from '../../findings';
import * as apply from '../data/apply';
import * as closings from '../data/closings';
import { selectFigures } from '../data/vulnerabilities';
import type { SightingScope } from '../domain/staging';

export type { RunFacts } from '../data/apply';

/** The scope of a tool's run, made when the tool, category and branch report on the root for the first time. */
export const ensureScope = async (
  env: Env,
  tenancy: { readonly organizationId: string; readonly groupId: string },
  wanted: Pick<SightingScope, 'rootId' | 'tool' | 'category' | 'branch'>,
): Promise<SightingScope> => {
  const known = await closings.selectScope(env.db, wanted);
  if (known !== undefined) return known;
  const scope: SightingScope = { ...wanted, id: env.newId(), lastEndedAt: null, lastReportId: null };
  await closings.insertScope(env.db, scope, tenancy);
  return scope;
};

/** Makes the decided observations of one run so; answers the findings whose figures change. */
export const applyRun = async (
  env: Env,
  facts: Omit<apply.RunFacts, 'now' | 'by'>,
  findingIds: ReadonlyMap<string, string>,
  outdated: boolean,
): Promise<readonly string[]> => {
  const complete: apply.RunFacts = { ...facts, now: env.now(), by: nameOf(env.actor) };
  await apply.insertNew(env.db, complete, findingIds);
  await apply.insertChanges(env.db, complete);
  await apply.updateSeenAgain(env.db, complete);
  await apply.replaceIdentities(env.db, complete);
  await apply.upsertSightings(env.db, complete, outdated);
  return [...findingIds.values(), ...(await apply.selectReopenedFindings(env.db, complete))];
};

/** How many vulnerabilities a tool sees in a scope. */
export const presentIn = ({ db }: Env, scopeId: string): Promise<number> => closings.countPresent(db, scopeId);

/** How many of what the tool saw until now a report neither shows nor claims. */
export const vanishedFrom = ({ db }: Env, scopeId: string, reportId: string): Promise<number> =>
  closings.countVanished(db, scopeId, reportId);

/** Closes what the tool does not see any more and no other does; answers how many, and the findings concerned. */
export const closeVanished = async (
  env: Env,
  scopeId: string,
  reportId: string,
): Promise<{ readonly closed: number; readonly findingIds: readonly string[] }> => {
  const ids = (count: number): readonly string[] => Array.from({ length: count }, env.newId);
  const closed = await closings.insertClosings(env.db, scopeId, reportId, ids);
  const findingIds = closed === 0 ? [] : await closings.closeChosen(env.db, reportId, env.now(), nameOf(env.actor));
  return { closed, findingIds };
};

/** Notes a report as the newest of a scope. */
export const renewScope = async (
  { db }: Env,
  scopeId: string,
  reportId: string,
  endedAt: string | null,
): Promise<void> => {
  await closings.updateScope(db, scopeId, reportId, endedAt);
};

/** How many scopes of a root a report is still the newest of. */
export const newestScopes = ({ db }: Env, rootId: string, reportId: string): Promise<number> =>
  closings.countNewestScopes(db, rootId, reportId);

/** Counts the vulnerabilities of findings anew, in the transaction that changed them. */
export const refreshFigures = async (env: Env, findingIds: readonly string[]): Promise<void> => {
  if (findingIds.length > 0) await keepFigures(env, await selectFigures(env.db, [...new Set(findingIds)]));
};
