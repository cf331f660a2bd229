/* eslint-disable functional/immutable-data, functional/no-loop-statements -- keeps sets that nobody else sees */
import { columnOf, lineOf, type Spot } from './anchors';

/** Places that may still be meant. A line of generated code may hold thousands: none is looked for among all of them. */
export interface OpenSpots {
  /**
   * Those of a line, and of a column in it if one is given, that may be the same by what little code is shown of them:
   * two at most, by which it is known whether there are several.
   */
  readonly like: (spot: Spot, line: number, column?: number) => readonly Spot[];
  readonly delete: (spot: Spot) => void;
}

const several = 2;

const keyOf = (line: number, column: number | undefined, code?: string | null): string =>
  JSON.stringify([line, column ?? null, ...(code === undefined ? [] : [code])]);

/** By line, and by column; of each by the code, and all of them. */
const keysOf = (spot: Spot): readonly string[] =>
  [undefined, columnOf(spot)].flatMap((column) => [
    keyOf(lineOf(spot), column),
    keyOf(lineOf(spot), column, spot.code ?? null),
  ]);

export const openSpots = (spots: readonly Spot[]): OpenSpots => {
  const sets = new Map<string, Set<Spot>>();
  for (const spot of spots)
    for (const key of keysOf(spot)) {
      const set = sets.get(key);
      if (set === undefined) sets.set(key, new Set([spot]));
      else set.add(spot);
    }
  const first = (key: string): readonly Spot[] => {
    const found: Spot[] = [];
    for (const spot of sets.get(key) ?? []) {
      found.push(spot);
      if (found.length === several) break;
    }
    return found;
  };
  return {
    like: ({ code }, line, column) =>
      typeof code === 'string'
        ? [...first(keyOf(line, column, code)), ...first(keyOf(line, column, null))].slice(0, several)
        : first(keyOf(line, column)),
    delete: (spot) => {
      for (const key of keysOf(spot)) sets.get(key)?.delete(spot);
    },
  };
};
