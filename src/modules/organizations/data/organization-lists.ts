import type { Db } from '../../../database/db';
import { filtered, onText, within, type Range } from '../../../database/filter';
import { countPages, selectPages, type ListQuery } from '../../../database/pages';
import { among, contains } from '../../../database/portable';
import type { Filter } from '../../../kernel/filter';
import { sortName, type Listing, type Order } from '../../../kernel/listing';
import { organizationNameKey, organizationShape, type Organization } from '../domain/organization';
import { organizationColumns } from './organizations';

export interface OrganizationConditions {
  readonly state: readonly Organization['state'][];
  readonly nameContains: string;
  readonly createdAt: Range<string>;
}
export type OrganizationFilter = Filter<OrganizationConditions>;
export type OrganizationOrder = Order<'CREATED_AT' | 'NAME'>;

/** Names are sorted as they are compared: without the case of their letters. */
const sorts = {
  CREATED_AT: {
    column: 'createdAt',
    kind: organizationShape.createdAt.sql,
    value: (row: Organization) => row.createdAt,
  },
  NAME: {
    column: 'nameKey',
    kind: organizationShape.name.sql,
    value: ({ name }: Organization) => organizationNameKey(name),
  },
} as const;

/** The organizations with these ids, or all of them. */
export const organizationListing = (
  db: Db,
  ids: readonly string[] | 'all',
  filter: OrganizationFilter | null | undefined,
  order: OrganizationOrder,
): Listing<Organization> => {
  const { column, kind, value } = sorts[order.field];
  const list: ListQuery<Organization> = {
    table: 'organizations',
    columns: organizationColumns,
    parent: null,
    where: (query) =>
      filtered(ids === 'all' ? query : query.whereRaw(among(db, 'organizations.id', ids)), filter, {
        state: (where, states) => where.whereRaw(among(db, 'organizations.state', states)),
        nameContains: onText(1, 100, (where, part) => where.whereRaw(contains(db, 'organizations.name', part))),
        createdAt: (where, range) => within(where, 'organizations.createdAt', range),
      }),
    column,
    direction: order.direction === 'ASC' ? 'asc' : 'desc',
  };
  return {
    sort: sortName(order),
    kind,
    value,
    pages: (parents, request) => selectPages(db, list, request, parents),
    counts: (parents) => countPages(db, list, parents),
  };
};
