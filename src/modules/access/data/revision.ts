import type { Db } from '../../../database/db';
import { rawChange, rawRows, plain } from '../../../database/rows';

/** A number that changes with every change of anybody's access, in whatever process. */
export const selectRevision = async (db: Db): Promise<number> =>
  (await rawRows(db, 'select revision from access_revision where id = 1', [], { revision: plain }))[0]
    ?.revision as number;

export const updateRevision = (db: Db): Promise<number> =>
  rawChange(db, 'update access_revision set revision = revision + 1 where id = 1', []);
