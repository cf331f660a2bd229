import { dropped, type Migration } from './dialect';

/** What stops or slows testing, and what people write on groups, findings and events. */
export const eventsAndComments: Migration = {
  name: '0006-events',
  up: ({ text, time, int }) => [
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
    // A finding on which nothing was reported may be removed, with what was written on it.
    `create table comments (
      id ${text} primary key, organization_id ${text} not null references organizations (id),
      group_id ${text} not null references groups (id),
      finding_id ${text} references findings (id) on delete cascade,
      event_id ${text} references events (id) on delete cascade, kind ${text} not null,
      parent_id ${text} references comments (id) on delete cascade, content ${text} not null, author ${text} not null,
      created_at ${time} not null, edited_at ${time}, revision ${int} not null)`,
    `create index comments_of_groups on comments (group_id, kind, created_at, id)
     where finding_id is null and event_id is null`,
    'create index comments_of_findings on comments (finding_id, kind, created_at, id) where finding_id is not null',
    'create index comments_of_events on comments (event_id, kind, created_at, id) where event_id is not null',
    'create index comments_by_parent on comments (parent_id) where parent_id is not null',
    `create table comment_edits (
      id ${text} primary key, comment_id ${text} not null references comments (id) on delete cascade,
      organization_id ${text} not null, revision ${int} not null, content ${text} not null,
      replaced_at ${time} not null, unique (comment_id, revision))`,
  ],
  down: dropped('events', 'event_changes', 'comments', 'comment_edits'),
};
