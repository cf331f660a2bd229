import { around, columnOf, lineOf, type Anchor, type Spot } from './anchors';
import { byKeyInSteps } from './by-key';
import { allOfSteps, madeInSteps, type Steps } from './steps';

/** A place in a file, and which rule it breaks. */
export interface Placed extends Spot {
  readonly where: string;
  readonly ruleId: string | null;
}

type Pair = readonly [stood: Placed, seen: Placed];
type ByKey = ReadonlyMap<string, readonly Placed[]>;

const alike = ({ where, ruleId }: Placed): string => JSON.stringify([where, ruleId]);

/** Places by their line, and by their line and column. A line of generated code may hold thousands. */
interface Lines {
  readonly byLine: ByKey;
  readonly byColumn: ByKey;
}

const columnKey = (line: number, column: number): string => `${String(line)} ${String(column)}`;

const linesOf = function* (places: readonly Placed[]): Steps<Lines> {
  return {
    byLine: yield* byKeyInSteps(places, (place) => String(lineOf(place))),
    byColumn: yield* byKeyInSteps(places, (place) => columnKey(lineOf(place), columnOf(place))),
  };
};

const inLine = ({ byLine }: Lines, line: number): readonly Placed[] => byLine.get(String(line)) ?? [];

/** Where the anchors around a line let it be; `certain` when those on both sides say the same. */
const expectedOf = (
  anchors: readonly Anchor[],
  line: number,
): { readonly lines: readonly number[]; readonly certain: boolean } => {
  const [above, below] = around(anchors, line);
  const shifts = [above, below].flatMap((anchor) => anchor?.shift ?? []);
  return {
    lines: [...new Set(shifts)].map((shift) => line + shift),
    certain: above !== undefined && below !== undefined && above.shift === below.shift,
  };
};

/** As what one of a rule is seen in its file: where the lines around it went, and no other could be meant. */
const seenAs = (place: Placed, stood: Lines, seen: Lines, anchors: readonly Anchor[]): Placed | undefined => {
  const line = lineOf(place);
  const { lines, certain } = expectedOf(anchors, line);
  const below = lines.flatMap((each) => seen.byColumn.get(columnKey(each, columnOf(place))) ?? []);
  // Code that is edited may begin in another column: then it must be alone in its line, before and now.
  const meant =
    below.length > 0 || !certain || inLine(stood, line).length > 1
      ? below
      : lines.flatMap((each) => inLine(seen, each));
  const [only] = meant;
  if (only === undefined || meant.length > 1) return undefined;
  // Where only one side tells, what stands in its very place is more likely to be the same.
  const placed = inLine(seen, line).length > 0 || inLine(stood, lineOf(only)).length > 0;
  return certain || !placed ? only : undefined;
};

/** Of one rule in one file. */
const pairsIn = function* (
  places: readonly Placed[],
  seen: readonly Placed[],
  anchorsOf: (where: string) => readonly Anchor[],
): Steps<readonly Pair[]> {
  const [lines, found] = [yield* linesOf(places), yield* linesOf(seen)];
  const pairs = yield* madeInSteps(places, (place): readonly Pair[] => {
    const as = seenAs(place, lines, found, anchorsOf(place.where));
    return as === undefined ? [] : [[place, as]];
  });
  const claims = yield* byKeyInSteps(pairs, ([, { id }]) => id);
  return pairs.filter(([, { id }]) => claims.get(id)?.length === 1);
};

/**
 * What stood in a line and is seen where that line went, with other code: told by the lines around it that were
 * recognised (`anchorsOf` a file, ascending). Of the same rule alone, and when no other could be meant on either side.
 */
export const shifted = function* (
  stood: readonly Placed[],
  seen: readonly Placed[],
  anchorsOf: (where: string) => readonly Anchor[],
): Steps<readonly Pair[]> {
  const seenBy = yield* byKeyInSteps(
    seen.filter(({ ruleId }) => ruleId !== null),
    alike,
  );
  const stoodBy = yield* byKeyInSteps(stood, alike);
  return yield* allOfSteps(stoodBy, ([key, places]) => pairsIn(places, seenBy.get(key) ?? [], anchorsOf));
};
