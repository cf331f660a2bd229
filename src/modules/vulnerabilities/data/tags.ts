import type { Knex } from 'knex';
import type { Db } from '../../../database/db';
import { among, amongText, insertMany, listBinding } from '../../../database/portable';
import { plain, rawChange, rawRows } from '../../../database/rows';
import type { Vulnerability } from '../domain/vulnerability';

export interface Tagged {
  readonly vulnerabilityId: string;
  readonly tag: string;
}

const types = { vulnerabilityId: 'text', tag: 'text' } as const;

/** A vulnerability's rows with one of the tags, for the filter of a list. */
export const tagged = (db: Db, tags: readonly string[]): Knex.QueryBuilder =>
  db
    .sql('vulnerability_tags')
    .select(db.sql.raw('1'))
    .whereRaw('vulnerability_tags.vulnerability_id = vulnerabilities.id')
    .whereRaw(among(db, 'vulnerability_tags.tag', tags));

/** The tags of vulnerabilities, by name. */
export const selectTags = (db: Db, vulnerabilityIds: readonly string[]): Promise<readonly Tagged[]> =>
  rawRows<Tagged>(
    db,
    `select vulnerability_id, tag from vulnerability_tags where ${amongText(db, 'vulnerability_id')}
     order by vulnerability_id, tag`,
    [listBinding(vulnerabilityIds)],
    { vulnerabilityId: plain, tag: plain },
  );

/** Gives tags; those that are there already stay. */
export const insertTags = (db: Db, rows: readonly Tagged[]): Promise<number> =>
  insertMany(
    db,
    'vulnerability_tags',
    types,
    rows.map((row) => ({ ...row })),
    { unlessTaken: ['vulnerabilityId', 'tag'] },
  );

export const deleteTags = (db: Db, vulnerabilityIds: readonly string[], tags: readonly string[]): Promise<number> =>
  rawChange(
    db,
    `delete from vulnerability_tags where ${amongText(db, 'vulnerability_id')} and ${amongText(db, 'tag')}`,
    [listBinding(vulnerabilityIds), listBinding(tags)],
  );

/** Changes where owners follow vulnerabilities. */
export const updateTrackerLinks = (db: Db, ids: readonly string[], trackerLink: string | null): Promise<number> =>
  rawChange(db, `update vulnerabilities set tracker_link = ? where ${amongText(db, 'id')}`, [
    trackerLink,
    listBinding(ids),
  ]);

/** Changes who found a vulnerability and the commit that it was found in, both as they were read. */
export const updateOrigin = (db: Db, before: Vulnerability, after: Vulnerability): Promise<number> =>
  rawChange(
    db,
    `update vulnerabilities set source = ?, "commit" = ?
     where id = ? and source = ? and "commit" is not distinct from ?`,
    [after.source, after.commit, after.id, before.source, before.commit],
  );
