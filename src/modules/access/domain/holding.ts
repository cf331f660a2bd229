import type { Actor, HeldRole, Tenancy } from '../../../kernel/actor';
import { baseRoles, type CustomRole } from './custom-role';
import { gives, may } from './decision';
import { permissions, type Permission } from './policy';
import { groupRoles, organizationRoles, type GroupRole, type OrganizationRole } from './roles';

/** The roles that give a permission on an object, as a list of members is searched by. */
export interface Holding {
  readonly organizationRoles: readonly OrganizationRole[];
  /** None on an organization: a role in a group says nothing of the rest. */
  readonly groupRoles: readonly GroupRole[];
  readonly customRoleIds: readonly string[];
}

/** The roles that give a permission, as the deciding function itself answers. */
export const holding = (permission: Permission, on: Tenancy, custom: readonly CustomRole[]): Holding => {
  const held = (groupId: string | null, role: string, customPermissions: readonly Permission[] = []): boolean =>
    gives({ ...on, groupId, role, customPermissions, expiresAt: null } satisfies HeldRole, permission);
  return {
    organizationRoles: organizationRoles.filter((role) => held(null, role)),
    groupRoles: on.groupId === null ? [] : groupRoles.filter((role) => held(on.groupId, role)),
    customRoleIds: custom
      .filter(({ level }) => level === 'ORGANIZATION' || on.groupId !== null)
      .filter(({ level, permissions: own }) => held(level === 'GROUP' ? on.groupId : null, baseRoles[level], own))
      .map(({ id }) => id),
  };
};

/** All that an actor may do on an object, in the order of the table. */
export const permissionsHeld = (actor: Actor, on: Tenancy): readonly Permission[] =>
  permissions.filter((each) => may(actor, each, on));
