import type { Migration } from './dialect';

const tables = ['staged_observations', 'sightings', 'undo_sightings'] as const;
const scopes = ['sighting_scopes', 'undo_scopes'] as const;

/**
 * What a scope told the last time of each vulnerability, and all in all, as digests: by them the same results are known
 * again. Null in what earlier versions wrote, which is recognised as before until the next report.
 */
export const resultDigests: Migration = {
  name: '0058-result-digests',
  up: ({ int }) => [
    ...tables.map((table) => `alter table ${table} add column result_digest ${int}`),
    ...scopes.map((table) => `alter table ${table} add column results_digest ${int}`),
  ],
  down: [
    ...tables.map((table) => `alter table ${table} drop column result_digest`),
    ...scopes.map((table) => `alter table ${table} drop column results_digest`),
  ],
};
