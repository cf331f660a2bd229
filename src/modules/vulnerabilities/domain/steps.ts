/* eslint-disable functional/immutable-data, functional/no-loop-statements -- fills what nobody else sees yet */

/** Long work that stops after each step, so that whoever has it done may let others have their turn (`inSteps`). */
export type Steps<R> = Generator<undefined, R, undefined>;

/** What `make` makes of each item, in their order. */
export const madeInSteps = function* <T, R>(items: Iterable<T>, make: (item: T) => readonly R[]): Steps<readonly R[]> {
  const all: R[] = [];
  for (const item of items) {
    for (const each of make(item)) all.push(each);
    yield;
  }
  return all;
};

/** What the steps that `make` begins for each item come to, in their order. */
export const allOfSteps = function* <T, R>(
  items: Iterable<T>,
  make: (item: T) => Steps<readonly R[]>,
): Steps<readonly R[]> {
  const all: R[] = [];
  for (const item of items) for (const each of yield* make(item)) all.push(each);
  return all;
};
