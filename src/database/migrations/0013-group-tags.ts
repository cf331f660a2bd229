import { dropped, type Migration } from './dialect';

/** What groups are sorted by into portfolios. */
export const groupTags: Migration = {
  name: '0013-group-tags',
  up: ({ text, clustered }) => [
    // The key serves the portfolios of an organization, in the order of their names, and the groups of each.
    `create table group_tags (
      organization_id ${text} not null, tag ${text} not null,
      group_id ${text} not null references groups (id) on delete cascade,
      primary key (organization_id, tag, group_id))${clustered}`,
    'create index group_tags_by_group on group_tags (group_id, tag)',
  ],
  down: dropped('group_tags'),
};
