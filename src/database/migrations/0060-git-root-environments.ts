import { dropped, type Migration } from './dialect';

/** Where the code of git roots runs. Environments go with their root. */
export const gitRootEnvironments: Migration = {
  name: '0060-git-root-environments',
  up: ({ text, time }) => [
    // An address is longer than what an index takes: a digest tells the environments of a root apart.
    `create table git_root_environments (
      id ${text} primary key, organization_id ${text} not null, group_id ${text} not null,
      root_id ${text} not null references roots (id) on delete cascade, type ${text} not null, url ${text} not null,
      cloud_name ${text}, natural_key ${text} not null, created_at ${time} not null, created_by ${text} not null,
      unique (root_id, natural_key))`,
  ],
  down: dropped('git_root_environments'),
};
