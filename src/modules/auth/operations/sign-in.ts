import { hash } from '@node-rs/argon2';
import type { Env } from '../../../kernel/env';
import { fail, refuse, succeed, type Refusal, type Result } from '../../../kernel/result';
import { transact } from '../../../kernel/transact';
import { record } from '../../../journal/record';
import { accessChanged, stakeholderByEmail, stakeholdersByIds } from '../../access';
import { selectLocalAccount, updateLocalAccount } from '../data/local-accounts';
import * as sessions from '../data/sessions';
import { authProviders } from '../domain/auth-provider';
import { afterSuccess, checkPassword } from '../domain/local-account';
import type { Session, Visitor } from '../domain/session';
import { beginSession, signedIn, type SignedIn } from './begin-session';
import { accountByPassword, accountUnchanged } from './passwords';
import type { SessionKeys } from './session-token';

const wrong = (): Result<never, Refusal<'WRONG_CREDENTIALS'>> =>
  fail({ code: 'WRONG_CREDENTIALS', message: 'The e-mail address or the password is wrong.' });

/** Signs a person in with a password. Unknown address, wrong password, blocked and suspended give one answer. */
export const signIn = async (
  env: Env,
  keys: SessionKeys,
  { email, password }: { readonly email: string; readonly password: string },
  visitor: Visitor,
): Promise<Result<SignedIn, Refusal<'WRONG_CREDENTIALS'>>> => {
  const person = await stakeholderByEmail(env, email);
  const compared = await accountByPassword(env, person?.id, password);
  if (person === undefined || compared === undefined) return wrong();
  const begun = await transact<Session, Refusal<'WRONG_CREDENTIALS'>>(env, async (inner) => {
    const account = await accountUnchanged(inner.db, compared);
    const [present] = await stakeholdersByIds(inner, [person.id]);
    if (account === undefined || account.state === 'SPENT' || present === undefined || present.state === 'SUSPENDED')
      return wrong();
    await updateLocalAccount(inner.db, afterSuccess(account));
    return succeed(await beginSession(inner, present, authProviders.LOCAL, visitor));
  });
  return begun.ok ? succeed(await signedIn(keys, begun.value)) : begun;
};

const wrongPresent = (): Result<never, Refusal<'WRONG_CREDENTIALS'>> =>
  refuse('WRONG_CREDENTIALS', ['input', 'currentPassword'], 'The present password is wrong.');

/** Changes the caller's password and ends the caller's other sessions. */
export const changePassword = async (
  env: Env,
  input: { readonly currentPassword: string; readonly newPassword: string },
): Promise<Result<null, Refusal<'WRONG_CREDENTIALS' | 'INVALID_VALUE' | 'TOO_LONG' | 'WRONG_STATE'>>> => {
  const { actor } = env;
  if (actor.kind !== 'PERSON' || actor.door !== 'SESSION')
    return fail({ code: 'WRONG_STATE', message: 'A password can only be changed in a session, not with a token.' });
  if ((await selectLocalAccount(env.db, actor.id)) === undefined)
    return fail({ code: 'WRONG_STATE', message: 'The account has no password.' });
  const checked = checkPassword(input.newPassword, ['input', 'newPassword']);
  if (!checked.ok) return checked;
  const compared = await accountByPassword(env, actor.id, input.currentPassword);
  if (compared === undefined) return wrongPresent();
  const passwordHash = await hash(input.newPassword);
  const changedAt = env.now();
  return transact<null, Refusal<'WRONG_CREDENTIALS'>>(env, async (inner) => {
    const account = await accountUnchanged(inner.db, compared);
    if (account === undefined) return wrongPresent();
    await updateLocalAccount(inner.db, { ...afterSuccess(account), passwordHash, state: 'ACTIVE', changedAt });
    await sessions.revokeSessionsOf(inner.db, actor.id, { but: actor.accessId, at: changedAt });
    await accessChanged(inner);
    await record(inner, { type: 'PasswordChanged', on: null, subjectId: actor.id, data: {} });
    return succeed(null);
  });
};
