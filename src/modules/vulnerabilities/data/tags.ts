import type { Knex } from 'knex';
import type { Db } from '../../../database/db';
import { among, amongText, given, insertMany, listBinding } from '../../../database/portable';
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

const originTypes = {
  id: 'text',
  source: 'text',
  commit: 'text',
  beforeSource: 'text',
  beforeCommit: 'text',
} as const;

/**
 * Changes who found vulnerabilities and the commits that they were found in, where both are as they were read; answers
 * how many.
 */
export const updateOrigins = (
  db: Db,
  changes: readonly { readonly before: Vulnerability; readonly after: Vulnerability }[],
): Promise<number> => {
  const { source, binding } = given(
    db,
    originTypes,
    changes.map(({ before, after }) => ({ ...after, beforeSource: before.source, beforeCommit: before.commit })),
  );
  return rawChange(
    db,
    `update vulnerabilities set source = given.source, "commit" = given."commit" from ${source}
     where vulnerabilities.id = given.id and ${amongText(db, 'vulnerabilities.id')}
       and vulnerabilities.source = given.before_source
       and vulnerabilities."commit" is not distinct from given.before_commit`,
    [binding, listBinding(changes.map(({ after: { id } }) => id))],
  );
};
