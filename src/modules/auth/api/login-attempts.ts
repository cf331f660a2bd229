import { LRUCache } from 'lru-cache';
import { CodedError } from '../../../kernel/refusal';

const windowMilliseconds = 15 * 60_000;
const mostOfAddress = 100;
/** Above what blocks a stored account: this one holds for unknown accounts, too, and counts tries that run side by side. */
const mostOfAccount = 20;
const remembered = 50_000;

interface Tries {
  readonly until: number;
  readonly count: number;
}

/** Counts what fails, and what has begun: tries that run side by side must not slip through together. */
export interface LoginAttempts {
  /** Throws RATE_LIMITED when there were too many; answers how to take the try back, for one that succeeds. */
  readonly begin: (address: string, account: string) => () => void;
}

/** A customer has a whole network of IPv6 addresses: the first four groups tell it (RFC 6177). */
const networkOf = (address: string): string =>
  address.includes(':') && !address.includes('.') ? address.split(':').slice(0, 4).join(':') : address;

/** Slows guessing within this process: 100 failed tries of an address and 20 of an account in a quarter of an hour. */
export const loginAttempts = (now: () => number = Date.now): LoginAttempts => {
  const tries = new LRUCache<string, Tries>({ max: remembered });
  const current = (key: string): Tries => {
    const known = tries.get(key);
    return known !== undefined && known.until > now() ? known : { until: now() + windowMilliseconds, count: 0 };
  };
  const add = (key: string, more: number): void => {
    const { until, count } = current(key);
    tries.set(key, { until, count: Math.max(0, count + more) });
  };
  return {
    begin: (address, account) => {
      const limits = [
        [`address ${networkOf(address)}`, mostOfAddress],
        [`account ${account.toLowerCase()}`, mostOfAccount],
      ] as const;
      limits.forEach(([key, most]) => {
        const { until, count } = current(key);
        if (count < most) return;
        const retryAfterSeconds = Math.max(1, Math.ceil((until - now()) / 1000));
        throw new CodedError('RATE_LIMITED', 'Too many tries to sign in: wait a while.', { retryAfterSeconds });
      });
      limits.forEach(([key]) => add(key, 1));
      return () => limits.forEach(([key]) => add(key, -1));
    },
  };
};
