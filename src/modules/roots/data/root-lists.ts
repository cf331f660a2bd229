import type { Db } from '../../../database/db';
import { filtered, onText } from '../../../database/filter';
import { countPages, selectPages, type ListQuery } from '../../../database/pages';
import { among, contains } from '../../../database/portable';
import type { Filter } from '../../../kernel/filter';
import { sortName, type Listing, type Order } from '../../../kernel/listing';
import type { CloningStatus } from '../domain/cloning';
import type { Root, RootKind } from '../domain/root';
import { rootColumns } from './roots';
import { rootOf, type StoredRoot } from './stored-root';

export interface RootConditions {
  readonly kind: readonly RootKind[];
  readonly state: readonly Root['state'][];
  readonly cloning: readonly CloningStatus[];
  readonly nicknameContains: string;
}
export type RootFilter = Filter<RootConditions>;
export type RootOrder = Order<'CREATED_AT' | 'NICKNAME'>;

const sortColumns = { CREATED_AT: 'createdAt', NICKNAME: 'nickname' } as const;

export const rootListing = (db: Db, filter: RootFilter | null | undefined, order: RootOrder): Listing<Root> => {
  const list: ListQuery<StoredRoot> = {
    table: 'roots',
    columns: rootColumns,
    parent: 'groupId',
    where: (query) =>
      filtered(query, filter, {
        kind: (where, kinds) => where.whereRaw(among(db, 'roots.kind', kinds)),
        state: (where, states) => where.whereRaw(among(db, 'roots.state', states)),
        cloning: (where, statuses) =>
          where.where({ kind: 'GIT' }).whereRaw(among(db, 'roots.cloning_status', statuses)),
        nicknameContains: onText(1, 128, (where, part) => where.whereRaw(contains(db, 'roots.nickname', part))),
      }),
    column: sortColumns[order.field],
    direction: order.direction === 'ASC' ? 'asc' : 'desc',
  };
  return {
    sort: sortName(order),
    kind: order.field === 'CREATED_AT' ? 'timestamptz' : 'text',
    value: (root) => root[sortColumns[order.field]],
    pages: async (parents, request) =>
      new Map([...(await selectPages(db, list, request, parents))].map(([id, stored]) => [id, stored.map(rootOf)])),
    counts: (parents) => countPages(db, list, parents),
  };
};
