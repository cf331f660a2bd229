import type { Db } from '../../../database/db';
import { insertMany, selectAmong, selectByIds, typesOf } from '../../../database/portable';
import { change, columnsOf } from '../../../database/rows';
import { organizationShape, type Organization } from '../domain/organization';

export const organizationColumns = columnsOf(organizationShape);

const types = { ...typesOf(organizationShape), nameKey: 'text', createdBy: 'text' } as const;

export const selectOrganizations = (db: Db, ids: readonly string[]): Promise<readonly Organization[]> =>
  selectByIds(db, 'organizations', organizationColumns, ids);

export const selectOrganizationByName = async (db: Db, nameKey: string): Promise<Organization | undefined> =>
  (await selectAmong(db, 'organizations', organizationColumns, 'nameKey', [nameKey]))[0];

export const insertOrganization = (
  db: Db,
  organization: Organization & { readonly nameKey: string; readonly createdBy: string },
): Promise<number> => insertMany(db, 'organizations', types, [{ ...organization }]);

/** Changes an organization that still is as it was read; answers 0 when somebody was quicker. */
export const updateOrganization = (
  db: Db,
  before: Organization,
  changed: Pick<Organization, 'name' | 'country'> & { readonly nameKey: string },
): Promise<number> =>
  change(
    db,
    db.sql('organizations').where({ id: before.id, name: before.name, country: before.country }).update(changed),
  );

export const deleteOrganization = (db: Db, id: string): Promise<number> =>
  change(db, db.sql('organizations').where({ id }).delete());
