import type { Db } from '../../../database/db';
import { amongText, listBinding } from '../../../database/portable';
import { plain, rawRows } from '../../../database/rows';
import type { ToeFigures } from '../domain/figures';

/** The sums of what is there of some roots, or of some groups. */
export interface Sums extends Omit<ToeFigures, 'groupId'> {
  readonly id: string;
}

/** One statement for all of them, within an index that holds all it reads; without any file there is no row. */
export const selectToeFigures = (
  db: Db,
  of: 'root_id' | 'group_id',
  ids: readonly string[],
): Promise<readonly Sums[]> =>
  rawRows<Sums>(
    db,
    `select ${of} as id, count(*) as files, cast(sum(loc) as double precision) as loc,
       cast(sum(attacked_lines) as double precision) as attacked_lines
     from toe_lines where ${amongText(db, of)} and presence = 'PRESENT' group by ${of}`,
    [listBinding(ids)],
    { id: plain, files: plain, loc: plain, attackedLines: plain },
  );
