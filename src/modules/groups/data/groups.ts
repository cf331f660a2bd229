import type { Db } from '../../../database/db';
import { insertMany, selectByIds, typesOf } from '../../../database/portable';
import { change, columnsOf, rows } from '../../../database/rows';
import { groupShape, type Group } from '../domain/group';

export const groupColumns = columnsOf(groupShape);

const types = { ...typesOf(groupShape), nameKey: 'text', createdBy: 'text' } as const;

export const selectGroups = (db: Db, ids: readonly string[]): Promise<readonly Group[]> =>
  selectByIds(db, 'groups', groupColumns, ids);

export const selectGroupByName = async (db: Db, organizationId: string, nameKey: string): Promise<Group | undefined> =>
  (await rows(db, db.sql('groups').where({ organizationId, nameKey }), groupColumns, 'groups'))[0];

export const selectGroupsOfOrganization = (db: Db, organizationId: string, limit: number): Promise<readonly Group[]> =>
  rows(db, db.sql('groups').where({ organizationId }).limit(limit), groupColumns, 'groups');

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
