import { dropped, type Migration } from './dialect';

/** What stops or slows testing. */
export const events: Migration = {
  name: '0006-events',
  up: ({ text, time }) => [
    // A root on which nothing was reported may be removed: its events stay.
    `create table events (
      id ${text} primary key, organization_id ${text} not null references organizations (id),
      group_id ${text} not null references groups (id), root_id ${text} references roots (id) on delete set null,
      type ${text} not null, detail ${text} not null, started_at ${time} not null, state ${text} not null,
      solving_reason ${text}, other_solving_reason ${text}, solved_at ${time}, created_at ${time} not null,
      created_by ${text} not null)`,
    'create index events_by_creation on events (group_id, created_at, id)',
    'create index events_by_start on events (group_id, started_at, id)',
    'create index events_by_root on events (root_id) where root_id is not null',
    `create table event_changes (
      id ${text} primary key, event_id ${text} not null references events (id), organization_id ${text} not null,
      state ${text} not null, at ${time} not null, by ${text} not null, justification ${text})`,
    'create index event_changes_by_event on event_changes (event_id, id)',
  ],
  down: dropped('events', 'event_changes'),
};
