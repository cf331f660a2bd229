import { hash, verify } from '@node-rs/argon2';
import type { Env } from '../../../kernel/env';
import { fail, refuse, succeed, type Refusal, type Result } from '../../../kernel/result';
import { record } from '../../../journal/record';
import { accessChanged, changeStakeholder, stakeholderByEmail } from '../../access';
import { selectLocalAccount, updateLocalAccount } from '../data/local-accounts';
import * as sessions from '../data/sessions';
import { authProviders } from '../domain/auth-provider';
import { afterFailure, afterSuccess, checkPassword, isBlocked } from '../domain/local-account';
import { sessionEnd, type Session } from '../domain/session';
import { signSession, type SessionKeys } from './session-token';

export interface SignedIn {
  readonly session: Session;
  readonly token: string;
}

/** Compared with when there is no account, so that both answers take as long. */
const nobody = hash('nobody has this password');

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
  const account = person && (await selectLocalAccount(env.db, person.id));
  const right = await verify(account?.passwordHash ?? (await nobody), password.slice(0, 1024));
  if (person === undefined || account === undefined || isBlocked(account, env.now())) return wrong();
  if (!right) {
    await updateLocalAccount(env.db, afterFailure(account, env.now()));
    return wrong();
  }
  if (account.state === 'SPENT' || person.state === 'SUSPENDED') return wrong();
  const now = env.now();
  const session: Session = {
    id: env.newId(),
    stakeholderId: person.id,
    provider: authProviders.LOCAL,
    createdAt: now,
    expiresAt: sessionEnd(now),
  };
  await env.db.transaction(async (db) => {
    await updateLocalAccount(db, afterSuccess(account));
    await sessions.insertSession(db, session);
    await changeStakeholder({ ...env, db }, person.id, { state: 'ACTIVE', lastLoginAt: now });
    await record({ ...env, db }, { type: 'SignedIn', on: null, subjectId: person.id, data: { session: session.id } });
  });
  return succeed({ session, token: await signSession(keys, session) });
};

/** Ends the caller's session; without one it does nothing. */
export const signOut = async (env: Env): Promise<void> => {
  if (env.actor.kind !== 'PERSON' || env.actor.door !== 'SESSION') return;
  await sessions.revokeSession(env.db, env.actor.accessId, env.now());
  await accessChanged(env);
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

/** Changes the caller's password and ends the caller's other sessions. */
export const changePassword = async (
  env: Env,
  input: { readonly currentPassword: string; readonly newPassword: string },
): Promise<Result<null, Refusal<'WRONG_CREDENTIALS' | 'INVALID_VALUE' | 'TOO_LONG' | 'WRONG_STATE'>>> => {
  const { actor } = env;
  if (actor.kind !== 'PERSON' || actor.door !== 'SESSION')
    return fail({ code: 'WRONG_STATE', message: 'A password can only be changed in a session, not with a token.' });
  const account = await selectLocalAccount(env.db, actor.id);
  if (account === undefined) return fail({ code: 'WRONG_STATE', message: 'The account has no password.' });
  if (isBlocked(account, env.now()) || !(await verify(account.passwordHash, input.currentPassword.slice(0, 1024)))) {
    await updateLocalAccount(env.db, afterFailure(account, env.now()));
    return refuse('WRONG_CREDENTIALS', ['input', 'currentPassword'], 'The present password is wrong.');
  }
  const checked = checkPassword(input.newPassword, ['input', 'newPassword']);
  if (!checked.ok) return checked;
  const passwordHash = await hash(input.newPassword);
  const changedAt = env.now();
  await env.db.transaction(async (db) => {
    await updateLocalAccount(db, { ...afterSuccess(account), passwordHash, state: 'ACTIVE', changedAt });
    await sessions.revokeOtherSessions(db, actor.id, actor.accessId, changedAt);
    await accessChanged({ db });
    await record({ ...env, db }, { type: 'PasswordChanged', on: null, subjectId: actor.id, data: {} });
  });
  return succeed(null);
};
