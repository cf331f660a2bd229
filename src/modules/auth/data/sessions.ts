import type { Db } from '../../../database/db';
import { countPages, selectPages, type ListQuery } from '../../../database/pages';
import { insertMany, typesOf } from '../../../database/portable';
import { change, columnList, columnsOf, rawChange, rawRows } from '../../../database/rows';
import type { PageRequest } from '../../../kernel/page';
import { sessionShape, type Session } from '../domain/session';

const columns = columnsOf(sessionShape);

const types = typesOf(sessionShape);

/** A session that is not revoked; whether it has ended is for the caller to see. */
export const selectLiveSession = async (db: Db, id: string): Promise<Session | undefined> =>
  (
    await rawRows(
      db,
      `select ${columnList(columns, 'sessions')} from sessions where id = ? and revoked_at is null`,
      [id],
      columns,
    )
  )[0];

export const insertSession = (db: Db, session: Session): Promise<number> =>
  insertMany(db, 'sessions', types, [{ ...session }]);

export const prolongSession = (db: Db, id: string, expiresAt: string): Promise<number> =>
  change(db, db.sql('sessions').where({ id }).update({ expiresAt }));

export const touchSession = (db: Db, id: string, lastUsedAt: string): Promise<number> =>
  change(db, db.sql('sessions').where({ id }).update({ lastUsedAt }));

/** Revokes a session of a person that has not ended. */
export const revokeSession = (db: Db, stakeholderId: string, id: string, revokedAt: string): Promise<number> =>
  change(
    db,
    db
      .sql('sessions')
      .where({ id, stakeholderId, revokedAt: null })
      .where('expiresAt', '>', revokedAt)
      .update({ revokedAt }),
  );

/** Revokes all sessions of a person that have not ended, or all but one. */
export const revokeSessionsOf = (
  db: Db,
  stakeholderId: string,
  { but, at }: { readonly but: string | null; readonly at: string },
): Promise<number> => {
  const live = db.sql('sessions').where({ stakeholderId, revokedAt: null }).where('expiresAt', '>', at);
  return change(db, (but === null ? live : live.whereNot({ id: but })).update({ revokedAt: at }));
};

export const revokeEverySession = (db: Db, at: string): Promise<number> =>
  rawChange(db, 'update sessions set revoked_at = ? where revoked_at is null and expires_at > ?', [at, at]);

export const deleteSessionsEndedBefore = (db: Db, instant: string): Promise<number> =>
  rawChange(db, 'delete from sessions where expires_at < ?', [instant]);

const list = (now: string): ListQuery<Session> => ({
  table: 'sessions',
  columns,
  parent: 'stakeholderId',
  where: (query) => query.whereNull('sessions.revokedAt').where('sessions.expiresAt', '>', now),
  column: 'createdAt',
  direction: 'desc',
});

export const selectSessionPages = (
  db: Db,
  now: string,
  owners: readonly string[],
  page: PageRequest,
): Promise<ReadonlyMap<string, readonly Session[]>> => selectPages(db, list(now), page, owners);

export const countSessions = (db: Db, now: string, owners: readonly string[]): Promise<ReadonlyMap<string, number>> =>
  countPages(db, list(now), owners);
