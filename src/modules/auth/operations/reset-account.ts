import { randomBytes } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import { record } from '../../../journal/record';
import type { Env } from '../../../kernel/env';
import { fail, refuse, succeed, type Refusal, type Result } from '../../../kernel/result';
import { transact } from '../../../kernel/transact';
import { accessChanged, authorize, stakeholderByEmail, type Stakeholder } from '../../access';
import { selectLocalAccount, updateLocalAccount } from '../data/local-accounts';
import { deleteFactor } from '../data/second-factors';
import { revokeSessionsOf } from '../data/sessions';
import { forgetTries } from './count-tries';
import { turnOfAccount } from './passwords';

export type ResetRefusal = Refusal<'NOT_FOUND' | 'WRONG_STATE'>;

/** 144 bits: nobody guesses it, and everybody can copy it. */
const newOneTimePassword = (): string => randomBytes(18).toString('base64url');

/** Whose account an administrator resets: never the own one, and never by a token, which may be stolen. */
const personToReset = async (
  env: Env,
  email: string,
  field: readonly string[],
): Promise<Result<Stakeholder, ResetRefusal>> => {
  authorize(env, 'PEOPLE_MANAGE', null);
  const { actor } = env;
  if (actor.kind === 'PERSON' && actor.door !== 'SESSION')
    return fail({ code: 'WRONG_STATE', message: "A token can't change how people sign in: sign in for that." });
  const person = await stakeholderByEmail(env, email);
  if (person === undefined) return refuse('NOT_FOUND', field, 'Nobody has this address.');
  return actor.kind === 'PERSON' && actor.id === person.id
    ? refuse('WRONG_STATE', field, 'Somebody else must reset your own account.')
    : succeed(person);
};

const endSessions = async (env: Env, { id, email }: Stakeholder): Promise<number> => {
  const ended = await revokeSessionsOf(env.db, id, { but: null, at: env.now() });
  await forgetTries(env, { email, stakeholderId: id, address: null });
  await accessChanged(env);
  return ended;
};

/**
 * Gives a person who forgot the password another one, which signs in once, within a week, and must then be changed;
 * answers it. Ends the person's sessions and blocks. Throws UNAUTHENTICATED and FORBIDDEN.
 */
export const resetPassword = async (
  env: Env,
  email: string,
  field: readonly string[],
): Promise<Result<string, ResetRefusal>> => {
  const found = await personToReset(env, email, field);
  if (!found.ok) return found;
  const person = found.value;
  const password = newOneTimePassword();
  const passwordHash = await hash(password);
  return transact<string, ResetRefusal>(env, async (inner) => {
    await turnOfAccount(inner.db, person.id);
    const account = await selectLocalAccount(inner.db, person.id);
    if (account === undefined) return refuse('WRONG_STATE', field, 'The person has no password here.');
    await updateLocalAccount(inner.db, { ...account, passwordHash, state: 'ONE_TIME', changedAt: inner.now() });
    const sessions = await endSessions(inner, person);
    await record(inner, { type: 'PasswordReset', on: null, subjectId: person.id, data: { sessions } });
    return succeed(password);
  });
};

/** Takes the second factor of a person off who lost it, and ends the person's sessions. Throws as `resetPassword` does. */
export const resetSecondFactor = async (
  env: Env,
  email: string,
  field: readonly string[],
): Promise<Result<null, ResetRefusal>> => {
  const found = await personToReset(env, email, field);
  if (!found.ok) return found;
  const person = found.value;
  return transact<null, ResetRefusal>(env, async (inner) => {
    await turnOfAccount(inner.db, person.id);
    if ((await deleteFactor(inner.db, person.id)) === 0)
      return refuse('WRONG_STATE', field, 'The person has no second factor.');
    const sessions = await endSessions(inner, person);
    await record(inner, { type: 'SecondFactorReset', on: null, subjectId: person.id, data: { sessions } });
    return succeed(null);
  });
};
