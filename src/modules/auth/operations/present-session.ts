import { record } from '../../../journal/record';
import type { Env } from '../../../kernel/env';
import { accessChanged } from '../../access';
import * as sessions from '../data/sessions';
import { isHalfSpent, sessionEnd } from '../domain/session';
import type { SignedIn } from './begin-session';
import { signSession, type SessionKeys } from './session-token';

/** Ends the caller's session; without one it does nothing. */
export const signOut = async (env: Env): Promise<void> => {
  if (env.actor.kind !== 'PERSON' || env.actor.door !== 'SESSION') return;
  const { id, accessId } = env.actor;
  await env.db.transaction(async (db) => {
    await sessions.revokeSession(db, id, accessId, env.now());
    await accessChanged({ db });
    await record({ ...env, db }, { type: 'SignedOut', on: null, subjectId: id, data: { session: accessId } });
  });
};

/** A new token for a session of which half is spent; undefined before that, and when it may last no longer. */
export const prolonged = async (env: Env, keys: SessionKeys): Promise<SignedIn | undefined> => {
  const { actor } = env;
  if (actor.kind !== 'PERSON' || actor.door !== 'SESSION') return undefined;
  const now = env.now();
  if (!isHalfSpent(actor.expiresAt, now)) return undefined;
  const session = await sessions.selectLiveSession(env.db, actor.accessId);
  const expiresAt = session && sessionEnd(now, session.createdAt);
  if (session === undefined || expiresAt === undefined || expiresAt <= session.expiresAt) return undefined;
  await sessions.prolongSession(env.db, session.id, expiresAt);
  await accessChanged(env);
  return { token: await signSession(keys, session, { issuedAt: now, expiresAt }), issuedAt: now, expiresAt };
};
