import { dropped, type Migration } from './dialect';

/** Vulnerabilities that others were merged into: several results of one run may be each of these. */
export const merges: Migration = {
  name: '0043-merges',
  up: ({ text, clustered }) => [
    `create table vulnerability_merges (
      root_id ${text} not null, vulnerability_id ${text} not null references vulnerabilities (id),
      primary key (root_id, vulnerability_id))${clustered}`,
    'create index vulnerability_merges_by_vulnerability on vulnerability_merges (vulnerability_id)',
  ],
  down: [...dropped('vulnerability_merges')],
};
