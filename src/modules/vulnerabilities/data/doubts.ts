import type { Db } from '../../../database/db';
import { rawChange } from '../../../database/rows';
import type { Known, RunPart } from '../domain/staging';
import type { RunFacts } from './facts';
import { eachLook } from './looks';
import { algorithmOf, insertInto } from './matching';
import { logSightingsOf } from './undo-log';
import { ofPart } from './witnesses';

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

const inDoubt = `from staged_outcomes as decided cross join staged_observations as staged
  where ${ofPart} and decided.outcome = 'AMBIGUOUS' and staged.report_id = decided.report_id
    and staged.ordinal = decided.ordinal`;

const unseen = `sightings.scope_id = ? and sightings.presence = 'PRESENT' and sightings.report_id <> ?`;

/**
 * Notes on what a scope saw until now by which result of a part it is in doubt: when just this is told again, it stays
 * open again.
 */
export const noteDoubts = async (db: Db, { scopeId }: RunFacts, { reportId, from, to }: RunPart): Promise<void> => {
  const which = `${unseen} and vulnerability_id in (select decided.vulnerability_id ${inDoubt})`;
  await logSightingsOf(db, reportId, which, [scopeId, reportId, reportId, from, to]);
  await rawChange(
    db,
    `update sightings set result_digest = doubt.digest
     from (select decided.vulnerability_id, min(staged.result_digest) as digest ${inDoubt}
       group by decided.vulnerability_id) as doubt
     where ${unseen} and sightings.vulnerability_id = doubt.vulnerability_id`,
    [reportId, from, to, scopeId, reportId],
  );
};
