import { dropped, type Migration } from './dialect';

/** Reports that wait for their turn or are being imported, and who of the processes imports one. */
export const reportJobs: Migration = {
  name: '0031-report-jobs',
  up: ({ text, time, int }) => [
    `alter table reports add column failure ${text}`,
    // What changed nothing is forgotten a day later.
    `create index reports_to_forget on reports (created_at, id) where state in ('PREVIEWED', 'UNCHANGED')`,
    `create table report_jobs (
      report_id ${text} primary key references reports (id) on delete cascade,
      organization_id ${text} not null references organizations (id), root_id ${text} not null references roots (id),
      request ${text} not null, actor ${text} not null, lease ${text}, attempts ${int} not null, due_at ${time} not null,
      progress ${text} not null)`,
    'create index report_jobs_of_roots on report_jobs (root_id, report_id)',
    'create index report_jobs_by_turn on report_jobs (due_at, report_id)',
  ],
  down: [
    ...dropped('report_jobs'),
    // What was not applied would read as if it were.
    `delete from reports where state in ('QUEUED', 'RUNNING', 'REJECTED', 'PREVIEWED', 'UNCHANGED')`,
    'drop index reports_to_forget',
    'alter table reports drop column failure',
  ],
};
