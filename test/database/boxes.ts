import type { Database } from '../../src/database/connect';
import { filtered, onText, within } from '../../src/database/filter';
import { dialects } from '../../src/database/migrations/dialect';
import { countPages, selectPages, type ListQuery } from '../../src/database/pages';
import { among, contains, insertMany, startsWith, typesOf } from '../../src/database/portable';
import { columnsOf } from '../../src/database/rows';
import type { Filter } from '../../src/kernel/filter';
import { oneOf, optional, real, text, time, whole, type EntityOf } from '../../src/kernel/shape';
import { sortName, type Listing, type Order } from '../../src/kernel/listing';

/** A table for tests of the data layer alone: it has a column of each kind. */
export const boxShape = {
  id: text,
  shelfId: text,
  label: text,
  weight: real,
  packedAt: time,
  pieces: whole,
  size: oneOf<'S' | 'M' | 'L'>(),
  openedAt: optional(time),
  note: optional(text),
};

export type Box = EntityOf<typeof boxShape>;

export const boxColumns = columnsOf(boxShape);
const types = typesOf(boxShape);

export const createBoxes = async ({ writer, engine }: Database): Promise<void> => {
  const { text: t, time: at, real: number, int } = dialects[engine];
  await writer.raw(`create table boxes (id ${t} primary key, shelf_id ${t} not null, label ${t} not null,
    weight ${number} not null, packed_at ${at} not null, pieces ${int} not null, size ${t} not null, opened_at ${at}, note ${t})`);
  await writer.raw('create index boxes_by_label on boxes (shelf_id, label, id)');
  await writer.raw('create index boxes_by_weight on boxes (shelf_id, weight, id)');
  await writer.raw('create index boxes_by_packing on boxes (shelf_id, packed_at, id)');
};

export const insertBoxes = ({ db }: Pick<Database, 'db'>, boxes: readonly Box[]): Promise<number> =>
  insertMany(db, 'boxes', types, boxes);

export const box = (id: string, told: Partial<Box> = {}): Box => ({
  id,
  shelfId: 'shelf',
  label: 'label',
  weight: 1.5,
  packedAt: '2026-01-01T00:00:00.000Z',
  pieces: 1,
  size: 'M',
  openedAt: null,
  note: null,
  ...told,
});

export interface BoxConditions {
  readonly size: readonly Box['size'][];
  readonly labelContains: string;
  readonly labelStartsWith: string;
  readonly weight: { readonly from?: number | null; readonly to?: number | null };
  readonly openedAt: { readonly from?: string | null; readonly to?: string | null };
}
export type BoxFilter = Filter<BoxConditions>;
export type BoxOrder = Order<'LABEL' | 'WEIGHT' | 'PACKED_AT'>;

export const orderColumns = { LABEL: 'label', WEIGHT: 'weight', PACKED_AT: 'packedAt' } as const;

export const boxListing = ({ db }: Pick<Database, 'db'>, filter: BoxFilter | null, order: BoxOrder): Listing<Box> => {
  const list: ListQuery<Box> = {
    table: 'boxes',
    columns: boxColumns,
    parent: 'shelfId',
    where: (query) =>
      filtered(query, filter, {
        size: (where, sizes) => where.whereRaw(among(db, 'boxes.size', sizes)),
        labelContains: onText(1, 100, (where, part) => where.whereRaw(contains(db, 'boxes.label', part))),
        labelStartsWith: onText(0, 1000, (where, part) => where.whereRaw(startsWith(db, 'boxes.label', part))),
        weight: (where, range) => within(where, 'boxes.weight', range),
        openedAt: (where, range) => within(where, 'boxes.openedAt', range),
      }),
    column: orderColumns[order.field],
    direction: order.direction === 'ASC' ? 'asc' : 'desc',
  };
  return {
    sort: sortName(order),
    kind: boxShape[orderColumns[order.field]].sql,
    value: (row) => row[orderColumns[order.field]],
    pages: (parents, request) => selectPages(db, list, request, parents),
    counts: (parents) => countPages(db, list, parents),
  };
};
