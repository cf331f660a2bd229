import type { Db } from '../../../database/db';
import { insertMany, selectAmong, typesOf } from '../../../database/portable';
import { change, columnsOf, plain, rows } from '../../../database/rows';
import { accessTokenShape, type AccessToken } from '../domain/access-token';

interface Stored extends AccessToken {
  readonly revokedAt: string | null;
}

export const accessTokenColumns = columnsOf(accessTokenShape);

const types = { ...typesOf(accessTokenShape), hash: 'text' } as const;

/** A token by the hash of its secret, when it is not revoked. */
export const selectLiveToken = async (db: Db, hash: string): Promise<AccessToken | undefined> => {
  const [token] = await selectAmong<Stored>(db, 'access_tokens', { ...accessTokenColumns, revokedAt: plain }, 'hash', [
    hash,
  ]);
  return token === undefined || token.revokedAt !== null ? undefined : token;
};

/** Of some tokens, those that are not revoked. */
export const selectUnrevoked = async (db: Db, ids: readonly string[]): Promise<readonly AccessToken[]> =>
  (await selectAmong<Stored>(db, 'access_tokens', { ...accessTokenColumns, revokedAt: plain }, 'id', ids)).filter(
    ({ revokedAt }) => revokedAt === null,
  );

export const selectLiveTokensOf = (db: Db, stakeholderId: string, now: string): Promise<readonly AccessToken[]> =>
  rows(
    db,
    db.sql('accessTokens').where({ stakeholderId, revokedAt: null }).where('expiresAt', '>', now),
    accessTokenColumns,
    'access_tokens',
  );

export const insertToken = (db: Db, token: AccessToken, hash: string): Promise<number> =>
  insertMany(db, 'access_tokens', types, [{ ...token, hash }]);

export const revokeToken = (db: Db, stakeholderId: string, id: string, revokedAt: string): Promise<number> =>
  change(db, db.sql('accessTokens').where({ id, stakeholderId, revokedAt: null }).update({ revokedAt }));

export const touchToken = (db: Db, id: string, lastUsedAt: string): Promise<number> =>
  change(db, db.sql('accessTokens').where({ id }).update({ lastUsedAt }));
