/* eslint-disable functional/immutable-data, functional/no-loop-statements -- fills a map that nobody else sees */

/** Items by the key that `of` tells, in their order. */
export const byKey = <T>(items: readonly T[], of: (item: T) => string): ReadonlyMap<string, readonly T[]> => {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = of(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
};
