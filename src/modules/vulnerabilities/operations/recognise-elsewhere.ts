import type { Db } from '../../../database/db';
import { grouped } from '../../../kernel/grouped';
import * as data from '../data/elsewhere';
import { digestCharacters, insertAssigned } from '../data/twins';
import { elsewhere, type Appeared, type Vanished } from '../domain/elsewhere';
import type { ContentElsewhere, RunPart } from '../domain/staging';

const vanishedOf = (rows: readonly data.VanishedRow[], later: ReadonlySet<string>): readonly Vanished[] => {
  const ids = [...new Set(rows.map(({ id }) => id))];
  return [...grouped(ids, rows, ({ id }) => id)].flatMap(([id, own]): readonly Vanished[] => {
    const [{ where, line, column, value }] = own as readonly [data.VanishedRow];
    const digests = own.map((row) => row.value.slice(0, digestCharacters));
    const number = Number(value.slice(digestCharacters + 1) || 1);
    return digests.some((digest) => later.has(digest)) ? [] : [{ id, where, line, column, number, digests }];
  });
};

/**
 * Notes which of what a tool does not see in its file any more it sees in another one. Only where its silence counts:
 * what a run that failed does not show may stand where it stood.
 */
export const recogniseElsewhere = async (
  db: Db,
  part: RunPart,
  scopeId: string,
  contentOf: ContentElsewhere,
): Promise<void> => {
  if ((await data.selectAppeared(db, part, 1)).length === 0) return;
  const rows = await data.selectVanished(db, part, scopeId);
  if (rows.length === 0) return;
  const later = await data.selectLater(db, part, [
    ...new Set(rows.map(({ value }) => value.slice(0, digestCharacters))),
  ]);
  const stood = vanishedOf(rows, later);
  const seen = (await data.selectAppeared(db, part)).flatMap((row): readonly Appeared[] => {
    const content = contentOf(row);
    const { ordinal, where, line, column } = row;
    return content === null ? [] : [{ id: String(ordinal), where, line, column, number: ordinal, ...content }];
  });
  const pairs = elsewhere(stood, seen, {
    reported: await data.selectReported(db, part.reportId, [...new Set(stood.map(({ where }) => where))]),
    known: await data.selectKnown(db, part, [...new Set(seen.map(({ where }) => where))]),
  });
  await insertAssigned(
    db,
    part.reportId,
    'CONTENT',
    pairs.map(([{ id }, { id: ordinal }]) => ({ ordinal, vulnerabilityId: id, doubtful: false })),
  );
};
