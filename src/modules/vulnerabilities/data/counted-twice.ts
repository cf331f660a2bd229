import type { Binding, Db } from '../../../database/db';
import { amongText, given, listBinding, typesOf } from '../../../database/portable';
import { columnList, columnsOf, rawRows } from '../../../database/rows';
import { optional, text, whole, type EntityOf, type Shape } from '../../../kernel/shape';
import { dailyShape } from '../domain/daily-figures';
import { figuresShape } from '../domain/figures';
import { dailyPlacesSql } from './daily-sql';
import { placesSql } from './figures';

/** Where figures belong. */
const keyShape = {
  level: text,
  objectId: text,
  findingId: optional(text),
  rootId: optional(text),
  groupId: optional(text),
  organizationId: text,
};
const placeShape = { ...keyShape, ...figuresShape };
export const dayShape = { ...keyShape, day: whole, ...dailyShape };

/** The figures of a day of a place, or what they differ by. */
export type DayOfPlace = EntityOf<typeof dayShape>;

/** What vulnerabilities gave to the figures and days of their places before they were changed. */
export interface Before {
  readonly places: readonly EntityOf<typeof placeShape>[];
  readonly days: readonly DayOfPlace[];
}

/** What was not there before gave nothing. */
export const nothingBefore: Before = { places: [], days: [] };

const selectAs = <S extends Shape>(
  db: Db,
  shape: S,
  sql: string,
  ids: readonly string[],
): Promise<readonly EntityOf<S>[]> => {
  const columns = columnsOf(shape);
  return rawRows(db, `select ${columnList(columns, 'counted')} from (${sql}) as counted`, [listBinding(ids)], columns);
};

const chosen = (db: Db): string => amongText(db, 'vulnerabilities.id');

/** Counts vulnerabilities as they stand, which nobody else changes from here on until the transaction has ended. */
export const countAndHold = async (db: Db, ids: readonly string[]): Promise<Before> => {
  // What is read here is what is held: another snapshot may be older.
  const held = `(select * from vulnerabilities where ${chosen(db)} order by id for no key update) as vulnerabilities`;
  const sql = db.engine === 'postgres' ? placesSql(db, held) : placesSql(db, 'vulnerabilities', chosen(db));
  const places = await selectAs(db, placeShape, sql, ids);
  const days = await selectAs(db, dayShape, dailyPlacesSql(db, 'vulnerabilities', chosen(db)), ids);
  return { places, days };
};

/** Vulnerabilities that were changed, and what those that were there gave before. */
export interface Change {
  readonly ids: readonly string[];
  readonly before: Before;
}

interface Twice {
  readonly sql: string;
  readonly bindings: readonly Binding[];
}

const twice = <S extends Shape>(
  db: Db,
  shape: S,
  now: string,
  ids: readonly string[],
  before: readonly EntityOf<S>[],
): Twice => {
  const columns = columnsOf(shape);
  const { source, binding } = given(db, typesOf(shape), before);
  return {
    sql: `select 1 as sign, ${columnList(columns, 'present')} from (${now}) as present
      union all select -1 as sign, ${columnList(columns, 'given')} from ${source}`,
    bindings: [listBinding(ids), binding],
  };
};

/** What changed vulnerabilities give to their places now (`sign` 1) and gave before (-1), by the SQL that counts whole places. */
export const placesTwice = (db: Db, { ids, before }: Change): Twice =>
  twice(db, placeShape, placesSql(db, 'vulnerabilities', chosen(db)), ids, before.places);

/** The same of the days of places. */
export const daysTwice = (db: Db, { ids, before }: Change): Twice =>
  twice(db, dayShape, dailyPlacesSql(db, 'vulnerabilities', chosen(db)), ids, before.days);
