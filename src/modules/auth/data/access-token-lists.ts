import type { Db } from '../../../database/db';
import { filtered, onText, within, type Range } from '../../../database/filter';
import { listingOf } from '../../../database/listing-of';
import type { ListQuery } from '../../../database/pages';
import { contains } from '../../../database/portable';
import type { Filter } from '../../../kernel/filter';
import { sortName, type Listing, type Order } from '../../../kernel/listing';
import { accessTokenShape, type AccessToken } from '../domain/access-token';
import { accessTokenColumns } from './access-tokens';

export interface AccessTokenConditions {
  readonly nameContains: string;
  readonly createdAt: Range<string>;
  readonly expiresAt: Range<string>;
  readonly lastUsedAt: Range<string>;
}
export type AccessTokenFilter = Filter<AccessTokenConditions>;
export type AccessTokenOrder = Order<'CREATED_AT'>;

const sortColumns = { CREATED_AT: 'createdAt' } as const;

/** The tokens of people that are live at a moment. */
export const accessTokenListing = (
  db: Db,
  now: string,
  filter: AccessTokenFilter | null | undefined,
  order: AccessTokenOrder,
): Listing<AccessToken> => {
  const list: ListQuery<AccessToken> = {
    table: 'access_tokens',
    columns: accessTokenColumns,
    parent: 'stakeholderId',
    where: (query) =>
      filtered(query.whereNull('access_tokens.revokedAt').where('access_tokens.expiresAt', '>', now), filter, {
        nameContains: onText(1, 100, (where, part) => where.whereRaw(contains(db, 'access_tokens.name', part))),
        createdAt: (where, range) => within(where, 'access_tokens.createdAt', range),
        expiresAt: (where, range) => within(where, 'access_tokens.expiresAt', range),
        lastUsedAt: (where, range) => within(where, 'access_tokens.lastUsedAt', range),
      }),
    column: sortColumns[order.field],
    direction: order.direction === 'ASC' ? 'asc' : 'desc',
  };
  return listingOf(db, list, { sort: sortName(order), kind: accessTokenShape[sortColumns[order.field]].sql });
};
