// Decides who may do what. One table of permissions and roles; every door asks `authorize`.
// Invariants: what an actor may not see reads as absent; a token never allows more than its owner's roles;
// nothing about an actor is kept in module state.
export { beyond, may, mayBy, mayByRole, permissionsOfRole, reach, rolesWithin, type Reach } from './domain/decision';
export { mayGrant, mayGrantBy } from './domain/grants';
export { baseRoles, customizable, levelOf, ownPermissions, permissionsOf } from './domain/custom-role';
export type { CustomRole, RoleLevel } from './domain/custom-role';
export { permissionsHeld } from './domain/holding';
export { permissions, policy, type Permission, type Rule } from './domain/policy';
export {
  groupRoles,
  organizationRoles,
  tokenScopes,
  userRoles,
  type GroupRole,
  type OrganizationRole,
  type TokenScope,
  type UserRole,
} from './domain/roles';
export { authorize, requireOperator, requireReach, requireSignedIn } from './operations/authorize';
export type { GroupMembership, Membership, OrganizationMembership } from './domain/membership';
export { inGroup, inOrganization } from './domain/membership';
export type { Stakeholder } from './domain/stakeholder';
export * from './operations/memberships';
export * from './operations/membership-ends';
export * from './operations/people';
export * from './operations/custom-roles';
export { permissionHolders } from './operations/permission-holders';
export { accessRevision, accessChanged } from './operations/revision';
