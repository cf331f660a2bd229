import type { Db } from '../../../database/db';
import { grouped } from '../../../kernel/grouped';
import * as matching from '../data/matching';
import { matchPlace } from '../data/matching-place';
import { selectStandingTwins } from '../data/standing-twins';
import { releaseTwins } from '../data/twin-release';
import * as data from '../data/twins';
import { anchored, assign, type Anchor, type Assignment } from '../domain/assignment';
import type { Movements } from '../domain/movement';
import type { Silence } from '../domain/silence';
import type { Known, RunPart } from '../domain/staging';
import { anchorsIn } from './anchors-in';
import { recogniseFormerly, recogniseInFormerPlaces } from './recognise-former';
import { recogniseInLine } from './recognise-in-line';
import { recogniseShifted } from './recognise-shifted';

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

type Telling = (stood: readonly data.Twin[], seen: readonly data.Twin[], anchors: readonly Anchor[]) => Assignment;

/** Tells those apart that look alike, all of one digest together; answers how many. */
const matchTwins = async (
  db: Db,
  known: Known,
  part: RunPart,
  column: data.TwinColumn,
  movements: Movements,
  tell: Telling,
): Promise<number> => {
  const open = await data.selectOpenTwins(db, known, part, column);
  if (open.length === 0) return 0;
  const except = open.map(({ id }) => Number(id));
  await matching.matchSame(db, known, part, column, except);
  const digests = [...new Set(open.map(({ digest }) => digest))];
  const standing = await selectStandingTwins(db, known, part, column, digests);
  if (standing.length === 0) return 0;
  const stoodBy = grouped(digests, standing, ({ digest }) => digest);
  const seenBy = grouped(digests, open, ({ digest }) => digest);
  const files = [...new Set(standing.map(({ where }) => where))];
  const anchorsOf = await anchorsIn(db, known, part, files, movements);
  const pairs = digests.flatMap((digest): readonly Pair[] => {
    const [stood, seen] = [stoodBy.get(digest) ?? [], seenBy.get(digest) ?? []];
    if (stood.length === 0) return [];
    const assigned = tell(stood, seen, anchorsOf(stood[0]?.where ?? ''));
    return assigned === null
      ? inDoubt(stood, seen)
      : assigned.map(([{ id }, { id: ordinal }]) => ({ ordinal, vulnerabilityId: id, doubtful: false }));
  });
  return data.insertAssigned(db, part.reportId, column === 'tool_identity' ? 'TOOL' : 'CONTENT', pairs);
};

/** One that was seen and is seen: which is which is no question. */
const lone: Telling = ([old, ...gone], [fresh, ...others]) =>
  old !== undefined && fresh !== undefined && gone.length + others.length === 0 ? [[old, fresh]] : [];

/**
 * Where lines moved, what looks alike may stand by chance in the place of another: there what moved with an anchor close
 * to it comes first, then what stands in its place, then the order.
 */
const matchMovedTwins = async (
  db: Db,
  known: Known,
  part: RunPart,
  column: data.TwinColumn,
  movements: Movements,
): Promise<void> => {
  if ((await releaseTwins(db, known, part, column, movements.files)) === 0) return;
  await matchTwins(db, known, part, column, movements, lone);
  await matchTwins(db, known, part, column, movements, anchored);
  await matching.matchInPlace(db, known, part, column);
  await matchTwins(db, known, part, column, movements, assign);
};

/**
 * Notes which standing vulnerability of the root each observation is, one identity after the other, in the order of
 * trust: what was recognised with more trust is out of question for the rest. What stands in its very place comes
 * first; of several that look alike, which is which is told for all of them together. Where the silence of a scope counts,
 * what stands in a line that moved is recognised before what stands in its very place.
 */
export const recognise = async (
  db: Db,
  known: Known,
  part: RunPart,
  silence: Silence | null,
  movements: Movements,
  renamed: boolean,
): Promise<void> => {
  if (renamed) await recogniseInFormerPlaces(db, known, part);
  await (['tool_identity', 'content_identity'] as const).reduce(async (before, column) => {
    await before;
    await matching.matchInPlace(db, known, part, column);
    const assigned = await matchTwins(db, known, part, column, movements, assign);
    const moved = await matching.matchSame(db, known, part, column);
    if (assigned + moved + movements.files.length > 0) await matchMovedTwins(db, known, part, column, movements);
  }, Promise.resolve());
  if (silence !== null) await recogniseShifted(db, known, part, movements, silence);
  await matchPlace(db, known, part);
  await matching.matchFormer(db, known, part);
  if (renamed) await recogniseFormerly(db, known, part);
  await recogniseInLine(db, known, part);
};
