import type { Migration } from './dialect';

/** What opens the repositories of git roots. An organization takes its credentials with it. */
export const credentials: Migration = {
  name: '0016-credentials',
  up: ({ text, time }) => [
    `create table credentials (
      id ${text} primary key, organization_id ${text} not null references organizations (id) on delete cascade,
      name ${text} not null, name_key ${text} not null, host ${text} not null, type ${text} not null,
      owner ${text} not null, fingerprint ${text}, secret ${text} not null, secret_changed_at ${time} not null,
      created_at ${time} not null, created_by ${text} not null, unique (organization_id, name_key))`,
    'create index credentials_by_name on credentials (organization_id, name, id)',
    `alter table roots add column credentials_id ${text} references credentials (id)`,
    'create index roots_by_credentials on roots (credentials_id) where credentials_id is not null',
  ],
  down: ['drop index roots_by_credentials', 'alter table roots drop column credentials_id', 'drop table credentials'],
};
