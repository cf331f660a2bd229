import { lookedUpBy } from '../../../database/by-index';
import type { Db } from '../../../database/db';
import { given } from '../../../database/portable';
import { snake } from '../../../database/names';
import { plain, rawChange, rawRows } from '../../../database/rows';
import type { IdentityName, RunPart } from '../domain/staging';

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

/**
 * Tells equal identities of one run apart by a counter, in the order of their places: that of the file decides nothing.
 * Those that are not named are known to differ.
 */
export const numberTwins = (
  db: Db,
  { reportId, from, to }: RunPart,
  identities: readonly IdentityName[],
): Promise<void> =>
  identities.reduce(async (before, name) => {
    await before;
    const column = snake(name);
    await rawChange(
      db,
      `update staged_observations set ${column} = ${column} || '#' || twins.number
       from (select ordinal as twin, row_number() over (partition by ${column} order by "where", coalesce(line, -1),
           coalesce("column", -1), coalesce(rule_id, ''), message, case when snippet is null then 0 else 1 end,
           coalesce(content_identity, ''), coalesce(tool_identity, ''), suppressed, ordinal) as number
         from staged_observations where ${ofRun} and ${column} is not null) as twins
       where twins.number > 1 and staged_observations.ordinal = twins.twin and staged_observations.report_id = ?`,
      [reportId, from, to, reportId],
    );
  }, Promise.resolve());

const ranges = (db: Db, parts: readonly RunPart[]): ReturnType<typeof given> =>
  given(
    db,
    { run: 'bigint', first: 'bigint', beyond: 'bigint' },
    parts.map(({ from, to }, run) => ({ run, first: from, beyond: to })),
  );

const inRange = 'each.report_id = ? and each.ordinal >= given.first and each.ordinal < given.beyond';

/**
 * Moves by so many ordinals what some runs of a scope show in a place in which one that is named before shows something,
 * too; answers how much.
 */
export const moveRepeated = (db: Db, parts: readonly RunPart[], by: number): Promise<number> => {
  const { source, binding } = ranges(db, parts);
  const reportId = parts[0]?.reportId ?? '';
  return rawChange(
    db,
    `update staged_observations set ordinal = staged_observations.ordinal + ${db.engine === 'sqlite' ? '?' : '?::bigint'}
     from (select each.ordinal as shown,
         given.run > min(given.run) over (partition by each.location_identity) as repeated
       from ${source} ${lookedUpBy(db, 'staged_observations', 'each', inRange)}) as places
     where places.repeated and staged_observations.ordinal = places.shown and staged_observations.report_id = ?`,
    [by, binding, reportId, reportId],
  );
};

/** Which of some runs have results, by their places in the list. */
export const selectWithResults = async (db: Db, parts: readonly RunPart[]): Promise<ReadonlySet<number>> => {
  const { source, binding } = ranges(db, parts);
  const found = await rawRows<{ run: number }>(
    db,
    `select given.run from ${source}
     where (select each.ordinal from staged_observations as each where ${inRange} limit 1) is not null`,
    [binding, parts[0]?.reportId ?? ''],
    { run: plain },
  );
  return new Set(found.map(({ run }) => run));
};
