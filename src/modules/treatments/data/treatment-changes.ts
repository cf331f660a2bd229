import type { Db } from '../../../database/db';
import { selectNewest } from '../../../database/newest';
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
  selectNewest(db, { table: 'treatment_changes', columns, of: 'vulnerability_id' }, vulnerabilityIds, newest);

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

/** Which of the vulnerabilities a finding policy accepted already, whatever became of them since. */
export const selectTouched = async (
  db: Db,
  findingPolicyId: string,
  vulnerabilityIds: readonly string[],
): Promise<readonly string[]> =>
  (
    await rawRows<{ vulnerabilityId: string }>(
      db,
      `select distinct vulnerability_id from treatment_changes
       where ${amongText(db, 'vulnerability_id')} and finding_policy_id = ?`,
      [listBinding(vulnerabilityIds), findingPolicyId],
      { vulnerabilityId: plain },
    )
  ).map(({ vulnerabilityId }) => vulnerabilityId);

/** The acceptances that a finding policy made and nobody changed since, after one of them: at most so many. */
export const selectStandingOfPolicy = (
  db: Db,
  findingPolicyId: string,
  after: string,
  most: number,
): Promise<readonly TreatmentChange[]> =>
  rawRows(
    db,
    `select ${columnList(columns, 'made')} from treatment_changes as made
     where made.finding_policy_id = ? and made.id > ? and made.kind = 'ACCEPTED_BY_POLICY' and not exists (
       select 1 from treatment_changes as later
       where later.vulnerability_id = made.vulnerability_id and later.id > made.id)
     order by made.id limit ?`,
    [findingPolicyId, after, most],
    columns,
  );
