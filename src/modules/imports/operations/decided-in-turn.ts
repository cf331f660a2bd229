import type { Env } from '../../../kernel/env';
import type { Result } from '../../../kernel/result';
import { transact } from '../../../kernel/transact';
import { oneAtATime } from '../../../kernel/one-at-a-time';

/**
 * Decides on a report in a transaction that may wait long for its turn on the root: in this process one at a time, since
 * each that waits there holds a connection.
 */
export const decidedInTurn = <T, E>(
  env: Env,
  { rootId }: { readonly rootId: string },
  work: (env: Env) => Promise<Result<T, E>>,
): Promise<Result<T, E>> =>
  oneAtATime(`decisions on root ${rootId}`, () => transact<T, E>({ ...env, db: env.db.patient }, work));
