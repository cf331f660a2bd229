import { setFlagsFromString } from 'node:v8';

const held = { count: 0, end: (): void => undefined };

/** In milliseconds. What takes less makes little garbage. */
const short = 1000;

/** V8 takes a collection for due when so much memory beside its heap came since the last; half of it would do. */
const dueBytes = 128 * 1024 * 1024;

/**
 * Has V8 begin to collect the whole heap, beside what else is done and step by step: memory that is granted, and not
 * touched, costs nothing but that. The collection that `--expose-gc` hands out has everybody wait until it has ended.
 */
const collect = (): void => {
  try {
    new ArrayBuffer(dueBytes);
  } catch {
    // So much memory can't be granted: V8 collects what it has before it says so.
  }
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
