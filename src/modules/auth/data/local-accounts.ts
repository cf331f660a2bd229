import type { Db } from '../../../database/db';
import { insertMany, selectAmong, typesOf } from '../../../database/portable';
import { change, columnsOf, plain, rawRows } from '../../../database/rows';
import { localAccountShape, type LocalAccount } from '../domain/local-account';

const columns = columnsOf(localAccountShape);

const types = typesOf(localAccountShape);

export const selectLocalAccount = async (db: Db, stakeholderId: string): Promise<LocalAccount | undefined> =>
  (await selectAmong(db, 'local_accounts', columns, 'stakeholderId', [stakeholderId]))[0];

export const insertLocalAccount = (db: Db, account: LocalAccount): Promise<number> =>
  insertMany(db, 'local_accounts', types, [{ ...account }]);

export const updateLocalAccount = (db: Db, { stakeholderId, ...changed }: LocalAccount): Promise<number> =>
  change(db, db.sql('local_accounts').where({ stakeholderId }).update(changed));

export const existsAnyLocalAccount = async (db: Db): Promise<boolean> =>
  (await rawRows(db, 'select stakeholder_id as id from local_accounts limit 1', [], { id: plain })).length > 0;
