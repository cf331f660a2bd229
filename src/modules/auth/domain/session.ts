import { oneOf, optional, text, time, type EntityOf } from '../../../kernel/shape';
import type { AuthProvider } from './auth-provider';

export const sessionShape = {
  id: text,
  stakeholderId: text,
  provider: oneOf<AuthProvider>(),
  createdAt: time,
  expiresAt: time,
  lastUsedAt: time,
  address: optional(text),
  userAgent: optional(text),
};

/** A sign-in by a browser. It slides: half spent, it is prolonged when it is used. */
export type Session = EntityOf<typeof sessionShape>;

/** Where a sign-in came from. */
export interface Visitor {
  readonly address: string | null;
  readonly userAgent: string | null;
}

const hour = 60 * 60 * 1000;
const slidingHours = 8;
/** However much it is used: who signs in once must not stay for ever. */
const longestHours = 7 * 24;

export const sessionMilliseconds = slidingHours * hour;

/** When a session ends that is used now: 8 hours from now, at most a week after it began. */
export const sessionEnd = (now: string, createdAt: string = now): string =>
  new Date(Math.min(Date.parse(now) + sessionMilliseconds, Date.parse(createdAt) + longestHours * hour)).toISOString();

/** Half spent: a session is not prolonged for each request. */
export const isHalfSpent = (expiresAt: string, now: string): boolean =>
  (Date.parse(expiresAt) - Date.parse(now)) * 2 <= sessionMilliseconds;

const longestUserAgent = 300;

/** What is kept of a browser's own words: one line of bounded length. */
export const keptUserAgent = (told: string | undefined): string | null => {
  const line = told?.replace(/\p{C}/gu, ' ').trim().slice(0, longestUserAgent) ?? '';
  return line === '' ? null : line;
};
