import type { Migration } from './dialect';

/** What identities and sightings are looked up by is as good as new for each root: PostgreSQL knows next to nothing of it. */
const columns = [
  ['vulnerability_identities', 'root_id'],
  ['sightings', 'scope_id'],
] as const;

/**
 * Has PostgreSQL take all roots and scopes for equally large. Of one that came after the rows were counted it believes
 * that it has none, and walks all of its rows for each result of a report, in place of looking one up.
 */
export const evenStatistics: Migration = {
  name: '0048-even-statistics',
  up: ({ counts }) =>
    counts ? columns.map(([table, column]) => `alter table ${table} alter column ${column} set statistics 0`) : [],
  // Harmless before, too.
  down: [],
};
