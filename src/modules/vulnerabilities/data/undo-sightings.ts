import type { Db } from '../../../database/db';
import { rawChange } from '../../../database/rows';

/** The vulnerabilities that a report brought, as undoing it keeps them aside; bound to the report. */
export const fresh = '(select vulnerability_id from staged_closings where report_id = ?)';

/** Gives identities back to what had them before a report. */
export const restoreIdentities = async (db: Db, reportId: string, rootId: string): Promise<void> => {
  await rawChange(
    db,
    `delete from vulnerability_identities where root_id = ?
       and value in (select value from undo_identities where report_id = ?)`,
    [rootId, reportId],
  );
  await rawChange(db, `delete from vulnerability_identities where vulnerability_id in ${fresh}`, [reportId]);
  await rawChange(
    db,
    `insert into vulnerability_identities (root_id, value, algorithm, version, vulnerability_id)
     select root_id, value, algorithm, version, vulnerability_id from undo_identities
     where report_id = ? and vulnerability_id is not null and vulnerability_id not in ${fresh}
     on conflict do nothing`,
    [reportId, reportId],
  );
};

/** Has scopes see what they saw before a report. */
export const restoreSightings = async (db: Db, reportId: string): Promise<void> => {
  await rawChange(db, `delete from sightings where vulnerability_id in ${fresh}`, [reportId]);
  await rawChange(
    db,
    `delete from sightings where (vulnerability_id, scope_id) in (
       select vulnerability_id, scope_id from undo_sightings where report_id = ? and created = 1)`,
    [reportId],
  );
  await rawChange(
    db,
    `update sightings set report_id = before.last_report_id, last_seen_at = before.last_seen_at
     from undo_scopes as before
     where before.report_id = ? and sightings.scope_id = before.scope_id and sightings.report_id = ?
       and before.last_report_id is not null and before.last_seen_at is not null`,
    [reportId, reportId],
  );
  await rawChange(
    db,
    `update sightings set rule_id = before.rule_id, presence = before.presence, agrees = before.agrees,
       report_id = before.last_report_id, last_seen_at = before.last_seen_at, present_since = before.present_since,
       result_digest = before.result_digest, suppression = before.suppression
     from undo_sightings as before
     where before.report_id = ? and before.created = 0 and sightings.vulnerability_id = before.vulnerability_id
       and sightings.scope_id = before.scope_id`,
    [reportId],
  );
};
