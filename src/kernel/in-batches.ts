/** Works on a list a batch after the other, each of at most `size`: no statement gets longer than it may, however long the list is. */
export const inBatches = async <T>(
  all: readonly T[],
  size: number,
  work: (batch: readonly T[]) => Promise<unknown>,
): Promise<void> => {
  if (all.length === 0) return;
  await work(all.slice(0, size));
  await inBatches(all.slice(size), size, work);
};
