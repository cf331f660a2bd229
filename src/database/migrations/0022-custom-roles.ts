import { dropped, type Migration } from './dialect';

/** Roles that organizations make themselves; a membership may hold one beside the built-in role that it stands on. */
export const customRoles: Migration = {
  name: '0022-custom-roles',
  up: ({ text, time }) => [
    `create table custom_roles (
      id ${text} primary key, organization_id ${text} not null references organizations (id) on delete cascade,
      name ${text} not null, name_key ${text} not null, description ${text} not null, level ${text} not null,
      permissions ${text} not null, created_at ${time} not null, created_by ${text} not null,
      unique (organization_id, name_key))`,
    'create index custom_roles_by_name on custom_roles (organization_id, name, id)',
    `alter table memberships add column custom_role_id ${text} references custom_roles (id)`,
    'create index memberships_by_custom_role on memberships (custom_role_id) where custom_role_id is not null',
  ],
  down: [
    'drop index memberships_by_custom_role',
    'alter table memberships drop column custom_role_id',
    ...dropped('custom_roles'),
  ],
};
