import type { Migration } from './dialect';

/** The branches that a treatment is for, as JSON; null is for all of them. */
export const treatmentBranches: Migration = {
  name: '0036-treatment-branches',
  up: ({ text }) => [
    'create index sighting_scopes_by_branch on sighting_scopes (root_id, branch, id)',
    `alter table vulnerabilities add column treatment_branches ${text}`,
    `alter table treatment_changes add column branches ${text}`,
  ],
  down: [
    'alter table treatment_changes drop column branches',
    'alter table vulnerabilities drop column treatment_branches',
    'drop index sighting_scopes_by_branch',
  ],
};
