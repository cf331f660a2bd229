import { snake } from '../../../database/names';
import type { Db } from '../../../database/db';
import { plain, rawChange, rawRows } from '../../../database/rows';
import { placesSql, rollupLevels, rollupSql, type Rollup } from './figures';
import { measures } from './measures';

const columns = [
  'level',
  'object_id',
  'finding_id',
  'root_id',
  'group_id',
  'organization_id',
  ...measures.map(({ name }) => snake(name)),
].join(', ');

const named = (sql: string): string => `select ${columns} from (${sql}) as counted`;

const differing = async (db: Db, level: 'PLACE' | Rollup, counted: string): Promise<readonly string[]> => {
  const kept = `select ${columns} from figures where level = '${level}'`;
  const either = `select object_id from (${named(counted)} except ${kept}) as missing
    union select object_id from (${kept} except ${named(counted)}) as surplus order by object_id limit 20`;
  return (await rawRows<{ objectId: string }>(db, either, [], { objectId: plain })).map(
    ({ objectId }) => `${level} ${objectId}`,
  );
};

/** The first figures of each level that differ from a recount, as `LEVEL id`; the levels above are summed up from what is kept. */
export const selectDifferences = async (db: Db): Promise<readonly string[]> => {
  const places = await differing(db, 'PLACE', placesSql(db));
  return rollupLevels.reduce<Promise<readonly string[]>>(
    async (before, level) => [...(await before), ...(await differing(db, level, rollupSql(level)))],
    Promise.resolve(places),
  );
};

/** Counts everything anew. */
export const recountAll = async (db: Db): Promise<void> => {
  await rawChange(db, 'delete from figures', []);
  await rawChange(db, `insert into figures (${columns}) ${named(placesSql(db))}`, []);
  await rollupLevels.reduce(async (before, level) => {
    await before;
    await rawChange(db, `insert into figures (${columns}) ${named(rollupSql(level))}`, []);
  }, Promise.resolve());
};
