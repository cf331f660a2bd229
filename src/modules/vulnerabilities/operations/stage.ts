import type { Env } from '../../../kernel/env';
import * as data from '../data/staging';
import type { Claim, Decision, OutcomeCounts, StagedObservation } from '../domain/staging';

/** Keeps observations of a report aside, in a write of their own: nothing of them shows until they are applied. */
export const stageObservations = async (
  { db }: Env,
  reportId: string,
  observations: readonly StagedObservation[],
): Promise<void> => {
  await data.insertStaged(db, reportId, observations);
};

/** Forgets what was kept aside for a report. */
export const discardStaged = ({ db }: Env, reportId: string): Promise<void> => data.deleteStaged(db, reportId);

/** Forgets what processes that ended in the middle of a report left behind. */
export const discardStagedBefore = ({ db }: Env, reportId: string): Promise<void> =>
  data.deleteStagedBefore(db, reportId);

const batch = 2000;

const byOrdinal = (claims: readonly Claim[]): readonly (readonly Claim[])[] => {
  const groups = new Map<number, Claim[]>();
  claims.forEach((claim) => {
    const group = groups.get(claim.ordinal);
    if (group === undefined) groups.set(claim.ordinal, [claim]);
    else group.push(claim);
  });
  return [...groups.values()];
};

/**
 * Decides what becomes of each observation of a run, by `decide` on what stands with one of its identities.
 * Memory is bounded: claims are read in batches of 2,000 observations.
 */
export const decideStaged = async (
  { db }: Env,
  run: { readonly reportId: string; readonly run: number; readonly rootId: string; readonly observations: number },
  decide: (claims: readonly Claim[]) => Decision,
): Promise<OutcomeCounts> => {
  await data.forgetSharedFingerprints(db, run.reportId, run.run);
  await data.numberStaged(db, run.reportId, run.run);
  await data.insertClaims(db, run.reportId, run.run, run.rootId);
  const from = Array.from({ length: Math.ceil(run.observations / batch) }, (_, index) => index * batch);
  await from.reduce(async (before, start) => {
    await before;
    const claims = await data.selectClaims(db, run.reportId, run.run, start, start + batch);
    await data.updateDecisions(db, run.reportId, byOrdinal(claims).map(decide));
  }, Promise.resolve());
  await data.updateUndecided(db, run.reportId, run.run);
  return data.selectOutcomes(db, run.reportId, run.run);
};

/** The weaknesses of what a run brings anew. */
export const newWeaknessKeys = ({ db }: Env, reportId: string, run: number): Promise<readonly string[]> =>
  data.selectNewKeys(db, reportId, run);
