import { record } from '../../../journal/record';
import type { Person } from '../../../kernel/actor';
import type { Env } from '../../../kernel/env';
import { pagesOf } from '../../../kernel/listing';
import type { Page, PageArguments } from '../../../kernel/page';
import { unauthenticated } from '../../../kernel/refusal';
import { fail, refuse, succeed, type Refusal, type Result } from '../../../kernel/result';
import { transact } from '../../../kernel/transact';
import { accessChanged, requireOperator } from '../../access';
import { sessionListing, type SessionFilter, type SessionOrder } from '../data/session-lists';
import * as data from '../data/sessions';
import type { Session } from '../domain/session';

const day = 24 * 60 * 60 * 1000;

/** The caller, who must be a person. Throws UNAUTHENTICATED. */
export const callerOf = ({ actor }: Env): Person => {
  if (actor.kind !== 'PERSON') throw unauthenticated();
  return actor;
};

type NoSession = Refusal<'WRONG_STATE'>;

/** A stolen token must neither watch nor end its owner's sessions. */
const inSession = (env: Env): Result<Person, NoSession> => {
  const caller = callerOf(env);
  return caller.door === 'SESSION'
    ? succeed(caller)
    : fail({ code: 'WRONG_STATE', message: "A token can't end sessions: sign in for that." });
};

export interface SessionListArguments extends PageArguments {
  readonly filter?: SessionFilter | null | undefined;
  readonly orderBy?: SessionOrder | null | undefined;
}

/** The caller's sessions that have not ended. A token is told of none. */
export const sessionPage = async (
  env: Env,
  { filter, orderBy, ...page }: SessionListArguments,
): Promise<Page<Session>> => {
  const { id, door } = callerOf(env);
  const owner = door === 'SESSION' ? id : '';
  const order = orderBy ?? { field: 'CREATED_AT', direction: 'DESC' };
  const pages = await pagesOf(sessionListing(env.db, env.now(), filter, order), [owner], page);
  return pages.get(owner) as Page<Session>;
};

/** Ends a session of the caller's, perhaps the present one. */
export const revokeSession = (
  env: Env,
  sessionId: string,
): Promise<Result<null, Refusal<'NOT_FOUND' | 'WRONG_STATE'>>> =>
  transact<null, Refusal<'NOT_FOUND' | 'WRONG_STATE'>>(env, async (inner) => {
    const caller = inSession(inner);
    if (!caller.ok) return caller;
    const { id } = caller.value;
    if ((await data.revokeSession(inner.db, id, sessionId, inner.now())) === 0)
      return refuse('NOT_FOUND', ['input', 'sessionId'], 'You have no such live session.');
    await accessChanged(inner);
    await record(inner, { type: 'SessionRevoked', on: null, subjectId: id, data: { session: sessionId } });
    return succeed(null);
  });

/** Ends all sessions of the caller's, or all but the present one. Answers how many. */
export const revokeAllSessions = (
  env: Env,
  { keepCurrent }: { readonly keepCurrent: boolean },
): Promise<Result<number, NoSession>> =>
  transact<number, NoSession>(env, async (inner) => {
    const caller = inSession(inner);
    if (!caller.ok) return caller;
    const { id, accessId } = caller.value;
    const but = keepCurrent ? accessId : null;
    const revoked = await data.revokeSessionsOf(inner.db, id, { but, at: inner.now() });
    await accessChanged(inner);
    await record(inner, { type: 'SessionsRevoked', on: null, subjectId: id, data: { revoked, kept: but } });
    return succeed(revoked);
  });

/** Ends every session of everybody: for when a key was stolen. Answers how many. */
export const revokeEverySession = async (env: Env): Promise<number> => {
  requireOperator(env);
  return env.db.transaction(async (db) => {
    const revoked = await data.revokeEverySession(db, env.now());
    await accessChanged({ db });
    await record({ ...env, db }, { type: 'SessionsRevoked', on: null, subjectId: null, data: { revoked, kept: null } });
    return revoked;
  });
};

/** Removes sessions that ended more than a day ago. Answers how many. */
export const sweepSessions = ({ db, now }: Env): Promise<number> =>
  data.deleteSessionsEndedBefore(db, new Date(Date.parse(now()) - day).toISOString());
