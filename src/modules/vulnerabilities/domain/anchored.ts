/* eslint-disable functional/no-let, functional/no-loop-statements, functional/immutable-data -- fills maps that nobody else sees */
import { columnOf, lineOf, type Anchor, type Pairs, type Spot } from './anchors';
import { byKey } from './by-key';
import { openSpots } from './open-spots';

/** So many lines from an anchor code moves with it, even where it comes to stand before what it stood behind. */
const closeLines = 6;

/** What one pair tells, the next may follow from: so many times it is gone through all of them. */
const rounds = 3;

type Pair = Pairs[number];

/** Those pairs that do not share a side with another of them. */
const undisputed = (pairs: readonly Pair[]): Pairs => {
  const claims = new Map<Spot, number>();
  for (const spot of pairs.flat()) claims.set(spot, (claims.get(spot) ?? 0) + 1);
  return pairs.filter(([left, right]) => claims.get(left) === 1 && claims.get(right) === 1);
};

/** What shows a little code that no other of them shows, now or before. */
const byCode = (stood: readonly Spot[], seen: readonly Spot[]): Pairs => {
  if (seen.some(({ code }) => typeof code !== 'string')) return [];
  const [before, now] = [byKey(stood, ({ code }) => code ?? ''), byKey(seen, ({ code }) => code ?? '')];
  if (now.size < 2) return [];
  return [...now].flatMap(([code, [other, ...others]]): Pairs => {
    const [spot, ...spots] = before.get(code) ?? [];
    return spot === undefined || other === undefined || spots.length + others.length > 0 ? [] : [[spot, other]];
  });
};

/**
 * What stands where an anchor close to it says, the closest first, when no other could be meant on either side; what is
 * told so tells of what stands close to it.
 */
export const anchored = (stood: readonly Spot[], seen: readonly Spot[], anchors: readonly Anchor[]): Pairs => {
  const shifts = new Map<number, number[]>();
  const learn = (line: number, shift: number): void => {
    const known = shifts.get(line);
    if (known === undefined) shifts.set(line, [shift]);
    else if (!known.includes(shift)) known.push(shift);
  };
  for (const { line, shift } of anchors) learn(line, shift);
  const open = { stood: new Set(stood), seen: openSpots(seen) };
  const found: Pair[] = [];
  const keep = (pairs: Pairs): void => {
    for (const pair of pairs) {
      const [old, fresh] = pair;
      open.stood.delete(old);
      open.seen.delete(fresh);
      learn(lineOf(old), lineOf(fresh) - lineOf(old));
      found.push(pair);
    }
  };
  const inLine = (spot: Spot): boolean => open.seen.like(spot, lineOf(spot)).length > 0;
  /**
   * What an anchor just so far away says, the one above first: a place with the same column before others, and none
   * of another column when one is seen in its very line.
   */
  const told = (spot: Spot, distance: number): readonly Pair[] => {
    const line = lineOf(spot);
    const places = [line - distance, ...(distance === 0 ? [] : [line + distance])].map((at) =>
      (shifts.get(at) ?? []).map((shift) => line + shift),
    );
    const alone = places.map((lines) => {
      const level = lines.flatMap((each) => open.seen.like(spot, each, columnOf(spot)));
      return level.length > 0 || inLine(spot) ? level : lines.flatMap((each) => open.seen.like(spot, each));
    });
    const [other, ...others] = alone.find((place) => place.length > 0) ?? [];
    return other === undefined || others.length > 0 ? [] : [[spot, other]];
  };
  keep(byCode(stood, seen));
  if (shifts.size === 0) return found;
  for (let round = 0; round < rounds && open.stood.size > 0; round += 1) {
    const before = found.length;
    for (let distance = 0; distance <= closeLines; distance += 1)
      keep(undisputed([...open.stood].flatMap((spot) => told(spot, distance))));
    if (found.length === before) break;
  }
  return found;
};
