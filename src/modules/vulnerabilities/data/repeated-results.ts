import type { Db } from '../../../database/db';
import { plain, rawChange, rawRows } from '../../../database/rows';
import { exclusions, suppressions } from '../domain/left-out';
import type { Known, RunPart } from '../domain/staging';
import { placeholders } from './facts';
import { insertInto } from './matching';
import { isUnrecognised } from './run-part';

/** What tells of itself that it is what it was, as far as a result has it. */
const by = `case when seen.tool_identity is not null then 'TOOL' when seen.content_identity is not null then 'CONTENT'
  else 'LOCATION' end`;

/**
 * Notes which vulnerability each observation of a run is that tells just what the newest report of its scope told; answers
 * how many. Results that are told alike are as many as they were: which of them is which is no question.
 */
export const matchRepeatedResults = (db: Db, known: Known, { reportId, from, to }: RunPart): Promise<number> =>
  rawChange(
    db,
    `${insertInto}
     select seen.report_id, seen.ordinal, before.vulnerability_id, 1, 0, null, ${by}
     from (select report_id, ordinal, tool_identity, content_identity, result_digest,
         row_number() over (partition by result_digest order by location_identity, ordinal) as number
       from staged_observations where report_id = ? and ordinal >= ? and ordinal < ?) as seen
     join (select vulnerability_id, result_digest,
         row_number() over (partition by result_digest order by vulnerability_id) as number
       from sightings where scope_id = ? and presence = 'PRESENT' and report_id = ?) as before
       on before.result_digest = seen.result_digest and before.number = seen.number`,
    [reportId, from, to, known.id, known.lastReportId],
  );

/** Whether nothing changed in a root since the newest report of a scope: no other report did, and nobody decided anything. */
export const isUndisturbed = async (db: Db, { rootId, lastReportId, lastSeenAt }: Known): Promise<boolean> => {
  if (lastReportId === null || lastSeenAt === null) return false;
  const { time, text } = placeholders(db);
  const found = await rawRows(
    db,
    `select id from reports where root_id = ? and state = 'APPLIED'
       and applied_order > (select applied_order from reports where reports.id = ${text})
     union all
     select step.id from vulnerabilities cross join vulnerability_changes as step
     where vulnerabilities.root_id = ? and vulnerabilities.updated_at > ${time}
       and step.vulnerability_id = vulnerabilities.id and step.at > ${time} and step.report_id is distinct from ${text}
     limit 1`,
    [rootId, lastReportId, rootId, lastSeenAt, lastSeenAt, lastReportId],
    { id: plain },
  );
  return found.length === 0;
};

/**
 * Notes that nothing is made of the results of a run that nothing was recognised by. What is excluded keeps what it
 * claims, and what is known by a former place is looked for again.
 */
export const insertUnsettled = (db: Db, { reportId, from, to }: RunPart): Promise<number> =>
  rawChange(
    db,
    `insert into staged_outcomes (report_id, ordinal, vulnerability_id, rivals, agrees, outcome)
     select report_id, ordinal, vulnerability_id, 2, 0,
       case when suppressed = ${suppressions.SUPPRESSED} then 'SUPPRESSED' else 'AMBIGUOUS' end
     from staged_observations as staged
     where report_id = ? and ordinal >= ? and ordinal < ? and excluded = ${exclusions.NONE}
       and coalesce(former_content_identity, former_location_identity) is null and ${isUnrecognised}`,
    [reportId, from, to],
  );

/** Notes what those results may be that nothing was made of: what was in doubt by them before. */
export const insertStillDoubted = (db: Db, known: Known, { reportId, from, to }: RunPart): Promise<number> =>
  rawChange(
    db,
    `${insertInto}
     with doubted as materialized (select vulnerability_id, result_digest from sightings
       where scope_id = ? and presence = 'PRESENT' and report_id <> ?)
     select seen.report_id, seen.ordinal, doubted.vulnerability_id, 2, 0, 'AMBIGUOUS', ${by}
     from staged_outcomes as doubtful cross join staged_observations as seen cross join doubted
     where doubtful.report_id = ? and doubtful.ordinal >= ? and doubtful.ordinal < ? and doubtful.outcome = 'AMBIGUOUS'
       and seen.report_id = doubtful.report_id and seen.ordinal = doubtful.ordinal
       and doubted.result_digest = seen.result_digest`,
    [known.id, known.lastReportId, reportId, from, to],
  );
