/* eslint-disable functional/no-let, functional/no-loop-statements -- searches, and fills maps that nobody else sees */

/** A place of several with the same code in one file. */
export interface Spot {
  readonly id: string;
  readonly line: number | null;
  readonly column: number | null;
  /** Its number among those that stand in the very same place. */
  readonly number: number;
}

/** How far lines moved, as what was recognised for certain tells: by the line that it stood in. */
export interface Anchor {
  readonly line: number;
  readonly shift: number;
}

/** What stood, and as what it is seen. */
export type Pairs = readonly (readonly [stood: Spot, seen: Spot])[];

export const lineOf = ({ line }: Spot): number => line ?? 0;
export const columnOf = ({ column }: Spot): number => column ?? 0;

/** How many of the anchors, in ascending order, stand at a line or above it. */
const countTo = (anchors: readonly Anchor[], line: number): number => {
  let [low, high] = [0, anchors.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((anchors[middle] as Anchor).line <= line) low = middle + 1;
    else high = middle;
  }
  return low;
};

const nearest = (anchors: readonly Anchor[], line: number): Anchor | undefined => {
  const count = countTo(anchors, line);
  const [above, below] = [anchors[count - 1], anchors[count]];
  if (above === undefined || below === undefined) return above ?? below;
  return line - above.line <= below.line - line ? above : below;
};

/** The shift to be expected of a line: that of the nearest anchor, the one above when two are as near; 0 without any. */
export const shiftAt = (anchors: readonly Anchor[], line: number): number => nearest(anchors, line)?.shift ?? 0;

/** So many lines from an anchor code moves with it, even where it comes to stand before what it stood behind. */
const closeLines = 6;

/** What stands where an anchor close to it says, when no other could be meant on either side. */
export const anchored = (stood: readonly Spot[], seen: readonly Spot[], anchors: readonly Anchor[]): Pairs => {
  if (anchors.length === 0) return [];
  const targets = new Map<number, Spot | null>();
  for (const spot of seen) targets.set(lineOf(spot), targets.has(lineOf(spot)) ? null : spot);
  const found = stood.flatMap((spot): Pairs => {
    const anchor = nearest(anchors, lineOf(spot));
    if (anchor === undefined || Math.abs(anchor.line - lineOf(spot)) > closeLines) return [];
    const target = targets.get(lineOf(spot) + anchor.shift);
    return target === undefined || target === null ? [] : [[spot, target]];
  });
  const claims = new Map<Spot, number>();
  for (const [, target] of found) claims.set(target, (claims.get(target) ?? 0) + 1);
  return found.filter(([, target]) => claims.get(target) === 1);
};
