import type { Db } from '../../../database/db';
import { insertMany, typesOf } from '../../../database/portable';
import { columnList, columnsOf, plain, rawChange, rawRows } from '../../../database/rows';
import type { EpssScore } from '../domain/epss-file';
import type { KnownExploited } from '../domain/kev-file';
import { releaseShape, type Feed, type Release } from '../domain/release';

const columns = columnsOf(releaseShape);

/** The table of each feed's rows; their key begins with the release. */
const tables: Readonly<Record<Feed, string>> = { EPSS: 'epss_scores', KEV: 'known_exploited' };

const scoreTypes = {
  releaseId: 'text',
  cve: 'text',
  score: 'double precision',
  percentile: 'double precision',
} as const;

const entryTypes = {
  releaseId: 'text',
  cve: 'text',
  name: 'text',
  vendor: 'text',
  product: 'text',
  dateAdded: 'text',
  dueDate: 'text',
  ransomware: 'bigint',
  requiredAction: 'text',
} as const;

/** Writes scores aside; answers fewer than were given when the release has a CVE already. */
export const insertScores = (db: Db, releaseId: string, scores: readonly EpssScore[]): Promise<number> =>
  insertMany(
    db,
    'epss_scores',
    scoreTypes,
    scores.map((score) => ({ ...score, releaseId })),
    { unlessTaken: ['releaseId', 'cve'] },
  );

export const insertEntries = (db: Db, releaseId: string, entries: readonly KnownExploited[]): Promise<number> =>
  insertMany(
    db,
    'known_exploited',
    entryTypes,
    entries.map((entry) => ({ ...entry, releaseId })),
    { unlessTaken: ['releaseId', 'cve'] },
  );

export const insertRelease = (db: Db, release: Release): Promise<number> =>
  insertMany(db, 'advisory_releases', typesOf(releaseShape), [release]);

/** The release that a feed stands at; undefined before the first one. */
export const selectCurrent = async (db: Db, feed: Feed): Promise<Release | undefined> =>
  (
    await rawRows(
      db,
      `select ${columnList(columns, 'advisory_releases')} from advisory_feeds
       join advisory_releases on advisory_releases.id = advisory_feeds.release_id where advisory_feeds.feed = ?`,
      [feed],
      columns,
    )
  )[0];

/** Turns a feed to a release: from then on its rows are read. */
export const turnTo = async (db: Db, { id, feed, entries }: Release): Promise<void> => {
  await rawChange(db, 'update advisory_releases set entries = ? where id = ?', [entries, id]);
  await rawChange(db, 'update advisory_feeds set release_id = ? where feed = ?', [id, feed]);
};

/** Has a feed known, so that it can be turned; it is due at once. */
export const ensureFeed = (db: Db, feed: Feed, now: string): Promise<number> =>
  insertMany(
    db,
    'advisory_feeds',
    { feed: 'text', releaseId: 'text', dueAt: 'timestamptz' },
    [{ feed, releaseId: null, dueAt: now }],
    { unlessTaken: 'feed' },
  );

const moment = (db: Db): string => (db.engine === 'sqlite' ? '?' : '?::timestamptz');

/** Takes a feed that is due, and says when it is due next; answers 0 when it is not due, or somebody was quicker. */
export const takeDue = (db: Db, feed: Feed, now: string, next: string): Promise<number> =>
  rawChange(db, `update advisory_feeds set due_at = ${moment(db)} where feed = ? and due_at <= ${moment(db)}`, [
    next,
    feed,
    now,
  ]);

export const setDue = (db: Db, feed: Feed, next: string): Promise<number> =>
  rawChange(db, `update advisory_feeds set due_at = ${moment(db)} where feed = ?`, [next, feed]);

/** The releases of a feed that it does not stand at and that were begun before an instant. */
export const selectLeft = (db: Db, feed: Feed, begunBefore: string): Promise<readonly { readonly id: string }[]> =>
  rawRows<{ readonly id: string }>(
    db,
    `select id from advisory_releases where feed = ? and began_at < ${moment(db)} and id not in
     (select release_id from advisory_feeds where release_id is not null)`,
    [feed, begunBefore],
    { id: plain },
  );

/** Deletes some rows of a release; answers how many. */
export const deleteSome = (db: Db, feed: Feed, releaseId: string, most: number): Promise<number> =>
  rawChange(
    db,
    `delete from ${tables[feed]} where release_id = ? and cve in
     (select cve from ${tables[feed]} where release_id = ? limit ?)`,
    [releaseId, releaseId, most],
  );

export const deleteRelease = (db: Db, id: string): Promise<number> =>
  rawChange(db, 'delete from advisory_releases where id = ?', [id]);
