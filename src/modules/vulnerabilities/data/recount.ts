import { snake } from '../../../database/names';
import type { Db } from '../../../database/db';
import { plain, rawChange, rawRows } from '../../../database/rows';
import { dailyKey } from './daily-figures';
import { dailyColumns, dailyPlacesSql, dailyRollupSql } from './daily-sql';
import { keyColumns, placesSql, rollupLevels, rollupSql, type Rollup } from './figures';
import { measures } from './measures';

type Level = 'PLACE' | Rollup;
const levels: readonly Level[] = ['PLACE', ...rollupLevels];

/** A table that is counted from vulnerabilities, and summed up from what it keeps of them. */
interface Counted {
  readonly table: string;
  readonly columns: string;
  readonly counted: (db: Db, level: Level) => string;
  /** What is kept without telling anything. */
  readonly empty: string;
  /** How a difference is told. */
  readonly told: string;
}

const figures: Counted = {
  table: 'figures',
  columns: [...keyColumns, ...measures.map(({ name }) => snake(name))].join(', '),
  counted: (db, level) => (level === 'PLACE' ? placesSql(db) : rollupSql(level)),
  empty: 'false',
  told: 'object_id',
};

const days: Counted = {
  table: 'daily_figures',
  columns: `${dailyKey}, ${dailyColumns.join(', ')}`,
  counted: (db, level) => (level === 'PLACE' ? dailyPlacesSql(db) : dailyRollupSql(level)),
  empty: dailyColumns.map((name) => `${name} = 0`).join(' and '),
  told: `object_id || ' on day ' || day`,
};

const countedSql = (db: Db, { columns, counted }: Counted, level: Level): string =>
  `select ${columns} from (${counted(db, level)}) as counted`;

const differing = async (db: Db, of: Counted, level: Level): Promise<readonly string[]> => {
  const { table, columns, empty, told } = of;
  const full = (sql: string): string => `select * from (${sql}) as told where not (${empty})`;
  const counted = full(countedSql(db, of, level));
  const kept = full(`select ${columns} from ${table} where level = '${level}'`);
  const either = `select ${told} as object_id from (${counted} except ${kept}) as missing
    union select ${told} as object_id from (${kept} except ${counted}) as surplus order by object_id limit 20`;
  return (await rawRows<{ objectId: string }>(db, either, [], { objectId: plain })).map(
    ({ objectId }) => `${level} ${objectId}`,
  );
};

const inTurn = <T>(work: (of: Counted, level: Level) => Promise<T>): Promise<readonly T[]> =>
  [figures, days]
    .flatMap((of) => levels.map((level) => [of, level] as const))
    .reduce<Promise<readonly T[]>>(
      async (before, [of, level]) => [...(await before), await work(of, level)],
      Promise.resolve([]),
    );

/**
 * The first figures of each level that differ from a recount, as `LEVEL id` or `LEVEL id on day n` (from 1970); the
 * levels above are summed up from what is kept.
 */
export const selectDifferences = async (db: Db): Promise<readonly string[]> =>
  (await inTurn((of, level) => differing(db, of, level))).flat();

/** Counts everything anew. */
export const recountAll = async (db: Db): Promise<void> => {
  await rawChange(db, 'delete from figures', []);
  await rawChange(db, 'delete from daily_figures', []);
  await inTurn((of, level) =>
    rawChange(db, `insert into ${of.table} (${of.columns}) ${countedSql(db, of, level)}`, []),
  );
};
