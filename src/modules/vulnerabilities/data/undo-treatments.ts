import type { Db } from '../../../database/db';
import { rawChange } from '../../../database/rows';
import type { Happening } from '../domain/tracking';
import { selectHappenings } from './tracking';
import { fresh } from './undo-sightings';

/**
 * Found by the vulnerability: by the report, all that it ended would be gone through for each. Counted, since PostgreSQL
 * may look for what is asked by `exists` among the steps of all tenants.
 */
const ended = `(select count(*) from treatment_changes as own where own.vulnerability_id = before.vulnerability_id
  and own.report_id || '' = before.report_id) > 0`;

/** The steps on it since of neither the report nor policies: those beyond as many as there were. */
const since = `step.vulnerability_id = before.vulnerability_id and step.finding_policy_id is null
  and step.report_id is distinct from before.report_id
  and (select count(*) from treatment_changes as earlier
    where earlier.vulnerability_id = before.vulnerability_id and earlier.finding_policy_id is null
      and earlier.report_id is distinct from before.report_id and earlier.id < step.id)
    >= before.treatments - before.policies`;

/** What the server ends by itself since its day came. */
const byDay = `step.kind in ('EXPIRED', 'LAPSED')`;

/** The report asked to accept it: nothing of that request is left without the report. */
const requested = `(select count(*) from treatment_changes as own where own.vulnerability_id = before.vulnerability_id
  and own.report_id || '' = before.report_id and own.kind = 'REQUESTED') > 0`;
const lapsed = `(step.kind = 'LAPSED' and ${requested} and ${since})`;

/** People treated it since. */
const treatedSince = `(select count(*) from treatment_changes as step where ${since} and not ${byDay}) > 0`;

/** People answered since what a report asked to accept; by the report, all that it is about would be gone through for each. */
export const selectAnswered = `select before.vulnerability_id as id from undo_vulnerabilities as before
  where before.report_id = ? and ${requested} and ${treatedSince}`;

/**
 * What a report opened again, or ended the acceptance of: no policy accepts what is closed, or was accepted for good.
 * Whether one accepts what stands again after the undoing is asked by the hour, as ever.
 */
const restored = `(before.state = 'SAFE' or ${ended}) and not ${treatedSince}`;

/** The steps of policies on it since: those beyond as many as there were. */
const beyond = `(select count(*) from treatment_changes as earlier
  where earlier.vulnerability_id = step.vulnerability_id and earlier.finding_policy_id is not null
    and earlier.id < step.id) >= before.policies`;

/** What finding policies did since to what a report brought, opened again, or ended the acceptance of; bound to the report twice. */
const byPolicies = `select step.id from vulnerability_changes as told cross join treatment_changes as step
    where told.report_id = ? and told.kind = 'REPORTED' and step.vulnerability_id = told.vulnerability_id
      and step.finding_policy_id is not null
  union all select step.id from undo_vulnerabilities as before cross join treatment_changes as step
    where before.report_id = ? and step.vulnerability_id = before.vulnerability_id
      and step.finding_policy_id is not null and ${restored} and ${beyond}`;

/** Whether the last change of a vulnerability goes with the report: a policy made it since, or what was asked for lapsed. */
export const acceptedLast = `(${restored} and exists (select 1 from treatment_changes as step
  where step.vulnerability_id = before.vulnerability_id and step.at >= vulnerabilities.updated_at
    and ((step.finding_policy_id is not null and ${beyond}) or ${lapsed})))`;

/** What finding policies did since, and tracking tells of it. */
export const selectAcceptedSince = (
  db: Db,
  findingIds: readonly string[],
  reportId: string,
): Promise<readonly Happening[]> =>
  selectHappenings(
    db,
    {
      table: 'treatment_changes',
      kind: `case when told.kind = 'ACCEPTED_BY_POLICY' then 'ACCEPTED_UNDEFINED' end`,
      assigneeId: 'told.assignee_id',
    },
    findingIds,
    { rows: `told.id in (${byPolicies})`, bindings: [reportId, reportId] },
  );

/**
 * Restores the acceptances that a report ended, unless people decided since, and takes back what policies accepted as it
 * brought it, opened it again, or ended what was accepted.
 */
export const restoreTreatments = async (db: Db, reportId: string): Promise<void> => {
  await rawChange(
    db,
    `update vulnerabilities set treatment = before.treatment, acceptance = before.acceptance,
       accepted_until = before.accepted_until, treatment_branches = before.treatment_branches,
       ends_on_change = before.ends_on_change, accepted_at = before.accepted_at, assignee_id = before.assignee_id
     from undo_vulnerabilities as before
     where before.report_id = ? and vulnerabilities.id = before.vulnerability_id and ${restored}`,
    [reportId],
  );
  // What ended by its day since would have ended without the report, too.
  await rawChange(
    db,
    `update vulnerabilities set treatment = step.status, acceptance = step.acceptance, accepted_until = step.until,
       treatment_branches = step.branches, ends_on_change = step.ends_on_change, assignee_id = step.assignee_id,
       accepted_at = case when step.status = 'ACCEPTED' and step.branches is null then step.at end,
       updated_at = case when vulnerabilities.updated_at < step.at then step.at else vulnerabilities.updated_at end
     from undo_vulnerabilities as before cross join treatment_changes as step
     where before.report_id = ? and vulnerabilities.id = before.vulnerability_id and ${restored}
       and step.id = (select max(step.id) from treatment_changes as step where ${since} and ${byDay} and not ${lapsed})`,
    [reportId],
  );
  await rawChange(db, `delete from treatment_changes where id in (${byPolicies})`, [reportId, reportId]);
  await rawChange(
    db,
    `delete from treatment_changes where id in (select step.id from undo_vulnerabilities as before
       cross join treatment_changes as step where before.report_id = ? and ${lapsed} and ${restored})`,
    [reportId],
  );
  await rawChange(db, `delete from treatment_changes where vulnerability_id in ${fresh}`, [reportId]);
  await rawChange(
    db,
    `delete from treatment_changes where report_id = ?
       and vulnerability_id in (select vulnerability_id from undo_vulnerabilities where report_id = ?)`,
    [reportId, reportId],
  );
};
