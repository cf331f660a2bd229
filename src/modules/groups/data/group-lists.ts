import type { Knex } from 'knex';
import type { Db } from '../../../database/db';
import { filtered, onText } from '../../../database/filter';
import { countPages, selectPages, type ListQuery } from '../../../database/pages';
import { among, contains } from '../../../database/portable';
import { withinReach, type Within } from '../../../database/within-reach';
import type { Filter } from '../../../kernel/filter';
import { sortName, type Listing, type Order } from '../../../kernel/listing';
import { groupShape, type Group } from '../domain/group';
import { groupColumns } from './groups';

export interface GroupConditions {
  readonly state: readonly Group['state'][];
  readonly service: readonly Group['service'][];
  readonly nameContains: string;
  readonly tag: readonly string[];
}
export type GroupFilter = Filter<GroupConditions>;
export type GroupOrder = Order<'CREATED_AT' | 'NAME'>;

const sortColumns = { CREATED_AT: 'createdAt', NAME: 'name' } as const;

const carrying = 'exists (select 1 from group_tags where group_tags.group_id = groups.id and';

/** The lists of groups: of an organization by its id, and of a tag by its key, `ORGANIZATION/TAG`. */
const parents = {
  ORGANIZATION: (query: Knex.QueryBuilder) => query.whereRaw('groups.organization_id = parents.id'),
  TAG: (query: Knex.QueryBuilder) =>
    query.whereRaw(
      `groups.organization_id = substr(parents.id, 1, 36) and ${carrying} group_tags.tag = substr(parents.id, 38))`,
    ),
} as const;

/** The groups of organizations, or of tags, that the actor may see. */
export const groupListing = (
  db: Db,
  of: keyof typeof parents,
  sight: Within,
  filter: GroupFilter | null | undefined,
  order: GroupOrder,
): Listing<Group> => {
  const list: ListQuery<Group> = {
    table: 'groups',
    columns: groupColumns,
    parent: null,
    where: (query) =>
      filtered(withinReach(db, parents[of](query), sight, ['groups.organizationId', 'groups.id']), filter, {
        state: (where, states) => where.whereRaw(among(db, 'groups.state', states)),
        service: (where, services) => where.whereRaw(among(db, 'groups.service', services)),
        nameContains: onText(1, 100, (where, part) => where.whereRaw(contains(db, 'groups.name', part))),
        tag: (where, tags) => where.whereRaw(db.sql.raw(`${carrying} ?)`, [among(db, 'group_tags.tag', tags)])),
      }),
    column: sortColumns[order.field],
    direction: order.direction === 'ASC' ? 'asc' : 'desc',
  };
  return {
    sort: sortName(order),
    kind: groupShape[sortColumns[order.field]].sql,
    value: (group) => group[sortColumns[order.field]],
    pages: (ids, request) => selectPages(db, list, request, ids),
    counts: (ids) => countPages(db, list, ids),
  };
};
