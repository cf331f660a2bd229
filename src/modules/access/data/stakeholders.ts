import type { Db } from '../../../database/db';
import { insertMany, selectAmong, selectByIds, typesOf } from '../../../database/portable';
import { change, columnsOf } from '../../../database/rows';
import { stakeholderShape, type Stakeholder } from '../domain/stakeholder';

const columns = columnsOf(stakeholderShape);

const types = typesOf(stakeholderShape);

export const selectStakeholders = (db: Db, ids: readonly string[]): Promise<readonly Stakeholder[]> =>
  selectByIds(db, 'stakeholders', columns, ids);

/** By e-mail addresses in lower case. */
export const selectStakeholdersByEmail = (db: Db, emails: readonly string[]): Promise<readonly Stakeholder[]> =>
  selectAmong(db, 'stakeholders', columns, 'email', emails);

/** Leaves out people whose address is known already, perhaps for an instant. */
export const insertStakeholders = (db: Db, stakeholders: readonly Stakeholder[]): Promise<number> =>
  insertMany(db, 'stakeholders', types, stakeholders, { unlessTaken: 'email' });

export const updateStakeholder = (db: Db, id: string, changed: Partial<Stakeholder>): Promise<number> =>
  change(db, db.sql('stakeholders').where({ id }).update(changed));
