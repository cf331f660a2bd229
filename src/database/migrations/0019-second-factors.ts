import type { Migration } from './dialect';

/**
 * Second factors of local accounts, their recovery codes, and the tries to sign in, which every process counts
 * together. What an account counted itself goes.
 */
export const secondFactors: Migration = {
  name: '0019-second-factors',
  up: ({ text, time, int }) => [
    `create table second_factors (
      stakeholder_id ${text} primary key references stakeholders (id), state ${text} not null, last_step ${int} not null,
      secret ${text} not null, created_at ${time} not null, confirmed_at ${time})`,
    `create table recovery_codes (
      stakeholder_id ${text} not null references stakeholders (id), hash ${text} not null,
      primary key (stakeholder_id, hash))`,
    `create table sign_in_tries (
      subject ${text} primary key, tries ${int} not null, since ${time} not null, blocks ${int} not null,
      blocked_until ${time})`,
    'create index sign_in_tries_by_age on sign_in_tries (since)',
    'alter table local_accounts drop column failures',
    'alter table local_accounts drop column blocked_until',
  ],
  down: [
    'alter table local_accounts add column blocked_until timestamptz',
    'alter table local_accounts add column failures bigint not null default 0',
    'drop table sign_in_tries',
    'drop table recovery_codes',
    'drop table second_factors',
  ],
};
