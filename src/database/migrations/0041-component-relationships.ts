import type { Migration } from './dialect';

const tables = ['components', 'undo_components', 'staged_components'] as const;

/** Whether what an inventory describes depends on a component itself; null where nothing tells. */
export const componentRelationships: Migration = {
  name: '0041-component-relationships',
  up: ({ text }) => tables.map((table) => `alter table ${table} add column relationship ${text}`),
  down: [...tables].reverse().map((table) => `alter table ${table} drop column relationship`),
};
