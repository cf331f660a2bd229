import type { Knex } from 'knex';
import type { Db } from '../../../database/db';
import { among, amongText, listBinding } from '../../../database/portable';
import { plain, rawRows, type Columns } from '../../../database/rows';
import type { ReportedBranch, SeenOnBranch } from '../domain/branch';

const orNull = (stored: string): string | null => (stored === '' ? null : stored);

const seenColumns: Columns<SeenOnBranch> = {
  vulnerabilityId: plain,
  branch: orNull,
  seen: (stored: number) => stored === 1,
  firstSeenAt: plain,
  lastSeenAt: plain,
};

/** So many branches of a vulnerability or a root are told. */
const most = 100;

/** On which branches tools reported vulnerabilities: where they still see them first, then what was seen last. */
export const selectSeenOnBranches = (db: Db, vulnerabilityIds: readonly string[]): Promise<readonly SeenOnBranch[]> => {
  const seen = `max(case when presence = 'PRESENT' then 1 else 0 end)`;
  const last = 'max(sightings.last_seen_at)';
  return rawRows(
    db,
    `select vulnerability_id, branch, seen, first_seen_at, last_seen_at from (
       select vulnerability_id, branch, ${seen} as seen, min(first_seen_at) as first_seen_at, ${last} as last_seen_at,
         row_number() over (partition by vulnerability_id order by ${seen} desc, ${last} desc, branch) as place
       from sightings join sighting_scopes on sighting_scopes.id = sightings.scope_id
       where ${amongText(db, 'vulnerability_id')} group by vulnerability_id, branch) as placed
     where place <= ${most} order by vulnerability_id, place`,
    [listBinding(vulnerabilityIds)],
    seenColumns,
  );
};

/** The branches that reports of roots speak of, the last reported one first. */
export const selectReportedBranches = (db: Db, rootIds: readonly string[]): Promise<readonly ReportedBranch[]> => {
  const last = 'max(last_seen_at)';
  return rawRows<ReportedBranch>(
    db,
    `select root_id, branch, last_reported_at from (
       select root_id, branch, ${last} as last_reported_at,
         row_number() over (partition by root_id order by ${last} is null, ${last} desc, branch) as place
       from sighting_scopes where ${amongText(db, 'root_id')} group by root_id, branch) as placed
     where place <= ${most} order by root_id, place`,
    [listBinding(rootIds)],
    { rootId: plain, branch: orNull, lastReportedAt: plain },
  );
};

/**
 * The sightings of a vulnerability by tools that still see it on one of the branches, for the filter of a list. The
 * scopes of its root lead: however many branches there are, few of them are looked at.
 */
export const seenOn = (db: Db, branches: readonly string[]): Knex.QueryBuilder =>
  db
    .sql('sighting_scopes')
    .select(db.sql.raw('1'))
    .joinRaw('cross join sightings')
    .whereRaw('sighting_scopes.root_id = vulnerabilities.root_id')
    .whereRaw(among(db, 'sighting_scopes.branch', branches))
    .whereRaw('sightings.vulnerability_id = vulnerabilities.id and sightings.scope_id = sighting_scopes.id')
    .whereRaw(`sightings.presence = 'PRESENT'`);
