import type { Db } from '../../../database/db';
import { amongText, listBinding } from '../../../database/portable';
import { rawChange } from '../../../database/rows';

/**
 * Deletes those of findings of which nobody said or showed anything since a report opened them. Ids are by time: what
 * the journal tells of a change comes after the report.
 */
export const deleteUnused = (db: Db, ids: readonly string[], reportId: string): Promise<number> =>
  rawChange(
    db,
    `delete from findings where ${amongText(db, 'id')} and cvss31 is null and cvss40 is null and requirements = '[]'
       and not exists (select 1 from comments where comments.finding_id = findings.id)
       and not exists (select 1 from evidences where evidences.finding_id = findings.id)
       and not exists (select 1 from severity_changes where severity_changes.finding_id = findings.id)
       and not exists (select 1 from tracking_entries where tracking_entries.finding_id = findings.id)
       and findings.id not in (select subject_id from journal where id > ? and type = 'FindingUpdated'
         and subject_id is not null)
       and not exists (select 1 from vulnerabilities where vulnerabilities.finding_id = findings.id)`,
    [listBinding(ids), reportId],
  );
