import type { Migration } from './dialect';

const tables = ['sightings', 'undo_sightings'] as const;

/**
 * Since when a scope sees a vulnerability without a break; null where that is since it saw it first, and in what earlier
 * versions wrote.
 */
export const presentSince: Migration = {
  name: '0057-present-since',
  up: ({ time }) => tables.map((table) => `alter table ${table} add column present_since ${time}`),
  down: tables.map((table) => `alter table ${table} drop column present_since`),
};
