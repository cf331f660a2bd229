import type { Db } from '../../../database/db';
import { selectNewest } from '../../../database/newest';
import { insertMany, selectAmong, selectByIds, typesOf } from '../../../database/portable';
import { change, columnsOf, rawChange } from '../../../database/rows';
import {
  ownOf,
  policiesShape,
  policyChangeShape,
  type OwnPolicies,
  type PolicyChange,
  type StoredPolicies,
} from '../domain/policies';

const columns = columnsOf(policiesShape);
const types = typesOf(policiesShape);
const changeColumns = columnsOf(policyChangeShape);
const changeTypes = { ...typesOf(policyChangeShape), organizationId: 'text', groupId: 'text' } as const;

/** Whose policies: an organization's, or a group's. */
export type Owner = Pick<StoredPolicies, 'id' | 'organizationId' | 'groupId'>;

/** What organizations and groups set, by their ids; those that set nothing are left out. */
export const selectPolicies = (db: Db, ownerIds: readonly string[]): Promise<readonly StoredPolicies[]> =>
  selectByIds(db, 'policies', columns, ownerIds);

/** What an organization sets, and each of its groups that sets anything. */
export const selectOfOrganization = (db: Db, organizationId: string): Promise<readonly StoredPolicies[]> =>
  selectAmong(db, 'policies', columns, 'organizationId', [organizationId]);

/** The first values of an owner; answers 0 when it has some already. */
export const insertPolicies = (db: Db, owner: Owner, next: OwnPolicies): Promise<number> =>
  insertMany(db, 'policies', types, [{ ...next, ...owner }], { unlessTaken: 'id' });

/** Changes values that still are as they were read; answers 0 when somebody was quicker. */
export const updatePolicies = (db: Db, { id }: Owner, before: OwnPolicies, next: OwnPolicies): Promise<number> =>
  change(
    db,
    db
      .sql('policies')
      .where({ id, ...ownOf(before) })
      .update(ownOf(next)),
  );

export const insertPolicyChange = (
  db: Db,
  changed: PolicyChange & Pick<StoredPolicies, 'organizationId' | 'groupId'>,
): Promise<number> => insertMany(db, 'policy_changes', changeTypes, [changed]);

/** The newest changes of each owner, the oldest of them first. */
export const selectPolicyChanges = (db: Db, ownerIds: readonly string[]): Promise<readonly PolicyChange[]> =>
  selectNewest(db, { table: 'policy_changes', columns: changeColumns, of: 'owner_id' }, ownerIds);

export const deleteOfGroup = async (db: Db, groupId: string): Promise<void> => {
  await rawChange(db, 'delete from policy_changes where group_id = ?', [groupId]);
  await rawChange(db, 'delete from policies where group_id = ?', [groupId]);
};
