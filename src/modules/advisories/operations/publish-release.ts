import { takeTurns } from '../../../database/turns';
import { record } from '../../../journal/record';
import type { Env } from '../../../kernel/env';
import { succeed, type Result } from '../../../kernel/result';
import { transact } from '../../../kernel/transact';
import * as data from '../data/releases';
import { fault, type FileFault } from '../domain/file-fault';
import type { ReleaseHead } from '../domain/epss-file';
import { refusalOf, type Feed, type ImportedRelease, type Release } from '../domain/release';

/** How a file of a feed is taken. */
export interface ReleaseOptions {
  /** Whether a file of the release that stands is passed over. */
  readonly onlyNewer?: boolean;
  /** Whether it may have fewer than half of the entries that stand. */
  readonly acceptFewer?: boolean;
}

/** The release that stands, when a file is of the same one. */
export const sameRelease = async ({ db }: Env, feed: Feed, head: ReleaseHead): Promise<Release | undefined> => {
  const current = await data.selectCurrent(db, feed);
  return current?.version === head.version && current.releasedAt === head.releasedAt ? current : undefined;
};

/** Opens a release whose rows are written aside: nobody reads them until it is published. */
export const openRelease = async (env: Env, feed: Feed, head: ReleaseHead): Promise<Release> => {
  const release: Release = { ...head, id: env.newId(), feed, entries: 0, beganAt: env.now() };
  await data.insertRelease(env.db, release);
  return release;
};

const deletedAtOnce = 5_000;

const deleteRows = async (env: Env, { feed, id }: Pick<Release, 'feed' | 'id'>): Promise<void> => {
  // Short writes: others come in between.
  if ((await data.deleteSome(env.db, feed, id, deletedAtOnce)) > 0) await deleteRows(env, { feed, id });
};

/** Removes a release that nobody reads, with its rows. */
export const removeRelease = async (env: Env, release: Pick<Release, 'feed' | 'id'>): Promise<void> => {
  await deleteRows(env, release);
  await data.deleteRelease(env.db, release.id);
};

const day = 24 * 60 * 60 * 1000;

/** Removes the releases that processes left which ended in the middle, a day ago or more. */
const sweepLeft = async (env: Env, feed: Feed): Promise<void> => {
  const before = new Date(Date.parse(env.now()) - day).toISOString();
  const left = await data.selectLeft(env.db, feed, before);
  await left.reduce(async (earlier, { id }) => {
    await earlier;
    await removeRelease(env, { feed, id });
  }, Promise.resolve());
};

/** Turns the feed to a release in one short transaction, so that everybody reads the old rows or the new ones. */
export const publishRelease = async (
  env: Env,
  release: Release,
  { acceptFewer = false }: ReleaseOptions,
): Promise<Result<ImportedRelease, FileFault>> => {
  const turned = await transact<Release | undefined, FileFault>(env, async (inner) => {
    await takeTurns(inner.db, `advisory feed ${release.feed}`);
    await data.ensureFeed(inner.db, release.feed, inner.now());
    const current = await data.selectCurrent(inner.db, release.feed);
    const refusal = refusalOf(current, release, acceptFewer);
    if (refusal !== undefined) return fault(null, refusal);
    await data.turnTo(inner.db, release);
    const { feed, version, releasedAt, entries } = release;
    await record(inner, {
      type: 'AdvisoryFeedImported',
      on: null,
      subjectId: release.id,
      data: { feed, version, releasedAt, entries },
    });
    return succeed(current);
  });
  if (!turned.ok) {
    await removeRelease(env, release);
    return turned;
  }
  if (turned.value !== undefined) await removeRelease(env, turned.value);
  await sweepLeft(env, release.feed);
  return succeed({ outcome: 'IMPORTED', release });
};
