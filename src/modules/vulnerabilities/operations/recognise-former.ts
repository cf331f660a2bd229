import type { Db } from '../../../database/db';
import { grouped } from '../../../kernel/grouped';
import * as data from '../data/former-places';
import { matchInPlace } from '../data/matching';
import { selectStandingTwins } from '../data/standing-twins';
import { insertAssigned } from '../data/twins';
import { assign } from '../domain/assignment';
import type { Known, RunPart } from '../domain/staging';

/**
 * Notes what stands where an earlier version of the importer had it, with what it is recognised by there: before what
 * looks alike is told apart, which these places do better than any order.
 */
export const recogniseInFormerPlaces = async (db: Db, known: Known, part: RunPart): Promise<void> => {
  await matchInPlace(db, known, part, 'tool_identity');
  await matchInPlace(db, known, part, 'content_identity');
  if (await data.hasOpenFormers(db, part)) await data.matchFormerPlace(db, known, part);
};

/** As many as stood that look alike, and look alike today, are those in their order. Of more or fewer none is taken. */
const matchFormerTwins = async (db: Db, known: Known, part: RunPart): Promise<void> => {
  const seen = await data.selectFormerTwins(db, known, part);
  if (seen.length === 0) return;
  const digests = [...new Set(seen.map(({ digest }) => digest))];
  const standing = await selectStandingTwins(db, known, part, 'content_identity', digests);
  const stoodBy = grouped(digests, standing, ({ digest }) => digest);
  const seenBy = grouped(digests, seen, ({ digest }) => digest);
  const pairs = digests.flatMap((digest) => {
    const [stood, fresh] = [stoodBy.get(digest) ?? [], seenBy.get(digest) ?? []];
    return stood.length === fresh.length ? (assign(stood, fresh, []) ?? []) : [];
  });
  await insertAssigned(
    db,
    part.reportId,
    'FORMER',
    pairs.map(([{ id }, { id: ordinal }]) => ({ ordinal, vulnerabilityId: id, doubtful: false })),
  );
};

/** Notes what nothing of today tells, by what an earlier version of the importer knew it by. */
export const recogniseFormerly = async (db: Db, known: Known, part: RunPart): Promise<void> => {
  if (!(await data.hasOpenFormers(db, part))) return;
  await matchFormerTwins(db, known, part);
  await data.matchFormerContent(db, known, part);
  await data.matchAnyInFormerPlace(db, known, part);
};
