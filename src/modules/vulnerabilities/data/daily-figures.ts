import { byIndex } from '../../../database/by-index';
import type { Db } from '../../../database/db';
import { given, typesOf } from '../../../database/portable';
import { columnsOf, plain, rawChange, rawRows } from '../../../database/rows';
import type { Place } from '../domain/figures';
import { dayShape, daysTwice, type Change, type DayOfPlace } from './counted-twice';
import { addedUpSql, dailyColumns, dailyPlacesSql, dailyRollupSql } from './daily-sql';
import { indexOf, keyColumns, rollupLevels, rollups, type Rollup } from './figures';

const rowColumns = columnsOf(dayShape);

/** A day of something above places. */
export interface Day {
  readonly objectId: string;
  readonly day: number;
}

export const dailyKey = [...keyColumns, 'day'].join(', ');
const into = `insert into daily_figures (${dailyKey}, ${dailyColumns.join(', ')})`;
const onConflict = (value: (name: string) => string): string =>
  `on conflict (level, object_id, day) do update set ${dailyColumns.map((name) => `${name} = ${value(name)}`).join(', ')}`;
const renewed = onConflict((name) => `excluded.${name}`);
const addedTo = onConflict((name) => `daily_figures.${name} + excluded.${name}`);

const listed = (of: string): string => dailyColumns.map((name) => `${of}.${name}`).join(', ');

/** How the days of places differ from a count of their vulnerabilities: what is to be added to each; days that don't are left out. */
export const selectChangedDays = (db: Db, places: readonly Place[]): Promise<readonly DayOfPlace[]> => {
  const { source, binding } = given(
    db,
    { findingId: 'text', rootId: 'text' },
    places.map(({ findingId, rootId }) => ({ findingId, rootId })),
  );
  const counted = dailyPlacesSql(
    db,
    `${source} cross join vulnerabilities`,
    'vulnerabilities.root_id = given.root_id and vulnerabilities.finding_id = given.finding_id',
    `(select daily_figures.* from ${source} cross join daily_figures
      where level = 'PLACE' and object_id = given.finding_id || '/' || given.root_id) as kept`,
  );
  const key = dailyKey.replaceAll(/\w+/g, 'counted.$&');
  const differences = dailyColumns.map((name) => `counted.${name} - coalesce(before.${name}, 0) as ${name}`).join(', ');
  return rawRows(
    db,
    `select ${key}, ${differences} from (${counted}) as counted
     left join daily_figures as before on before.level = 'PLACE' and before.object_id = counted.object_id
       and before.day = counted.day
     where before.day is null or (${listed('before')}) <> (${listed('counted')})`,
    [binding, binding],
    rowColumns,
  );
};

const above = rollupLevels.map((level) => addedUpSql(level)).join(' union all ');

/** Adds what a source tells of places to their days and to those of all that is above them. */
const addSql = (source: string): string => `with changed as (${source})
  ${into} select * from (select ${dailyKey}, ${dailyColumns.join(', ')} from changed union all ${above}) as added
  where true ${addedTo}`;

/**
 * Adds differences of places to their days and to those of all that is above them, by one statement: the cost is that of
 * what changed, however many places there are.
 */
export const addDays = (db: Db, differences: readonly DayOfPlace[]): Promise<number> => {
  const { source, binding } = given(db, typesOf(dayShape), differences);
  return rawChange(db, addSql(`select * from ${source}`), [binding]);
};

/** Adds what a change gave to days and took from them, by somebody whose turn it is within the organization. */
export const addChangedDays = (db: Db, change: Change): Promise<number> => {
  const { sql, bindings } = daysTwice(db, change);
  const differences = dailyColumns.map((name) => `cast(sum(sign * ${name}) as bigint) as ${name}`).join(', ');
  const changed = `select ${dailyKey}, ${differences} from (${sql}) as twice group by ${dailyKey}`;
  const some = dailyColumns.map((name) => `${name} <> 0`).join(' or ');
  return rawChange(db, addSql(`select * from (${changed}) as differing where ${some}`), bindings);
};

const givenDays = (db: Db, days: readonly Day[]): ReturnType<typeof given> =>
  given(
    db,
    { objectId: 'text', day: 'bigint' },
    days.map(({ objectId, day }) => ({ objectId, day })),
  );

/** Sums a level up anew, for some of its days. */
export const upsertDailyRollup = (db: Db, level: Rollup, days: readonly Day[]): Promise<number> => {
  const { source, binding } = givenDays(db, days);
  const summed = dailyRollupSql(
    level,
    `${source} cross join ${byIndex(db, 'daily_figures', indexOf('daily_figures', level))}`,
    `${rollups[level].by} = given.object_id and daily_figures.day = given.day`,
  );
  return rawChange(db, `${into} ${summed} ${renewed}`, [binding]);
};

/** The days on which anything of a group happened. */
export const selectDaysOfGroup = async (db: Db, groupId: string): Promise<readonly number[]> =>
  (
    await rawRows<{ readonly day: number }>(
      db,
      `select day from daily_figures where group_id = ? and level = 'GROUP'`,
      [groupId],
      { day: plain },
    )
  ).map(({ day }) => day);

export const deleteDaysOfGroup = (db: Db, groupId: string): Promise<number> =>
  rawChange(db, 'delete from daily_figures where group_id = ?', [groupId]);

export const deleteDays = (db: Db, level: Rollup, days: readonly Day[]): Promise<number> => {
  const { source, binding } = givenDays(db, days);
  return rawChange(
    db,
    `delete from daily_figures where level = ? and (object_id, day) in (select object_id, day from ${source})`,
    [level, binding],
  );
};
