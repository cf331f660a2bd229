import { expect } from 'chai';
import { everyPage } from './walk';
import { openDatabase, type TestDatabase } from '../support/engines';
import { boxListing, createBoxes, insertBoxes, type Box, type BoxFilter } from './boxes';
import { listed } from './model';
import { pagesOf } from '../../src/kernel/listing';

/** Numbers from a seed (Park and Miller's minimal standard generator), so that a failure can be had again. */
const seeded = (seed: number) => {
  const state = { value: seed };
  const next = (): number => (state.value = (state.value * 48_271) % 2_147_483_647) / 2_147_483_647;
  const below = (limit: number): number => Math.floor(next() * limit);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  return { next, below, pick };
};

const shelves = ['s1', 's2', 's3', 'empty'];
const labels = ['a', 'A', 'ab', 'aB_', 'a%', 'á', 'Á', 'z', '', ' ', 'ž', '🧨', '🧨a', '\uffff', 'a!b', 'zz'];
const weights = [0, 0.1, 0.30000000000000004, 0.3, 9.8, 10, 7.123456789012345, 7.123456789012346, 1e-7, -1.5];
const times = [
  '2026-01-01T00:00:00.000Z',
  '2026-01-01T00:00:00.001Z',
  '2025-12-31T23:59:59.999Z',
  '1999-06-01T12:00:00.500Z',
];

describe('both engines', () => {
  const opened: TestDatabase[] = [];
  const random = seeded(20_260_101);
  const { pick, below } = random;
  const boxes: readonly Box[] = Array.from({ length: 240 }, (_, index) => ({
    id: `${pick(['a', 'B', 'b'])}${index}`,
    shelfId: pick(shelves.slice(0, 3)),
    label: pick(labels),
    weight: pick(weights),
    packedAt: pick(times),
    pieces: below(5),
    size: pick(['S', 'M', 'L'] as const),
    openedAt: pick([null, ...times]),
    note: null,
  }));

  before(async function () {
    this.timeout(60_000);
    for (const engine of ['sqlite', 'postgres'] as const) {
      const database = await openDatabase(engine);
      opened.push(database);
      await createBoxes(database);
      await insertBoxes(database, boxes);
    }
  });
  after(async () => {
    await Promise.all(opened.map((database) => database.close()));
  });

  const range = <T>(values: readonly T[]) => ({
    from: pick([undefined, null, ...values]) ?? null,
    to: pick([null, ...values]),
  });
  const sizes = (): Box['size'][] => (['S', 'M', 'L'] as const).filter(() => below(2) === 0);
  const leaf = (): BoxFilter =>
    pick<() => BoxFilter>([
      () => ({ size: sizes() }),
      () => ({ labelContains: pick(['a', 'A', '%', '_', '!', 'Á', '🧨', 'zzz']) }),
      () => ({ labelStartsWith: pick(['a', 'A', '', 'á', '🧨', 'z', '%']) }),
      () => ({ weight: range(weights) }),
      () => ({ openedAt: range(times) }),
      () => ({}),
      () => ({ size: null, and: null, or: [], not: null }),
    ])();
  const tree = (depth: number): BoxFilter => {
    const inner = (): BoxFilter[] => Array.from({ length: below(3) }, () => tree(depth - 1));
    const own = leaf();
    if (depth === 0) return own;
    return pick<() => BoxFilter>([
      () => own,
      () => ({ ...own, and: inner() }),
      () => ({ ...own, or: inner() }),
      () => ({ ...own, not: tree(depth - 1) }),
      () => ({ and: inner(), or: inner(), not: tree(depth - 1) }),
    ])();
  };

  const cases = Array.from({ length: 60 }, () => ({
    filter: below(6) === 0 ? null : tree(3),
    order: { field: pick(['LABEL', 'WEIGHT', 'PACKED_AT'] as const), direction: pick(['ASC', 'DESC'] as const) },
    size: pick([1, 2, 5, 20, 100]),
  }));

  cases.forEach(({ filter, order, size }, index) => {
    it(`answer case ${index} as the model does: ${order.field} ${order.direction} by ${size}`, async function () {
      this.timeout(20_000);
      for (const database of opened) {
        const listing = boxListing(database, filter, order);
        const told = `${database.engine} ${JSON.stringify(filter)}`;
        const shelf = shelves[index % shelves.length] as string;
        const wanted = listed(boxes, shelf, filter, order).map(({ id }) => id);
        expect(await everyPage(listing, shelf, size, 'first'), told).to.deep.equal(wanted);
        expect(await everyPage(listing, shelf, size, 'last'), told).to.deep.equal(wanted);
        const pages = await pagesOf(listing, shelves, { first: size });
        for (const each of shelves) {
          const all = listed(boxes, each, filter, order);
          expect(pages.get(each)?.nodes, told).to.deep.equal(all.slice(0, size));
          expect(await pages.get(each)?.count(), told).to.equal(all.length);
        }
      }
    });
  });
});
