import type { Migration } from './dialect';

/** The columns of a treatment, as they stand on a vulnerability and are kept before a report ends it. */
const kept = [
  'treatment',
  'acceptance',
  'accepted_until',
  'treatment_branches',
  'ends_on_change',
  'accepted_at',
  'assignee_id',
] as const;

/** The branches that a treatment is for, as JSON (null is for all of them), and whether a change of the evidence ends it. */
export const treatmentBranches: Migration = {
  name: '0036-treatment-branches',
  up: ({ text, int, time }) => [
    'create index sighting_scopes_by_branch on sighting_scopes (root_id, branch, id)',
    `alter table vulnerabilities add column treatment_branches ${text}`,
    `alter table vulnerabilities add column ends_on_change ${int}`,
    `create index vulnerabilities_ending_on_change on vulnerabilities (root_id, id) where ends_on_change = 1`,
    `alter table treatment_changes add column branches ${text}`,
    `alter table treatment_changes add column ends_on_change ${int}`,
    `alter table treatment_changes add column report_id ${text}`,
    ...kept.map(
      (column) =>
        `alter table undo_vulnerabilities add column ${column} ${
          { ends_on_change: int, accepted_at: time }[column as string] ?? text
        }`,
    ),
  ],
  down: [
    ...[...kept].reverse().map((column) => `alter table undo_vulnerabilities drop column ${column}`),
    'alter table treatment_changes drop column report_id',
    'alter table treatment_changes drop column ends_on_change',
    'alter table treatment_changes drop column branches',
    'drop index vulnerabilities_ending_on_change',
    'alter table vulnerabilities drop column ends_on_change',
    'alter table vulnerabilities drop column treatment_branches',
    'drop index sighting_scopes_by_branch',
  ],
};
