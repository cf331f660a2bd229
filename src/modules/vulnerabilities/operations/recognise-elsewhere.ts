import type { Db } from '../../../database/db';
import { inSteps } from '../../../kernel/in-steps';
import * as data from '../data/elsewhere';
import { digestCharacters, insertAssigned } from '../data/twins';
import { elsewhere, linksOf } from '../domain/elsewhere';
import type { Movements } from '../domain/movement';
import type { ContentElsewhere, RunPart } from '../domain/staging';
import { appearedOf, vanishedOf } from './seen-elsewhere';

/**
 * Notes which of what a tool does not see in its file any more it sees in another one. Only where its silence counts:
 * what a run that failed does not show may stand where it stood.
 */
export const recogniseElsewhere = async (
  db: Db,
  part: RunPart,
  scopeId: string,
  contentOf: ContentElsewhere,
  movements: Movements,
): Promise<void> => {
  if ((await data.selectAppeared(db, part, 1)).length === 0) return;
  const rows = await data.selectVanished(db, part, scopeId);
  if (rows.length === 0) return;
  const later = await data.selectLater(db, part, [
    ...new Set(rows.map(({ value }) => value.slice(0, digestCharacters))),
  ]);
  const stood = await inSteps(vanishedOf(rows, later));
  const seen = await inSteps(appearedOf(await data.selectAppeared(db, part), contentOf));
  const files = {
    reported: await data.selectReported(db, part.reportId, [...new Set(stood.map(({ where }) => where))]),
    known: await data.selectKnown(db, part, [...new Set(seen.map(({ where }) => where))]),
  };
  const pairs = await inSteps(elsewhere(await inSteps(linksOf(stood, seen)), files, movements.between));
  await insertAssigned(
    db,
    part.reportId,
    'CONTENT',
    pairs.map(([{ id }, { id: ordinal }]) => ({ ordinal, vulnerabilityId: id, doubtful: false })),
  );
};
