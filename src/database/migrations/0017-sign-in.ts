import type { Migration } from './dialect';

/** Sessions tell where they began and when they were used; accounts at providers are known by their subjects. */
export const signIn: Migration = {
  name: '0017-sign-in',
  up: ({ text, time }) => [
    `alter table sessions add column last_used_at ${time}`,
    `alter table sessions add column address ${text}`,
    `alter table sessions add column user_agent ${text}`,
    'update sessions set last_used_at = created_at',
    'drop index sessions_by_stakeholder',
    'create index sessions_by_creation on sessions (stakeholder_id, created_at, id)',
    'create index sessions_by_end on sessions (expires_at)',
    `create table identities (
      provider ${text} not null, issuer ${text} not null, subject ${text} not null,
      stakeholder_id ${text} not null references stakeholders (id), email ${text}, created_at ${time} not null,
      last_used_at ${time} not null, primary key (provider, issuer, subject), unique (stakeholder_id, provider, issuer))`,
  ],
  down: [
    'drop table identities',
    'drop index sessions_by_end',
    'drop index sessions_by_creation',
    'create index sessions_by_stakeholder on sessions (stakeholder_id)',
    'alter table sessions drop column user_agent',
    'alter table sessions drop column address',
    'alter table sessions drop column last_used_at',
  ],
};
