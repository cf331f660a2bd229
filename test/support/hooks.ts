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
    await stopEngines();
  },
};
