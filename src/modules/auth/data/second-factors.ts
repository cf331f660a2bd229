import type { Db } from '../../../database/db';
import { insertMany, selectAmong, typesOf } from '../../../database/portable';
import { change, columnsOf, plain, rawChange, rawRows, rows } from '../../../database/rows';
import { secondFactorShape, type SecondFactor } from '../domain/second-factor';

/** A factor with its sealed secret. */
export interface SealedFactor extends SecondFactor {
  readonly secret: string;
}

const columns = { ...columnsOf(secondFactorShape), secret: plain };
const types = { ...typesOf(secondFactorShape), secret: 'text' } as const;

export const selectFactor = async (db: Db, stakeholderId: string): Promise<SealedFactor | undefined> =>
  (await selectAmong<SealedFactor>(db, 'second_factors', columns, 'stakeholderId', [stakeholderId]))[0];

export const insertFactor = (db: Db, factor: SealedFactor): Promise<number> =>
  insertMany(db, 'second_factors', types, [{ ...factor }]);

export const updateFactor = (db: Db, { stakeholderId, state, lastStep, confirmedAt }: SecondFactor): Promise<number> =>
  change(db, db.sql('secondFactors').where({ stakeholderId }).update({ state, lastStep, confirmedAt }));

/** Removes a person's factor with its recovery codes; answers how many factors there were. */
export const deleteFactor = async (db: Db, stakeholderId: string): Promise<number> => {
  await rawChange(db, 'delete from recovery_codes where stakeholder_id = ?', [stakeholderId]);
  return rawChange(db, 'delete from second_factors where stakeholder_id = ?', [stakeholderId]);
};

/** Has a person's recovery codes be these, and no others. */
export const replaceRecoveryCodes = async (
  db: Db,
  stakeholderId: string,
  hashes: readonly string[],
): Promise<number> => {
  await rawChange(db, 'delete from recovery_codes where stakeholder_id = ?', [stakeholderId]);
  return insertMany(
    db,
    'recovery_codes',
    { stakeholderId: 'text', hash: 'text' },
    hashes.map((hash) => ({ stakeholderId, hash })),
  );
};

/** Spends a recovery code; answers 0 when there is none such. */
export const deleteRecoveryCode = (db: Db, stakeholderId: string, hash: string): Promise<number> =>
  rawChange(db, 'delete from recovery_codes where stakeholder_id = ? and hash = ?', [stakeholderId, hash]);

export const countRecoveryCodes = async (db: Db, stakeholderId: string): Promise<number> => {
  const [counted] = await rawRows<{ count: number }>(
    db,
    'select count(*) as count from recovery_codes where stakeholder_id = ?',
    [stakeholderId],
    { count: Number },
  );
  return counted?.count ?? 0;
};

/** The factors of the people who follow an id, in the order of the ids. */
export const selectFactorsAfter = (db: Db, stakeholderId: string, limit: number): Promise<readonly SealedFactor[]> =>
  rows<SealedFactor>(
    db,
    db.sql('secondFactors').where('stakeholderId', '>', stakeholderId).orderBy('stakeholderId').limit(limit),
    columns,
    'second_factors',
  );

/** Seals the same secret anew, unless it was replaced meanwhile. */
export const updateSealedFactor = (
  db: Db,
  { stakeholderId, secret }: Pick<SealedFactor, 'stakeholderId' | 'secret'>,
  sealed: string,
): Promise<number> =>
  rawChange(db, 'update second_factors set secret = ? where stakeholder_id = ? and secret = ?', [
    sealed,
    stakeholderId,
    secret,
  ]);
