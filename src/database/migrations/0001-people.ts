import { dropped, type Migration } from './dialect';

export const people: Migration = {
  name: '0001-people',
  up: ({ text, time, int }) => [
    `create table stakeholders (
      id ${text} primary key, email ${text} not null unique, name ${text}, role ${text} not null,
      state ${text} not null, created_at ${time} not null, last_login_at ${time})`,
    `create table organizations (
      id ${text} primary key, name ${text} not null, name_key ${text} not null unique, country ${text},
      state ${text} not null, created_at ${time} not null, created_by ${text} not null)`,
    'create index organizations_by_name on organizations (name_key, id)',
    `create table groups (
      id ${text} primary key, organization_id ${text} not null references organizations (id), name ${text} not null,
      name_key ${text} not null, description ${text} not null, service ${text} not null, language ${text} not null,
      state ${text} not null, features ${text} not null, context ${text} not null, created_at ${time} not null,
      created_by ${text} not null, unique (organization_id, name_key))`,
    'create index groups_by_creation on groups (organization_id, created_at, id)',
    'create index groups_by_name on groups (organization_id, name, id)',
    `create table memberships (
      id ${text} primary key, stakeholder_id ${text} not null references stakeholders (id),
      organization_id ${text} not null references organizations (id), group_id ${text} references groups (id),
      email ${text} not null, role ${text} not null, responsibility ${text}, expires_at ${time},
      created_at ${time} not null, created_by ${text} not null)`,
    'create unique index memberships_of_organization on memberships (organization_id, stakeholder_id) where group_id is null',
    'create unique index memberships_of_group on memberships (group_id, stakeholder_id) where group_id is not null',
    'create index memberships_by_stakeholder on memberships (stakeholder_id)',
    'create index organization_members_by_email on memberships (organization_id, email, id) where group_id is null',
    'create index group_members_by_email on memberships (group_id, email, id)',
    `create table local_accounts (
      stakeholder_id ${text} primary key references stakeholders (id), password_hash ${text} not null,
      state ${text} not null, failures ${int} not null, blocked_until ${time}, changed_at ${time} not null)`,
    `create table sessions (
      id ${text} primary key, stakeholder_id ${text} not null references stakeholders (id), provider ${text} not null,
      created_at ${time} not null, expires_at ${time} not null, revoked_at ${time})`,
    'create index sessions_by_stakeholder on sessions (stakeholder_id)',
    `create table access_tokens (
      id ${text} primary key, stakeholder_id ${text} not null references stakeholders (id), name ${text} not null,
      hash ${text} not null unique, prefix ${text} not null, scopes ${text} not null, created_at ${time} not null,
      expires_at ${time} not null, revoked_at ${time}, last_used_at ${time})`,
    'create index access_tokens_by_creation on access_tokens (stakeholder_id, created_at, id)',
    `create table access_revision (id ${int} primary key, revision ${int} not null)`,
    'insert into access_revision (id, revision) values (1, 1)',
    `create table journal (
      id ${text} primary key, organization_id ${text}, group_id ${text}, type ${text} not null,
      subject_id ${text}, actor ${text} not null, door ${text} not null, access_id ${text}, at ${time} not null,
      data ${text} not null)`,
    'create index journal_by_organization on journal (organization_id, id)',
  ],
  down: dropped(
    'stakeholders',
    'organizations',
    'groups',
    'memberships',
    'local_accounts',
    'sessions',
    'access_tokens',
    'access_revision',
    'journal',
  ),
};
