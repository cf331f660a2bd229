import type { Db } from '../../../database/db';
import { countPages, selectPages, type ListQuery } from '../../../database/pages';
import { among, insertMany, selectAmong, selectByIds, typesOf } from '../../../database/portable';
import { change, columnsOf } from '../../../database/rows';
import { everything } from '../../../kernel/listing';
import type { PageRequest } from '../../../kernel/page';
import { organizationShape, type Organization } from '../domain/organization';

const columns = columnsOf(organizationShape);

const types = { ...typesOf(organizationShape), nameKey: 'text', createdBy: 'text' } as const;

export const selectOrganizations = (db: Db, ids: readonly string[]): Promise<readonly Organization[]> =>
  selectByIds(db, 'organizations', columns, ids);

export const selectOrganizationByName = async (db: Db, nameKey: string): Promise<Organization | undefined> =>
  (await selectAmong(db, 'organizations', columns, 'nameKey', [nameKey]))[0];

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

const list = (db: Db, ids: readonly string[] | 'all'): ListQuery<Organization> => ({
  table: 'organizations',
  columns,
  parent: null,
  where: (query) => (ids === 'all' ? query : query.whereRaw(among(db, 'organizations.id', ids))),
  column: 'nameKey',
  direction: 'asc',
});

/** The organizations with these ids, by name. */
export const selectOrganizationPage = (
  db: Db,
  ids: readonly string[] | 'all',
  page: PageRequest,
): Promise<ReadonlyMap<string, readonly Organization[]>> => selectPages(db, list(db, ids), page, [everything]);

export const countOrganizations = (db: Db, ids: readonly string[] | 'all'): Promise<ReadonlyMap<string, number>> =>
  countPages(db, list(db, ids), [everything]);
