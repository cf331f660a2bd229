import { dropped, type Migration } from './dialect';

/** What happened to findings day by day: happenings that are alike are one entry. */
export const tracking: Migration = {
  name: '0014-tracking',
  up: ({ text, int }) => [
    `create table tracking_entries (
      id ${text} primary key, organization_id ${text} not null, group_id ${text} not null,
      finding_id ${text} not null references findings (id), day ${text} not null, kind ${text} not null,
      vulnerabilities ${int} not null, by ${text} not null, assignee_id ${text}, justification ${text},
      digest ${text} not null, unique (finding_id, day, digest))`,
    'create index tracking_entries_by_day on tracking_entries (finding_id, day, id)',
    'create index tracking_entries_by_group on tracking_entries (group_id)',
  ],
  down: dropped('tracking_entries'),
};
