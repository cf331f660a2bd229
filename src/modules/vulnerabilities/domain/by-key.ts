/* eslint-disable functional/immutable-data, functional/no-loop-statements -- fills maps that nobody else sees */
import type { Steps } from './steps';

const put = <T>(groups: Map<string, T[]>, key: string, item: T): void => {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [item]);
  else group.push(item);
};

/** Items by the key that `of` tells, in their order. */
export const byKey = <T>(items: readonly T[], of: (item: T) => string): ReadonlyMap<string, readonly T[]> => {
  const groups = new Map<string, T[]>();
  for (const item of items) put(groups, of(item), item);
  return groups;
};

/** The same, an item a step. */
export const byKeyInSteps = function* <T>(
  items: readonly T[],
  of: (item: T) => string,
): Steps<ReadonlyMap<string, readonly T[]>> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    put(groups, of(item), item);
    yield;
  }
  return groups;
};
