import { nameOf } from '../../../kernel/actor';
import type { Env } from '../../../kernel/env';
import { holdFindings, keepFigures } from '../../findings';
import * as apply from '../data/apply';
import * as closings from '../data/closings';
import type { RunFacts } from '../data/facts';
import * as scopes from '../data/scopes';
import { insertStagedFindings } from '../data/staging';
import { selectFigures } from '../data/figures';
import { updateFollowing } from '../data/severity';
import { replaceIdentities, upsertSightings } from '../data/witnesses';
import type { RunPart, SightingScope } from '../domain/staging';

/** The scope of a tool's run, made when the tool, category and branch report on the root for the first time. */
export const ensureScope = async (
  env: Env,
  tenancy: { readonly organizationId: string; readonly groupId: string },
  wanted: Pick<SightingScope, 'rootId' | 'tool' | 'category' | 'branch'>,
): Promise<SightingScope> => {
  const known = await scopes.selectScope(env.db, wanted);
  if (known !== undefined) return known;
  const scope: SightingScope = { ...wanted, id: env.newId(), lastEndedAt: null, lastReportId: null };
  await scopes.insertScope(env.db, scope, tenancy);
  return scope;
};

/** So many observations are applied by one statement, which bounds how long it takes. */
const portion = 20_000;

const portionsOf = ({ reportId, from, to }: RunPart): readonly RunPart[] =>
  Array.from({ length: Math.ceil((to - from) / portion) }, (_, index) => ({
    reportId,
    from: from + index * portion,
    to: Math.min(to, from + (index + 1) * portion),
  }));

/** Makes the decided observations of one run so; answers the findings whose figures change. */
export const applyRun = async (
  env: Env,
  part: RunPart,
  facts: Omit<RunFacts, 'now' | 'by'>,
  findingIds: ReadonlyMap<string, string>,
): Promise<readonly string[]> => {
  const { db } = env;
  const complete: RunFacts = { ...facts, now: env.now(), by: nameOf(env.actor) };
  await insertStagedFindings(db, part.reportId, findingIds);
  await portionsOf(part).reduce(async (before, some) => {
    await before;
    await apply.insertNew(db, complete, some);
    await apply.insertChanges(db, complete, some);
    await apply.updateSeenAgain(db, complete, some);
    await replaceIdentities(db, complete, some);
    await upsertSightings(db, complete, some);
  }, Promise.resolve());
  return [...findingIds.values(), ...(await apply.selectReopenedFindings(db, part))];
};

/** How many vulnerabilities a tool sees in a scope. */
export const presentIn = ({ db }: Env, scopeId: string): Promise<number> => closings.countPresent(db, scopeId);

/** How many of what the tool saw until now a report neither shows nor claims, and how many of them it would close. */
export const vanishedFrom = async (
  { db }: Env,
  scopeId: string,
  reportId: string,
): Promise<{ readonly vanished: number; readonly closable: number }> => ({
  vanished: await closings.countVanished(db, scopeId, reportId),
  closable: await closings.countClosable(db, scopeId, reportId),
});

/** Closes what the tool does not see any more and no other does; answers how many, and the findings concerned. */
export const closeVanished = async (
  env: Env,
  scopeId: string,
  reportId: string,
): Promise<{ readonly closed: number; readonly findingIds: readonly string[] }> => {
  await closings.updateUnseen(env.db, scopeId, reportId);
  await closings.insertClosings(env.db, scopeId, reportId, env.newId);
  return closings.closeChosen(env.db, reportId, env.now(), nameOf(env.actor));
};

/** Notes a report as the newest of a scope. */
export const renewScope = async (
  { db }: Env,
  scopeId: string,
  reportId: string,
  endedAt: string | null,
): Promise<void> => {
  await scopes.updateScope(db, scopeId, reportId, endedAt);
};

/** How many scopes of a root a report is still the newest of. */
export const newestScopes = ({ db }: Env, rootId: string, reportId: string): Promise<number> =>
  scopes.countNewestScopes(db, rootId, reportId);

/** Counts the vulnerabilities of findings anew, in the transaction that changed them. */
export const refreshFigures = async (env: Env, findingIds: readonly string[]): Promise<void> => {
  if (findingIds.length === 0) return;
  const ids = [...new Set(findingIds)];
  // Whoever counts holds the findings: two who counted beside each other would each forget the other's.
  await holdFindings(env, ids);
  await updateFollowing(env.db, ids);
  await keepFigures(env, await selectFigures(env.db, ids));
};
