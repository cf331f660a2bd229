import type { Steps } from '../../src/modules/vulnerabilities/domain/steps';

/** What long work comes to, done at once. */
export const atOnce = <R>(steps: Steps<R>): R => {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
};
