/** Identities of so many more that look alike (`#2` is the second): with the lowest numbers that none of `taken` has. */
export const freeNumbers = (digest: string, taken: readonly string[], count: number): readonly string[] => {
  const held = new Set(taken);
  // Of so many candidates at least `count` are free.
  return Array.from({ length: taken.length + count }, (_, index) => `${digest}#${index + 2}`)
    .filter((value) => !held.has(value))
    .slice(0, count);
};
