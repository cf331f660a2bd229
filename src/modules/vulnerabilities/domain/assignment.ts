/* eslint-disable functional/no-let, functional/no-loop-statements, functional/immutable-data -- fills the rows of a table */
import { shiftAt, type Anchor, columnOf, lineOf, type Pairs, type Spot } from './anchors';

export { anchored } from './anchored';
export { shiftAt, type Anchor, type Spot } from './anchors';

/** Which of those that stood is which of those that are seen; null: nothing tells, so that none may be touched. */
export type Assignment = Pairs | null;

const samePlace = (left: Spot, right: Spot): boolean =>
  lineOf(left) === lineOf(right) && columnOf(left) === columnOf(right);

/** In the order of a file. */
export const byPlace = (left: Spot, right: Spot): number =>
  lineOf(left) - lineOf(right) || columnOf(left) - columnOf(right) || left.number - right.number;

/** What an assignment asks one to believe, the weightier first: edits between the places, lines and columns moved. */
type Cost = readonly [edits: number, lines: number, columns: number];

const compared = (left: Cost, right: Cost): number => left[0] - right[0] || left[1] - right[1] || left[2] - right[2];

const added = (left: Cost, right: Cost): Cost => [left[0] + right[0], left[1] + right[1], left[2] + right[2]];

/** The best way to assign all up to a pair; two ways as good are told apart from one. */
interface Cell {
  readonly cost: Cost;
  readonly ways: 1 | 2;
  /** Which of the row before it follows. */
  readonly from: number;
  readonly shift: number;
}

const better = (left: Cell | undefined, right: Cell | undefined): Cell | undefined => {
  if (left === undefined || right === undefined) return left ?? right;
  const order = compared(left.cost, right.cost);
  return order === 0 ? { ...left, ways: 2 } : order < 0 ? left : right;
};

/** So many cells are filled at most; beyond that nothing is told apart. */
const mostCells = 200_000;

/**
 * Assigns the few to some of the many, in order. Cell `k` of row `i` assigns the few's `i` to the many's `i + k`. What
 * costs fewest edits wins, then fewest lines; null when two ways cost the same.
 */
const choose = (
  few: readonly Spot[],
  many: readonly Spot[],
  shiftOf: (few: Spot, many: Spot) => number,
): readonly number[] | null => {
  const spare = many.length - few.length;
  if (few.length === 0) return [];
  if (few.length * (spare + 1) > mostCells) return null;
  const rows: (Cell | undefined)[][] = [];
  for (const [index, one] of few.entries()) {
    const before = rows.at(-1);
    const row: (Cell | undefined)[] = [];
    const byShift = new Map<number, Cell>();
    let best: Cell | undefined;
    for (let k = 0; k <= spare; k += 1) {
      const other = many[index + k] as Spot;
      const shift = shiftOf(one, other);
      const own: Cost = [0, Math.abs(shift), Math.abs(columnOf(one) - columnOf(other))];
      const edit: Cost = [own[0] + 1, own[1], own[2]];
      const previous = before?.[k];
      if (previous !== undefined) {
        const here = { ...previous, from: k };
        best = better(best, here);
        byShift.set(previous.shift, better(byShift.get(previous.shift), here) as Cell);
      }
      const follow = (cell: Cell | undefined): Cell | undefined =>
        cell && { ...cell, shift, cost: added(cell.cost, cell.shift === shift ? own : edit) };
      const left = many[index + k - 1];
      // Of several in the very same place the first ones are taken: which of them is which, nobody can say.
      if (left !== undefined && samePlace(left, other))
        row.push(follow(previous === undefined ? undefined : { ...previous, from: k }));
      else if (before === undefined) row.push({ cost: shift === 0 ? own : edit, ways: 1, from: 0, shift });
      else row.push(better(follow(byShift.get(shift)), follow(best && { ...best, shift: Number.NaN })));
    }
    rows.push(row);
  }
  const last = (rows.at(-1) ?? []).reduce<Cell | undefined>(
    (best, cell, from) => better(best, cell && { ...cell, from }),
    undefined,
  );
  if (last === undefined || last.ways > 1) return null;
  const chosen: number[] = [];
  for (let index = few.length - 1, k = last.from; index >= 0; index -= 1) {
    chosen.push(index + k);
    k = rows[index]?.[k]?.from ?? 0;
  }
  return chosen.reverse();
};

/** As many as before, by their columns, when each is in a column of its own and the columns are the same. */
const byColumn = (old: readonly Spot[], fresh: readonly Spot[]): readonly number[] | undefined => {
  const columns = new Map(fresh.map((spot, index) => [columnOf(spot), index]));
  const found = old.flatMap((spot) => columns.get(columnOf(spot)) ?? []);
  return columns.size === old.length && new Set(found).size === old.length ? found : undefined;
};

/**
 * Assigns places with the same code that are seen to those that stood, when none of them is where it was: as many as
 * there are, by columns that tell all of them, else in order. When some came or went, those are left over that explain
 * most: everything between two edits moves by the same number of lines, and by as few as possible beyond what `anchors`
 * (ascending) tell.
 */
export const assign = (stood: readonly Spot[], seen: readonly Spot[], anchors: readonly Anchor[]): Assignment => {
  const [old, fresh] = [stood.toSorted(byPlace), seen.toSorted(byPlace)];
  const expected = new Map(old.map((spot) => [spot, lineOf(spot) + shiftAt(anchors, lineOf(spot))]));
  const shiftOf = (from: Spot, to: Spot): number => lineOf(to) - (expected.get(from) ?? 0);
  const fewer = old.length <= fresh.length;
  const chosen =
    old.length === fresh.length
      ? (byColumn(old, fresh) ?? old.map((_, index) => index))
      : fewer
        ? choose(old, fresh, shiftOf)
        : choose(fresh, old, (to, from) => shiftOf(from, to));
  if (chosen === null) return null;
  return chosen.map((index, position) =>
    fewer
      ? ([old[position] as Spot, fresh[index] as Spot] as const)
      : ([old[index] as Spot, fresh[position] as Spot] as const),
  );
};
