import type { Db } from '../../../database/db';
import { listingOf } from '../../../database/listing-of';
import type { ListQuery } from '../../../database/pages';
import { insertMany, selectByIds, typesOf } from '../../../database/portable';
import { change, columnsOf, rows } from '../../../database/rows';
import type { Listing } from '../../../kernel/listing';
import { customRoleShape, type CustomRole } from '../domain/custom-role';

const columns = columnsOf(customRoleShape);
const types = { ...typesOf(customRoleShape), nameKey: 'text' } as const;

export const selectCustomRoles = (db: Db, ids: readonly string[]): Promise<readonly CustomRole[]> =>
  selectByIds(db, 'custom_roles', columns, ids);

/** All custom roles of an organization: a bounded number. */
export const selectCustomRolesOf = (db: Db, organizationId: string): Promise<readonly CustomRole[]> =>
  rows(db, db.sql('custom_roles').where({ organizationId }), columns, 'custom_roles');

/** Fails with a duplicate when the organization has the name already. */
export const insertCustomRole = (db: Db, role: CustomRole, nameKey: string): Promise<number> =>
  insertMany(db, 'custom_roles', types, [{ ...role, nameKey }]);

export const updateCustomRole = (
  db: Db,
  { id, name, description, permissions }: CustomRole,
  nameKey: string,
): Promise<number> =>
  change(
    db,
    db
      .sql('custom_roles')
      .where({ id })
      .update({ name, nameKey, description, permissions: JSON.stringify(permissions) }),
  );

export const deleteCustomRole = (db: Db, id: string): Promise<number> =>
  change(db, db.sql('custom_roles').where({ id }).delete());

/** The custom roles of organizations, by name. */
export const customRoleListing = (db: Db): Listing<CustomRole> => {
  const list: ListQuery<CustomRole> = {
    table: 'custom_roles',
    columns,
    parent: 'organizationId',
    where: (query) => query,
    column: 'name',
    direction: 'asc',
  };
  return listingOf(db, list, { sort: 'NAME_ASC', kind: customRoleShape.name.sql });
};
