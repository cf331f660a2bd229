/* eslint-disable functional/no-let, functional/no-loop-statements -- searches */

/** A place of several with the same code in one file. */
export interface Spot {
  readonly id: string;
  readonly line: number | null;
  readonly column: number | null;
  /** Its number among those that stand in the very same place. */
  readonly number: number;
  /** A little code that is shown of it, too little to recognise it by. */
  readonly code?: string | null;
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

/** The nearest anchor at a line or above it, and the nearest below. */
export const around = (
  anchors: readonly Anchor[],
  line: number,
): readonly [above: Anchor | undefined, below: Anchor | undefined] => {
  const count = countTo(anchors, line);
  return [anchors[count - 1], anchors[count]];
};

const nearest = (anchors: readonly Anchor[], line: number): Anchor | undefined => {
  const [above, below] = around(anchors, line);
  if (above === undefined || below === undefined) return above ?? below;
  return line - above.line <= below.line - line ? above : below;
};

/** The shift to be expected of a line: that of the nearest anchor, the one above when two are as near; 0 without any. */
export const shiftAt = (anchors: readonly Anchor[], line: number): number => nearest(anchors, line)?.shift ?? 0;
