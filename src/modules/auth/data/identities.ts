import type { Db } from '../../../database/db';
import { insertMany, typesOf } from '../../../database/portable';
import { change, columnList, columnsOf, rawRows } from '../../../database/rows';
import { identityShape, type Identity } from '../domain/identity';

const columns = columnsOf(identityShape);

const types = typesOf(identityShape);

const selected = `select ${columnList(columns, 'identities')} from identities`;

type Account = Pick<Identity, 'provider' | 'issuer' | 'subject'>;

/** The identity of an account at a provider. */
export const selectIdentity = async (db: Db, { provider, issuer, subject }: Account): Promise<Identity | undefined> =>
  (
    await rawRows(
      db,
      `${selected} where provider = ? and issuer = ? and subject = ?`,
      [provider, issuer, subject],
      columns,
    )
  )[0];

export const selectIdentitiesOf = (db: Db, stakeholderId: string): Promise<readonly Identity[]> =>
  rawRows(db, `${selected} where stakeholder_id = ? order by provider, issuer`, [stakeholderId], columns);

export const insertIdentity = (db: Db, identity: Identity): Promise<number> =>
  insertMany(db, 'identities', types, [{ ...identity }]);

export const touchIdentity = (db: Db, account: Account, lastUsedAt: string): Promise<number> =>
  change(
    db,
    db
      .sql('identities')
      .where({ ...account })
      .update({ lastUsedAt }),
  );

export const deleteIdentitiesOf = (db: Db, stakeholderId: string, provider: Identity['provider']): Promise<number> =>
  change(db, db.sql('identities').where({ stakeholderId, provider }).delete());
