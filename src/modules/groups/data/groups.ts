import type { Db } from '../../../database/db';
import { filtered, type Filter } from '../../../database/filter';
import { countPages, selectPages, type ListQuery } from '../../../database/pages';
import { among, contains, insertMany, selectByIds, typesOf } from '../../../database/portable';
import { change, columnsOf, rows } from '../../../database/rows';
import { sortName, type Listing, type Order } from '../../../kernel/listing';
import { groupShape, type Group } from '../domain/group';

const columns = columnsOf(groupShape);

const types = { ...typesOf(groupShape), nameKey: 'text', createdBy: 'text' } as const;

export const selectGroups = (db: Db, ids: readonly string[]): Promise<readonly Group[]> =>
  selectByIds(db, 'groups', columns, ids);

export const selectGroupByName = async (db: Db, organizationId: string, nameKey: string): Promise<Group | undefined> =>
  (await rows(db, db.sql('groups').where({ organizationId, nameKey }), columns, 'groups'))[0];

export const selectGroupsOfOrganization = (db: Db, organizationId: string, limit: number): Promise<readonly Group[]> =>
  rows(db, db.sql('groups').where({ organizationId }).limit(limit), columns, 'groups');

export const insertGroup = (
  db: Db,
  group: Group & { readonly nameKey: string; readonly createdBy: string },
): Promise<number> => insertMany(db, 'groups', types, [group]);

const changeable = ({ description, language, features, context, state }: Group) => ({
  description,
  language,
  features: JSON.stringify(features),
  context,
  state,
});

/** Changes a group that still is as it was read; answers 0 when somebody was quicker. */
export const updateGroup = (db: Db, before: Group, next: Group): Promise<number> =>
  change(
    db,
    db
      .sql('groups')
      .where({ id: before.id, ...changeable(before) })
      .update(changeable(next)),
  );

export const deleteGroup = (db: Db, id: string): Promise<number> => change(db, db.sql('groups').where({ id }).delete());

export interface GroupConditions {
  readonly state: readonly Group['state'][];
  readonly service: readonly Group['service'][];
  readonly nameContains: string;
}
export type GroupFilter = Filter<GroupConditions>;
export type GroupOrder = Order<'CREATED_AT' | 'NAME'>;

/** Where the actor may see groups: all of some organizations, and single ones. */
export interface GroupSight {
  readonly everywhere: boolean;
  readonly organizationIds: readonly string[];
  readonly groupIds: readonly string[];
}

const sortColumns = { CREATED_AT: 'createdAt', NAME: 'name' } as const;

/** The groups of organizations that the actor may see. */
export const groupListing = (
  db: Db,
  sight: GroupSight,
  filter: GroupFilter | null | undefined,
  order: GroupOrder,
): Listing<Group> => {
  const list: ListQuery<Group> = {
    table: 'groups',
    columns,
    parent: 'organizationId',
    where: (query) =>
      filtered(
        sight.everywhere
          ? query
          : query.where((any) => {
              any
                .whereRaw(among(db, 'groups.organizationId', sight.organizationIds))
                .orWhereRaw(among(db, 'groups.id', sight.groupIds));
            }),
        filter,
        {
          state: (where, states) => where.whereRaw(among(db, 'groups.state', states)),
          service: (where, services) => where.whereRaw(among(db, 'groups.service', services)),
          nameContains: (where, part) => where.whereRaw(contains(db, 'groups.name', part)),
        },
      ),
    column: sortColumns[order.field],
    direction: order.direction === 'ASC' ? 'asc' : 'desc',
  };
  return {
    sort: sortName(order),
    kind: groupShape[sortColumns[order.field]].sql,
    value: (group) => group[sortColumns[order.field]],
    pages: (parents, request) => selectPages(db, list, request, parents),
    counts: (parents) => countPages(db, list, parents),
  };
};
