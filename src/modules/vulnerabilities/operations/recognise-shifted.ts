import type { Db } from '../../../database/db';
import { inSteps } from '../../../kernel/in-steps';
import { insertAssigned } from '../data/twins';
import * as data from '../data/unseen';
import type { Movements } from '../domain/movement';
import { shifted } from '../domain/shifted';
import { told, type Silence } from '../domain/silence';
import type { Known, RunPart } from '../domain/staging';
import { anchorsIn } from './anchors-in';

/**
 * Notes which of what a tool does not see in its line any more it sees, with other code, in the line that it moved to.
 * Only where its silence counts: what a run that failed does not show may stand where it stood.
 */
export const recogniseShifted = async (
  db: Db,
  known: Known,
  part: RunPart,
  movements: Movements,
  silence: Silence,
): Promise<void> => {
  if (!(await data.hasUnrecognised(db, part))) return;
  const stood = await data.selectUnseen(db, part, known.id);
  if (stood.length === 0) return;
  const seen = await data.selectUnrecognised(db, part, [...new Set(stood.map(({ where }) => where))]);
  if (seen.length === 0) return;
  const files = [...new Set(seen.map(({ where }) => where))];
  const anchorsOf = await anchorsIn(db, known, part, files, movements);
  const pairs = told(silence, await inSteps(shifted(stood, seen, anchorsOf)));
  await insertAssigned(
    db,
    part.reportId,
    'LOCATION',
    pairs.map(([{ id }, { id: ordinal }]) => ({ ordinal, vulnerabilityId: id, doubtful: false })),
  );
};
