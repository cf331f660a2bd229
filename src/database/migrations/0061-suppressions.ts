import type { Migration } from './dialect';

const tables = ['staged_observations', 'sightings', 'undo_sightings'] as const;

/** How and why a tool was told to leave out what it sees; null where it was not, and in what earlier versions wrote. */
export const suppressions: Migration = {
  name: '0061-suppressions',
  up: ({ text }) => tables.map((table) => `alter table ${table} add column suppression ${text}`),
  down: tables.map((table) => `alter table ${table} drop column suppression`),
};
