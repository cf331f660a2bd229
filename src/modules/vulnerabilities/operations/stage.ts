import { bySorting } from '../../../database/turns';
import type { Env } from '../../../kernel/env';
import { insertDoubts } from '../data/doubts';
import * as matching from '../data/matching';
import * as numbering from '../data/numbering';
import * as outcomes from '../data/outcomes';
import * as claims from '../data/repeated-claims';
import * as data from '../data/staging';
import { freeStagingRoom, vacuumStaging } from '../data/staging-room';
import { exclusions } from '../domain/left-out';
import type { Movements } from '../domain/movement';
import type { Silence } from '../domain/silence';
import {
  identityNames,
  type Claim,
  type Comparison,
  type Known,
  type Outcome,
  type OutcomeCounts,
  type RunPart,
  type StagedObservation,
} from '../domain/staging';
import { tellsTheSame } from '../domain/told-again';
import { recognise } from './recognise';
import { recogniseAgain } from './recognise-again';
import { recogniseElsewhere } from './recognise-elsewhere';
import { recogniseReturned } from './recognise-returned';

/** Observations as they are kept aside: plain text, which costs a thread little to hand over. */
export const writtenObservations = (observations: readonly StagedObservation[]): string =>
  data.writtenObservations(observations);

/** Keeps observations of a report aside, in a write of their own: nothing of them shows until they are applied. */
export const stageObservations = async ({ db }: Env, reportId: string, written: string): Promise<void> => {
  await data.insertStaged(db, reportId, written);
};

/** How many observations of a report are kept aside. */
export const stagedCount = ({ db }: Env, reportId: string): Promise<number> => data.countStaged(db, reportId);

/** Forgets what was kept aside for a report. */
export const discardStaged = async ({ db }: Env, reportId: string): Promise<void> => {
  await data.deleteStaged(db, reportId);
};

/** Gives the room of what is kept aside no more back, and has PostgreSQL not believe that nothing ever is. Outside of any transaction. */
export const freeStagedRoom = ({ db }: Env): Promise<void> => freeStagingRoom(db);

/** Forgets what processes that ended in the middle of a report left behind; `underWay` is SQL for the ids of others. */
export const discardStagedBefore = async ({ db }: Env, reportId: string, underWay: string): Promise<void> => {
  await data.deleteStagedBefore(db, reportId, underWay);
  await vacuumStaging(db);
};

/**
 * Sets apart what runs of one scope (`whole` together) show in a place in which an earlier one of them shows something,
 * too: it goes behind all other results, by `beyond` ordinals. Answers for each run what of it is there, if anything.
 */
export const setRepeatedApart = async (
  { db }: Env,
  whole: RunPart,
  parts: readonly RunPart[],
  beyond: number,
): Promise<readonly (RunPart | null)[]> => {
  const moved = await bySorting(db, async () => {
    await numbering.forgetSharedFingerprints(db, whole);
    return numbering.moveRepeated(db, parts, beyond);
  });
  if (moved === 0) return parts.map(() => null);
  const apart = parts.map((part) => ({ ...part, from: part.from + beyond, to: part.to + beyond }));
  const found = await numbering.selectWithResults(db, apart);
  return apart.map((part, run) => (found.has(run) ? part : null));
};

const states = ['SUBMITTED', 'REJECTED', 'VULNERABLE', 'SAFE', 'DELETED'] as const;
const either = [false, true] as const;

/** Every claim there can be; there are 240. */
const everyClaim: readonly Claim[] = states.flatMap((state) =>
  either.flatMap((suppressed) =>
    Object.values(exclusions).flatMap((excluded) =>
      either.flatMap((contested) =>
        either.flatMap((samePlace) =>
          either.map((witnessed) => ({ state, suppressed, excluded, contested, samePlace, witnessed })),
        ),
      ),
    ),
  ),
);

const nameOf = ({ state, suppressed, excluded, contested, samePlace, witnessed }: Claim): string =>
  [state, ...[suppressed, excluded, contested, samePlace, witnessed].map(Number)].join('');

/**
 * Recognises the observations of a run among what stands in the root, and decides by `decide` what becomes of each.
 * The engine does it all by set: `decide` is asked once for every claim there can be. `silence` is null when what the
 * run does not show tells nothing. `movements` are what earlier runs of the report tell of its files.
 */
export const decideStaged = async (
  { db }: Env,
  part: RunPart,
  known: Known,
  decide: (claim: Claim) => Outcome,
  silence: Silence | null,
  movements: Movements,
  { repeated, renamed, resultsDigest }: Comparison = { repeated: identityNames, renamed: true, resultsDigest: null },
): Promise<OutcomeCounts> => {
  if (repeated.length > 0)
    await bySorting(db, async () => {
      if (repeated.includes('toolIdentity')) await numbering.forgetSharedFingerprints(db, part);
      await numbering.numberTwins(db, part, repeated);
    });
  const { id: scopeId, rootId } = known;
  if (await matching.rootIsKnown(db, rootId)) {
    const again = movements.files.length === 0 && tellsTheSame(known, part, resultsDigest);
    const merged = await claims.hasMerged(db, rootId);
    const settled = again && (await recogniseAgain(db, known, part, merged));
    // Where nothing moved, and nothing is gone, that tells nothing of what is left.
    const news = again ? null : silence;
    if (!settled) await recognise(db, known, part, news, movements, renamed);
    if (merged) await claims.insertRepeated(db, known, part);
    if (news !== null) {
      if (news.ofAll) await recogniseElsewhere(db, part, scopeId, news.contentElsewhere, movements);
      await recogniseReturned(db, rootId, part, scopeId, news);
    }
    if (merged) await claims.updateRepeated(db, rootId, part);
    const cases = Object.fromEntries(everyClaim.map((claim) => [nameOf(claim), decide(claim)]));
    await outcomes.updateOutcomes(db, part, scopeId, cases);
    if (merged) await claims.settleRepeated(db, part);
    await insertDoubts(db, known, part);
  }
  await outcomes.insertUnrecognised(db, part);
  return outcomes.selectOutcomes(db, part);
};

/** What was decided to become of the results of a run. */
export const outcomesIn = ({ db }: Env, part: RunPart): Promise<OutcomeCounts> => outcomes.selectOutcomes(db, part);

/** The weaknesses of what a run brings anew, and how much of each. */
export const newWeaknesses = ({ db }: Env, part: RunPart): Promise<ReadonlyMap<string, number>> =>
  outcomes.selectNewKeys(db, part);
