import { stopEngines } from './engines';

export const mochaHooks = {
  async afterAll(this: { timeout: (milliseconds: number) => void }): Promise<void> {
    this.timeout(60_000);
    await stopEngines();
  },
};
