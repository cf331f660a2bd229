import { lookedUp } from '../../../database/by-index';
import type { Db } from '../../../database/db';
import { amongText, listBinding } from '../../../database/portable';
import { plain, rawRows } from '../../../database/rows';
import type { Anchor } from '../domain/assignment';
import type { Known, RunPart } from '../domain/staging';
import { stillElsewhere } from './still-elsewhere';

interface AnchorRow extends Anchor {
  readonly where: string;
}

/**
 * How far the lines of some files moved, by what this run has recognised in them so far. What an earlier run of the
 * report moved stands in its new line already, so that it tells nothing. What others hold in another line than the scope
 * sees it in, and saw it in before, did not move.
 */
export const selectAnchors = async (
  db: Db,
  known: Known,
  { reportId, from, to }: RunPart,
  files: readonly string[],
): Promise<readonly AnchorRow[]> => {
  const still = stillElsewhere(known);
  return rawRows<AnchorRow>(
    db,
    `select distinct "where", case when still then seen else stood end as line,
       case when still then 0 else seen - stood end as shift
     from (select staged."where" as "where", vulnerabilities.line as stood, staged.line as seen, ${still.sql} as still
     from staged_outcomes as done cross join staged_observations as staged
       ${lookedUp(db, 'vulnerabilities', 'done.vulnerability_id')}
     where done.report_id = ? and done.ordinal >= ? and done.ordinal < ? and done.rivals = 1
       and staged.report_id = done.report_id and staged.ordinal = done.ordinal and staged.line is not null
       and vulnerabilities.line is not null
       and vulnerabilities.state <> 'SAFE'
       and not exists (select 1 from staged_outcomes as earlier where earlier.vulnerability_id = done.vulnerability_id
         and earlier.report_id = done.report_id and (earlier.ordinal < ? or earlier.ordinal >= ?))
       and vulnerabilities."where" = staged."where" and ${amongText(db, 'staged."where"')}) as recognised
     order by 2, 3`,
    [...still.bindings, reportId, from, to, from, to, listBinding(files)],
    { where: plain, line: plain, shift: plain },
  );
};
