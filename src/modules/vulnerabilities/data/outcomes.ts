import type { Db } from '../../../database/db';
import { plain, rawChange, rawRows } from '../../../database/rows';
import type { Outcome, OutcomeCounts, RunPart } from '../domain/staging';

/**
 * Carries decisions out: each recognised observation gets the outcome of its case, whose name is the state and five times
 * 0 or 1, in the order of `Claim`. What stands where it stood before agrees with its place.
 */
export const updateOutcomes = (
  db: Db,
  { reportId, from, to }: RunPart,
  scopeId: string,
  cases: Readonly<Record<string, Outcome>>,
): Promise<number> =>
  rawChange(
    db,
    `update staged_outcomes set agrees = named.same_place, outcome = ${db.engine === 'sqlite' ? '?' : '?::jsonb'} ->> named.name
     from (select places.*, state || suppressed || excluded || contested || same_place ||
         case when same_place = 0 and exists (select 1 from sightings
             where sightings.vulnerability_id = places.vulnerability_id and scope_id <> ? and presence = 'PRESENT'
               and agrees = 1)
           then '1' else '0' end as name
       from (select claims.ordinal, claims.vulnerability_id, vulnerabilities.state, staged.suppressed, staged.excluded,
           case when claims.rivals > 1 then 1 else 0 end as contested,
           case when staged."where" = vulnerabilities."where"
             and coalesce(staged.line, -1) = coalesce(vulnerabilities.line, -1) then 1 else 0 end as same_place
         from staged_outcomes as claims cross join staged_observations as staged cross join vulnerabilities
         where claims.report_id = ? and claims.ordinal >= ? and claims.ordinal < ? and claims.outcome is null
           and staged.report_id = claims.report_id and staged.ordinal = claims.ordinal
           and vulnerabilities.id = claims.vulnerability_id) as places) as named
     where staged_outcomes.ordinal = named.ordinal and staged_outcomes.report_id = ?
       and staged_outcomes.vulnerability_id = named.vulnerability_id`,
    [JSON.stringify(cases), scopeId, reportId, from, to, reportId],
  );

/** What was not recognised is new, unless it is suppressed or excluded. */
export const insertUnrecognised = (db: Db, { reportId, from, to }: RunPart): Promise<number> =>
  rawChange(
    db,
    `insert into staged_outcomes (report_id, ordinal, vulnerability_id, rivals, agrees, outcome)
     select report_id, ordinal, vulnerability_id, 1, 1,
       case when excluded = 1 then 'EXCLUDED' when suppressed = 1 then 'SUPPRESSED' else 'NEW' end
     from staged_observations as staged
     where report_id = ? and ordinal >= ? and ordinal < ? and not exists (select 1 from staged_outcomes as done
       where done.report_id = staged.report_id and done.ordinal = staged.ordinal)`,
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
