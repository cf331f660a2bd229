import type { Db } from '../../../database/db';
import { insertMany, typesOf } from '../../../database/portable';
import { change, columnsOf, rawRows } from '../../../database/rows';
import { sessionShape, type Session } from '../domain/session';

const columns = columnsOf(sessionShape);

const types = typesOf(sessionShape);

/** A session that is not revoked; whether it has ended is for the caller to see. */
export const selectLiveSession = async (db: Db, id: string): Promise<Session | undefined> =>
  (
    await rawRows(
      db,
      'select id, stakeholder_id, provider, created_at, expires_at from sessions where id = ? and revoked_at is null',
      [id],
      columns,
    )
  )[0];

export const insertSession = (db: Db, session: Session): Promise<number> =>
  insertMany(db, 'sessions', types, [{ ...session }]);

export const prolongSession = (db: Db, id: string, expiresAt: string): Promise<number> =>
  change(db, db.sql('sessions').where({ id }).update({ expiresAt }));

export const revokeSession = (db: Db, id: string, revokedAt: string): Promise<number> =>
  change(db, db.sql('sessions').where({ id, revokedAt: null }).update({ revokedAt }));

/** Revokes all sessions of a person, or all but one. */
export const revokeSessionsOf = (
  db: Db,
  stakeholderId: string,
  { but, at }: { readonly but: string | null; readonly at: string },
): Promise<number> => {
  const live = db.sql('sessions').where({ stakeholderId, revokedAt: null });
  return change(db, (but === null ? live : live.whereNot({ id: but })).update({ revokedAt: at }));
};
