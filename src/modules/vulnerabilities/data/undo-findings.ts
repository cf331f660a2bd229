import type { Db } from '../../../database/db';
import { amongText, listBinding } from '../../../database/portable';
import { plain, rawChange, rawRows } from '../../../database/rows';

/**
 * Gives findings the first release that they have without a report: the one before it, unless that came from a report
 * which was undone since; else that of what is left in them, which people or reports on other roots may have released.
 */
export const restoreFindings = async (db: Db, reportId: string): Promise<void> => {
  await rawChange(
    db,
    `update findings set released_at = case when left_over.released_at is null or before.released_at is null
         or before.released_at < left_over.released_at then left_over.released_at else before.released_at end
     from undo_findings as before left join (select finding_id, min(released_at) as released_at from vulnerabilities
         where finding_id in (select finding_id from undo_findings where report_id = ?) group by finding_id) as left_over
       on left_over.finding_id = before.finding_id
     where before.report_id = ? and findings.id = before.finding_id`,
    [reportId, reportId],
  );
};

const opened = `select finding_id as id from undo_findings where report_id = ? and created = 1`;
const inUse = `exists (select 1 from vulnerabilities where vulnerabilities.finding_id = undo_findings.finding_id)`;

const selectIds = async (db: Db, sql: string, reportId: string): Promise<readonly string[]> =>
  (await rawRows<{ readonly id: string }>(db, sql, [reportId], { id: plain })).map(({ id }) => id);

/** The findings that a report opened and nothing stands in. */
export const selectOpened = (db: Db, reportId: string): Promise<readonly string[]> =>
  selectIds(db, `${opened} and not ${inUse}`, reportId);

/** Has other reports that added to what a report opened open it in its place: the last that is undone removes it. */
export const handOpenedOn = async (db: Db, reportId: string): Promise<void> => {
  const left = await selectIds(db, `${opened} and ${inUse}`, reportId);
  if (left.length > 0)
    await rawChange(db, `update undo_findings set created = 1 where ${amongText(db, 'finding_id')}`, [
      listBinding(left),
    ]);
};
