import type { Db } from '../../../database/db';
import { rawChange } from '../../../database/rows';

/** Restores the acceptances that a report ended, unless people decided since. */
export const restoreTreatments = async (db: Db, reportId: string): Promise<void> => {
  await rawChange(
    db,
    `update vulnerabilities set treatment = before.treatment, acceptance = before.acceptance,
       accepted_until = before.accepted_until, treatment_branches = before.treatment_branches,
       ends_on_change = before.ends_on_change, accepted_at = before.accepted_at, assignee_id = before.assignee_id
     from undo_vulnerabilities as before
     where before.report_id = ? and vulnerabilities.id = before.vulnerability_id
       and exists (select 1 from treatment_changes as own where own.vulnerability_id = before.vulnerability_id
         and own.report_id = before.report_id)
       and (select count(*) from treatment_changes as step where step.vulnerability_id = before.vulnerability_id
         and step.report_id is distinct from before.report_id) <= before.treatments`,
    [reportId],
  );
  await rawChange(
    db,
    `delete from treatment_changes where report_id = ?
       and vulnerability_id in (select vulnerability_id from undo_vulnerabilities where report_id = ?)`,
    [reportId, reportId],
  );
};
