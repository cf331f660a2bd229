import type { Db } from '../../../database/db';
import { amongText, listBinding } from '../../../database/portable';
import { plain, rawRows } from '../../../database/rows';
import type { Companion } from '../domain/returned';
import { withoutOwnKey } from '../domain/own-key';
import type { RunPart } from '../domain/staging';
import { shortCode } from './short-code';
import type { VanishedRow } from './elsewhere';
import { isOfRun } from './run-part';

/** So many are compared at most. */
const most = 20_000;

/** The group of a root, by which there is an index of places. */
const ofGroup = `group_id = (select group_id from vulnerabilities where root_id = ? limit 1)`;

const notRecognised = `not exists (select 1 from staged_outcomes as taken where taken.vulnerability_id = closed.id
  and taken.report_id = ? and ${isOfRun('taken')})`;

export interface FormerName {
  readonly where: string;
  readonly former: string;
}

/** The names that some files had before, as what moved with them tells: in this run, or earlier. */
export const selectFormerNames = (
  db: Db,
  rootId: string,
  { reportId, from, to }: RunPart,
  files: readonly string[],
): Promise<readonly FormerName[]> =>
  rawRows<FormerName>(
    db,
    `select distinct staged."where" as "where", moved."where" as former
     from staged_outcomes as done cross join staged_observations as staged cross join vulnerabilities as moved
     where done.report_id = ? and done.ordinal >= ? and done.ordinal < ? and done.rivals = 1
       and staged.report_id = done.report_id and staged.ordinal = done.ordinal and moved.id = done.vulnerability_id
       and moved."where" <> staged."where" and ${amongText(db, 'staged."where"')}
     union
     select moved."where", changes.previous_where from vulnerabilities as moved cross join vulnerability_changes as changes
     where moved.${ofGroup} and moved.root_id = ? and ${amongText(db, 'moved."where"')}
       and changes.vulnerability_id = moved.id and changes.kind = 'MOVED' and changes.previous_where is not null
       and changes.previous_where <> moved."where"
     limit ${most}`,
    [reportId, from, to, listBinding(files), rootId, rootId, listBinding(files)],
    { where: plain, former: plain },
  );

/** What a scope saw in some files, and is not open: a row for each of its content identities. */
export const selectClosed = (
  db: Db,
  rootId: string,
  { reportId, from, to }: RunPart,
  scopeId: string,
  files: readonly string[],
): Promise<readonly VanishedRow[]> =>
  rawRows<VanishedRow>(
    db,
    `select closed.id, closed."where", closed.line, closed."column", ${shortCode('closed')}, known.value
     from vulnerabilities as closed cross join sightings cross join vulnerability_identities as known
     where closed.${ofGroup} and closed.root_id = ? and ${amongText(db, 'closed."where"')} and closed.kind = 'LINES'
       and closed.state in ('SAFE', 'DELETED', 'REJECTED') and ${notRecognised}
       and sightings.vulnerability_id = closed.id and sightings.scope_id = ?
       and known.vulnerability_id = closed.id and known.algorithm = 'CONTENT'
     order by known.value limit ${most}`,
    [rootId, rootId, listBinding(files), reportId, from, to, scopeId],
    { id: plain, where: plain, line: plain, column: plain, code: plain, value: withoutOwnKey },
  );

/** What a scope saw in the very line of something that was closed at the same time, and that the run shows again. */
export const selectClosedBeside = (
  db: Db,
  { reportId, from, to }: RunPart,
  scopeId: string,
): Promise<readonly Companion[]> =>
  rawRows<Companion>(
    db,
    `select distinct closed.id, closed."where" as "where", closed.line as line, closed."column" as "column", sightings.rule_id,
       staged."where" as to_where, staged.line as to_line
     from staged_outcomes as done cross join vulnerabilities as reopened cross join staged_observations as staged
       cross join vulnerabilities as closed cross join sightings
     where done.report_id = ? and done.ordinal >= ? and done.ordinal < ? and done.rivals = 1
       and done.recognised_by in ('TOOL', 'CONTENT') and reopened.id = done.vulnerability_id
       and reopened.state = 'SAFE' and staged.report_id = done.report_id and staged.ordinal = done.ordinal
       and staged.line is not null and closed.group_id = reopened.group_id and closed."where" = reopened."where"
       and closed.root_id = reopened.root_id and closed.line = reopened.line and closed.state = 'SAFE'
       and closed.closed_at = reopened.closed_at and ${notRecognised}
       and sightings.vulnerability_id = closed.id and sightings.scope_id = ?
     limit ${most}`,
    [reportId, from, to, reportId, from, to, scopeId],
    { id: plain, where: plain, line: plain, column: plain, ruleId: plain, toWhere: plain, toLine: plain },
  );
