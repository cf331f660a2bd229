import { snake } from '../../../database/names';
import { byIndex } from '../../../database/by-index';
import type { Db } from '../../../database/db';
import { amongText, given, listBinding } from '../../../database/portable';
import { columnList, columnsOf, plain, rawChange, rawRows } from '../../../database/rows';
import { figuresShape, placeId, type FigureLevel, type Figures, type Place } from '../domain/figures';
import { measuredSql, measures, withWeights } from './measures';

const columns = columnsOf(figuresShape);

const all = measures.map(({ name }) => snake(name));
/** Where figures belong, in `figures` and `daily_figures` alike. */
export const keyColumns = ['level', 'object_id', 'finding_id', 'root_id', 'group_id', 'organization_id'] as const;
export const into = `insert into figures (${[...keyColumns, ...all].join(', ')})`;
const renewed = `on conflict (level, object_id) do update set ${all.map((name) => `${name} = excluded.${name}`).join(', ')}`;

const together = measures.map(({ name, rollup }) => `${rollup}(${snake(name)}) as ${snake(name)}`).join(', ');

/** Each level above a place: what it is a sum of, and its ids. */
export const rollups = {
  FINDING: { of: 'PLACE', by: 'finding_id', ids: 'finding_id, null as root_id, group_id', also: ', group_id' },
  ROOT: { of: 'PLACE', by: 'root_id', ids: 'null as finding_id, root_id, group_id', also: ', group_id' },
  GROUP: { of: 'FINDING', by: 'group_id', ids: 'null as finding_id, null as root_id, group_id', also: '' },
  ORGANIZATION: {
    of: 'GROUP',
    by: 'organization_id',
    ids: 'null as finding_id, null as root_id, null as group_id',
    also: '',
  },
} as const;

export type Rollup = keyof typeof rollups;
export const rollupLevels = Object.keys(rollups) as readonly Rollup[];

/** The figures of places, counted from their vulnerabilities. */
export const placesSql = (db: Db, from = 'vulnerabilities', where = 'true'): string =>
  `select 'PLACE' as level, vulnerabilities.finding_id || '/' || vulnerabilities.root_id as object_id,
     vulnerabilities.finding_id, vulnerabilities.root_id, group_id, organization_id, ${measuredSql(db)}
   from ${withWeights(db, from)}
   where ${where}
   group by vulnerabilities.finding_id, vulnerabilities.root_id, group_id, organization_id`;

/** The index of a table of figures that leads to what a level sums up. */
export const indexOf = (table: 'figures' | 'daily_figures', level: Rollup): string =>
  `${table}_by_${rollups[level].by.replace(/_id$/, '')}`;

/** The figures of a level, summed up from the level below. */
export const rollupSql = (level: Rollup, from = 'figures', where = 'true'): string => {
  const { of, by, ids, also } = rollups[level];
  return `select '${level}' as level, ${by} as object_id, ${ids}, organization_id, ${together}
    from ${from} where level = '${of}' and ${where} group by ${by}${also}${by === 'organization_id' ? '' : ', organization_id'}`;
};

/** Counts the vulnerabilities of places anew. */
export const upsertPlaces = (db: Db, places: readonly Place[]): Promise<number> => {
  const { source, binding } = given(
    db,
    { findingId: 'text', rootId: 'text' },
    places.map(({ findingId, rootId }) => ({ findingId, rootId })),
  );
  const chosen = placesSql(
    db,
    `${source} cross join vulnerabilities`,
    'vulnerabilities.root_id = given.root_id and vulnerabilities.finding_id = given.finding_id',
  );
  return rawChange(db, `${into} ${chosen} ${renewed}`, [binding]);
};

/** Sums a level up anew, for some of its objects. */
export const upsertRollup = (db: Db, level: Rollup, ids: readonly string[]): Promise<number> => {
  const from = byIndex(db, 'figures', indexOf('figures', level));
  return rawChange(db, `${into} ${rollupSql(level, from, amongText(db, rollups[level].by))} ${renewed}`, [
    listBinding(ids),
  ]);
};

export const selectFigures = (db: Db, level: FigureLevel, objectIds: readonly string[]): Promise<readonly Figures[]> =>
  rawRows(
    db,
    `select ${columnList(columns, 'figures')} from figures where level = ? and ${amongText(db, 'object_id')}`,
    [level, listBinding(objectIds)],
    columns,
  );

/** The roots in which a finding stands or ever stood. */
export const selectRootsOfFinding = async (db: Db, findingId: string): Promise<readonly string[]> =>
  (
    await rawRows<{ readonly rootId: string }>(
      db,
      `select root_id from figures where level = 'PLACE' and finding_id = ? order by root_id`,
      [findingId],
      { rootId: plain },
    )
  ).map(({ rootId }) => rootId);

/** The figures of a level in the order of their objects, some after an object. */
export const selectFiguresAfter = (
  db: Db,
  level: FigureLevel,
  after: string,
  limit: number,
): Promise<readonly Figures[]> =>
  rawRows(
    db,
    `select ${columnList(columns, 'figures')} from figures where level = ? and object_id > ? order by object_id limit ${limit}`,
    [level, after],
    columns,
  );

/** The groups and organizations of places that have figures. */
export const selectAbove = (
  db: Db,
  places: readonly Place[],
): Promise<readonly { readonly groupId: string; readonly organizationId: string }[]> =>
  rawRows<{ readonly groupId: string; readonly organizationId: string }>(
    db,
    `select distinct group_id, organization_id from figures where level = 'PLACE' and ${amongText(db, 'object_id')}`,
    [listBinding(places.map(placeId))],
    { groupId: plain, organizationId: plain },
  );

export const deleteFiguresOfGroup = (db: Db, groupId: string): Promise<number> =>
  rawChange(db, 'delete from figures where group_id = ?', [groupId]);

/** Forgets the figures of places and of all that is above them. */
export const deleteFiguresAbove = async (
  db: Db,
  {
    findingIds,
    rootId,
    groupId,
  }: { readonly findingIds: readonly string[]; readonly rootId: string; readonly groupId: string },
): Promise<void> => {
  await rawChange(db, `delete from figures where level = 'PLACE' and root_id = ? and ${amongText(db, 'finding_id')}`, [
    rootId,
    listBinding(findingIds),
  ]);
  await rawChange(db, `delete from figures where level = 'FINDING' and ${amongText(db, 'object_id')}`, [
    listBinding(findingIds),
  ]);
  await deleteRollup(db, 'ROOT', rootId);
  await deleteRollup(db, 'GROUP', groupId);
};

export const deleteRollup = (db: Db, level: Rollup, objectId: string): Promise<number> =>
  rawChange(db, 'delete from figures where level = ? and object_id = ?', [level, objectId]);
