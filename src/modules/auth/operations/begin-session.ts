import { record } from '../../../journal/record';
import type { Env } from '../../../kernel/env';
import { changeStakeholder, type Stakeholder } from '../../access';
import { insertSession } from '../data/sessions';
import type { AuthProvider } from '../domain/auth-provider';
import { sessionEnd, type Session, type Visitor } from '../domain/session';
import { signSession, type SessionKeys } from './session-token';

export interface SignedIn {
  readonly token: string;
  readonly issuedAt: string;
  readonly expiresAt: string;
}

/** Begins a session of a person, in the transaction that found out who it is. Each sign-in is a session of its own. */
export const beginSession = async (
  env: Env,
  { id, state }: Stakeholder,
  provider: AuthProvider,
  visitor: Visitor,
): Promise<Session> => {
  const now = env.now();
  const session: Session = {
    id: env.newId(),
    stakeholderId: id,
    provider,
    createdAt: now,
    expiresAt: sessionEnd(now),
    lastUsedAt: now,
    ...visitor,
  };
  await insertSession(env.db, session);
  await changeStakeholder(env, id, { ...(state === 'INVITED' ? { state: 'ACTIVE' } : {}), lastLoginAt: now });
  await record(env, { type: 'SignedIn', on: null, subjectId: id, data: { session: session.id, provider } });
  return session;
};

/** What the browser is given for a session. */
export const signedIn = async (keys: SessionKeys, session: Session): Promise<SignedIn> => {
  const term = { issuedAt: session.createdAt, expiresAt: session.expiresAt };
  return { token: await signSession(keys, session, term), ...term };
};
