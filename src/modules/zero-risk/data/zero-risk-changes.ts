import type { Db } from '../../../database/db';
import { selectNewest } from '../../../database/newest';
import { amongText, insertMany, listBinding, typesOf } from '../../../database/portable';
import { columnsOf, plain, rawChange, rawRows } from '../../../database/rows';
import { zeroRiskChangeShape, type ZeroRiskChange } from '../domain/zero-risk';

const columns = columnsOf(zeroRiskChangeShape);
const types = { ...typesOf(zeroRiskChangeShape), organizationId: 'text' } as const;

interface Claimant {
  readonly vulnerabilityId: string;
  readonly by: string;
}

/** The newest steps of each vulnerability, the oldest of them first. */
export const selectZeroRiskChanges = (
  db: Db,
  vulnerabilityIds: readonly string[],
  newest?: number,
): Promise<readonly ZeroRiskChange[]> =>
  selectNewest(db, { table: 'zero_risk_changes', columns, of: 'vulnerability_id' }, vulnerabilityIds, newest);

/** Who made the claims that stand, by vulnerability. */
export const selectClaimants = (db: Db, vulnerabilityIds: readonly string[]): Promise<readonly Claimant[]> =>
  rawRows<Claimant>(
    db,
    `select vulnerability_id, by from (
       select vulnerability_id, by, row_number() over (partition by vulnerability_id order by id desc) as place
       from zero_risk_changes where ${amongText(db, 'vulnerability_id')} and status = 'REQUESTED') as claims
     where place = 1`,
    [listBinding(vulnerabilityIds)],
    { vulnerabilityId: plain, by: plain },
  );

export const insertZeroRiskChanges = (
  db: Db,
  changes: readonly (ZeroRiskChange & { readonly organizationId: string })[],
): Promise<number> => insertMany(db, 'zero_risk_changes', types, changes);

export const deleteOfGroup = (db: Db, groupId: string): Promise<number> =>
  rawChange(
    db,
    'delete from zero_risk_changes where vulnerability_id in (select id from vulnerabilities where group_id = ?)',
    [groupId],
  );
