import type { Db } from '../../../database/db';
import { given, insertMany, type ColumnType } from '../../../database/portable';
import { plain, rawChange, rawRows } from '../../../database/rows';
import type { Claim, Decision, Outcome, OutcomeCounts, StagedObservation } from '../domain/staging';

const types = {
  reportId: 'text',
  ordinal: 'bigint',
  run: 'bigint',
  vulnerabilityId: 'text',
  changeId: 'text',
  weaknessKey: 'text',
  kind: 'text',
  where: 'text',
  specific: 'text',
  line: 'bigint',
  column: 'bigint',
  message: 'text',
  snippet: 'text',
  detail: 'text',
  technique: 'text',
  severityScore: 'double precision',
  ruleId: 'text',
  suppressed: 'bigint',
  toolIdentity: 'text',
  contentIdentity: 'text',
  locationIdentity: 'text',
  formerIdentities: 'text',
} as const satisfies Record<string, ColumnType>;

export const insertStaged = (db: Db, reportId: string, observations: readonly StagedObservation[]): Promise<number> =>
  insertMany(
    db,
    'staged_observations',
    types,
    observations.map((observation) => ({ ...observation, reportId })),
  );

/** Removes what was staged for a report: it was applied, or will never be. */
export const deleteStaged = async (db: Db, reportId: string): Promise<void> => {
  await rawChange(db, 'delete from staged_observations where report_id = ?', [reportId]);
  await rawChange(db, 'delete from staged_claims where report_id = ?', [reportId]);
  await rawChange(db, 'delete from staged_closings where report_id = ?', [reportId]);
};

/** Removes what reports left behind whose ids (UUIDv7, so by time) are older than the given one. */
export const deleteStagedBefore = async (db: Db, reportId: string): Promise<void> => {
  await rawChange(db, 'delete from staged_observations where report_id < ?', [reportId]);
  await rawChange(db, 'delete from staged_claims where report_id < ?', [reportId]);
  await rawChange(db, 'delete from staged_closings where report_id < ?', [reportId]);
};

const identityColumns = ['tool_identity', 'content_identity', 'location_identity'] as const;

/**
 * A fingerprint that results of different rules or places share identifies none of them: it is forgotten.
 */
export const forgetSharedFingerprints = (db: Db, reportId: string, run: number): Promise<number> =>
  rawChange(
    db,
    `update staged_observations set tool_identity = null where report_id = ? and run = ? and tool_identity in (
       select tool_identity from staged_observations where report_id = ? and run = ? and tool_identity is not null
       group by tool_identity
       having min(coalesce(rule_id, '')) <> max(coalesce(rule_id, '')) or min("where") <> max("where"))`,
    [reportId, run, reportId, run],
  );

/**
 * Tells equal identities of one run apart by a counter, in the order of their places: the order of the file decides nothing.
 */
export const numberStaged = async (db: Db, reportId: string, run: number): Promise<void> => {
  await identityColumns.reduce(async (before, column) => {
    await before;
    await rawChange(
      db,
      `update staged_observations set ${column} = ${column} || '#' || twins.number
       from (select ordinal as twin, row_number() over (
               partition by ${column} order by "where", line, "column", rule_id, message, ordinal) as number
             from staged_observations where report_id = ? and run = ? and ${column} is not null) as twins
       where report_id = ? and ordinal = twins.twin and twins.number > 1`,
      [reportId, run, reportId],
    );
  }, Promise.resolve());
};

/** Notes which standing vulnerabilities of the root have an identity of which observation. */
export const insertClaims = async (db: Db, reportId: string, run: number, rootId: string): Promise<void> => {
  await identityColumns.reduce(async (before, column, index) => {
    await before;
    await rawChange(
      db,
      `insert into staged_claims (report_id, ordinal, rank, vulnerability_id)
       select report_id, ordinal, ${index + 1}, vulnerability_id_of.vulnerability_id
       from staged_observations join vulnerability_identities as vulnerability_id_of
         on vulnerability_id_of.root_id = ? and vulnerability_id_of.value = ${column}
       where report_id = ? and run = ?`,
      [rootId, reportId, run],
    );
  }, Promise.resolve());
  const former =
    db.engine === 'sqlite'
      ? 'json_each(former_identities) as former'
      : 'jsonb_array_elements_text(former_identities::jsonb) as former(value)';
  await rawChange(
    db,
    `insert into staged_claims (report_id, ordinal, rank, vulnerability_id)
     select report_id, ordinal, 4, min(known.vulnerability_id)
     from staged_observations cross join ${former} join vulnerability_identities as known
       on known.root_id = ? and known.value = former.value
     where report_id = ? and run = ? and former_identities is not null
     group by report_id, ordinal`,
    [rootId, reportId, run],
  );
};

/** The claims of one run, of the observations from one ordinal to another. */
export const selectClaims = (
  db: Db,
  reportId: string,
  run: number,
  from: number,
  to: number,
): Promise<readonly Claim[]> =>
  rawRows<Claim>(
    db,
    `select ordinal, rank, vulnerability_id, best, state, same_place, suppressed,
       (select count(*) from staged_claims as rival join staged_observations as seen
          on seen.report_id = rival.report_id and seen.ordinal = rival.ordinal
        where rival.report_id = claims.report_id and rival.vulnerability_id = claims.vulnerability_id
          and rival.rank = claims.best and seen.run = claims.run) as rivals
     from (select staged_claims.report_id, staged_claims.ordinal, staged_claims.rank, staged_claims.vulnerability_id,
         observed.run, observed.suppressed, vulnerabilities.state,
         (select min(stronger.rank) from staged_claims as stronger join staged_observations as seen
            on seen.report_id = stronger.report_id and seen.ordinal = stronger.ordinal
          where stronger.report_id = staged_claims.report_id and seen.run = observed.run
            and stronger.vulnerability_id = staged_claims.vulnerability_id) as best,
         case when observed."where" = vulnerabilities."where" and coalesce(observed.line, -1) = coalesce(vulnerabilities.line, -1)
           then 1 else 0 end as same_place
       from staged_claims
       join staged_observations as observed
         on observed.report_id = staged_claims.report_id and observed.ordinal = staged_claims.ordinal
       join vulnerabilities on vulnerabilities.id = staged_claims.vulnerability_id
       where staged_claims.report_id = ? and observed.run = ? and staged_claims.ordinal >= ? and staged_claims.ordinal < ?)
       as claims
     order by ordinal, rank`,
    [reportId, run, from, to],
    {
      ordinal: plain,
      rank: plain,
      vulnerabilityId: plain,
      best: plain,
      state: plain,
      samePlace: plain,
      suppressed: plain,
      rivals: plain,
    },
  );

export const updateDecisions = async (db: Db, reportId: string, decisions: readonly Decision[]): Promise<void> => {
  if (decisions.length === 0) return;
  const { source, binding } = given(
    db,
    { ordinal: 'bigint', outcome: 'text', matchedId: 'text' },
    decisions as unknown as readonly Record<string, unknown>[],
  );
  await rawChange(
    db,
    `update staged_observations set outcome = given.outcome, matched_id = given.matched_id
     from ${source} where report_id = ? and staged_observations.ordinal = given.ordinal`,
    [binding, reportId],
  );
};

/** What nothing claims is new, unless the tool was told to suppress it. */
export const updateUndecided = (db: Db, reportId: string, run: number): Promise<number> =>
  rawChange(
    db,
    `update staged_observations set outcome = case when suppressed = 1 then 'SUPPRESSED' else 'NEW' end
     where report_id = ? and run = ? and outcome is null`,
    [reportId, run],
  );

export const selectOutcomes = async (db: Db, reportId: string, run: number): Promise<OutcomeCounts> =>
  Object.fromEntries(
    (
      await rawRows<{ outcome: Outcome; count: number }>(
        db,
        'select outcome, count(*) as count from staged_observations where report_id = ? and run = ? group by outcome',
        [reportId, run],
        { outcome: plain, count: plain },
      )
    ).map(({ outcome, count }) => [outcome, count]),
  );

/** The weaknesses of what is new. */
export const selectNewKeys = async (db: Db, reportId: string, run: number): Promise<readonly string[]> =>
  (
    await rawRows<{ weaknessKey: string }>(
      db,
      `select distinct weakness_key from staged_observations where report_id = ? and run = ? and outcome = 'NEW'`,
      [reportId, run],
      { weaknessKey: plain },
    )
  ).map(({ weaknessKey }) => weaknessKey);
