import type { Db } from '../../../database/db';
import { plain, rawChange, rawRows } from '../../../database/rows';
import { exclusions, suppressions } from '../domain/left-out';
import type { Outcome, OutcomeCounts, RunPart } from '../domain/staging';
import { isUnrecognised } from './run-part';

/**
 * 1 for what stands where it stood before: it agrees with its place. What holds a package tells that where an earlier
 * version of the importer had it elsewhere; otherwise it may hold a tag that changes from build to build.
 */
const samePlace = `case when staged."where" = vulnerabilities."where"
  and coalesce(staged.line, -1) = coalesce(vulnerabilities.line, -1) and (staged.former_location_identity is null
    or coalesce(staged.specific, '') = coalesce(vulnerabilities.specific, '')) then 1 else 0 end`;

/** 1 for what another tool, category or branch still sees where it stands, or another result of the report. */
const witnessed = `case when exists (select 1 from sightings
    where sightings.vulnerability_id = vulnerabilities.id and (scope_id <> ? or sightings.report_id = ?)
      and presence = 'PRESENT' and agrees = 1)
  then '1' else '0' end`;

/**
 * Carries decisions out: each recognised observation gets the outcome of its case, whose name is the state and five
 * digits, in the order of `Claim`; that a place is witnessed is asked only when it differs. No table is joined with
 * itself here: PostgreSQL, which believes a staging table to be empty now and then, would compare each row with all.
 */
export const updateOutcomes = (
  db: Db,
  { reportId, from, to }: RunPart,
  scopeId: string,
  cases: Readonly<Record<string, Outcome>>,
): Promise<number> =>
  rawChange(
    db,
    `update staged_outcomes set agrees = ${samePlace},
       outcome = ${db.engine === 'sqlite' ? '?' : '?::jsonb'} ->> (vulnerabilities.state
         || case staged.suppressed when ${suppressions.SUPPRESSED} then 1 else 0 end
         || staged.excluded || case when staged_outcomes.rivals > 1 then 1 else 0 end
         || case when ${samePlace} = 1 then '10' else '0' || ${witnessed} end)
     from staged_observations as staged, vulnerabilities
     where staged_outcomes.report_id = ? and staged_outcomes.ordinal >= ? and staged_outcomes.ordinal < ?
       and staged_outcomes.outcome is null and staged.report_id = ? and staged.ordinal = staged_outcomes.ordinal
       and vulnerabilities.id = staged_outcomes.vulnerability_id`,
    [JSON.stringify(cases), scopeId, reportId, reportId, from, to, reportId],
  );

/** What was not recognised is new, unless it is suppressed, excluded or left open. */
export const insertUnrecognised = (db: Db, { reportId, from, to }: RunPart): Promise<number> =>
  rawChange(
    db,
    `insert into staged_outcomes (report_id, ordinal, vulnerability_id, rivals, agrees, outcome)
     select report_id, ordinal, vulnerability_id, 1, 1,
       case when excluded = ${exclusions.EXCLUDED} then 'EXCLUDED' when excluded = ${exclusions.UNDECIDED} then 'UNDECIDED'
         when suppressed = ${suppressions.SUPPRESSED} then 'SUPPRESSED' else 'NEW' end
     from staged_observations as staged
     where report_id = ? and ordinal >= ? and ordinal < ? and ${isUnrecognised}`,
    [reportId, from, to],
  );

export const selectOutcomes = async (db: Db, { reportId, from, to }: RunPart): Promise<OutcomeCounts> =>
  Object.fromEntries(
    (
      await rawRows<{ outcome: Outcome; count: number }>(
        db,
        `select outcome, count(distinct ordinal) as count from staged_outcomes
         where report_id = ? and ordinal >= ? and ordinal < ? group by outcome`,
        [reportId, from, to],
        { outcome: plain, count: plain },
      )
    ).map(({ outcome, count }) => [outcome, count]),
  );

/** The weaknesses of what is new, and how much there is of each. */
export const selectNewKeys = async (db: Db, { reportId, from, to }: RunPart): Promise<ReadonlyMap<string, number>> =>
  new Map(
    (
      await rawRows<{ weaknessKey: string; count: number }>(
        db,
        `select weakness_key, count(*) as count from staged_outcomes as fresh cross join staged_observations as staged
       where fresh.report_id = ? and fresh.ordinal >= ? and fresh.ordinal < ? and fresh.outcome = 'NEW'
         and staged.report_id = fresh.report_id and staged.ordinal = fresh.ordinal group by weakness_key`,
        [reportId, from, to],
        { weaknessKey: plain, count: plain },
      )
    ).map(({ weaknessKey, count }) => [weaknessKey, count] as const),
  );
