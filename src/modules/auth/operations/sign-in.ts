import type { Env } from '../../../kernel/env';
import { fail, succeed, type Refusal, type Result } from '../../../kernel/result';
import { transact } from '../../../kernel/transact';
import { stakeholderByEmail, stakeholdersByIds } from '../../access';
import { updateLocalAccount } from '../data/local-accounts';
import { selectFactor } from '../data/second-factors';
import { authProviders } from '../domain/auth-provider';
import { afterSignIn, signsIn } from '../domain/local-account';
import type { Session, Visitor } from '../domain/session';
import { beginSession, signedIn, type SignedIn } from './begin-session';
import { spendCode, type WrongCode } from './check-code';
import { countTry, forgetTries, takeBackTry, type Guesser } from './count-tries';
import { accountByPassword, accountUnchanged } from './passwords';
import type { SessionKeys } from './session-token';

/** What a person gives to sign in. */
export interface LocalCredentials {
  readonly email: string;
  readonly password: string;
  /** Of the authenticator, or a recovery code; needed when the account has a second factor. */
  readonly code?: string | undefined;
}

type SignInRefusal = Refusal<'WRONG_CREDENTIALS' | 'SECOND_FACTOR_REQUIRED'> | WrongCode;

const wrong = (): Result<never, SignInRefusal> =>
  fail({ code: 'WRONG_CREDENTIALS', message: 'The e-mail address or the password is wrong.' });

const codeMissing = (): Result<never, SignInRefusal> =>
  fail({
    code: 'SECOND_FACTOR_REQUIRED',
    field: ['code'],
    message: 'Give the code of your authenticator too, or a recovery code.',
  });

const secondFactor = async (
  env: Env,
  stakeholderId: string,
  code: string | undefined,
): Promise<Result<null, SignInRefusal>> => {
  const factor = await selectFactor(env.db, stakeholderId);
  if (factor?.state !== 'ACTIVE') return succeed(null);
  return code === undefined ? codeMissing() : spendCode(env, factor, code, ['code']);
};

/**
 * Signs a person in with a password and, where the account has a second factor, a code; nothing tells of the factor
 * before the password is right. An unknown address, a wrong password, a spent one and a suspended person give one
 * answer, after the same work. Throws RATE_LIMITED after too many tries, for unknown addresses as well.
 */
export const signIn = async (
  env: Env,
  keys: SessionKeys,
  { email, password, code }: LocalCredentials,
  visitor: Visitor,
): Promise<Result<SignedIn, SignInRefusal>> => {
  const person = await stakeholderByEmail(env, email);
  const guesser: Guesser = { email, stakeholderId: person?.id ?? null, address: visitor.address };
  await countTry(env, guesser);
  const compared = await accountByPassword(env, person?.id, password);
  if (person === undefined || compared === undefined) return wrong();
  const begun = await transact<Session, SignInRefusal>(env, async (inner) => {
    const account = await accountUnchanged(inner.db, compared);
    const [present] = await stakeholdersByIds(inner, [person.id]);
    if (account === undefined || !signsIn(account, inner.now())) return wrong();
    if (present === undefined || present.state === 'SUSPENDED') return wrong();
    const passed = await secondFactor(inner, person.id, code);
    if (!passed.ok) return passed;
    await updateLocalAccount(inner.db, afterSignIn(account));
    await forgetTries(inner, guesser);
    return succeed(await beginSession(inner, present, authProviders.LOCAL, visitor));
  });
  if (begun.ok) return succeed(await signedIn(keys, begun.value));
  // It must not forget more than itself: passwords without a code would clear the way for guesses of codes.
  if (begun.error.code === 'SECOND_FACTOR_REQUIRED') await takeBackTry(env, guesser);
  return begun;
};
