import { refuse, succeed, type Refusal, type Result } from '../../../kernel/result';
import { oneOf, optional, text, time, whole, type EntityOf } from '../../../kernel/shape';

export const localAccountShape = {
  stakeholderId: text,
  passwordHash: text,
  state: oneOf<'ACTIVE' | 'ONE_TIME' | 'SPENT'>(),
  failures: whole,
  blockedUntil: optional(time),
  changedAt: time,
};

/** An account with a password. A ONE_TIME password signs in once; then it must be changed. */
export type LocalAccount = EntityOf<typeof localAccountShape>;

const minimumPassword = 12;
const maximumPassword = 128;
const toleratedFailures = 10;
const blockMinutes = 15;

/** Length is what counts (NIST SP 800-63B section 5.1.1.2); no rules of composition. */
export const checkPassword = (
  password: string,
  field: readonly string[],
): Result<null, Refusal<'INVALID_VALUE' | 'TOO_LONG'>> => {
  const { length } = [...password];
  if (length > maximumPassword)
    return refuse('TOO_LONG', field, `The password may have at most ${maximumPassword} characters.`);
  if (length < minimumPassword)
    return refuse('INVALID_VALUE', field, `The password must have at least ${minimumPassword} characters.`);
  return succeed(null);
};

export const isBlocked = ({ blockedUntil }: LocalAccount, now: string): boolean =>
  blockedUntil !== null && blockedUntil > now;

/** The account after a wrong password: ten in a row block it for a quarter of an hour. */
export const afterFailure = (account: LocalAccount, now: string): LocalAccount =>
  account.failures + 1 < toleratedFailures
    ? { ...account, failures: account.failures + 1 }
    : {
        ...account,
        failures: 0,
        blockedUntil: new Date(Date.parse(now) + blockMinutes * 60_000).toISOString(),
      };

/** The account after the right password. */
export const afterSuccess = (account: LocalAccount): LocalAccount => ({
  ...account,
  failures: 0,
  blockedUntil: null,
  state: account.state === 'ONE_TIME' ? 'SPENT' : account.state,
});
