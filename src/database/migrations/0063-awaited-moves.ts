import { dropped, type Migration } from './dialect';

/** Where a report shows what stays in its place only until its closing there is confirmed. */
export const awaitedMoves: Migration = {
  name: '0063-awaited-moves',
  up: ({ text, int, clustered }) => [
    `create table awaited_moves (
      report_id ${text} not null, vulnerability_id ${text} not null, scope_id ${text} not null, run ${int} not null,
      ordinal ${int} not null, "where" ${text} not null, specific ${text}, line ${int}, "column" ${int}, snippet ${text},
      location_identity ${text} not null, former_location_identity ${text}, recognised_by ${text},
      result_digest ${int}, primary key (report_id, vulnerability_id))${clustered}`,
  ],
  down: dropped('awaited_moves'),
};
