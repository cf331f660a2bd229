import type { Db } from '../../../database/db';
import { amongText, listBinding } from '../../../database/portable';
import { columnList, columnsOf, plain, rawChange, rawRows } from '../../../database/rows';
import { accessTokenShape, type AccessToken } from '../domain/access-token';

const columns = columnsOf(accessTokenShape);

/** Live tokens that end within a span, the first to end first. */
export const selectEndingTokens = (
  db: Db,
  after: string,
  until: string,
  limit: number,
): Promise<readonly AccessToken[]> =>
  rawRows(
    db,
    `select ${columnList(columns, 'access_tokens')} from access_tokens
     where revoked_at is null and expires_at > ? and expires_at <= ? order by expires_at, id limit ?`,
    [after, until, limit],
    columns,
  );

export const revokeTokensOf = (db: Db, stakeholderId: string, revokedAt: string): Promise<number> =>
  rawChange(
    db,
    'update access_tokens set revoked_at = ? where stakeholder_id = ? and revoked_at is null and expires_at > ?',
    [revokedAt, stakeholderId, revokedAt],
  );

interface Use {
  readonly stakeholderId: string;
  readonly lastUsedAt: string;
}

/** When people used a session or a token last, as far as these are still kept. */
export const selectLastUses = (db: Db, stakeholderIds: readonly string[]): Promise<readonly Use[]> => {
  const of = (table: string): string =>
    `select stakeholder_id, max(last_used_at) as last_used_at from ${table}
     where ${amongText(db, 'stakeholder_id')} and last_used_at is not null group by stakeholder_id`;
  const ids = listBinding(stakeholderIds);
  return rawRows<Use>(db, `${of('sessions')} union all ${of('access_tokens')}`, [ids, ids], {
    stakeholderId: plain,
    lastUsedAt: plain,
  });
};
