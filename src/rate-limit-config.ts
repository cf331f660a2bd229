import { z } from 'zod';
import { wholeNumber } from './whole-number';

/** More than anybody asks for, and what a store of counts can hold. */
const mostPoints = 1_000_000_000;
const points = wholeNumber(0, mostPoints);

/** The variables of rate limits. docs/operations.md explains them. */
export const rateLimitVariables = {
  RATE_LIMIT_ANONYMOUS: points.default(1_200),
  RATE_LIMIT_SIGNED_IN: points.default(12_000),
  RATE_LIMIT_REDIS_URL: z
    .string()
    .regex(/^rediss?:\/\//, 'must be a redis:// or rediss:// URL')
    .optional(),
};

/** Points a minute; 0 is no limit. */
export interface RateLimitConfig {
  /** Of a network, for all that is asked from it without signing in. */
  readonly anonymous: number;
  /** Of a person in sessions, and of each API token. */
  readonly signedIn: number;
  /** Where processes count together; null: in their database. */
  readonly redisUrl: string | null;
}

export const rateLimitConfig = (read: z.infer<z.ZodObject<typeof rateLimitVariables>>): RateLimitConfig => ({
  anonymous: read.RATE_LIMIT_ANONYMOUS,
  signedIn: read.RATE_LIMIT_SIGNED_IN,
  redisUrl: read.RATE_LIMIT_REDIS_URL ?? null,
});
