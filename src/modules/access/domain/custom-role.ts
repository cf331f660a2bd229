import { json, oneOf, text, time, type EntityOf } from '../../../kernel/shape';
import { permissions, policy, type Permission } from './policy';
import type { GroupRole, OrganizationRole } from './roles';

/** Where a role is held: in an organization, or in one group of it. */
export type RoleLevel = 'ORGANIZATION' | 'GROUP';

export const customRoleShape = {
  id: text,
  organizationId: text,
  name: text,
  /** Empty when nothing is said. */
  description: text,
  level: oneOf<RoleLevel>(),
  /** What it gives beyond the role that it stands on. */
  permissions: json<readonly Permission[]>(),
  createdAt: time,
  createdBy: text,
};

/** A role that an organization made itself. */
export type CustomRole = EntityOf<typeof customRoleShape>;

/**
 * The built-in role that a custom one stands on, and that its members hold beside it: whoever is in a group sees the
 * group. Lists below an object are decided by the object, so a role without these would be no boundary.
 */
export const baseRoles = { ORGANIZATION: 'USER', GROUP: 'VIEWER' } as const satisfies Readonly<
  Record<RoleLevel, OrganizationRole | GroupRole>
>;

/**
 * What may be put into custom roles. Not among them is what whoever holds it could give themselves the rest by, undo
 * what bounds others, or remove the whole: managing members, invitations, roles, policies and trust. A new permission
 * is not among them until somebody says so here.
 */
const offered: Readonly<Record<RoleLevel, readonly Permission[]>> = {
  ORGANIZATION: [
    'ORGANIZATION_FIGURES_READ',
    'ORGANIZATION_UPDATE',
    'ORGANIZATION_MEMBERS_READ',
    'GROUP_CREATE',
    'FINDING_POLICY_DECIDE',
    'AUDIT_READ',
    'CREDENTIALS_READ',
    'CREDENTIALS_MANAGE',
  ],
  GROUP: [
    'GROUP_UPDATE',
    'GROUP_TAG',
    'GROUP_MEMBERS_READ',
    'INVITATION_READ',
    'ROOT_MANAGE',
    'ROOT_REMOVE',
    'TOE_ATTACK_READ',
    'TOE_MANAGE',
    'FINDING_READ_UNRELEASED',
    'REATTACK_REQUEST',
    'ZERO_RISK_REQUEST',
    'REPORT_UPLOAD',
    'EVENT_REPORT',
    'EVENT_REQUEST_VERIFICATION',
    'TREATMENT_CHANGE',
    'TREATMENT_MANAGE',
    'CREDENTIALS_USE',
  ],
};

const managersHold = (permission: Permission, level: RoleLevel): boolean =>
  level === 'ORGANIZATION'
    ? (policy[permission].organization?.includes('ORGANIZATION_MANAGER') ?? false)
    : (policy[permission].group?.includes('GROUP_MANAGER') ?? false);

const baseHolds = (permission: Permission, level: RoleLevel): boolean =>
  level === 'ORGANIZATION'
    ? (policy[permission].organization?.includes(baseRoles.ORGANIZATION) ?? false)
    : (policy[permission].group?.includes(baseRoles.GROUP) ?? false);

const within = (level: RoleLevel, holds: typeof managersHold): ReadonlySet<Permission> =>
  new Set(permissions.filter((each) => holds(each, level)));

const givenAnyway = { ORGANIZATION: within('ORGANIZATION', baseHolds), GROUP: within('GROUP', baseHolds) };

const offeredAndHeld = (permission: Permission, level: RoleLevel): boolean =>
  offered[level].includes(permission) && managersHold(permission, level);

/** What custom roles of a level may give: what is offered, as far as the managers of an organization hold it. */
export const customizable: Readonly<Record<RoleLevel, ReadonlySet<Permission>>> = {
  ORGANIZATION: within('ORGANIZATION', offeredAndHeld),
  GROUP: within('GROUP', offeredAndHeld),
};

export const levelOf = ({ groupId }: { readonly groupId: string | null }): RoleLevel =>
  groupId === null ? 'ORGANIZATION' : 'GROUP';

/** What a custom role allows as the table is now, in its order: its base role's permissions and those put into it. */
export const permissionsOf = ({
  level,
  permissions: own,
}: Pick<CustomRole, 'level' | 'permissions'>): readonly Permission[] =>
  permissions.filter((each) => givenAnyway[level].has(each) || (customizable[level].has(each) && own.includes(each)));

/** What is kept of permissions that are asked for: each once, in the order of the table, without those of the base role. */
export const ownPermissions = (level: RoleLevel, asked: readonly Permission[]): readonly Permission[] =>
  permissions.filter((each) => asked.includes(each) && !givenAnyway[level].has(each));
