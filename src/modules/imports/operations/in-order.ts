/** Works on one after the other; answers what came of each. */
export const inOrder = async <T, R>(
  items: readonly T[],
  work: (item: T, index: number) => Promise<R>,
): Promise<readonly R[]> => {
  const done: R[] = [];
  await items.reduce(async (before, item, index) => {
    await before;
    // eslint-disable-next-line functional/immutable-data -- there may be thousands of runs
    done.push(await work(item, index));
  }, Promise.resolve());
  return done;
};
