import { setTimeout as wait } from 'node:timers/promises';

/** PostgreSQL's serialization failure and deadlock, and SQLite's busy: the whole transaction may simply be tried again. */
const passing = new Set(['40001', '40P01', 'SQLITE_BUSY']);
const tries = 5;

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

/** Whether a write failed because another row has the same unique value. */
export const isDuplicate = (error: unknown): boolean =>
  codeOf(error) === '23505' || (codeOf(error) === 'SQLITE_CONSTRAINT' && /UNIQUE/.test(String(error)));

/** Whether a write failed because the row that it refers to has gone, or is still referred to. */
export const isOrphan = (error: unknown): boolean =>
  codeOf(error) === '23503' || (codeOf(error) === 'SQLITE_CONSTRAINT' && /FOREIGN KEY/.test(String(error)));

/** Whether a lock was asked for without waiting, and another transaction holds it. */
export const isHeld = (error: unknown): boolean => codeOf(error) === '55P03';

/**
 * Tries work again, with growing pauses, when it failed only because another transaction was in the way. What was busy
 * for so many milliseconds has been waited for long enough.
 */
export const retried = async <T>(work: () => Promise<T>, milliseconds: number, left = tries): Promise<T> => {
  const begun = performance.now();
  try {
    return await work();
  } catch (error) {
    const waited = codeOf(error) === 'SQLITE_BUSY' && performance.now() - begun >= milliseconds;
    if (left <= 1 || waited || !passing.has(codeOf(error))) throw error;
    await wait(10 * 2 ** (tries - left) + Math.random() * 20);
    return retried(work, milliseconds, left - 1);
  }
};
