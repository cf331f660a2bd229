import type { Db } from '../../../database/db';
import { inSteps } from '../../../kernel/in-steps';
import { selectNewInLines, selectStandingInLines } from '../data/lines';
import { insertAssigned } from '../data/twins';
import { filesOf, sameLine } from '../domain/same-line';
import type { Known, RunPart } from '../domain/staging';

/** Notes which of what nothing was recognised by another tool sees in the line: tools that tell no columns see with those that do. */
export const recogniseInLine = async (db: Db, known: Known, part: RunPart): Promise<void> => {
  const seen = await selectNewInLines(db, part);
  if (seen.length === 0) return;
  const stood = await selectStandingInLines(db, known, part, await inSteps(filesOf(seen)));
  const pairs = await inSteps(sameLine(stood, seen));
  await insertAssigned(
    db,
    part.reportId,
    'LOCATION',
    pairs.map(([{ id }, { id: ordinal }]) => ({ ordinal, vulnerabilityId: id, doubtful: false })),
  );
};
