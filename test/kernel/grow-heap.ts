import { constants, PerformanceObserver } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { getHeapStatistics } from 'node:v8';
import { withTightHeap } from '../../src/kernel/tight-heap';

// In a process of its own, whose heap nobody else fills: prints how far it grew while it was to be tight, in times of
// the least that it held.

const kept: string[][] = [];
const keep = 200;
let [made, collections] = [0, 0];
let [least, most] = [Infinity, 0];

/** What is kept is replaced bit by bit, so that all of it grows old before it becomes garbage. */
const replaceUntil = async (done: () => boolean): Promise<void> => {
  while (!done()) {
    for (let each = 0; each < 5; each += 1) {
      kept[made % keep] = Array.from({ length: 4_000 }, (_, index) => `line ${made} of ${index}`);
      made += 1;
    }
    await wait(1);
    const used = getHeapStatistics().used_heap_size;
    if (kept.length === keep) least = Math.min(least, used);
    most = Math.max(most, used);
  }
};

new PerformanceObserver((list) => {
  const told = list.getEntries() as unknown as readonly { readonly detail: { readonly kind: number } }[];
  collections += told.filter(({ detail }) => detail.kind === constants.NODE_PERFORMANCE_GC_MAJOR).length;
}).observe({ entryTypes: ['gc'] });

const start = async (): Promise<void> => {
  // From now on V8 lets the heap grow as it does by itself.
  await replaceUntil(() => made > 2 * keep && collections >= 3);
  await withTightHeap(async () => {
    await wait(1_500);
    most = 0;
    const before = made;
    await replaceUntil(() => made > before + 6 * keep);
  });
  process.stdout.write(String(most / least));
};

void start();
