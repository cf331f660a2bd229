import type { Binding, Db } from '../../../database/db';
import { amongText, listBinding } from '../../../database/portable';
import { plain, rawRows } from '../../../database/rows';
import { withoutOwnKey } from '../domain/own-key';
import { exclusions } from '../domain/left-out';
import type { RunPart, StagedContent } from '../domain/staging';
import { shortCode } from './short-code';
import { digestCharacters } from './twins';
import { isOfRun, isUnrecognised } from './run-part';

/** So many are compared at most on each side. */
const most = 20_000;

interface Place {
  readonly where: string;
  readonly line: number | null;
  readonly column: number | null;
}

const places = { where: plain, line: plain, column: plain };

const ofPart = 'report_id = ? and ordinal >= ? and ordinal < ?';

export interface AppearedRow extends Place, StagedContent {
  readonly ordinal: number;
}

/** Observations of a run that nothing has recognised. Longer code than 2,000 characters is not compared. */
export const selectAppeared = (
  db: Db,
  { reportId, from, to }: RunPart,
  limit = most,
): Promise<readonly AppearedRow[]> =>
  rawRows<AppearedRow>(
    db,
    `select ordinal, "where", line, "column", kind, weakness_key, rule_id, message, snippet
     from staged_observations as staged
     where ${ofPart} and kind = 'LINES' and excluded = ${exclusions.NONE} and content_identity is not null
       and coalesce(length(snippet), 0) <= 2000
       and ${isUnrecognised}
     order by ordinal limit ${limit}`,
    [reportId, from, to],
    {
      ordinal: plain,
      ...places,
      kind: plain,
      weaknessKey: plain,
      ruleId: plain,
      message: plain,
      snippet: plain,
    },
  );

export interface VanishedRow extends Place {
  readonly id: string;
  readonly code: string | null;
  readonly value: string;
}

/**
 * What the tool saw in files until now and this run does not show: a row for each of its content identities. What a
 * later run of the report knows is not among them.
 */
export const selectVanished = (
  db: Db,
  { reportId, from, to }: RunPart,
  scopeId: string,
): Promise<readonly VanishedRow[]> =>
  rawRows<VanishedRow>(
    db,
    `select gone.id, gone."where", gone.line, gone."column", gone.code, known.value
     from (select vulnerabilities.id, "where", line, "column", ${shortCode('vulnerabilities')} from sightings cross join vulnerabilities
         where sightings.scope_id = ? and sightings.presence = 'PRESENT' and sightings.report_id <> ?
           and vulnerabilities.id = sightings.vulnerability_id and vulnerabilities.kind = 'LINES'
           and vulnerabilities.state in ('VULNERABLE', 'SUBMITTED')
           and not exists (select 1 from staged_outcomes as done where done.vulnerability_id = vulnerabilities.id
             and done.report_id = ? and ${isOfRun('done')})
         order by sightings.vulnerability_id limit ${most}) as gone cross join vulnerability_identities as known
     where known.vulnerability_id = gone.id and known.algorithm = 'CONTENT'
     order by known.value`,
    [scopeId, reportId, reportId, from, to],
    { id: plain, ...places, code: plain, value: withoutOwnKey },
  );

/** Which content identities runs of the report have that are still to come, without numbers. */
export const selectLater = async (
  db: Db,
  { reportId, from, to }: RunPart,
  digests: readonly string[],
): Promise<ReadonlySet<string>> =>
  new Set(
    (
      await rawRows<{ value: string }>(
        db,
        `select distinct content_identity as value from staged_observations as staged
         where report_id = ? and (ordinal < ? or ordinal >= ?) and ${amongText(db, 'staged.content_identity')}
           and ${isUnrecognised}`,
        [reportId, from, to, listBinding(digests)],
        { value: plain },
      )
    ).map(({ value }) => value.slice(0, digestCharacters)),
  );

const files = async (db: Db, sql: string, bindings: readonly Binding[]): Promise<ReadonlySet<string>> =>
  new Set((await rawRows<{ where: string }>(db, sql, bindings, { where: plain })).map(({ where }) => where));

/** Those of some files that the report speaks of. */
export const selectReported = (db: Db, reportId: string, among: readonly string[]): Promise<ReadonlySet<string>> =>
  files(
    db,
    `select distinct "where" from staged_observations as staged
     where report_id = ? and ${amongText(db, 'staged."where"')}`,
    [reportId, listBinding(among)],
  );

/** Those of some files in which something was recognised that stood there: what came along from another file does not tell. */
export const selectKnown = (
  db: Db,
  { reportId, from, to }: RunPart,
  among: readonly string[],
): Promise<ReadonlySet<string>> =>
  files(
    db,
    `select distinct staged."where" as "where" from staged_outcomes as done cross join staged_observations as staged
       cross join vulnerabilities as stood
     where done.report_id = ? and done.ordinal >= ? and done.ordinal < ?
       and staged.report_id = done.report_id and staged.ordinal = done.ordinal and ${amongText(db, 'staged."where"')}
       and stood.id = done.vulnerability_id and stood."where" = staged."where"`,
    [reportId, from, to, listBinding(among)],
  );
