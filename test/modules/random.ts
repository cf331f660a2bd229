/** Numbers from 0 (inclusive) to 1, the same for the same seed (mulberry32). */
export const randomFrom = (seed: number): (() => number) => {
  const state = { at: seed };
  return () => {
    state.at = (state.at + 0x6d2b79f5) | 0;
    const first = Math.imul(state.at ^ (state.at >>> 15), 1 | state.at);
    const second = (first + Math.imul(first ^ (first >>> 7), 61 | first)) ^ first;
    return ((second ^ (second >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** The items in an order of chance. */
export const shuffled = <T>(random: () => number, items: readonly T[]): readonly T[] =>
  items
    .map((item) => [random(), item] as const)
    .toSorted(([left], [right]) => left - right)
    .map(([, item]) => item);
