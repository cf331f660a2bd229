import { withTightHeap } from './tight-heap';

/**
 * Works on a list a batch after the other, each of at most `size`: no statement gets longer than it may, and no more is
 * held than one batch takes, however long the list is.
 */
export const inBatches = async <T>(
  all: readonly T[],
  size: number,
  work: (batch: readonly T[]) => Promise<unknown>,
): Promise<void> => {
  if (all.length === 0) return;
  if (all.length <= size) {
    await work(all);
    return;
  }
  await withTightHeap(async () => {
    for (let from = 0; from < all.length; from += size) await work(all.slice(from, from + size));
  });
};
