import type { Db } from '../../../database/db';
import { snake } from '../../../database/names';
import { dailySums, type DailyFigures } from '../domain/daily-figures';
import { bands } from '../domain/figures';
import { accepted, instantsOf, remediation, safe, standing, within, withWeights } from './measures';
import { rollups, type Rollup } from './figures';

type Sums = Partial<Readonly<Record<keyof DailyFigures, string>>>;

/** The figures of days as columns. */
export const dailyColumns = dailySums.map(snake);

const place = 'finding_id, root_id, group_id, organization_id';
const dayOf = { reported: 'released_day', accepted: 'accepted_day', closed: 'closed_day' } as const;

/** What vulnerabilities give to one of the days of their lives; nothing where no value is told. */
const arm = (day: string, sums: Sums, from: string): string =>
  `select ${place}, ${day} as day, ${dailySums.map((name) => `${sums[name] ?? '0'} as ${snake(name)}`).join(', ')}
   from ${from} where ${day} is not null`;

const arms: readonly (readonly [day: string, sums: Sums])[] = [
  [dayOf.reported, { reported: 'lives', reportedExposure: 'exposure' }],
  [dayOf.accepted, { accepted: 'lives' }],
  [
    dayOf.closed,
    {
      acceptedClosed: `case when ${dayOf.accepted} is null then 0 else lives end`,
      closedExposure: 'exposure',
      weightedClosedDays: 'weighted_days',
      ...Object.fromEntries(
        bands.flatMap((band) => [
          [`${band}Closed`, band],
          [`${band}ClosedMinutes`, `${band}_minutes`],
        ]),
      ),
    },
  ],
];

/** Vulnerabilities that lived alike, together: the days of a place follow from few of these. */
const lives = (db: Db, from: string, where: string): string => {
  const { day, minute } = instantsOf(db);
  const ofBands = bands.map(
    (band) =>
      `count(case when ${safe} and ${within[band]} then 1 end) as ${band},
       coalesce(sum(case when ${safe} and ${within[band]} then ${remediation(minute)} end), 0) as ${band}_minutes`,
  );
  return `select vulnerabilities.finding_id, vulnerabilities.root_id, group_id, organization_id,
      ${day('released_at')} as ${dayOf.reported}, case when ${accepted} then ${day('accepted_at')} end as ${dayOf.accepted},
      case when ${safe} then ${day('closed_at')} end as ${dayOf.closed}, count(*) as lives, sum(cvssf) as exposure,
      coalesce(sum(case when ${safe} then cvssf * (${remediation(day)}) end), 0) as weighted_days, ${ofBands.join(', ')}
    from ${withWeights(db, from)} where ${where} and (${safe} or (${standing}))
    group by vulnerabilities.finding_id, vulnerabilities.root_id, group_id, organization_id, 5, 6, 7`;
};

const total = (name: string): string => `cast(sum(${name}) as bigint) as ${name}`;
export const totals = dailyColumns.map(total).join(', ');

/** The days of places, counted from their vulnerabilities; days that are `kept` of them are among these, if empty. */
export const dailyPlacesSql = (db: Db, from = 'vulnerabilities', where = 'true', kept?: string): string =>
  `with lives as (${lives(db, from, where)})
   select 'PLACE' as level, finding_id || '/' || root_id as object_id, ${place}, day, ${totals} from (
     ${arms.map(([day, sums]) => arm(day, sums, 'lives')).join(' union all ')}
     ${kept === undefined ? '' : `union all ${arm('day', {}, kept)}`}) as parts
   group by ${place}, day`;

/** The days of a level, summed up from the level below. */
export const dailyRollupSql = (level: Rollup, from = 'daily_figures', where = 'true'): string => {
  const { of, by, ids, also } = rollups[level];
  return `select '${level}' as level, ${by} as object_id, ${ids}, organization_id, daily_figures.day, ${totals}
    from ${from} where level = '${of}' and ${where}
    group by ${by}${also}${by === 'organization_id' ? '' : ', organization_id'}, daily_figures.day`;
};

/** What differences of places, `changed`, add to the days of a level. */
export const addedUpSql = (level: Rollup): string => {
  const { by, ids, also } = rollups[level];
  return `select '${level}' as level, ${by} as object_id, ${ids}, organization_id, day, ${totals}
    from changed group by ${by}${also}${by === 'organization_id' ? '' : ', organization_id'}, day`;
};
