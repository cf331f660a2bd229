import type { Refusal, Result } from '../kernel/result';

/** What holds at another time or in another state; the rest is wrong by itself, whenever it is sent. */
const statuses: Readonly<Record<string, number>> = {
  NOT_FOUND: 404,
  ALREADY_EXISTS: 409,
  WRONG_STATE: 409,
  LAST_MANAGER: 409,
  LIMIT_REACHED: 409,
  OWN_REQUEST: 409,
  WRONG_CREDENTIALS: 401,
  SECOND_FACTOR_REQUIRED: 401,
  WRONG_CODE: 401,
  SIGN_IN_FAILED: 401,
  EMAIL_NOT_VERIFIED: 403,
  NOT_INVITED: 403,
  OTHER_IDENTITY: 403,
  SUSPENDED: 403,
};

/** An operation's refusal, as doors tell it: GraphQL's `userErrors` have the same codes. */
export class Refused extends Error {
  readonly status: number;
  constructor(readonly refusals: readonly [Refusal, ...Refusal[]]) {
    super(refusals[0].message);
    this.status = statuses[refusals[0].code] ?? 422;
  }
}

/** The value of an outcome. Throws Refused. */
export const done = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Refused([result.error]);
  return result.value;
};
