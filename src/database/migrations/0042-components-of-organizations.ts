import type { Migration } from './dialect';

const columns = ['name', 'purl', 'first_seen_at'] as const;

/** Where in an organization a component is used: an index for each order of that list. What a report removes is read at once. */
export const componentsOfOrganizations: Migration = {
  name: '0042-components-of-organizations',
  up: () => [
    ...columns.map(
      (column) => `create index organization_components_by_${column} on components (organization_id, ${column}, id)`,
    ),
    'drop index undo_components_by_purl',
  ],
  down: [
    'create index undo_components_by_purl on undo_components (undone_by, purl)',
    ...columns.map((column) => `drop index organization_components_by_${column}`),
  ],
};
