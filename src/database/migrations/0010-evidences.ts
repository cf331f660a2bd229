import { dropped, type Migration } from './dialect';

/** Files that show weaknesses; the files themselves are kept outside. */
export const evidences: Migration = {
  name: '0010-evidences',
  up: ({ text, time, int }) => [
    `create table evidences (
      id ${text} primary key, organization_id ${text} not null, group_id ${text} not null references groups (id),
      finding_id ${text} not null references findings (id) on delete cascade, kind ${text} not null, state ${text} not null,
      description ${text} not null, content_type ${text} not null, bytes ${int} not null, created_at ${time} not null,
      created_by ${text} not null, unique (finding_id, kind))`,
    'create index evidences_by_group on evidences (group_id)',
  ],
  down: dropped('evidences'),
};
