import type { Context } from 'mocha';
import { stopEngines } from './engines';
import { testEnded, watchTest } from './long-tests';

export const mochaHooks = {
  beforeEach(this: Context): void {
    watchTest(this.currentTest);
  },
  afterEach: testEnded,
  async afterAll(this: Context): Promise<void> {
    this.timeout(60_000);
    // Mocha's workers run this after each file: theirs stay for the next, and end with what `npm test` started for all.
    if (process.env['MOCHA_WORKER_ID'] === undefined) await stopEngines();
  },
};
