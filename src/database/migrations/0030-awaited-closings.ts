import { dropped, type Migration } from './dialect';

/** What reports do not show any more and would close, and waits for somebody's confirmation. */
export const awaitedClosings: Migration = {
  name: '0030-awaited-closings',
  up: ({ text, int, clustered }) => [
    `create table awaited_closings (
      report_id ${text} not null, scope_id ${text} not null, vulnerability_id ${text} not null,
      closes ${int} not null, primary key (report_id, scope_id, vulnerability_id))${clustered}`,
  ],
  down: dropped('awaited_closings'),
};
