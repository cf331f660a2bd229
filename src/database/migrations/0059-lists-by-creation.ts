import type { Migration } from './dialect';

/** Indexes of the lists that were sorted otherwise alone so far, by when what they list was created. */
const indexes = [['organizations_by_creation', 'organizations (created_at, id)']] as const;

export const listsByCreation: Migration = {
  name: '0059-lists-by-creation',
  up: () => indexes.map(([name, on]) => `create index ${name} on ${on}`),
  down: indexes.map(([name]) => `drop index ${name}`),
};
