import { lookedUp } from '../../../database/by-index';
import type { Db } from '../../../database/db';
import { amongText, listBinding } from '../../../database/portable';
import { rawChange } from '../../../database/rows';
import type { Known, RunPart } from '../domain/staging';
import { ownKeys, secondOf } from './looks';
import { stillElsewhere } from './still-elsewhere';
import { digestCharacters, type TwinColumn } from './twins';

const unseen = `not exists (select 1 from staged_outcomes as earlier
  where earlier.vulnerability_id = staged_outcomes.vulnerability_id and earlier.report_id = staged_outcomes.report_id
    and (earlier.ordinal < ? or earlier.ordinal >= ?))`;

/**
 * Opens again what looks alike in files where something else was recognised in another line than the scope saw it in, in
 * this run or in others (`moved`); answers how much. What the tool's own fingerprint tells stays told, and what another
 * run of the report saw.
 */
export const releaseTwins = (
  db: Db,
  known: Known,
  { reportId, from, to }: RunPart,
  column: TwinColumn,
  moved: readonly string[],
): Promise<number> => {
  const still = stillElsewhere(known);
  return rawChange(
    db,
    `delete from staged_outcomes where report_id = ? and ${unseen} and ordinal in (
       select twins.ordinal from (select staged.ordinal, staged.${column} as value, staged."where",
           count(*) over (partition by substr(staged.${column}, 1, ${digestCharacters})) as alike
         from staged_observations as staged
         where staged.report_id = ? and staged.ordinal >= ? and staged.ordinal < ? and staged.${column} is not null
           ${column === 'tool_identity' ? '' : 'and staged.tool_identity is null'}) as twins
       where (alike > 1 or length(value) > ${digestCharacters}
           or exists (select 1 from vulnerability_identities as known
             where known.root_id = ? and known.value ${secondOf('twins.value', known)}))
         and (${amongText(db, '"where"')} or "where" in (select staged."where"
           from staged_outcomes as done cross join staged_observations as staged
             ${lookedUp(db, 'vulnerabilities', 'done.vulnerability_id')}
           where done.report_id = ? and done.ordinal >= ? and done.ordinal < ? and done.rivals = 1
             and staged.report_id = done.report_id and staged.ordinal = done.ordinal
             and vulnerabilities."where" = staged."where"
             and vulnerabilities.line <> staged.line and not ${still.sql})))`,
    [
      ...[reportId, from, to],
      ...[reportId, from, to, known.rootId, ...ownKeys(known)],
      ...[listBinding(moved), reportId, from, to, ...still.bindings],
    ],
  );
};
