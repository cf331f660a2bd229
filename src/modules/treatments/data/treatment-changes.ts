import type { Db } from '../../../database/db';
import { amongText, insertMany, listBinding, typesOf } from '../../../database/portable';
import { columnList, columnsOf, plain, rawChange, rawRows } from '../../../database/rows';
import { treatmentChangeShape, type TreatmentChange } from '../domain/treatment';

const columns = columnsOf(treatmentChangeShape);
const types = typesOf(treatmentChangeShape);

interface Acceptances {
  readonly vulnerabilityId: string;
  readonly acceptances: number;
}

/** The newest steps of each vulnerability, so many of each, the oldest of them first. */
export const selectTreatmentChanges = (
  db: Db,
  vulnerabilityIds: readonly string[],
  newest: number,
): Promise<readonly TreatmentChange[]> =>
  rawRows(
    db,
    `select ${columnList(columns, 'numbered')} from (
       select treatment_changes.*, row_number() over (partition by vulnerability_id order by id desc) as place
       from treatment_changes where ${amongText(db, 'vulnerability_id')}) as numbered
     where place <= ? order by id`,
    [listBinding(vulnerabilityIds), newest],
    columns,
  );

/** How often each vulnerability was accepted until a date; those that never were are left out. */
export const selectAcceptances = (db: Db, vulnerabilityIds: readonly string[]): Promise<readonly Acceptances[]> =>
  rawRows<Acceptances>(
    db,
    `select vulnerability_id, count(*) as acceptances from treatment_changes
     where ${amongText(db, 'vulnerability_id')} and kind = 'ACCEPTED' group by vulnerability_id`,
    [listBinding(vulnerabilityIds)],
    { vulnerabilityId: plain, acceptances: plain },
  );

export const insertTreatmentChanges = (db: Db, changes: readonly TreatmentChange[]): Promise<number> =>
  insertMany(db, 'treatment_changes', types, changes);

export const deleteOfGroup = (db: Db, groupId: string): Promise<number> =>
  rawChange(db, 'delete from treatment_changes where group_id = ?', [groupId]);
