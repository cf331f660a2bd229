import type { Db } from '../../../database/db';
import { rawChange } from '../../../database/rows';
import type { Known, RunPart } from '../domain/staging';
import { eachLook } from './looks';
import { algorithmOf, insertInto } from './matching';

/** An ambiguous observation keeps all that it may be from being closed. */
export const insertDoubts = (db: Db, known: Known, { reportId, from, to }: RunPart): Promise<void> =>
  (['tool_identity', 'content_identity', 'location_identity'] as const).reduce(async (before, column) => {
    await before;
    await eachLook(db, known, ({ rootId, stored, keys, visible, hiddenFrom }) =>
      rawChange(
        db,
        `${insertInto}
       select staged.report_id, staged.ordinal, known.vulnerability_id, 2, 0, 'AMBIGUOUS',
         '${algorithmOf[column]}'
       from staged_outcomes as doubtful cross join staged_observations as staged
         cross join vulnerability_identities as known
       where doubtful.report_id = ? and doubtful.ordinal >= ? and doubtful.ordinal < ?
         and doubtful.outcome = 'AMBIGUOUS' and staged.report_id = doubtful.report_id
         and staged.ordinal = doubtful.ordinal and known.root_id = ? and known.value = ${stored(`staged.${column}`)} ${visible}
       on conflict do nothing`,
        [reportId, from, to, rootId, ...keys, ...hiddenFrom],
      ),
    );
  }, Promise.resolve());
