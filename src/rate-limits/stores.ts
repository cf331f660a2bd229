import { setTimeout as wait } from 'node:timers/promises';
import type * as Ioredis from 'ioredis';
import type { Logger } from 'pino';
import {
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRedis,
  RateLimiterRes,
  type RateLimiterAbstract,
} from 'rate-limiter-flexible';
import type { Database } from '../database/connect';
import type { RateLimitConfig } from '../rate-limit-config';
import type { PointStore, Taken } from './point-store';

export const windowSeconds = 60;
/** A store that takes longer is away: no request waits for it. */
const patienceMilliseconds = 250;
/** How long a store that was away is not asked. */
const pauseMilliseconds = 5_000;

const takenFrom = (limiter: RateLimiterAbstract): PointStore => ({
  take: async (key, points) => {
    try {
      const { remainingPoints, msBeforeNext } = await limiter.consume(key, points);
      return { granted: true, remaining: remainingPoints, milliseconds: msBeforeNext };
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      return { granted: false, remaining: 0, milliseconds: refused.msBeforeNext };
    }
  },
});

const inTime = (work: Promise<Taken>): Promise<Taken> => {
  const ended = new AbortController();
  const late = wait(patienceMilliseconds, undefined, { signal: ended.signal, ref: false }).then(
    () => {
      throw new Error(`no answer within ${patienceMilliseconds} ms`);
    },
    () => new Promise<never>(() => undefined),
  );
  return Promise.race([work, late]).finally(() => ended.abort());
};

/** A store that may be away: then this process counts alone, which is logged once, and looks again soon. */
export const failingOpen = (shared: PointStore, alone: PointStore, log: Logger): PointStore => {
  const state = { away: false, askAgain: 0 };
  return {
    take: async (key, points) => {
      if (Date.now() < state.askAgain) return alone.take(key, points);
      try {
        const taken = await inTime(shared.take(key, points));
        if (state.away) log.info('rate limits are counted together again');
        state.away = false;
        return taken;
      } catch (error) {
        if (!state.away) log.error({ err: error }, 'the store of rate limits is away: each process counts alone');
        state.away = true;
        state.askAgain = Date.now() + pauseMilliseconds;
        return alone.take(key, points);
      }
    },
  };
};

/** Stores for limits of so many points, and how to let go of what they hold. */
export interface Stores {
  readonly of: (name: string, points: number) => PointStore;
  readonly close: () => void;
}

const connected = (url: string): Ioredis.Redis => {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- most installations have no Redis
  const { Redis } = require('ioredis') as typeof Ioredis;
  const redis = new Redis(url, { enableOfflineQueue: false, maxRetriesPerRequest: 0, commandTimeout: 1_000 });
  // What fails is told by those who ask.
  redis.on('error', () => undefined);
  return redis;
};

/** Counts in this process on SQLite, in the database where processes share one, or in Redis where that is wanted. */
export const storesFor = ({ redisUrl }: RateLimitConfig, { engine, writer }: Database, log: Logger): Stores => {
  const redis = redisUrl === null ? undefined : connected(redisUrl);
  const shared = (points: number, keyPrefix: string): RateLimiterAbstract | undefined => {
    const options = { points, duration: windowSeconds, keyPrefix, inMemoryBlockOnConsumed: points };
    if (redis !== undefined)
      return new RateLimiterRedis({ ...options, storeClient: redis, rejectIfRedisNotReady: true });
    return engine === 'postgres'
      ? new RateLimiterPostgres({
          ...options,
          storeClient: writer,
          storeType: 'knex',
          tableName: 'rate_limits',
          tableCreated: true,
        })
      : undefined;
  };
  return {
    of: (name, points) => {
      const alone = takenFrom(new RateLimiterMemory({ points, duration: windowSeconds, keyPrefix: name }));
      const limiter = shared(points, `integrates:${name}`);
      return limiter === undefined ? alone : failingOpen(takenFrom(limiter), alone, log);
    },
    close: () => redis?.disconnect(),
  };
};
