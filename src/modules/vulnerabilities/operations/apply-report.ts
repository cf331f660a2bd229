import { nameOf } from '../../../kernel/actor';
import type { Env } from '../../../kernel/env';
import * as apply from '../data/apply';
import * as closings from '../data/closings';
import type { RunFacts } from '../data/facts';
import { insertOwnOfNew } from '../data/own-of-new';
import * as scopes from '../data/scopes';
import { insertStagedFindings } from '../data/staging';
import * as undoLog from '../data/undo-log';
import { logIdentities, logSightings } from '../data/undo-log-witnesses';
import { replaceIdentities, upsertSightings } from '../data/witnesses';
import type { RunPart, SightingScope } from '../domain/staging';
import type { Happening, TrackingKind } from '../domain/tracking';

/** The scope of a tool's run, made when the tool, category and branch report on the root for the first time. */
export const ensureScope = async (
  env: Env,
  tenancy: { readonly organizationId: string; readonly groupId: string },
  wanted: Pick<SightingScope, 'rootId' | 'tool' | 'category' | 'branch'>,
): Promise<SightingScope> => {
  const known = await scopes.selectScope(env.db, wanted);
  if (known !== undefined) return known;
  const none = { lastEndedAt: null, lastReportId: null, lastSeenAt: null, ownKey: null };
  const scope: SightingScope = { ...wanted, ...none, id: env.newId() };
  await scopes.insertScope(env.db, scope, tenancy);
  // Another branch may have been split before.
  return (await scopes.selectScope(env.db, wanted)) ?? scope;
};

/** So many observations are applied by one statement, which bounds how long it takes. */
const portion = 20_000;

const portionsOf = ({ reportId, from, to }: RunPart): readonly RunPart[] =>
  Array.from({ length: Math.ceil((to - from) / portion) }, (_, index) => ({
    reportId,
    from: from + index * portion,
    to: Math.min(to, from + (index + 1) * portion),
  }));

interface Tenancy {
  readonly organizationId: string;
  readonly groupId: string;
}

const happenings = (
  { organizationId, groupId }: Tenancy,
  kind: TrackingKind,
  ofFindings: Iterable<readonly [findingId: string, vulnerabilities: number]>,
  { at, by }: Pick<Happening, 'at' | 'by'>,
): readonly Happening[] =>
  [...ofFindings].map(([findingId, vulnerabilities]) => ({
    organizationId,
    groupId,
    findingId,
    kind,
    vulnerabilities,
    at,
    by,
    assigneeId: null,
    justification: null,
  }));

/** What an import did, which `track` is told once the findings are held. */
export interface Done {
  readonly findingIds: readonly string[];
  readonly happenings: readonly Happening[];
}

/**
 * Makes the decided observations of one run so, which bring so much of each weakness anew; answers the findings whose
 * figures change.
 */
export const applyRun = async (
  env: Env,
  part: RunPart,
  facts: Omit<RunFacts, 'by'>,
  findingIds: ReadonlyMap<string, string>,
  fresh: ReadonlyMap<string, number>,
): Promise<Done> => {
  const { db } = env;
  const complete: RunFacts = { ...facts, by: nameOf(env.actor) };
  await insertStagedFindings(db, part.reportId, findingIds);
  await portionsOf(part).reduce(async (before, some) => {
    await before;
    await apply.insertNew(db, complete, some);
    if (complete.ownKey !== null) await insertOwnOfNew(db, complete, complete.ownKey, some);
    await apply.insertChanges(db, complete, some);
    await undoLog.logSeenAgain(db, some);
    await apply.updateSeenAgain(db, complete, some);
    if (complete.known) await logIdentities(db, complete, some);
    await replaceIdentities(db, complete, some);
    if (complete.known) await logSightings(db, complete, some);
    await upsertSightings(db, complete, some);
  }, Promise.resolve());
  const reopened = await apply.selectReopenedFindings(db, part);
  const reported = facts.review ? [] : [...findingIds].map(([key, id]) => [id, fresh.get(key) ?? 0] as const);
  const how = { at: complete.now, by: complete.by };
  return {
    findingIds: [...findingIds.values(), ...reopened.keys()],
    happenings: [...happenings(facts, 'VULNERABLE', reported, how), ...happenings(facts, 'REOPENED', reopened, how)],
  };
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

/**
 * Closes what the tool does not see any more and no other does: what the report just showed so, or what waited with it
 * for confirmation. Answers how many, and the findings concerned.
 */
export const closeVanished = async (
  env: Env,
  tenancy: Tenancy,
  scopeId: string,
  reportId: string,
  silence: closings.Silence = 'NEW',
): Promise<Done & { readonly closed: number }> => {
  await closings.updateUnseen(env.db, scopeId, reportId, silence);
  await closings.insertClosings(env.db, scopeId, reportId, silence, env.newId);
  const how = { at: env.now(), by: nameOf(env.actor) };
  const { closed, ofFindings } = await closings.closeChosen(env.db, reportId, how.at, how.by);
  return { closed, findingIds: [...ofFindings.keys()], happenings: happenings(tenancy, 'SAFE', ofFindings, how) };
};

/** Notes a report as the newest of a scope. */
export const renewScope = async (
  { db }: Env,
  scopeId: string,
  reportId: string,
  endedAt: string | null,
  seenAt: string,
): Promise<void> => {
  await scopes.updateScope(db, scopeId, reportId, endedAt, seenAt);
};

/** How many scopes of a root a report is still the newest of. */
export const newestScopes = ({ db }: Env, rootId: string, reportId: string): Promise<number> =>
  scopes.countNewestScopes(db, rootId, reportId);
