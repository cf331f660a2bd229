import { nameOf } from '../../../kernel/actor';
import type { Db } from '../../../database/db';
import { bySorting } from '../../../database/turns';
import type { Env } from '../../../kernel/env';
import * as apply from '../data/apply';
import { noteDoubts } from '../data/doubts';
import type { RunFacts } from '../data/facts';
import { holdSeenAgain, renewStepIds } from '../data/held';
import { insertOwnOfNew } from '../data/own-of-new';
import * as scopes from '../data/scopes';
import { insertStagedFindings } from '../data/staging';
import * as undoLog from '../data/undo-log';
import { logIdentities, logSightings } from '../data/undo-log-witnesses';
import { insertIdentities, insertSightings, replaceIdentities, upsertSightings } from '../data/witnesses';
import type { OutcomeCounts, RunPart, SightingScope } from '../domain/staging';
import { happeningsIn, type Done } from '../domain/tracking';
import { numberIdentities } from './number-identities';

/** The scope of a tool's run, made when the tool, category and branch report on the root for the first time. */
export const ensureScope = async (
  env: Env,
  tenancy: { readonly organizationId: string; readonly groupId: string },
  wanted: Pick<SightingScope, 'rootId' | 'tool' | 'category' | 'branch'>,
): Promise<SightingScope> => {
  const known = await scopes.selectScope(env.db, wanted);
  if (known !== undefined) return known;
  const none = { lastEndedAt: null, lastReportId: null, lastSeenAt: null, resultsDigest: null, ownKey: null };
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

const insertNew = async (db: Db, facts: RunFacts, part: RunPart): Promise<void> => {
  await apply.insertNew(db, facts, part);
  if (facts.ownKey !== null) await insertOwnOfNew(db, facts, facts.ownKey, part);
  await apply.insertReported(db, facts, part);
};

const changeSeenAgain = async ({ db, newId }: Env, facts: RunFacts, part: RunPart): Promise<void> => {
  await holdSeenAgain(db, part);
  await renewStepIds(db, part, newId);
  // What happened is kept before it is made so: a move's old place is still to be read.
  await apply.insertSeenAgain(db, facts, part);
  await undoLog.logSeenAgain(db, part);
  await apply.updateSeenAgain(db, facts, part);
};

/**
 * Makes the decided observations of one run so, which bring so much of each weakness anew, and came to these outcomes;
 * answers the findings whose figures change.
 */
export const applyRun = async (
  env: Env,
  part: RunPart,
  facts: Omit<RunFacts, 'by'>,
  findingIds: ReadonlyMap<string, string>,
  fresh: ReadonlyMap<string, number>,
  { NEW = 0, UNCHANGED = 0, MOVED = 0, REOPENED = 0, REMOVED = 0, AMBIGUOUS = 0 }: OutcomeCounts,
): Promise<Done> => {
  const { db } = env;
  const complete: RunFacts = { ...facts, by: nameOf(env.actor) };
  // What there is nothing of is not asked for: of a small report, what its statements take is most of what it costs.
  const seenAgain = MOVED + REOPENED > 0;
  const wasThere = UNCHANGED + MOVED + REOPENED + REMOVED > 0;
  await insertStagedFindings(db, part.reportId, findingIds);
  await portionsOf(part).reduce(async (before, some) => {
    await before;
    if (NEW > 0) await insertNew(db, complete, some);
    if (seenAgain) await changeSeenAgain(env, complete, some);
    if (complete.known) await logIdentities(db, complete, some);
    if (complete.known || complete.carried) await replaceIdentities(db, complete, some, seenAgain);
    else if (NEW > 0) await insertIdentities(db, complete, some);
    if (complete.known && (NEW > 0 || !complete.outdated)) await numberIdentities(db, complete, some);
    if (complete.known) await logSightings(db, complete, some);
    if (NEW > 0) await insertSightings(db, complete, some);
    if (wasThere) await upsertSightings(db, complete, some);
  }, Promise.resolve());
  if (AMBIGUOUS > 0 && !complete.outdated) await bySorting(db, () => noteDoubts(db, complete, part));
  const reopened = REOPENED > 0 ? await apply.selectReopenedFindings(db, part) : new Map<string, number>();
  const reported = facts.review ? [] : [...findingIds].map(([key, id]) => [id, fresh.get(key) ?? 0] as const);
  const how = { at: complete.now, by: complete.by };
  return {
    findingIds: [...findingIds.values(), ...reopened.keys()],
    happenings: [
      ...happeningsIn(facts, 'VULNERABLE', reported, how),
      ...happeningsIn(facts, 'REOPENED', reopened, how),
    ],
  };
};

/** Notes a report as the newest of a scope. */
export const renewScope = async (
  { db }: Env,
  scopeId: string,
  reportId: string,
  endedAt: string | null,
  seenAt: string,
  resultsDigest: number,
): Promise<void> => {
  await scopes.updateScope(db, scopeId, reportId, endedAt, seenAt, resultsDigest);
};

/** How many scopes of a root a report is still the newest of. */
export const newestScopes = ({ db }: Env, rootId: string, reportId: string): Promise<number> =>
  scopes.countNewestScopes(db, rootId, reportId);
