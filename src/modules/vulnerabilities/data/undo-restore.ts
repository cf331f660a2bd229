import { byIndex } from '../../../database/by-index';
import type { Db } from '../../../database/db';
import { amongText, listBinding } from '../../../database/portable';
import { rawChange } from '../../../database/rows';
import { placeholders } from './facts';
import { fresh, restoreIdentities, restoreSightings } from './undo-sightings';
import { acceptedLast, restoreTreatments } from './undo-treatments';

/** Keeps aside which vulnerabilities a report brought. */
const chooseFresh = (db: Db, reportId: string): Promise<number> =>
  rawChange(
    db,
    `insert into staged_closings (report_id, vulnerability_id, change_id)
     select report_id, vulnerability_id, id from vulnerability_changes where report_id = ? and kind = 'REPORTED'
     on conflict do nothing`,
    [reportId],
  );

/**
 * Whether the last change of a vulnerability was the report's: it may be one that was confirmed later. By the report,
 * all that it changed would be gone through for each.
 */
const changedLast = (db: Db, table: string): string =>
  `exists (select 1 from ${byIndex(db, `${table} as own`, `${table}_by_vulnerability`)}
     where own.vulnerability_id = vulnerabilities.id
       and own.report_id = before.report_id and own.at >= vulnerabilities.updated_at)`;

/** An event that held the reattack may be solved since: whatever became of it then stays, unless the report answered it. */
const goesOn = `before.verification = 'ON_HOLD' and before.state <> 'SAFE' and not exists (
  select 1 from verification_changes as own where own.vulnerability_id = vulnerabilities.id
    and own.report_id || '' = before.report_id)`;

/** A report that is undone: where and when it was applied, and the commits that its runs told of. */
export interface Restored {
  readonly id: string;
  readonly rootId: string;
  readonly appliedAt: string;
  readonly commits: readonly (string | null)[];
}

/** Whether a vulnerability has a commit that the report told of: another one was corrected by somebody since. */
const commitTold = (db: Db): string => amongText(db, `coalesce(vulnerabilities."commit", '')`);

const restoreVulnerabilities = async (db: Db, { id: reportId, appliedAt, commits }: Restored): Promise<void> => {
  await rawChange(
    db,
    `update vulnerabilities set "where" = before."where", specific = before.specific, line = before.line,
       "column" = before."column", snippet = before.snippet, branch = before.branch,
       "commit" = case when ${commitTold(db)} then before."commit" else vulnerabilities."commit" end,
       state = before.state, closed_at = before.closed_at,
       verification = case when ${goesOn} then vulnerabilities.verification else before.verification end,
       updated_at = case when vulnerabilities.updated_at > ${placeholders(db).time}
           and not ${changedLast(db, 'vulnerability_changes')} and not ${changedLast(db, 'verification_changes')}
           and not ${changedLast(db, 'treatment_changes')} and not ${acceptedLast}
         then vulnerabilities.updated_at else before.updated_at end
     from undo_vulnerabilities as before
     where before.report_id = ? and vulnerabilities.id = before.vulnerability_id`,
    [listBinding([...new Set(commits.map((commit) => commit ?? ''))]), appliedAt, reportId],
  );
  await restoreTreatments(db, reportId);
  await rawChange(
    db,
    `delete from verification_changes where report_id = ?
       and vulnerability_id in (select vulnerability_id from undo_vulnerabilities where report_id = ?)`,
    [reportId, reportId],
  );
  await rawChange(db, 'delete from vulnerability_changes where report_id = ?', [reportId]);
  await rawChange(db, `delete from vulnerability_splits where vulnerability_id in ${fresh}`, [reportId]);
  await rawChange(db, `delete from vulnerabilities where id in ${fresh}`, [reportId]);
};

/** Takes back what a report claimed, and what was stated in it. */
const restoreClaims = async (db: Db, reportId: string): Promise<void> => {
  await rawChange(
    db,
    `update vulnerabilities set zero_risk = before.zero_risk,
       updated_at = case when ${changedLast(db, 'zero_risk_changes')}
         then before.updated_at else vulnerabilities.updated_at end
     from undo_claims as before
     where before.report_id = ? and vulnerabilities.id = before.vulnerability_id`,
    [reportId],
  );
  await rawChange(db, 'delete from zero_risk_changes where report_id = ?', [reportId]);
  await rawChange(db, 'delete from vex_statements where report_id = ?', [reportId]);
};

const restoreScopes = async (db: Db, reportId: string): Promise<void> => {
  await rawChange(
    db,
    `update sighting_scopes set last_report_id = before.last_report_id, last_ended_at = before.last_ended_at,
       last_seen_at = before.last_seen_at, results_digest = before.results_digest
     from undo_scopes as before where before.report_id = ? and sighting_scopes.id = before.scope_id`,
    [reportId],
  );
  await rawChange(
    db,
    `delete from sighting_scopes where id in (select scope_id from undo_scopes where report_id = ? and created = 1)
       and not exists (select 1 from sightings where sightings.scope_id = sighting_scopes.id)`,
    [reportId],
  );
};

/** Restores what stood before a report, but findings and figures. */
export const restore = async (db: Db, report: Restored): Promise<void> => {
  const { id: reportId, rootId } = report;
  await chooseFresh(db, reportId);
  await restoreClaims(db, reportId);
  await restoreIdentities(db, reportId, rootId);
  await restoreSightings(db, reportId);
  await restoreVulnerabilities(db, report);
  await restoreScopes(db, reportId);
  await rawChange(db, 'delete from staged_closings where report_id = ?', [reportId]);
};
