import { dropped, type Migration } from './dialect';

/** Vulnerabilities that were split: which of the two a tool knows, and the other one in the history of each. */
export const splits: Migration = {
  name: '0035-splits',
  up: ({ text, int, clustered }) => [
    `create table vulnerability_splits (
      vulnerability_id ${text} not null references vulnerabilities (id), own_key ${text} not null,
      organization_id ${text} not null, root_id ${text} not null, tool ${text} not null, category ${text} not null,
      own ${int} not null, primary key (vulnerability_id, own_key))${clustered}`,
    'create index vulnerability_splits_by_scope on vulnerability_splits (root_id, tool, category)',
    `alter table vulnerability_changes add column other_id ${text}`,
  ],
  down: ['alter table vulnerability_changes drop column other_id', ...dropped('vulnerability_splits')],
};
