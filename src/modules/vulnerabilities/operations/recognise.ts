import type { Db } from '../../../database/db';
import { grouped } from '../../../kernel/grouped';
import * as matching from '../data/matching';
import * as data from '../data/twins';
import { assign } from '../domain/assignment';
import type { RunPart } from '../domain/staging';

interface Pair {
  readonly ordinal: string;
  readonly vulnerabilityId: string;
  readonly doubtful: boolean;
}

/** Each of them is named once at least, so that nothing is made of the ones and the others are not closed. */
const inDoubt = (stood: readonly data.Twin[], seen: readonly data.Twin[]): readonly Pair[] => {
  const [anyStood, anySeen] = [stood[0] as data.Twin, seen[0] as data.Twin];
  return [
    ...seen.map(({ id }) => ({ ordinal: id, vulnerabilityId: anyStood.id, doubtful: true })),
    ...stood.slice(1).map(({ id }) => ({ ordinal: anySeen.id, vulnerabilityId: id, doubtful: true })),
  ];
};

/** Tells those apart that look alike, all of one digest together: by their order and how far lines moved. */
const matchTwins = async (db: Db, rootId: string, part: RunPart, column: data.TwinColumn): Promise<void> => {
  const open = await data.selectOpenTwins(db, rootId, part, column);
  if (open.length === 0) return;
  const except = open.map(({ id }) => Number(id));
  await matching.matchSame(db, rootId, part, column, except);
  const digests = [...new Set(open.map(({ digest }) => digest))];
  const standing = await data.selectStandingTwins(db, rootId, part, digests);
  if (standing.length === 0) return;
  const stoodBy = grouped(digests, standing, ({ digest }) => digest);
  const seenBy = grouped(digests, open, ({ digest }) => digest);
  const files = [...new Set(standing.map(({ where }) => where))];
  const anchorsBy = grouped(files, await data.selectAnchors(db, part, files), ({ where }) => where);
  const pairs = digests.flatMap((digest): readonly Pair[] => {
    const [stood, seen] = [stoodBy.get(digest) ?? [], seenBy.get(digest) ?? []];
    if (stood.length === 0) return [];
    const assigned = assign(stood, seen, anchorsBy.get(stood[0]?.where ?? '') ?? []);
    return assigned === null
      ? inDoubt(stood, seen)
      : assigned.map(([{ id }, { id: ordinal }]) => ({ ordinal, vulnerabilityId: id, doubtful: false }));
  });
  await data.insertAssigned(db, part.reportId, column === 'tool_identity' ? 'TOOL' : 'CONTENT', pairs);
};

/**
 * Notes which standing vulnerability of the root each observation is, one identity after the other, in the order of
 * trust: what was recognised with more trust is out of question for the rest. What stands in its very place comes
 * first; of several that look alike, which is which is told for all of them together.
 */
export const recognise = async (db: Db, rootId: string, part: RunPart): Promise<void> => {
  await (['tool_identity', 'content_identity'] as const).reduce(async (before, column) => {
    await before;
    await matching.matchInPlace(db, rootId, part, column);
    await matchTwins(db, rootId, part, column);
    await matching.matchSame(db, rootId, part, column);
  }, Promise.resolve());
  await matching.matchPlace(db, rootId, part);
  await matching.matchFormer(db, rootId, part);
};
