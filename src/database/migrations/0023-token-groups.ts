import type { Migration } from './dialect';

/** API tokens that are restricted to groups. */
export const tokenGroups: Migration = {
  name: '0023-token-groups',
  up: ({ text }) => [`alter table access_tokens add column groups ${text}`],
  down: ['alter table access_tokens drop column groups'],
};
