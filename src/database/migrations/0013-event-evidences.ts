import { dropped, type Migration } from './dialect';

/** Files that show problems of testing; the files themselves are kept outside. */
export const eventEvidences: Migration = {
  name: '0013-event-evidences',
  up: ({ text, time, int }) => [
    `create table event_evidences (
      id ${text} primary key, organization_id ${text} not null, group_id ${text} not null references groups (id),
      event_id ${text} not null references events (id), kind ${text} not null, description ${text} not null,
      content_type ${text} not null, bytes ${int} not null, created_at ${time} not null, created_by ${text} not null,
      unique (event_id, kind))`,
    'create index event_evidences_by_group on event_evidences (group_id)',
  ],
  down: dropped('event_evidences'),
};
