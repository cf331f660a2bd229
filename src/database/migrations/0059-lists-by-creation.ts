import type { Migration } from './dialect';

const indexes = [
  ['organizations_by_creation', 'organizations (created_at, id)'],
  ['organization_members_by_creation', 'memberships (organization_id, created_at, id) where group_id is null'],
  ['group_members_by_creation', 'memberships (group_id, created_at, id) where group_id is not null'],
  ['organization_invitations_by_creation', 'invitations (organization_id, created_at, id)'],
  ['group_invitations_by_creation', 'invitations (group_id, created_at, id)'],
  ['root_reports_by_creation', 'reports (root_id, created_at, id)'],
] as const;

/** Lists by when what they list was created that were sorted otherwise alone so far, or led to by their group alone. */
export const listsByCreation: Migration = {
  name: '0059-lists-by-creation',
  up: () => indexes.map(([name, on]) => `create index ${name} on ${on}`),
  down: indexes.map(([name]) => `drop index ${name}`),
};
