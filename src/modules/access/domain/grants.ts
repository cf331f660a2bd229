import type { Actor, HeldRole, Tenancy } from '../../../kernel/actor';
import { concerns } from './decision';
import type { GroupRole, OrganizationRole } from './roles';

type Role = OrganizationRole | GroupRole;

const ofGroups: readonly GroupRole[] = ['GROUP_MANAGER', 'VULNERABILITY_MANAGER', 'DEVELOPER', 'VIEWER', 'GATE'];

/**
 * Which roles of a group whoever holds a role may give to others: none that may do more than oneself. Who finds and
 * reviews is therefore for the organization to say, so that no manager of a group confirms what they claim themselves.
 */
export const grantableInGroup: Readonly<Partial<Record<Role, readonly GroupRole[]>>> = {
  ORGANIZATION_MANAGER: [...ofGroups, 'ANALYST', 'REVIEWER'],
  GROUP_MANAGER: ofGroups,
};

/** The same for the roles of an organization. */
export const grantableInOrganization: Readonly<Partial<Record<Role, readonly OrganizationRole[]>>> = {
  ORGANIZATION_MANAGER: ['ORGANIZATION_MANAGER', 'USER'],
};

/** Whether somebody who holds these roles may give a role on an organization or a group. */
export const mayGrantBy = (memberships: readonly HeldRole[], role: Role, on: Tenancy): boolean => {
  const table: Readonly<Partial<Record<string, readonly Role[]>>> =
    on.groupId === null ? grantableInOrganization : grantableInGroup;
  return memberships.some((held) => concerns(held, on) && (table[held.role]?.includes(role) ?? false));
};

/** Whether the actor may give a role. Whoever runs the server may give each. */
export const mayGrant = (actor: Actor, role: Role, on: Tenancy): boolean =>
  actor.kind === 'PERSON' ? mayGrantBy(actor.memberships, role, on) : actor.kind === 'OPERATOR';
