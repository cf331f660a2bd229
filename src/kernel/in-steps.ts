import { setImmediate } from 'node:timers/promises';

/** So long work goes on at once: a turn costs little beside it, and nobody notices having waited for it. */
const milliseconds = 10;

/** Does long work to its end that stops after each of its steps: between them others get their turn. */
export const inSteps = async <R>(steps: Generator<undefined, R, undefined>): Promise<R> => {
  let since = performance.now();
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
    if (performance.now() - since < milliseconds) continue;
    await setImmediate();
    since = performance.now();
  }
};
