import type { Db } from '../../../database/db';
import { listingOf } from '../../../database/listing-of';
import type { ListQuery } from '../../../database/pages';
import { insertMany, selectByIds, typesOf } from '../../../database/portable';
import { change, columnsOf, plain, rawChange, rawRows, rows } from '../../../database/rows';
import type { Listing } from '../../../kernel/listing';
import { credentialsNameKey, credentialsShape, type Credentials } from '../domain/credentials';

/** The sealed secret of a row, with what it is bound to. */
export interface SealedRow {
  readonly id: string;
  readonly organizationId: string;
  readonly secret: string;
}

const columns = columnsOf(credentialsShape);
const types = { ...typesOf(credentialsShape), nameKey: 'text', secret: 'text' } as const;

export const selectCredentials = (db: Db, ids: readonly string[]): Promise<readonly Credentials[]> =>
  selectByIds(db, 'credentials', columns, ids);

export const selectCredentialsByName = async (
  db: Db,
  organizationId: string,
  name: string,
): Promise<Credentials | undefined> =>
  (
    await rows(
      db,
      db.sql('credentials').where({ organizationId, nameKey: credentialsNameKey(name) }),
      columns,
      'credentials',
    )
  )[0];

export const countCredentials = async (db: Db, organizationId: string): Promise<number> => {
  const [counted] = await rawRows<{ count: number }>(
    db,
    'select count(*) as count from credentials where organization_id = ?',
    [organizationId],
    { count: Number },
  );
  return counted?.count ?? 0;
};

/** Fails with a duplicate when the organization has the name already. */
export const insertCredentials = (db: Db, credentials: Credentials, secret: string): Promise<number> =>
  insertMany(db, 'credentials', types, [{ ...credentials, nameKey: credentialsNameKey(credentials.name), secret }]);

/** Changes credentials that still are as they were read, with their secret; answers 0 when somebody was quicker. */
export const updateCredentials = (
  db: Db,
  before: Credentials & SealedRow,
  { name, type, owner, fingerprint, secretChangedAt, secret }: Credentials & SealedRow,
): Promise<number> =>
  change(
    db,
    db
      .sql('credentials')
      .where({ id: before.id, name: before.name, secret: before.secret })
      .update({ name, nameKey: credentialsNameKey(name), type, owner, fingerprint, secretChangedAt, secret }),
  );

export const deleteCredentials = (db: Db, id: string): Promise<number> =>
  change(db, db.sql('credentials').where({ id }).delete());

const sealedColumns = { id: plain, organizationId: plain, secret: plain };

export const selectSecret = async (db: Db, id: string): Promise<SealedRow | undefined> =>
  (await rows<SealedRow>(db, db.sql('credentials').where({ id }), sealedColumns, 'credentials'))[0];

/** The secrets of the rows that follow an id, in the order of the ids. */
export const selectSecretsAfter = (db: Db, id: string, limit: number): Promise<readonly SealedRow[]> =>
  rows<SealedRow>(
    db,
    db.sql('credentials').where('id', '>', id).orderBy('id').limit(limit),
    sealedColumns,
    'credentials',
  );

/** Seals the same secret anew, unless it was changed meanwhile. */
export const updateSealed = (db: Db, { id, secret }: SealedRow, sealed: string): Promise<number> =>
  rawChange(db, 'update credentials set secret = ? where id = ? and secret = ?', [sealed, id, secret]);

/** The credentials of organizations, by name. */
export const credentialsListing = (db: Db): Listing<Credentials> => {
  const list: ListQuery<Credentials> = {
    table: 'credentials',
    columns,
    parent: 'organizationId',
    where: (query) => query,
    column: 'name',
    direction: 'asc',
  };
  return listingOf(db, list, { sort: 'NAME_ASC', kind: credentialsShape.name.sql });
};
