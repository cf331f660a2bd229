import type { Env } from '../kernel/env';

/** Loads the demo data when the database has none. */
export const seedDemo = (_env: Env, _say: (...lines: readonly string[]) => void): Promise<readonly string[]> =>
  Promise.resolve([]);
