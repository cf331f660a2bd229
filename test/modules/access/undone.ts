import type { ExecutionResult } from 'graphql';
import type { Env } from '../../../src/kernel/env';
import { run } from '../../support/client';

class Undone extends Error {}

/** Runs a document whose work is undone afterwards. */
export const undone = async (env: Env, document: string, variables: object): Promise<ExecutionResult> => {
  const kept: { result?: ExecutionResult } = {};
  await env.db
    .transaction(async (db) => {
      kept.result = await run(
        env.db.inTransaction ? env : { ...env, db },
        document,
        variables as Record<string, unknown>,
      );
      throw new Undone();
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undone)) throw error;
    });
  return kept.result as ExecutionResult;
};
