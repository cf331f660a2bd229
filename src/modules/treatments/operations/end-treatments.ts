import { takeTurns } from '../../../database/turns';
import { again } from '../../../kernel/again';
import type { Env } from '../../../kernel/env';
import { succeed, type Result } from '../../../kernel/result';
import { transact } from '../../../kernel/transact';
import { acceptedBefore, decisionsBy, type Decidable } from '../../vulnerabilities';
import { dayOf } from '../domain/limits';
import { treatedSo } from '../domain/step';
import { restored, untreated, type Treatment } from '../domain/treatment';
import { requestsOf } from './grounds';
import { keep } from './keep';

/** Ends treatments by an event that is allowed on each, in the transaction of the caller. */
export const end = async (
  env: Env,
  vulnerabilities: readonly Decidable[],
  event: 'CANCEL' | 'LAPSE' | 'EXPIRE' | 'CHANGE' | 'WITHDRAW',
  next: (vulnerability: Decidable) => Treatment,
  justification: string,
  reportId?: string,
): Promise<void> => {
  const now = env.now();
  const decided = decisionsBy(vulnerabilities, (each) => treatedSo(each, event, next(each), now, []));
  if (!decided.ok) throw new Error(`a treatment that should end does not: ${decided.error.message}`);
  await keep(env, decided.value, event, justification, reportId === undefined ? {} : { reportId });
};

/**
 * Ends the requests of permanent acceptances where nothing is left to accept, in the transaction of the caller: what
 * held before them holds again. Other vulnerabilities are left alone.
 */
export const withdrawPending = async (
  env: Env,
  vulnerabilities: readonly Decidable[],
  justification: string,
): Promise<void> => {
  const waiting = vulnerabilities.filter(({ acceptance }) => acceptance === 'SUBMITTED');
  const requests = await requestsOf(env, waiting);
  const today = dayOf(env.now());
  await end(env, waiting, 'CANCEL', ({ id }) => restored(requests.get(id)?.previous, today), justification);
};

/** So many treatments are ended in a transaction: the more there are, the longer others wait for each. */
export const batch = 2_000;

/** The part of the server that ends treatments. */
export const asExpiry = (env: Env): Env => ({ ...env, actor: { kind: 'SERVER', email: 'acceptance-expiry' } });

const expireSome = (env: Env): Promise<Result<number, never>> =>
  transact<number, never>(env, async (inner) => {
    // One process at a time: another one finds nothing left.
    await takeTurns(inner.db, 'expiry of acceptances');
    const expired = await acceptedBefore(inner, dayOf(inner.now()), batch);
    await end(inner, expired, 'EXPIRE', () => untreated, 'The last day of the acceptance has passed.');
    return succeed(expired.length);
  });

/** Ends the temporary acceptances whose last day, in UTC, has passed; answers how many. The server does it, nobody else. */
export const expireAcceptances = async (env: Env): Promise<number> => {
  // Somebody may decide on one of them at the same moment: then the batch is read anew.
  const expired = await again(() => expireSome(asExpiry(env)));
  const number = expired.ok ? expired.value : 0;
  return number < batch ? number : number + (await expireAcceptances(env));
};
