import { dropped, type Migration } from './dialect';

/** Rules by which pipelines get tokens, and which of the pipelines' own tokens were exchanged already. */
export const tokenExchange: Migration = {
  name: '0023-token-exchange',
  up: ({ text, time, int, clustered }) => [
    `create table trust_rules (
      id ${text} primary key, organization_id ${text} not null,
      group_id ${text} not null references groups (id) on delete cascade, name ${text} not null,
      name_key ${text} not null, issuer ${text} not null, audience ${text} not null, conditions ${text} not null,
      scopes ${text} not null, lifetime_minutes ${int} not null, revision ${int} not null,
      created_at ${time} not null, created_by ${text} not null, unique (group_id, name_key))`,
    'create index trust_rules_by_name on trust_rules (group_id, name, id)',
    `create table exchanged_assertions (key ${text} not null primary key, expires_at ${time} not null)${clustered}`,
    'create index exchanged_assertions_by_end on exchanged_assertions (expires_at)',
  ],
  down: dropped('trust_rules', 'exchanged_assertions'),
};
