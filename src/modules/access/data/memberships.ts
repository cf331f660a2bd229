import type { Db } from '../../../database/db';
import { among, insertMany, selectByIds, typesOf } from '../../../database/portable';
import { change, columnsOf, json, plain, rawRows, rows } from '../../../database/rows';
import { membershipShape, type Membership, type StoredRole } from '../domain/membership';

export const membershipColumns = columnsOf(membershipShape);

const types = { ...typesOf(membershipShape), createdBy: 'text' } as const;

export const selectMemberships = (db: Db, ids: readonly string[]): Promise<readonly Membership[]> =>
  selectByIds(db, 'memberships', membershipColumns, ids);

const heldColumns = {
  organizationId: plain,
  groupId: plain,
  role: plain,
  customPermissions: json,
  expiresAt: plain,
} as const;

/** All roles that a person holds, with the permissions of those that organizations made themselves. */
export const selectHeldRoles = (db: Db, stakeholderId: string): Promise<readonly StoredRole[]> =>
  rawRows<StoredRole>(
    db,
    `select held.organization_id, held.group_id, held.role, custom.permissions as custom_permissions, held.expires_at
     from memberships as held left join custom_roles as custom on custom.id = held.custom_role_id
     where held.stakeholder_id = ?`,
    [stakeholderId],
    heldColumns,
  );

/** A person's membership in an organization (groupId is null) or in a group. */
export const selectMembership = async (
  db: Db,
  organizationId: string,
  groupId: string | null,
  email: string,
): Promise<Membership | undefined> =>
  (
    await rows(db, db.sql('memberships').where({ organizationId, groupId, email }), membershipColumns, 'memberships')
  )[0];

export const selectOrganizationManagers = (db: Db, organizationId: string): Promise<readonly Membership[]> =>
  rows(
    db,
    db.sql('memberships').where({ organizationId, groupId: null, role: 'ORGANIZATION_MANAGER' }),
    membershipColumns,
    'memberships',
  );

export const insertMembership = (db: Db, membership: Membership, createdBy: string): Promise<number> =>
  insertMany(db, 'memberships', types, [{ ...membership, createdBy }]);

export const updateMembership = (db: Db, id: string, changed: Partial<Membership>): Promise<number> =>
  change(db, db.sql('memberships').where({ id }).update(changed));

export const deleteMembership = (db: Db, id: string): Promise<number> =>
  change(db, db.sql('memberships').where({ id }).delete());

/** A person's memberships in an organization and in all its groups. */
export const deleteMembershipsOf = (db: Db, organizationId: string, stakeholderId: string): Promise<number> =>
  change(db, db.sql('memberships').where({ organizationId, stakeholderId }).delete());

export const deleteMembershipsOfOrganization = (db: Db, organizationId: string): Promise<number> =>
  change(db, db.sql('memberships').where({ organizationId }).delete());

export const deleteMembershipsOfGroups = (db: Db, groupIds: readonly string[]): Promise<number> =>
  change(
    db,
    db
      .sql('memberships')
      .whereRaw(among(db, 'groupId', groupIds))
      .delete(),
  );

/** Whether a membership holds a custom role. */
export const holdsCustomRole = async (db: Db, customRoleId: string): Promise<boolean> =>
  (await rows(db, db.sql('memberships').where({ customRoleId }).limit(1), membershipColumns, 'memberships')).length > 0;
