import type { Db } from '../../src/database/db';
import { insertMany, typesOf, type ColumnType } from '../../src/database/portable';
import { rawRows, type Columns } from '../../src/database/rows';
import { connect, type Database } from '../../src/database/connect';
import { findingShape } from '../../src/modules/findings/domain/finding';
import { vulnerabilityShape } from '../../src/modules/vulnerabilities/domain/vulnerability';
import { vulnerabilityChangeShape } from '../../src/modules/vulnerabilities/domain/vulnerability-change';
import { configOf, openPlace } from './place';
import { previews, warmingResults, warmingRounds } from './warm';

type Row = Readonly<Record<string, unknown>>;

const batch = 500;

type Types = Readonly<Record<string, ColumnType>>;

/** The tables that a first import fills, parents first, and the columns by which their rows come as a report brought them. */
const tables: readonly (readonly [table: string, types: Types, key: readonly string[]])[] = [
  ['findings', { ...typesOf(findingShape), createdBy: 'text' }, ['id']],
  ['vulnerabilities', { ...typesOf(vulnerabilityShape), detail: 'text', createdBy: 'text' }, ['id']],
  ['vulnerability_changes', { ...typesOf(vulnerabilityChangeShape), organizationId: 'text' }, ['id']],
  [
    'vulnerability_identities',
    { rootId: 'text', value: 'text', algorithm: 'text', version: 'bigint', vulnerabilityId: 'text' },
    ['vulnerabilityId', 'value'],
  ],
  [
    'sighting_scopes',
    {
      id: 'text',
      organizationId: 'text',
      groupId: 'text',
      rootId: 'text',
      tool: 'text',
      category: 'text',
      branch: 'text',
      lastEndedAt: 'timestamptz',
      lastReportId: 'text',
    },
    ['id'],
  ],
  [
    'sightings',
    {
      vulnerabilityId: 'text',
      scopeId: 'text',
      ruleId: 'text',
      presence: 'text',
      agrees: 'bigint',
      reportId: 'text',
      firstSeenAt: 'timestamptz',
      lastSeenAt: 'timestamptz',
    },
    ['vulnerabilityId', 'scopeId'],
  ],
];

/** What else a first import writes: what it did, what people are told of it, and what takes it back. */
const besides = [
  'reports',
  'journal',
  'tracking_entries',
  'undo_scopes',
  'undo_findings',
  'figures',
  'daily_figures',
] as const;

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const selected = (table: string, types: Types, rest = ''): readonly [string, Columns<Row>] => [
  `select ${Object.keys(types)
    .map((name) => `"${snake(name)}"`)
    .join(', ')} from ${table} ${rest}`,
  Object.fromEntries(Object.keys(types).map((name) => [name, undefined])),
];

const readAll = (db: Db, table: string, types: Types): Promise<readonly Row[]> => {
  const [sql, columns] = selected(table, types);
  return rawRows<Row>(db, sql, [], columns);
};

/** Pages of a table after a row; a million rows are too many to hold. */
const pagesOf = async function* (db: Db, [table, types, key]: (typeof tables)[number]): AsyncGenerator<readonly Row[]> {
  const names = key.map((name) => `"${snake(name)}"`).join(', ');
  for (let last: Row | undefined; ;) {
    const after = last === undefined ? '' : `where (${names}) > (${key.map(() => '?').join(', ')})`;
    const [sql, columns] = selected(table, types, `${after} order by ${names} limit ${batch}`);
    const rows = await rawRows<Row>(
      db,
      sql,
      last === undefined ? [] : key.map((name) => String(last?.[name])),
      columns,
    );
    if (rows.length > 0) yield rows;
    if (rows.length < batch) return;
    last = rows.at(-1);
  }
};

type Rows = readonly (readonly [table: string, types: Types, all: readonly Row[]])[];

const insertAll = async (db: Db, rows: Rows): Promise<void> => {
  for (const [table, types, all] of rows)
    for (let at = 0; at < all.length; at += batch) await insertMany(db, table, types, all.slice(at, at + batch));
};

const types: ReadonlyMap<string, ColumnType> = new Map([
  ['timestamp with time zone', 'timestamptz'],
  ['bigint', 'bigint'],
  ['integer', 'integer'],
  ['double precision', 'double precision'],
]);

/** A database with the tenants of the rows. */
const opened = async (config: string, tenants: Rows): Promise<Database> => {
  const { database } = await openPlace(configOf(config), false);
  await insertAll(database.db, tenants);
  return database;
};

class Undone extends Error {}

/**
 * Inserts as many rows as the report has that warms imports up, and takes it back: elsewhere so often as those are
 * imported, then where it is measured so often as those are previewed.
 */
const warmUp = async (config: string, tenants: Rows, others: Rows, source: Db, measured: Database): Promise<void> => {
  const most = warmingResults[0];
  const some = await Promise.all(
    tables.map(async (table) => {
      const rows: Row[] = [];
      for await (const page of pagesOf(source, table)) {
        rows.push(...page);
        // Of what refers to vulnerabilities, what refers to the first of them: it comes in their order.
        if (rows.length >= most * (table[0] === 'vulnerability_identities' ? 3 : 1)) break;
      }
      return [table[0], table[1], rows] as const;
    }),
  );
  const known = new Set(some.find(([table]) => table === 'vulnerabilities')?.[2].map(({ id }) => id));
  const whole = some.map(
    ([table, columns, rows]) =>
      [
        table,
        columns,
        rows.filter((row) => !('vulnerabilityId' in columns) || known.has(row['vulnerabilityId'])),
      ] as const,
  );
  const insertAndUndo = async ({ db }: Database, rounds: number): Promise<void> => {
    for (let round = 0; round < rounds; round += 1)
      await db
        .transaction(async (within) => {
          await insertAll(within, whole);
          await insertAll(within, others);
          throw new Undone();
        })
        .catch((error: unknown) => {
          if (!(error instanceof Undone)) throw error;
        });
  };
  const elsewhere = await opened(config, tenants);
  await insertAndUndo(elsewhere, warmingRounds);
  await elsewhere.close();
  await insertAndUndo(measured, previews);
};

/** Times work, and leaves out what is read in between. */
const stopwatch = () => {
  const taken = { seconds: 0, cpu: 0 };
  return {
    taken,
    time: async <T>(work: () => Promise<T>): Promise<T> => {
      const before = process.cpuUsage();
      const started = process.hrtime.bigint();
      const done = await work();
      taken.seconds += Number(process.hrtime.bigint() - started) / 1e9;
      taken.cpu += process.cpuUsage(before).user / 1e6;
      return done;
    },
  };
};

/** The columns of a table as it stands; SQLite needs no types. */
const typesIn = async (db: Db, table: string): Promise<Types> => {
  const columns = await rawRows<{ name: string; type: string }>(
    db,
    db.engine === 'sqlite'
      ? `select name, type from pragma_table_info('${table}')`
      : `select column_name as name, data_type as type from information_schema.columns
         where table_name = '${table}' and table_schema = current_schema() order by ordinal_position`,
    [],
    { name: undefined, type: undefined },
  );
  const named = (name: string): string => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return Object.fromEntries(columns.map(({ name, type }) => [named(name), types.get(type) ?? 'text']));
};

const allOf = (db: Db, names: readonly string[]): Promise<Rows> =>
  Promise.all(
    names.map(async (table) => {
      const columns = await typesIn(db, table);
      return [table, columns, await readAll(db, table, columns)] as const;
    }),
  );

/**
 * Inserts the rows of one database into another whose tenant rows are copied first, after it was done elsewhere:
 * `raw.js <from> <to> <warming database> <entities|all>`. The entities are findings, vulnerabilities, their identities,
 * sightings and changes.
 */
const main = async (from: string, to: string, warmConfig: string, which: string): Promise<void> => {
  const source = connect(configOf(from));
  const tenants = await allOf(source.db, ['organizations', 'groups', 'roots']);
  const others = which === 'all' ? await allOf(source.db, besides) : [];
  const database = await opened(to, tenants);
  await warmUp(warmConfig, tenants, others, source.db, database);
  const { taken, time } = stopwatch();
  const inserted = { rows: 0, at: 0n };
  await database.db.patient.transaction(async (db) => {
    for (const table of tables)
      for await (const page of pagesOf(source.db, table)) {
        await time(() => insertMany(db, table[0], table[1], page));
        inserted.rows += page.length;
      }
    await time(() => insertAll(db, others));
    inserted.rows += others.reduce((sum, [, , rows]) => sum + rows.length, 0);
    inserted.at = process.hrtime.bigint();
  });
  // What is left is the commit.
  const seconds = taken.seconds + Number(process.hrtime.bigint() - inserted.at) / 1e9;
  await source.close();
  await database.close();
  process.stdout.write(JSON.stringify({ seconds, rows: inserted.rows, cpu: taken.cpu }));
};

const [, , from = '', to = '', warmConfig = '', which = ''] = process.argv;
void main(from, to, warmConfig, which);
