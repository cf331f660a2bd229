import { bySorting } from '../../../database/turns';
import type { Env } from '../../../kernel/env';
import * as matching from '../data/matching';
import * as numbering from '../data/numbering';
import * as outcomes from '../data/outcomes';
import * as repeated from '../data/repeated-claims';
import * as data from '../data/staging';
import { freeStagingRoom, vacuumStaging } from '../data/staging-room';
import { noMovements, type Movements } from '../domain/movement';
import type {
  Claim,
  ContentElsewhere,
  Outcome,
  OutcomeCounts,
  RunPart,
  SightingScope,
  StagedObservation,
} from '../domain/staging';
import { recognise } from './recognise';
import { recogniseElsewhere } from './recognise-elsewhere';
import { recogniseReturned } from './recognise-returned';

/** Keeps observations of a report aside, in a write of their own: nothing of them shows until they are applied. */
export const stageObservations = async (
  { db }: Env,
  reportId: string,
  observations: readonly StagedObservation[],
): Promise<void> => {
  await data.insertStaged(db, reportId, observations);
};

/** How many observations of a report are kept aside. */
export const stagedCount = ({ db }: Env, reportId: string): Promise<number> => data.countStaged(db, reportId);

/** Forgets what was kept aside for a report. */
export const discardStaged = async ({ db }: Env, reportId: string): Promise<void> => {
  await data.deleteStaged(db, reportId);
};

/** Gives the room of what is kept aside no more back. Outside of any transaction. */
export const freeStagedRoom = ({ db }: Env): Promise<void> => freeStagingRoom(db);

/** Forgets what processes that ended in the middle of a report left behind. */
export const discardStagedBefore = async ({ db }: Env, reportId: string): Promise<void> => {
  await data.deleteStagedBefore(db, reportId);
  await vacuumStaging(db);
};

const states = ['SUBMITTED', 'REJECTED', 'VULNERABLE', 'SAFE', 'DELETED'] as const;
const either = [false, true] as const;

/** Every claim there can be; there are 160. */
const everyClaim: readonly Claim[] = states.flatMap((state) =>
  either.flatMap((suppressed) =>
    either.flatMap((excluded) =>
      either.flatMap((contested) =>
        either.flatMap((samePlace) =>
          either.map((witnessed) => ({ state, suppressed, excluded, contested, samePlace, witnessed })),
        ),
      ),
    ),
  ),
);

const nameOf = ({ state, ...flags }: Claim): string =>
  [state, ...[flags.suppressed, flags.excluded, flags.contested, flags.samePlace, flags.witnessed].map(Number)].join(
    '',
  );

/**
 * Recognises the observations of a run among what stands in the root, and decides by `decide` what becomes of each.
 * The engine does it all by set: `decide` is asked once for every claim there can be. Where `contentElsewhere` is given,
 * what moved to another file is recognised there. `movements` are what earlier runs of the report tell of its files.
 */
export const decideStaged = async (
  { db }: Env,
  part: RunPart,
  { id: scopeId, rootId, ownKey }: Pick<SightingScope, 'id' | 'rootId' | 'ownKey'>,
  decide: (claim: Claim) => Outcome,
  contentElsewhere: ContentElsewhere | null,
  movements: Movements = noMovements,
): Promise<OutcomeCounts> => {
  await bySorting(db, async () => {
    await numbering.forgetSharedFingerprints(db, part);
    await numbering.numberTwins(db, part);
  });
  if (await matching.rootIsKnown(db, rootId)) {
    const known = { rootId, ownKey };
    await recognise(db, known, part, contentElsewhere === null ? null : scopeId, movements);
    const merged = await repeated.hasMerged(db, rootId);
    if (merged) await repeated.insertRepeated(db, known, part);
    if (contentElsewhere !== null) {
      await recogniseElsewhere(db, part, scopeId, contentElsewhere, movements);
      await recogniseReturned(db, rootId, part, scopeId, contentElsewhere);
    }
    if (merged) await repeated.updateRepeated(db, rootId, part);
    const cases = Object.fromEntries(everyClaim.map((claim) => [nameOf(claim), decide(claim)]));
    await outcomes.updateOutcomes(db, part, scopeId, cases);
    if (merged) await repeated.settleRepeated(db, part);
    await matching.insertDoubts(db, known, part);
  }
  await outcomes.insertUnrecognised(db, part);
  return outcomes.selectOutcomes(db, part);
};

/** The weaknesses of what a run brings anew, and how much of each. */
export const newWeaknesses = ({ db }: Env, part: RunPart): Promise<ReadonlyMap<string, number>> =>
  outcomes.selectNewKeys(db, part);
