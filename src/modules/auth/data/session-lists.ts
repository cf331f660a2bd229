import type { Db } from '../../../database/db';
import { filtered, within, type Range } from '../../../database/filter';
import { listingOf } from '../../../database/listing-of';
import type { ListQuery } from '../../../database/pages';
import { among } from '../../../database/portable';
import type { Filter } from '../../../kernel/filter';
import { sortName, type Listing, type Order } from '../../../kernel/listing';
import { sessionShape, type Session } from '../domain/session';
import { sessionColumns } from './sessions';

export interface SessionConditions {
  readonly provider: readonly Session['provider'][];
  readonly createdAt: Range<string>;
  readonly lastUsedAt: Range<string>;
  readonly expiresAt: Range<string>;
}
export type SessionFilter = Filter<SessionConditions>;
export type SessionOrder = Order<'CREATED_AT'>;

const sortColumns = { CREATED_AT: 'createdAt' } as const;

/** The sessions of people that have not ended at a moment. */
export const sessionListing = (
  db: Db,
  now: string,
  filter: SessionFilter | null | undefined,
  order: SessionOrder,
): Listing<Session> => {
  const list: ListQuery<Session> = {
    table: 'sessions',
    columns: sessionColumns,
    parent: 'stakeholderId',
    where: (query) =>
      filtered(query.whereNull('sessions.revokedAt').where('sessions.expiresAt', '>', now), filter, {
        provider: (where, providers) => where.whereRaw(among(db, 'sessions.provider', providers)),
        createdAt: (where, range) => within(where, 'sessions.createdAt', range),
        lastUsedAt: (where, range) => within(where, 'sessions.lastUsedAt', range),
        expiresAt: (where, range) => within(where, 'sessions.expiresAt', range),
      }),
    column: sortColumns[order.field],
    direction: order.direction === 'ASC' ? 'asc' : 'desc',
  };
  return listingOf(db, list, { sort: sortName(order), kind: sessionShape[sortColumns[order.field]].sql });
};
