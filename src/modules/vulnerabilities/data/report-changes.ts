import type { Db } from '../../../database/db';
import { listingOf } from '../../../database/listing-of';
import { among } from '../../../database/portable';
import { columnsOf, plain, rawRows, type Columns } from '../../../database/rows';
import type { Listing } from '../../../kernel/listing';
import { mostPreviewed, type PreviewedKind, type PreviewedLine, type ReportChange } from '../domain/report-change';
import { vulnerabilityChangeShape, type ChangeKind } from '../domain/vulnerability-change';
import { unseenAndClosable } from './closings';
import type { Reach } from './vulnerability-lists';

/** What reports changed, the first change first: in vulnerabilities that are released, or that the actor may see. */
export const reportChangeListing = (db: Db, unreleased: Reach): Listing<ReportChange> =>
  listingOf<ReportChange>(
    db,
    {
      table: 'vulnerability_changes',
      columns: columnsOf(vulnerabilityChangeShape),
      parent: 'reportId',
      where: (query) =>
        unreleased.everywhere
          ? query
          : query.whereRaw(
              `exists (select 1 from vulnerabilities where vulnerabilities.id = vulnerability_changes.vulnerability_id
                 and (released_at is not null or ? or ?))`,
              [
                among(db, 'vulnerabilities.groupId', unreleased.groupIds),
                among(db, 'vulnerabilities.organizationId', unreleased.organizationIds),
              ],
            ),
      column: 'at',
      direction: 'asc',
    },
    { sort: 'AT_ASC', kind: 'timestamptz' },
  );

const columns: Columns<PreviewedLine> = {
  kind: plain,
  vulnerabilityId: plain,
  weaknessKey: plain,
  where: plain,
  specific: plain,
  line: plain,
  previousWhere: plain,
  previousLine: plain,
  recognisedBy: plain,
  outcome: plain,
};

const kinds: readonly (readonly [kind: PreviewedKind, change: ChangeKind])[] = [
  ['NEW', 'REPORTED'],
  ['MOVED', 'MOVED'],
  ['REOPENED', 'REOPENED'],
  ['CLOSED', 'CLOSED'],
];

const claims = [
  ['CLAIMED', 'REQUESTED'],
  ['WITHDRAWN', 'REJECTED'],
] as const satisfies readonly (readonly [kind: PreviewedKind, status: string])[];

const place = `vulnerabilities."where", vulnerabilities.specific, vulnerabilities.line`;

/** The first of what a report changed in one way; `all` tells of what is not released, too. */
const selectOfKind = (
  db: Db,
  reportId: string,
  all: boolean,
  [kind, change]: (typeof kinds)[number],
): Promise<readonly PreviewedLine[]> =>
  rawRows(
    db,
    `select '${kind}' as kind, ${kind === 'NEW' ? 'null' : 'vulnerabilities.id'} as vulnerability_id,
       findings.weakness_key, ${place}, told.previous_where, told.previous_line, told.recognised_by, null as outcome
     from vulnerability_changes as told join vulnerabilities on vulnerabilities.id = told.vulnerability_id
       join findings on findings.id = vulnerabilities.finding_id
     where told.report_id = ? and told.kind = '${change}' ${
       all || kind === 'NEW' ? '' : 'and vulnerabilities.released_at is not null'
     } order by told.at, told.id limit ${mostPreviewed}`,
    [reportId],
    columns,
  );

/** What the report itself brings is not there once a preview is rolled back. */
const standing = `case when not exists (select 1 from vulnerability_changes as own
  where own.vulnerability_id = vulnerabilities.id and own.report_id || '' = told.report_id and own.kind = 'REPORTED')
  then vulnerabilities.id end`;

/** The first claims that a report made, or took back. */
const selectClaims = (
  db: Db,
  reportId: string,
  all: boolean,
  [kind, status]: (typeof claims)[number],
): Promise<readonly PreviewedLine[]> =>
  rawRows(
    db,
    `select '${kind}' as kind, ${standing} as vulnerability_id, findings.weakness_key, ${place},
       null as previous_where, null as previous_line, null as recognised_by, null as outcome
     from zero_risk_changes as told join vulnerabilities on vulnerabilities.id = told.vulnerability_id
       join findings on findings.id = vulnerabilities.finding_id
     where told.report_id = ? and told.status = '${status}' ${all ? '' : 'and vulnerabilities.released_at is not null'}
     order by told.id limit ${mostPreviewed}`,
    [reportId],
    columns,
  );

/** What a report that is being applied claimed and took back, the first of each kind. */
export const selectClaimed = async (db: Db, reportId: string, all: boolean): Promise<readonly PreviewedLine[]> => [
  ...(await selectClaims(db, reportId, all, claims[0])),
  ...(await selectClaims(db, reportId, all, claims[1])),
];

/** What a report that is being applied changed, the first of each kind. */
export const selectChanged = (db: Db, reportId: string, all: boolean): Promise<readonly PreviewedLine[]> =>
  kinds.reduce<Promise<readonly PreviewedLine[]>>(
    async (before, kind) => [...(await before), ...(await selectOfKind(db, reportId, all, kind))],
    Promise.resolve([]),
  );

/** The first results of a report that were recognised or read, and not taken. */
export const selectDropped = (db: Db, reportId: string): Promise<readonly PreviewedLine[]> =>
  rawRows(
    db,
    `select 'DROPPED' as kind, case when dropped.recognised_by is not null then dropped.vulnerability_id end
         as vulnerability_id, staged.weakness_key, staged."where", staged.specific,
       staged.line, null as previous_where, null as previous_line, dropped.recognised_by, dropped.outcome
     from (select ordinal, min(vulnerability_id) as vulnerability_id, min(recognised_by) as recognised_by,
         min(outcome) as outcome from staged_outcomes
       where report_id = ? and outcome in ('SUPPRESSED', 'REMOVED', 'AMBIGUOUS', 'EXCLUDED', 'UNDECIDED')
       group by ordinal order by ordinal limit ${mostPreviewed}) as dropped
     cross join staged_observations as staged
     where staged.report_id = ? and staged.ordinal = dropped.ordinal order by dropped.ordinal`,
    [reportId, reportId],
    columns,
  );

/** The first of what a scope sees no more and a report did not close. */
export const selectKeptOpen = (db: Db, scopeId: string, reportId: string): Promise<readonly PreviewedLine[]> =>
  rawRows(
    db,
    `select 'KEPT_OPEN' as kind, vulnerabilities.id as vulnerability_id, findings.weakness_key, ${place},
       null as previous_where, null as previous_line, null as recognised_by, null as outcome
     from sightings cross join vulnerabilities join findings on findings.id = vulnerabilities.finding_id
     where ${unseenAndClosable} order by vulnerabilities.id limit ${mostPreviewed}`,
    [scopeId, reportId, reportId],
    columns,
  );
