import type { Env } from '../../../kernel/env';
import * as data from '../data/unwitnessed';
import type { RunPart } from '../domain/staging';

/**
 * Decides that what of an applied part stayed where nobody sees it any more, and the part elsewhere, moved after all. Sets
 * it apart, behind all other results by `beyond` ordinals, to be applied; null when there is none.
 */
export const setUnwitnessedApart = async ({ db }: Env, part: RunPart, beyond: number): Promise<RunPart | null> => {
  if ((await data.moveUnwitnessed(db, part, beyond)) === 0) return null;
  await data.followOutcomes(db, part, beyond);
  return { ...part, from: part.from + beyond, to: part.to + beyond };
};

/** Puts what was set apart, and is applied, back among the others. */
export const putUnwitnessedBack = ({ db }: Env, apart: RunPart, beyond: number): Promise<void> =>
  data.renumber(db, apart, -beyond);
