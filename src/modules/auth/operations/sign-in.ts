import { hash } from '@node-rs/argon2';
import type { Env } from '../../../kernel/env';
import { fail, refuse, succeed, type Refusal, type Result } from '../../../kernel/result';
import { transact } from '../../../kernel/transact';
import { record } from '../../../journal/record';
import { accessChanged, changeStakeholder, stakeholderByEmail, stakeholdersByIds } from '../../access';
import { selectLocalAccount, updateLocalAccount } from '../data/local-accounts';
import * as sessions from '../data/sessions';
import { authProviders } from '../domain/auth-provider';
import { afterSuccess, checkPassword } from '../domain/local-account';
import { sessionEnd, type Session } from '../domain/session';
import { accountByPassword, accountUnchanged } from './passwords';
import { signSession, type SessionKeys } from './session-token';

export interface SignedIn {
  readonly session: Session;
  readonly token: string;
}

const wrong = (): Result<never, Refusal<'WRONG_CREDENTIALS'>> =>
  fail({ code: 'WRONG_CREDENTIALS', message: 'The e-mail address or the password is wrong.' });

/** Signs a person in with a password. Unknown address, wrong password, blocked and suspended give one answer. */
export const signIn = async (
  env: Env,
  keys: SessionKeys,
  email: string,
  password: string,
): Promise<Result<SignedIn, Refusal<'WRONG_CREDENTIALS'>>> => {
  const person = await stakeholderByEmail(env, email);
  const compared = await accountByPassword(env, person?.id, password);
  if (person === undefined || compared === undefined) return wrong();
  const now = env.now();
  const session: Session = {
    id: env.newId(),
    stakeholderId: person.id,
    provider: authProviders.LOCAL,
    createdAt: now,
    expiresAt: sessionEnd(now),
  };
  const begun = await transact<Session, Refusal<'WRONG_CREDENTIALS'>>(env, async (inner) => {
    const account = await accountUnchanged(inner.db, compared);
    const [present] = await stakeholdersByIds(inner, [person.id]);
    if (account === undefined || account.state === 'SPENT' || present === undefined || present.state === 'SUSPENDED')
      return wrong();
    await updateLocalAccount(inner.db, afterSuccess(account));
    await sessions.insertSession(inner.db, session);
    const state = present.state === 'INVITED' ? { state: 'ACTIVE' as const } : {};
    await changeStakeholder(inner, person.id, { ...state, lastLoginAt: now });
    await record(inner, { type: 'SignedIn', on: null, subjectId: person.id, data: { session: session.id } });
    return succeed(session);
  });
  return begun.ok ? succeed({ session, token: await signSession(keys, session) }) : begun;
};

/** Ends the caller's session; without one it does nothing. */
export const signOut = async (env: Env): Promise<void> => {
  if (env.actor.kind !== 'PERSON' || env.actor.door !== 'SESSION') return;
  const { id, accessId } = env.actor;
  await env.db.transaction(async (db) => {
    await sessions.revokeSession(db, accessId, env.now());
    await accessChanged({ db });
    await record({ ...env, db }, { type: 'SignedOut', on: null, subjectId: id, data: { session: accessId } });
  });
};

/** A new token for a session of which half is spent; undefined before that. */
export const prolonged = async (env: Env, keys: SessionKeys): Promise<SignedIn | undefined> => {
  const { actor } = env;
  if (actor.kind !== 'PERSON' || actor.door !== 'SESSION') return undefined;
  const now = env.now();
  const expiresAt = sessionEnd(now);
  const left = Date.parse(actor.expiresAt) - Date.parse(now);
  if (left * 2 > Date.parse(expiresAt) - Date.parse(now)) return undefined;
  await sessions.prolongSession(env.db, actor.accessId, expiresAt);
  await accessChanged(env);
  const session: Session = {
    id: actor.accessId,
    stakeholderId: actor.id,
    provider: actor.provider ?? authProviders.LOCAL,
    createdAt: now,
    expiresAt,
  };
  return { session, token: await signSession(keys, session) };
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
