import { refuse, succeed, type Refusal, type Result } from '../../../kernel/result';
import { oneOf, text, time, type EntityOf } from '../../../kernel/shape';

export const localAccountShape = {
  stakeholderId: text,
  passwordHash: text,
  state: oneOf<'ACTIVE' | 'ONE_TIME' | 'SPENT'>(),
  changedAt: time,
};

/** An account with a password. A ONE_TIME password signs in once, within a week; then it must be changed. */
export type LocalAccount = EntityOf<typeof localAccountShape>;

const minimumPassword = 12;
const maximumPassword = 128;

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

const week = 7 * 24 * 60 * 60 * 1000;

/** Whether the password of an account signs in: one for one time was read by somebody else, and must not lie around. */
export const signsIn = ({ state, changedAt }: LocalAccount, now: string): boolean =>
  state === 'ACTIVE' || (state === 'ONE_TIME' && Date.parse(now) - Date.parse(changedAt) < week);

/** The account after a sign-in. */
export const afterSignIn = (account: LocalAccount): LocalAccount => ({
  ...account,
  state: account.state === 'ONE_TIME' ? 'SPENT' : account.state,
});
