import type { Migration } from './dialect';

/** What a report changed is found by the report, and tells by which identity each place was recognised. */
export const reportChanges: Migration = {
  name: '0032-report-changes',
  up: ({ text }) => [
    `alter table staged_outcomes add column recognised_by ${text}`,
    `alter table vulnerability_changes add column recognised_by ${text}`,
    `create index vulnerability_changes_by_report on vulnerability_changes (report_id, at, id)
     where report_id is not null`,
  ],
  down: [
    'drop index vulnerability_changes_by_report',
    'alter table vulnerability_changes drop column recognised_by',
    'alter table staged_outcomes drop column recognised_by',
  ],
};
