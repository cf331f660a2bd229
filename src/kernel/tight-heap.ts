import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const held = { count: 0, end: (): void => undefined };

/** In milliseconds. What takes less makes little garbage, and a whole collection has everybody wait for it. */
const short = 1000;

type Collect = (options: { readonly type: 'major'; readonly execution: 'async' }) => Promise<void>;

/** Collects the whole heap soon; Node hands out no other way to it. */
const collect = (): void => {
  setFlagsFromString('--expose-gc');
  const gc = runInNewContext('globalThis.gc') as Collect | undefined;
  setFlagsFromString('--no-expose-gc');
  void gc?.({ type: 'major', execution: 'async' });
};

/** Answers how to end it. */
const tighten = (): (() => void) => {
  setFlagsFromString('--heap-growing-percent=25');
  // V8 reckons how far the heap may grow when it has collected it: what it granted before holds until it does so again.
  const timer = setTimeout(collect, short).unref();
  return () => {
    clearTimeout(timer);
    setFlagsFromString('--heap-growing-percent=0');
  };
};

/**
 * Runs work that makes much garbage, such as what threads send: meanwhile the heap is collected when it has grown by a
 * quarter of what is alive. By itself V8 lets it grow to four times that, which in a process that lives long is memory
 * that nobody else gets. Costs about a tenth of the processor while it holds.
 */
export const withTightHeap = async <T>(work: () => Promise<T>): Promise<T> => {
  if (held.count === 0) held.end = tighten();
  held.count += 1;
  try {
    return await work();
  } finally {
    held.count -= 1;
    if (held.count === 0) held.end();
  }
};
