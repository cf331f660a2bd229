import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import type { Database } from '../database/connect';
import type { Actor } from '../kernel/actor';
import { networkOf } from '../kernel/network';
import { CodedError } from '../kernel/refusal';
import type { RateLimitConfig } from '../rate-limit-config';
import { allotments, type Spend, type Spent } from './allotments';
import { storesFor, windowSeconds } from './stores';

/** Charges an actor for what was asked: nothing is to be done before. Throws RATE_LIMITED. */
export type Charge = (points: number) => void | Promise<void>;

interface Policy {
  readonly name: string;
  readonly points: number;
  readonly header: string;
  readonly spend: Spend;
}

/** Kept on the response itself, as what the log keeps of it is. */
const told = Symbol('rate limit');

type Carrying = ServerResponse & { [told]?: readonly string[] };

const none: readonly string[] = [];

/** The headers that tell a caller of the limit and what is left of it (draft-ietf-httpapi-ratelimit-headers-10). */
export const rateLimitHeaders = (response: ServerResponse): readonly string[] => (response as Carrying)[told] ?? none;

export interface RateLimits {
  readonly chargeOf: (
    request: IncomingMessage & { readonly ip?: string | undefined },
    response: ServerResponse,
    actor: Actor,
  ) => Charge;
  readonly close: () => void;
}

const settle = (response: ServerResponse, policy: Policy, { granted, remaining, seconds }: Spent): void => {
  (response as Carrying)[told] = [
    'ratelimit-policy',
    policy.header,
    'ratelimit',
    `"${policy.name}";r=${remaining};t=${seconds}`,
  ];
  if (granted) return;
  throw new CodedError(
    'RATE_LIMITED',
    `Too much at once: at most ${policy.points} points a minute are spent here. Wait a while.`,
    { retryAfterSeconds: seconds },
  );
};

const free: Charge = () => undefined;

/** Sessions of a person count together, and each token for itself: a pipeline must not keep its owner out. */
const keyOf = (actor: Actor, address: string): string => {
  if (actor.kind === 'SERVICE') return `rule ${actor.ruleId}`;
  if (actor.kind !== 'PERSON') return networkOf(address);
  return actor.door === 'TOKEN' ? `token ${actor.accessId}` : `person ${actor.id}`;
};

/** Points a minute, for each network that asks without signing in, each person and each token. */
export const rateLimits = (config: RateLimitConfig, database: Database, log: Logger): RateLimits => {
  const stores = storesFor(config, database, log);
  const policy = (name: string, points: number): Policy | undefined =>
    points === 0
      ? undefined
      : {
          name,
          points,
          header: `"${name}";q=${points};w=${windowSeconds}`,
          spend: allotments(stores.of(name, points), points),
        };
  const strangers = policy('anonymous', config.anonymous);
  const callers = policy('signed-in', config.signedIn);
  return {
    chargeOf: (request, response, actor) => {
      const known = actor.kind === 'PERSON' || actor.kind === 'SERVICE';
      const applied = known ? callers : strangers;
      if (applied === undefined) return free;
      const key = keyOf(actor, known ? '' : (request.ip ?? ''));
      return (points) => {
        if (points === 0) return undefined;
        const spent = applied.spend(key, points);
        return spent instanceof Promise
          ? spent.then((late) => settle(response, applied, late))
          : settle(response, applied, spent);
      };
    },
    close: stores.close,
  };
};
