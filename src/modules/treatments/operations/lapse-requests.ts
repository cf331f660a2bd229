import { takeTurns } from '../../../database/turns';
import { again } from '../../../kernel/again';
import type { Env } from '../../../kernel/env';
import { succeed, type Result } from '../../../kernel/result';
import { transact } from '../../../kernel/transact';
import { pendingAcceptances } from '../../vulnerabilities';
import { dayOf, lapsedUntil, requestDays } from '../domain/limits';
import { restored } from '../domain/treatment';
import { asExpiry, batch, end } from './end-treatments';
import { requestsOf } from './grounds';

interface Lapsed {
  readonly number: number;
  /** The last request that was looked at; null when there are no more. */
  readonly last: string | null;
}

const lapseSome = (env: Env, after: string): Promise<Result<Lapsed, never>> =>
  transact<Lapsed, never>(env, async (inner) => {
    // One process at a time: another one finds nothing left.
    await takeTurns(inner.db, 'expiry of acceptances');
    const now = inner.now();
    const pending = await pendingAcceptances(inner, after, batch);
    const requests = await requestsOf(inner, pending);
    const due = pending.filter(({ id }) => {
      const request = requests.get(id);
      return request !== undefined && request.at <= lapsedUntil(now);
    });
    await end(
      inner,
      due,
      'LAPSE',
      ({ id }) => restored(requests.get(id)?.previous, dayOf(now)),
      `Nobody answered the request within ${requestDays} days.`,
    );
    return succeed({ number: due.length, last: pending.length < batch ? null : (pending.at(-1)?.id ?? null) });
  });

/**
 * Ends the requests of permanent acceptances that nobody answered within five days: what held before them holds again.
 * Answers how many. The server does it, nobody else.
 */
export const lapseRequests = async (env: Env, after = ''): Promise<number> => {
  // Somebody may answer one of them at the same moment: then the batch is read anew.
  const lapsed = await again(() => lapseSome(asExpiry(env), after));
  if (!lapsed.ok) return 0;
  const { number, last } = lapsed.value;
  return last === null ? number : number + (await lapseRequests(env, last));
};
