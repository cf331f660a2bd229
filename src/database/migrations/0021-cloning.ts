import { dropped, type Migration } from './dialect';

/** How far the server is with reading the repositories of git roots, and who of its processes reads one. */
export const cloning: Migration = {
  name: '0021-cloning',
  up: ({ text, time, int }) => [
    `alter table roots add column cloning_status ${text} not null default 'UNKNOWN'`,
    `alter table roots add column cloning_failure ${text}`,
    `alter table roots add column cloning_commit ${text}`,
    `alter table roots add column cloning_changed_at ${time}`,
    `alter table roots add column cloned_at ${time}`,
    `alter table roots add column cloning_due_at ${time} not null default '1970-01-01T00:00:00.000Z'`,
    `alter table roots add column cloning_lease ${text}`,
    `alter table roots add column cloning_attempts ${int} not null default 0`,
    `create index roots_by_cloning on roots (cloning_status, cloning_due_at, id) where kind = 'GIT' and state = 'ACTIVE'`,
    `create table cloning_changes (
      id ${text} primary key, root_id ${text} not null references roots (id) on delete cascade,
      status ${text} not null, failure ${text}, "commit" ${text}, at ${time} not null, "by" ${text} not null)`,
    'create index cloning_changes_of_roots on cloning_changes (root_id, id)',
  ],
  down: [
    ...dropped('cloning_changes'),
    'drop index roots_by_cloning',
    ...[
      'cloning_attempts',
      'cloning_lease',
      'cloning_due_at',
      'cloned_at',
      'cloning_changed_at',
      'cloning_commit',
      'cloning_failure',
      'cloning_status',
    ].map((column) => `alter table roots drop column ${column}`),
  ],
};
