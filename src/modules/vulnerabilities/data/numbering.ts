import type { Db } from '../../../database/db';
import { rawChange } from '../../../database/rows';
import type { RunPart } from '../domain/staging';

const ofRun = 'report_id = ? and ordinal >= ? and ordinal < ?';

/** A fingerprint that results of different rules or places share identifies none of them: it is forgotten. */
export const forgetSharedFingerprints = (db: Db, { reportId, from, to }: RunPart): Promise<number> =>
  rawChange(
    db,
    `update staged_observations set tool_identity = null
     from (select ordinal as sharing,
         min(coalesce(rule_id, '')) over same <> max(coalesce(rule_id, '')) over same
           or min("where") over same <> max("where") over same as differing
       from staged_observations where ${ofRun} and tool_identity is not null
       window same as (partition by tool_identity)) as shared
     where staged_observations.ordinal = shared.sharing and staged_observations.report_id = ? and shared.differing`,
    [reportId, from, to, reportId],
  );

/** Tells equal identities of one run apart by a counter, in the order of their places: that of the file decides nothing. */
export const numberTwins = (db: Db, { reportId, from, to }: RunPart): Promise<void> =>
  ['tool_identity', 'content_identity', 'location_identity'].reduce(async (before, column) => {
    await before;
    await rawChange(
      db,
      `update staged_observations set ${column} = ${column} || '#' || twins.number
       from (select ordinal as twin, row_number() over (partition by ${column} order by "where", coalesce(line, -1),
           coalesce("column", -1), coalesce(rule_id, ''), message, ordinal) as number
         from staged_observations where ${ofRun} and ${column} is not null) as twins
       where twins.number > 1 and staged_observations.ordinal = twins.twin and staged_observations.report_id = ?`,
      [reportId, from, to, reportId],
    );
  }, Promise.resolve());
