import type { Db } from '../../../database/db';
import { byIndex } from '../../../database/by-index';
import { amongText, given, listBinding } from '../../../database/portable';
import { plain, rawChange, rawRows } from '../../../database/rows';
import type { Within } from '../../../database/within-reach';
import type { Vulnerability } from '../domain/vulnerability';

const withoutOwn = 'vulnerabilities.cvss31 is null and vulnerabilities.cvss40 is null';

/** Those of the findings that have vectors; tools' mostly have none. */
const selectRated = async (db: Db, findingIds: readonly string[]): Promise<readonly string[]> =>
  (
    await rawRows<{ readonly id: string }>(
      db,
      `select id from findings where ${amongText(db, 'id')} and (cvss31 is not null or cvss40 is not null)`,
      [listBinding(findingIds)],
      { id: plain },
    )
  ).map(({ id }) => id);

/**
 * Gives the vulnerabilities without vectors of their own the scores of their findings' vectors, where there are any: all
 * of these findings, or some of their vulnerabilities. The findings are told by their ids: PostgreSQL, to which new rows
 * are unknown, would walk over all vulnerabilities.
 */
export const updateFollowing = async (
  db: Db,
  findingIds: readonly string[],
  ids?: readonly string[],
): Promise<number> => {
  const rated = await selectRated(db, findingIds);
  if (rated.length === 0) return 0;
  const [column, chosen] = ids === undefined ? (['finding_id', rated] as const) : (['id', ids] as const);
  return rawChange(
    db,
    `update vulnerabilities set severity_score = findings.severity_score from findings
     where findings.id = vulnerabilities.finding_id and ${amongText(db, `vulnerabilities.${column}`)}
       and (findings.cvss31 is not null or findings.cvss40 is not null)
       and ${withoutOwn} and vulnerabilities.severity_score <> findings.severity_score`,
    [listBinding(chosen)],
  );
};

/** Gives the vulnerabilities of a finding that has no vectors, and without vectors of their own, the tools' scores. */
export const updateReturning = (db: Db, findingId: string): Promise<number> =>
  rawChange(
    db,
    `update vulnerabilities set severity_score = reported_score from findings
     where findings.id = vulnerabilities.finding_id and findings.id = ?
       and findings.cvss31 is null and findings.cvss40 is null
       and ${withoutOwn} and vulnerabilities.severity_score <> reported_score`,
    [findingId],
  );

/** Of each finding without vectors the vector that its score was computed from, as far as unreleased ones may be seen. */
export const selectReportedVectors = (
  db: Db,
  { everywhere, organizationIds, groupIds }: Within,
  findingIds: readonly string[],
): Promise<readonly { readonly findingId: string; readonly vector: string | null }[]> => {
  const within = ['vulnerabilities.organization_id', 'vulnerabilities.group_id'].map((column) => amongText(db, column));
  return rawRows<{ findingId: string; vector: string | null }>(
    db,
    `select findings.id as finding_id, (
       select reported_vector from ${byIndex(db, 'vulnerabilities', 'vulnerabilities_by_reported_vector')}
       where vulnerabilities.finding_id = findings.id and vulnerabilities.severity_score = findings.severity_score
         and reported_vector is not null and ${withoutOwn} and vulnerabilities.state <> 'DELETED'
         and ${everywhere ? 'true' : `(vulnerabilities.released_at is not null or ${within.join(' or ')})`}
       order by vulnerabilities.id limit 1) as vector
     from findings where ${amongText(db, 'findings.id')} and findings.cvss31 is null and findings.cvss40 is null`,
    [...(everywhere ? [] : [organizationIds, groupIds].map(listBinding)), listBinding(findingIds)],
    { findingId: plain, vector: plain },
  );
};

const types = {
  id: 'text',
  cvss31: 'text',
  cvss40: 'text',
  severityScore: 'double precision',
  updatedAt: 'timestamptz',
  before31: 'text',
  before40: 'text',
} as const;

/** Changes own vectors that still are as they were read; answers how many: fewer when somebody was quicker. */
export const updateVectors = (
  db: Db,
  changes: readonly { readonly before: Vulnerability; readonly after: Vulnerability }[],
): Promise<number> => {
  const { source, binding } = given(
    db,
    types,
    changes.map(({ before, after }) => ({ ...after, before31: before.cvss31, before40: before.cvss40 })),
  );
  return rawChange(
    db,
    `update vulnerabilities set cvss31 = given.cvss31, cvss40 = given.cvss40,
       severity_score = given.severity_score, updated_at = given.updated_at from ${source}
     where vulnerabilities.id = given.id and ${amongText(db, 'vulnerabilities.id')}
       and vulnerabilities.cvss31 is not distinct from given.before31
       and vulnerabilities.cvss40 is not distinct from given.before40`,
    [binding, listBinding(changes.map(({ after: { id } }) => id))],
  );
};
