import { isOrphan } from '../database/retry';
import type { Env } from './env';
import { conflict } from './refusal';
import type { Result } from './result';

class Rollback extends Error {
  constructor(readonly result: unknown) {
    super('rolled back');
  }
}

/**
 * Runs work in a transaction: joins an outer one, and rolls back when work throws or answers a failed Result.
 * The env passed to work carries the transaction as `db`. Throws CONFLICT when what work refers to went away meanwhile.
 */
export const transact = async <T, E>(env: Env, work: (env: Env) => Promise<Result<T, E>>): Promise<Result<T, E>> => {
  if (env.db.inTransaction) return work(env);
  try {
    return await env.db.transaction(async (db) => {
      const result = await work({ ...env, db });
      if (!result.ok) throw new Rollback(result);
      return result;
    });
  } catch (thrown) {
    if (thrown instanceof Rollback) return thrown.result as Result<T, E>;
    throw isOrphan(thrown) ? conflict() : thrown;
  }
};
