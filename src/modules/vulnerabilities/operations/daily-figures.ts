import type { Env } from '../../../kernel/env';
import type { DayOfPlace } from '../data/counted-twice';
import * as data from '../data/daily-figures';
import { allDays, selectSpan, selectSpans } from '../data/daily-spans';
import { noDays, type DailyFigures } from '../domain/daily-figures';
import type { FigureLevel, Place } from '../domain/figures';
import type { Span } from '../domain/span';

export type ChangedDays = readonly DayOfPlace[];

/** What the days of places are to be changed by, for `addDays`; by somebody who holds their findings. */
export const changedDays = ({ db }: Env, places: readonly Place[]): Promise<ChangedDays> =>
  data.selectChangedDays(db, places);

/** Changes the days of places and of all above them, by somebody whose turn it is within the organization. */
export const addDays = async ({ db }: Env, changed: ChangedDays): Promise<void> => {
  if (changed.length > 0) await data.addDays(db, changed);
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
