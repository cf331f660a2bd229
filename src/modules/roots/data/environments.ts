import type { Db } from '../../../database/db';
import { amongText, insertMany, listBinding, typesOf } from '../../../database/portable';
import { change, columnList, columnsOf, rawRows } from '../../../database/rows';
import { environmentKey, environmentShape, type GitRootEnvironment } from '../domain/environment';
import { digest } from './digest';

const table = 'git_root_environments';
const columns = columnsOf(environmentShape);
const types = { ...typesOf(environmentShape), naturalKey: 'text' } as const;

/** The environments of roots, in the order in which they were added. */
export const selectEnvironments = (db: Db, rootIds: readonly string[]): Promise<readonly GitRootEnvironment[]> =>
  rawRows(
    db,
    `select ${columnList(columns, table)} from ${table} where ${amongText(db, 'root_id')} order by id`,
    [listBinding(rootIds)],
    columns,
  );

/** Fails with a duplicate when the root has it already. */
export const insertEnvironment = (db: Db, environment: GitRootEnvironment): Promise<number> =>
  insertMany(db, table, types, [{ ...environment, naturalKey: digest(environmentKey(environment)) }]);

export const deleteEnvironment = (db: Db, id: string): Promise<number> =>
  change(db, db.sql(table).where({ id }).delete());
