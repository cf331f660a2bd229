import { dropped, type Migration } from './dialect';

/** Roles that wait for their persons to say yes: in a table of their own, since they grant nothing. */
export const invitations: Migration = {
  name: '0020-invitations',
  up: ({ text, time }) => [
    `create table invitations (
      id ${text} primary key, organization_id ${text} not null references organizations (id) on delete cascade,
      group_id ${text} references groups (id) on delete cascade, email ${text} not null, role ${text} not null,
      responsibility ${text}, membership_expires_at ${time}, token_id ${text} not null, invited_by ${text} not null,
      inviter_id ${text}, created_at ${time} not null, sent_at ${time} not null, expires_at ${time} not null)`,
    'create unique index invitations_once_to_organization on invitations (organization_id, email) where group_id is null',
    'create unique index invitations_once_to_group on invitations (group_id, email) where group_id is not null',
    'create index invitations_of_organization on invitations (organization_id, email, id)',
    'create index invitations_of_group on invitations (group_id, email, id)',
    'create index invitations_by_end on invitations (expires_at)',
    'create index memberships_by_end on memberships (expires_at) where expires_at is not null',
    'create index access_tokens_by_end on access_tokens (expires_at) where revoked_at is null',
  ],
  down: ['drop index access_tokens_by_end', 'drop index memberships_by_end', ...dropped('invitations')],
};
