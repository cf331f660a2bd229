import type { Db } from '../../../database/db';
import { bySorting } from '../../../database/turns';
import * as data from '../data/repeated-results';
import { insertRepeated } from '../data/repeated-claims';
import type { Known, RunPart } from '../domain/staging';

/**
 * Notes what each result of a run is that tells just what the newest report of its scope told: what it was. What nothing
 * was made of then is in doubt again, unless other reports or people changed something since. Answers whether none is left.
 */
export const recogniseAgain = async (db: Db, known: Known, part: RunPart, merged: boolean): Promise<boolean> => {
  const told = await bySorting(db, () => data.matchRepeatedResults(db, known, part));
  if (told === part.to - part.from) return true;
  if (merged) await insertRepeated(db, known, part);
  if (!(await data.isUndisturbed(db, known)) || (await data.insertUnsettled(db, part)) === 0) return false;
  await bySorting(db, () => data.insertStillDoubted(db, known, part));
  return false;
};
