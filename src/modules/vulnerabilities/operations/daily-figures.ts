import type { Env } from '../../../kernel/env';
import * as data from '../data/daily-figures';
import { allDays, selectSpan, selectSpans } from '../data/daily-spans';
import type { Rollup } from '../data/figures';
import { noDays, type DailyFigures } from '../domain/daily-figures';
import type { FigureLevel, Place } from '../domain/figures';
import type { Span } from '../domain/span';

const idOf = {
  FINDING: 'findingId',
  ROOT: 'rootId',
  GROUP: 'groupId',
  ORGANIZATION: 'organizationId',
} as const satisfies Readonly<Record<Rollup, keyof data.DayOfPlace>>;

/** What days of a level follow from days of places, each once. */
const daysOf = (level: Rollup, places: readonly data.DayOfPlace[]): readonly data.Day[] => [
  ...new Map(
    places.map((place) => {
      const objectId = place[idOf[level]] ?? '';
      return [`${objectId}/${place.day}`, { objectId, day: place.day }];
    }),
  ).values(),
];

export type ChangedDays = readonly data.DayOfPlace[];

/** Counts the days of places anew, and those of their findings; answers what changed, for `sumDaysUp`. */
export const refreshDays = async ({ db }: Env, places: readonly Place[]): Promise<ChangedDays> => {
  const changed = await data.selectChangedDays(db, places);
  if (changed.length === 0) return changed;
  await data.upsertDays(db, changed);
  await data.upsertDailyRollup(db, 'FINDING', daysOf('FINDING', changed));
  return changed;
};

/** Sums up what is above findings, by somebody whose turn it is within the organization. */
export const sumDaysUp = async ({ db }: Env, changed: ChangedDays): Promise<void> => {
  if (changed.length === 0) return;
  await data.upsertDailyRollup(db, 'ROOT', daysOf('ROOT', changed));
  await data.upsertDailyRollup(db, 'GROUP', daysOf('GROUP', changed));
  await data.upsertDailyRollup(db, 'ORGANIZATION', daysOf('ORGANIZATION', changed));
};

/** Forgets the days of a group that is being removed, by somebody whose turn it is within the organization. */
export const removeDaysOfGroup = async (
  { db }: Env,
  { id, organizationId }: { readonly id: string; readonly organizationId: string },
): Promise<void> => {
  const days = (await data.selectDaysOfGroup(db, id)).map((day) => ({ objectId: organizationId, day }));
  await data.deleteDaysOfGroup(db, id);
  await data.deleteDays(db, 'ORGANIZATION', days);
  await data.upsertDailyRollup(db, 'ORGANIZATION', days);
};

/** The figures of a span of days of objects that the actor was shown; without any vulnerability they are all zero. */
export const spanOf = async (
  { db }: Env,
  level: Exclude<FigureLevel, 'PLACE'>,
  ids: readonly string[],
  span: Span,
): Promise<ReadonlyMap<string, DailyFigures>> => {
  const kept = new Map((await selectSpan(db, level, ids, span)).map((row) => [row.objectId, row]));
  return new Map(ids.map((id) => [id, kept.get(id) ?? noDays]));
};

/** The sums over spans, each where its span stands, and those of all days. */
export interface Spans {
  readonly within: readonly DailyFigures[];
  readonly all: DailyFigures;
}

/** The figures of spans of days of objects that the actor was shown, and of all days: one statement. */
export const spansOf = async (
  { db }: Env,
  level: Exclude<FigureLevel, 'PLACE'>,
  ids: readonly string[],
  spans: readonly Span[],
): Promise<ReadonlyMap<string, Spans>> => {
  const rows = await selectSpans(db, level, ids, spans);
  const kept = new Map(rows.map((row) => [`${row.objectId}/${row.place}`, row]));
  const at = (id: string, place: number): DailyFigures => kept.get(`${id}/${place}`) ?? noDays;
  return new Map(ids.map((id) => [id, { within: spans.map((_, place) => at(id, place)), all: at(id, allDays) }]));
};
