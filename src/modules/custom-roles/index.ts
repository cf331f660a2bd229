// Roles that organizations make themselves: a built-in role and permissions beside it.
// Invariants: nobody puts into a role, or gives, what they may not do themselves; no custom role allows more than the
// managers of its organization may, whatever was stored once; one that is held is not removed.
export {
  addCustomRole,
  updateCustomRole,
  type CustomRoleChange,
  type CustomRoleDraft,
} from './operations/change-custom-roles';
export { checkGivenRole, type GivenRole } from './operations/grant-custom-role';
export { customRoleVisible } from './operations/read-custom-roles';
export { removeCustomRole } from './operations/remove-custom-role';
