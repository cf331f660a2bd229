import type { Migration } from './dialect';

/** The vector that the score of a vulnerability was computed from when it was reported. */
export const reportedVectors: Migration = {
  name: '0045-reported-vectors',
  up: ({ text }) => [
    `alter table staged_observations add column severity_vector ${text}`,
    `alter table vulnerabilities add column reported_vector ${text}`,
    // Leads to the one that a finding's score is of; most results have no vector, and cost nothing here.
    `create index vulnerabilities_by_reported_vector on vulnerabilities (finding_id, severity_score, id)
     where reported_vector is not null`,
  ],
  down: [
    'drop index vulnerabilities_by_reported_vector',
    'alter table vulnerabilities drop column reported_vector',
    'alter table staged_observations drop column severity_vector',
  ],
};
