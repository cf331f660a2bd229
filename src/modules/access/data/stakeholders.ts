import type { Db } from '../../../database/db';
import { countPages, selectPages, type ListQuery } from '../../../database/pages';
import { insertMany, selectAmong, selectByIds, typesOf } from '../../../database/portable';
import { change, columnsOf } from '../../../database/rows';
import { everything } from '../../../kernel/listing';
import type { PageRequest } from '../../../kernel/page';
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

const everybody: ListQuery<Stakeholder> = {
  table: 'stakeholders',
  columns,
  parent: null,
  where: (query) => query,
  column: 'email',
  direction: 'asc',
};

/** Everybody who is known, by e-mail address. */
export const selectPeoplePage = (db: Db, page: PageRequest): Promise<ReadonlyMap<string, readonly Stakeholder[]>> =>
  selectPages(db, everybody, page, [everything]);

export const countPeople = (db: Db): Promise<ReadonlyMap<string, number>> => countPages(db, everybody, [everything]);
