import type { Db } from '../../../database/db';
import { amongText, listBinding } from '../../../database/portable';
import { plain, rawRows } from '../../../database/rows';
import type { Movement } from '../domain/movement';
import type { RunPart } from '../domain/staging';

/** So many are told at most. */
const most = 20_000;

const ofPart = 'done.report_id = ? and done.ordinal >= ? and done.ordinal < ?';

/** The files in which something of a run that was applied moved, or to which it did. */
const selectMovedFiles = async (db: Db, { reportId, from, to }: RunPart): Promise<readonly string[]> =>
  (
    await rawRows<{ where: string }>(
      db,
      `select distinct staged."where" as "where" from staged_outcomes as done cross join staged_observations as staged
       where ${ofPart} and done.outcome = 'MOVED' and staged.report_id = done.report_id and staged.ordinal = done.ordinal`,
      [reportId, from, to],
      { where: plain },
    )
  ).map(({ where }) => where);

/**
 * Where a run that was applied saw again, by its fingerprint or code, what stood in the files in which something moved:
 * what stayed in its line among it. The files are read first: PostgreSQL would look for them once for each row.
 */
export const selectMovements = async (db: Db, part: RunPart): Promise<readonly Movement[]> => {
  const { reportId, from, to } = part;
  return rawRows<Movement>(
    db,
    `select distinct coalesce(moved.previous_where, staged."where") as "where",
       coalesce(moved.previous_line, staged.line) as line, staged."where" as to_where, staged.line as to_line
     from staged_outcomes as done cross join staged_observations as staged
       left join vulnerability_changes as moved on moved.id = staged.vulnerability_id and done.outcome = 'MOVED'
     where ${ofPart} and (done.outcome = 'MOVED' or (done.outcome = 'UNCHANGED' and done.agrees = 1))
       and done.recognised_by in ('TOOL', 'CONTENT') and staged.report_id = done.report_id
       and staged.ordinal = done.ordinal and staged.line is not null and staged.snippet is not null
       and ${amongText(db, 'staged."where"')}
     order by 1, 2, 3, 4 limit ${most}`,
    [reportId, from, to, listBinding(await selectMovedFiles(db, part))],
    { where: plain, line: plain, toWhere: plain, toLine: plain },
  );
};

/** The files that a run speaks of, in the order of their names. */
export const selectFiles = async (db: Db, { reportId, from, to }: RunPart, limit: number): Promise<readonly string[]> =>
  (
    await rawRows<{ where: string }>(
      db,
      `select distinct "where" from staged_observations
       where report_id = ? and ordinal >= ? and ordinal < ? and kind = 'LINES' order by "where" limit ${limit}`,
      [reportId, from, to],
      { where: plain },
    )
  ).map(({ where }) => where);
