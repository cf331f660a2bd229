import type { Actor, HeldRole, Person, Service, Tenancy } from '../../../kernel/actor';
import { customizable, levelOf } from './custom-role';
import { permissions, policy, type Permission, type Rule } from './policy';
import { tokenScopes, type GroupRole, type OrganizationRole, type UserRole } from './roles';

const managesOrganization = ({ groupId, role }: HeldRole): boolean =>
  groupId === null && role === 'ORGANIZATION_MANAGER';

/** Whether a token's scopes, if it is one, allow what the rule is about. */
const inScope = ({ scopes }: Pick<Person | Service, 'scopes'>, { scope }: Rule): boolean =>
  scopes === null || scopes.includes(scope);

const byBuiltIn = (held: HeldRole, rule: Rule): boolean => {
  if (held.groupId !== null) return rule.group?.includes(held.role as GroupRole) ?? false;
  if (rule.organization !== undefined) return rule.organization.includes(held.role as OrganizationRole);
  return managesOrganization(held) && (rule.group?.includes('GROUP_MANAGER') ?? false);
};

/** What is put into custom roles counts as far as it may still be: the table decides, whatever was stored once. */
const byCustom = (held: HeldRole, permission: Permission): boolean =>
  held.customPermissions?.includes(permission) === true && customizable[levelOf(held)].has(permission);

/** Whether a held role gives the permission, whatever the object. */
export const gives = (held: HeldRole, permission: Permission): boolean =>
  byBuiltIn(held, policy[permission]) || byCustom(held, permission);

/**
 * The roles of whoever is let act in some groups alone, as if they were a member of just those: a manager of the
 * organization is group manager there, and all roles elsewhere or above are gone.
 */
export const rolesWithin = (held: readonly HeldRole[], groups: readonly Tenancy[]): readonly HeldRole[] =>
  groups.flatMap(({ organizationId, groupId }) =>
    held
      .filter((role) => role.organizationId === organizationId)
      .flatMap((role) => {
        if (role.groupId === groupId) return [role];
        const { expiresAt } = role;
        return managesOrganization(role) ? [{ organizationId, groupId, role: 'GROUP_MANAGER', expiresAt }] : [];
      }),
  );

/** Whether a held role is one on the object. A role in an organization reaches all its groups; a role in a group only that. */
export const concerns = (held: HeldRole, { organizationId, groupId }: Tenancy): boolean =>
  held.organizationId === organizationId && (held.groupId === null || held.groupId === groupId);

/** Whether some held roles give the permission on the object. */
export const mayBy = (memberships: readonly HeldRole[], permission: Permission, on: Tenancy): boolean =>
  memberships.some((held) => concerns(held, on) && gives(held, permission));

/** Decides whether the actor holds the permission on the object; `null` is the installation itself. */
export const may = (actor: Actor, permission: Permission, on: Tenancy | null): boolean => {
  if (actor.kind !== 'PERSON' && actor.kind !== 'SERVICE') return actor.kind === 'OPERATOR';
  const rule = policy[permission];
  if (!inScope(actor, rule)) return false;
  if (on !== null) return mayBy(actor.memberships, permission, on);
  // What is restricted to groups reaches nothing above them.
  return actor.kind === 'PERSON' && actor.groupIds === null && (rule.user?.includes(actor.role as UserRole) ?? false);
};

/** An actor with all that its roles give, whatever scopes a token narrows them to. */
const byRoles = (actor: Actor): Actor => {
  if (actor.kind === 'PERSON') return { ...actor, scopes: null };
  return actor.kind === 'SERVICE' ? { ...actor, scopes: tokenScopes } : actor;
};

/** The same by the actor's roles alone, whatever a token narrows them to: for telling what an actor may know of. */
export const mayByRole = (actor: Actor, permission: Permission, on: Tenancy | null): boolean =>
  may(byRoles(actor), permission, on);

/** The permissions that a built-in role holds, on its level and in what lies below it. */
export const permissionsOfRole = (
  level: 'INSTALLATION' | 'ORGANIZATION' | 'GROUP',
  role: string,
): readonly Permission[] => {
  const held: HeldRole = { organizationId: '', groupId: level === 'GROUP' ? '' : null, role, expiresAt: null };
  return permissions.filter((permission) =>
    level === 'INSTALLATION' ? policy[permission].user?.includes(role as UserRole) === true : gives(held, permission),
  );
};

/** Where an actor holds a permission: everywhere, or in whole organizations and in single groups. */
export interface Reach {
  readonly everywhere: boolean;
  readonly organizationIds: readonly string[];
  readonly groupIds: readonly string[];
}

/** Where the actor holds the permission, for the WHERE of a list. */
export const reach = (actor: Actor, permission: Permission): Reach => {
  if (actor.kind !== 'PERSON' && actor.kind !== 'SERVICE')
    return { everywhere: actor.kind === 'OPERATOR', organizationIds: [], groupIds: [] };
  const rule = policy[permission];
  const holding = inScope(actor, rule) ? actor.memberships.filter((held) => gives(held, permission)) : [];
  return {
    everywhere: false,
    organizationIds: holding.filter(({ groupId }) => groupId === null).map(({ organizationId }) => organizationId),
    groupIds: holding.flatMap(({ groupId }) => (groupId === null ? [] : [groupId])),
  };
};

const isNowhere = ({ everywhere, organizationIds, groupIds }: Reach): boolean =>
  !everywhere && organizationIds.length === 0 && groupIds.length === 0;

/** Whether the actor holds the permission nowhere: by its roles neither (ROLE), or for want of the scope alone (SCOPE). */
export const lackOf = (actor: Actor, permission: Permission): 'ROLE' | 'SCOPE' | null => {
  if (!isNowhere(reach(actor, permission))) return null;
  return isNowhere(reach(byRoles(actor), permission)) ? 'ROLE' : 'SCOPE';
};

/** Those of some permissions that the actor's roles do not give on the object: nobody hands on more than they hold. */
export const beyond = (actor: Actor, wanted: readonly Permission[], on: Tenancy): readonly Permission[] =>
  wanted.filter((each) => !mayByRole(actor, each, on));
