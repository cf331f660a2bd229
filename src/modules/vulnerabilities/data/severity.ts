import type { Db } from '../../../database/db';
import { amongText, given, listBinding } from '../../../database/portable';
import { rawChange } from '../../../database/rows';
import type { Vulnerability } from '../domain/vulnerability';

const withoutOwn = 'vulnerabilities.cvss31 is null and vulnerabilities.cvss40 is null';

/** Gives the vulnerabilities without vectors of their own the scores of their findings' vectors, where there are any. */
export const updateFollowing = (db: Db, findingIds: readonly string[]): Promise<number> =>
  rawChange(
    db,
    `update vulnerabilities set severity_score = findings.severity_score from findings
     where findings.id = vulnerabilities.finding_id and ${amongText(db, 'findings.id')}
       and (findings.cvss31 is not null or findings.cvss40 is not null)
       and ${withoutOwn} and vulnerabilities.severity_score <> findings.severity_score`,
    [listBinding(findingIds)],
  );

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
