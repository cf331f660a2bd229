import type { Db } from '../../../database/db';
import { amongText, listBinding } from '../../../database/portable';
import { rawChange } from '../../../database/rows';

/**
 * Deletes those of findings of which nobody said or showed anything since a report opened them. Ids are by time: what
 * the journal tells of a change comes after the report. It is asked finding by finding: as a join, PostgreSQL might
 * read what everybody changed since.
 */
export const deleteUnused = (db: Db, ids: readonly string[], reportId: string): Promise<number> =>
  rawChange(
    db,
    `delete from findings where ${amongText(db, 'id')} and cvss31 is null and cvss40 is null and requirements = '[]'
       and not exists (select 1 from comments where comments.finding_id = findings.id)
       and not exists (select 1 from evidences where evidences.finding_id = findings.id)
       and not exists (select 1 from severity_changes where severity_changes.finding_id = findings.id)
       and not exists (select 1 from tracking_entries where tracking_entries.finding_id = findings.id)
       and (select id from journal where journal.organization_id = findings.organization_id
         and journal.type = 'FindingUpdated' and journal.subject_id = findings.id and journal.id > ? limit 1) is null
       and not exists (select 1 from vulnerabilities where vulnerabilities.finding_id = findings.id)`,
    [listBinding(ids), reportId],
  );
