import { dropped, type Migration } from './dialect';

/** What callers spent within the present minute, as the limiter of processes that share a database has it. */
export const rateLimits: Migration = {
  name: '0029-rate-limits',
  up: ({ text, int, scratch }) => [
    `${scratch} rate_limits (key ${text} primary key, points integer not null, expire ${int})`,
  ],
  down: dropped('rate_limits'),
};
