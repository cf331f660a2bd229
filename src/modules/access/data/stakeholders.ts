import type { Db } from '../../../database/db';
import { insertMany, selectAmong, selectByIds } from '../../../database/portable';
import { change, plain, type Columns } from '../../../database/rows';
import type { Stakeholder } from '../domain/stakeholder';

const columns: Columns<Stakeholder> = {
  id: plain,
  email: plain,
  name: plain,
  role: plain,
  state: plain,
  createdAt: plain,
  lastLoginAt: plain,
};

const types = {
  id: 'text',
  email: 'text',
  name: 'text',
  role: 'text',
  state: 'text',
  createdAt: 'timestamptz',
  lastLoginAt: 'timestamptz',
} as const;

export const selectStakeholders = (db: Db, ids: readonly string[]): Promise<readonly Stakeholder[]> =>
  selectByIds(db, 'stakeholders', columns, ids);

/** By e-mail addresses in lower case. */
export const selectStakeholdersByEmail = (db: Db, emails: readonly string[]): Promise<readonly Stakeholder[]> =>
  selectAmong(db, 'stakeholders', columns, 'email', emails);

export const insertStakeholders = (db: Db, stakeholders: readonly Stakeholder[]): Promise<number> =>
  insertMany(db, 'stakeholders', types, stakeholders as unknown as readonly Record<string, unknown>[]);

export const updateStakeholder = (db: Db, id: string, changed: Partial<Stakeholder>): Promise<number> =>
  change(db, db.sql('stakeholders').where({ id }).update(changed));
