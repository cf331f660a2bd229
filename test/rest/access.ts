import type { Person, Tenancy } from '../../src/kernel/actor';
import { groupRoles, may, policy, type Permission } from '../../src/modules/access';
import type { Door } from '../../src/rest/door';
import type { Role } from '../support/world';
import type { Scope, Stage } from './stage';

/** Everybody of the world, by what they are. */
export const roles: readonly Role[] = [
  ...groupRoles,
  'ORGANIZATION_ORGANIZATION_MANAGER',
  'ORGANIZATION_USER',
  'STRANGER',
  'ADMIN',
];

export const emailOf = (role: Role): string => `${role.toLowerCase().replaceAll('_', '-')}@example.com`;

export type Access = 'may' | 'forbidden' | 'absent';

/** What a door asks of whom, by the policy itself. */
export const needOf = ({ who }: Door, { world }: Stage): { permission: Permission; on: Tenancy | null } | undefined => {
  if (who.kind !== 'can') return undefined;
  const organizationId = world.organization.id;
  const groupId = who.on?.level === 'ORGANIZATION' ? null : world.group.id;
  return { permission: who.permission, on: who.on === null ? null : { organizationId, groupId } };
};

/** What the policy says of an actor: absent where the actor may not even know of the object. */
export const expected = (actor: Person, permission: Permission, on: Tenancy | null): Access => {
  if (may(actor, permission, on)) return 'may';
  if (on === null) return 'forbidden';
  return may(actor, on.groupId === null ? 'ORGANIZATION_READ' : 'GROUP_READ', on) ? 'forbidden' : 'absent';
};

const scopes: readonly Scope[] = ['READ', 'REPORT_UPLOAD', 'TRIAGE', 'MANAGE', 'GATE'];

/** All scopes but the one that a permission needs. */
export const scopesWithout = (permission: Permission): readonly Scope[] =>
  scopes.filter((scope) => scope !== policy[permission].scope);
