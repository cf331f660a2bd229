import type { Db } from '../../../database/db';
import { plain, rawChange, rawRows } from '../../../database/rows';
import type { Known, RunPart } from '../domain/staging';
import { placeholders } from './facts';
import { eachLook } from './looks';
import { isOfRun, isUnrecognised } from './run-part';

/** Whether anything of a root was merged: if not, no two results of a run are one vulnerability. */
export const hasMerged = async (db: Db, rootId: string): Promise<boolean> =>
  (
    await rawRows(db, 'select vulnerability_id from vulnerability_merges where root_id = ? limit 1', [rootId], {
      vulnerabilityId: plain,
    })
  ).length > 0;

const columns = [
  ['tool_identity', 'TOOL'],
  ['content_identity', 'CONTENT'],
  ['location_identity', 'LOCATION'],
] as const;

/**
 * Notes which of what nothing was recognised by has an identity of something merged that was recognised already: it is
 * that, too. `rivals` is 0 for what is seen so beside another result.
 */
export const insertRepeated = (db: Db, known: Known, { reportId, from, to }: RunPart): Promise<void> =>
  columns.reduce(async (before, [column, by]) => {
    await before;
    await eachLook(db, known, ({ rootId, stored, keys, visible, hiddenFrom }) =>
      rawChange(
        db,
        `insert into staged_outcomes (report_id, ordinal, vulnerability_id, rivals, agrees, outcome, recognised_by)
         select staged.report_id, staged.ordinal, known.vulnerability_id, 0, 0, null, '${by}'
         from staged_observations as staged cross join vulnerability_identities as known
           cross join vulnerability_merges as merged
         where staged.report_id = ? and staged.ordinal >= ? and staged.ordinal < ?
           and ${isUnrecognised}
           and known.root_id = ? and known.value = ${stored(`staged.${column}`)}
           and merged.root_id = known.root_id and merged.vulnerability_id = known.vulnerability_id
           and exists (select 1 from staged_outcomes as taken where taken.vulnerability_id = known.vulnerability_id
             and taken.report_id = staged.report_id and ${isOfRun('taken')}) ${visible}`,
        [reportId, from, to, rootId, ...keys, from, to, ...hiddenFrom],
      ),
    );
  }, Promise.resolve());

/** What the result of a claim may be, too; what is claimed by such a one is left in doubt. */
const inDoubt = `exists (select 1 from staged_outcomes as claim cross join staged_outcomes as another
  where claim.vulnerability_id = done.vulnerability_id and claim.report_id = done.report_id and ${isOfRun('claim')}
    and another.report_id = claim.report_id and another.ordinal = claim.ordinal
    and another.vulnerability_id <> claim.vulnerability_id)`;

/**
 * Of several results that are one merged vulnerability, one tells where it stands: what is neither excluded nor
 * suppressed, and in its very place, comes first. The others are no rivals.
 */
export const updateRepeated = (db: Db, rootId: string, { reportId, from, to }: RunPart): Promise<number> =>
  rawChange(
    db,
    `update staged_outcomes set rivals = ranked.rivals from (
       select done.ordinal, done.vulnerability_id, case when row_number() over (
           partition by done.vulnerability_id order by staged.excluded, staged.suppressed,
             case when staged."where" = vulnerabilities."where"
               and coalesce(staged.line, -1) = coalesce(vulnerabilities.line, -1) then 0 else 1 end, done.ordinal) = 1
         then 1 else 0 end as rivals
       from vulnerability_merges as merged cross join staged_outcomes as done cross join staged_observations as staged
         cross join vulnerabilities
       where merged.root_id = ? and done.vulnerability_id = merged.vulnerability_id and done.report_id = ?
         and ${isOfRun('done')} and not ${inDoubt} and staged.report_id = done.report_id
         and staged.ordinal = done.ordinal and vulnerabilities.id = done.vulnerability_id) as ranked
     where staged_outcomes.report_id = ${placeholders(db).text} and staged_outcomes.ordinal = ranked.ordinal
       and staged_outcomes.vulnerability_id = ranked.vulnerability_id`,
    [rootId, reportId, from, to, from, to, reportId],
  );

/** What is seen beside another result moves nothing and opens nothing: that one does. */
export const settleRepeated = (db: Db, { reportId, from, to }: RunPart): Promise<number> =>
  rawChange(
    db,
    `update staged_outcomes set outcome = 'UNCHANGED'
     where report_id = ? and ordinal >= ? and ordinal < ? and rivals = 0 and outcome in ('MOVED', 'REOPENED')`,
    [reportId, from, to],
  );
