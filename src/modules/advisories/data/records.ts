import type { Db } from '../../../database/db';
import { amongText, insertMany, listBinding, selectByIds } from '../../../database/portable';
import { plain, rawChange } from '../../../database/rows';
import type { OsvRecord } from '../domain/osv-record';

interface StoredRecord {
  readonly id: string;
  readonly modifiedAt: string;
}

const columns = { id: plain, modifiedAt: plain };

/** When the records that are known of some ids were changed last. */
export const selectRecords = (db: Db, ids: readonly string[]): Promise<readonly StoredRecord[]> =>
  selectByIds<StoredRecord>(db, 'advisory_records', columns, ids);

export const replaceRecords = async (db: Db, records: readonly OsvRecord[]): Promise<void> => {
  await rawChange(db, `delete from advisory_records where ${amongText(db, 'id')}`, [
    listBinding(records.map(({ id }) => id)),
  ]);
  await insertMany(
    db,
    'advisory_records',
    { id: 'text', modifiedAt: 'timestamptz', withdrawnAt: 'timestamptz' },
    records.map(({ id, modifiedAt, withdrawnAt }) => ({ id, modifiedAt, withdrawnAt })),
  );
};
