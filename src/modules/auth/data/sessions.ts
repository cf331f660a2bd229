import type { Db } from '../../../database/db';
import { insertMany, typesOf } from '../../../database/portable';
import { change, columnList, columnsOf, rawChange, rawRows } from '../../../database/rows';
import { sessionShape, type Session } from '../domain/session';

export const sessionColumns = columnsOf(sessionShape);

const types = typesOf(sessionShape);

/** A session that is not revoked; whether it has ended is for the caller to see. */
export const selectLiveSession = async (db: Db, id: string): Promise<Session | undefined> =>
  (
    await rawRows(
      db,
      `select ${columnList(sessionColumns, 'sessions')} from sessions where id = ? and revoked_at is null`,
      [id],
      sessionColumns,
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
