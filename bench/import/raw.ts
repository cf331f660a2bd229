import type { Db } from '../../src/database/db';
import { insertMany, typesOf, type ColumnType } from '../../src/database/portable';
import { rawRows } from '../../src/database/rows';
import { connect, type Database } from '../../src/database/connect';
import { findingShape } from '../../src/modules/findings/domain/finding';
import { vulnerabilityShape } from '../../src/modules/vulnerabilities/domain/vulnerability';
import { vulnerabilityChangeShape } from '../../src/modules/vulnerabilities/domain/vulnerability-change';
import { configOf, openPlace } from './place';
import { warmingResults, warmingRounds } from './warm';

type Row = Readonly<Record<string, unknown>>;

const batch = 500;

/** The tables that a first import fills, parents first. */
const tables: readonly (readonly [string, Readonly<Record<string, ColumnType>>])[] = [
  ['findings', { ...typesOf(findingShape), createdBy: 'text' }],
  ['vulnerabilities', { ...typesOf(vulnerabilityShape), detail: 'text', createdBy: 'text' }],
  ['vulnerability_changes', { ...typesOf(vulnerabilityChangeShape), organizationId: 'text' }],
  [
    'vulnerability_identities',
    { rootId: 'text', value: 'text', algorithm: 'text', version: 'bigint', vulnerabilityId: 'text' },
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
  ],
];

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const readAll = (db: Db, table: string, types: Readonly<Record<string, ColumnType>>): Promise<readonly Row[]> =>
  rawRows<Row>(
    db,
    `select ${Object.keys(types)
      .map((name) => `"${snake(name)}"`)
      .join(', ')} from ${table}`,
    [],
    Object.fromEntries(Object.keys(types).map((name) => [name, undefined])),
  );

type Rows = readonly (readonly [table: string, types: Readonly<Record<string, ColumnType>>, all: readonly Row[]])[];

const insertAll = async (db: Db, rows: Rows): Promise<void> => {
  for (const [table, types, all] of rows)
    for (let at = 0; at < all.length; at += batch) await insertMany(db, table, types, all.slice(at, at + batch));
};

const numbers = new Set(['port', 'cloningAttempts']);

const typeOf = (name: string): ColumnType => (/At$/.test(name) ? 'timestamptz' : numbers.has(name) ? 'bigint' : 'text');

/** A database with the tenants of the rows. */
const opened = async (config: string, tenants: Rows): Promise<Database> => {
  const { database } = await openPlace(configOf(config), false);
  await insertAll(database.db, tenants);
  return database;
};

class Undone extends Error {}

/** Inserts as many rows as the report has that warms imports up, so often as those are imported, and takes it back. */
const warmUp = async (config: string, tenants: Rows, rows: Rows): Promise<void> => {
  const vulnerabilities = rows.find(([table]) => table === 'vulnerabilities')?.[2] ?? [];
  const chosen = new Set(vulnerabilities.slice(0, warmingResults[0]).map(({ id }) => id));
  const some = rows.map(([table, types, all]) => {
    const name = table === 'vulnerabilities' ? 'id' : 'vulnerabilityId';
    return [table, types, name in types ? all.filter((row) => chosen.has(row[name])) : all] as const;
  });
  const database = await opened(config, tenants);
  const undone = async (db: Db): Promise<void> => {
    await insertAll(db, some);
    throw new Undone();
  };
  for (let round = 0; round < warmingRounds; round += 1)
    await database.db.transaction(undone).catch((error: unknown) => {
      if (!(error instanceof Undone)) throw error;
    });
  await database.close();
};

/**
 * Inserts the rows of one database into another whose tenant rows are copied first, after it was done elsewhere:
 * `raw.js <from> <to> <warming database>`.
 */
const main = async (from: string, to: string, warmConfig: string): Promise<void> => {
  const source = connect(configOf(from));
  const rows = await Promise.all(
    tables.map(async ([table, types]) => [table, types, await readAll(source.db, table, types)] as const),
  );
  const tenants = await Promise.all(
    ['organizations', 'groups', 'roots'].map(async (table) => {
      const types = Object.fromEntries((await columnsOf(source.db, table)).map((name) => [name, typeOf(name)]));
      return [table, types, await readAll(source.db, table, types)] as const;
    }),
  );
  await source.close();
  await warmUp(warmConfig, tenants, rows);
  const database = await opened(to, tenants);
  const before = process.cpuUsage();
  const started = process.hrtime.bigint();
  await database.db.transaction((db) => insertAll(db, rows));
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  const cpu = process.cpuUsage(before).user / 1e6;
  await database.close();
  const count = rows.reduce((sum, [, , all]) => sum + all.length, 0);
  process.stdout.write(JSON.stringify({ seconds, rows: count, cpu }));
};

const columnsOf = async (db: Db, table: string): Promise<readonly string[]> =>
  (
    await rawRows<{ name: string }>(
      db,
      db.engine === 'sqlite'
        ? `select name from pragma_table_info('${table}')`
        : `select column_name as name from information_schema.columns where table_name = '${table}' order by ordinal_position`,
      [],
      { name: undefined },
    )
  ).map(({ name }) => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()));

const [, , from = '', to = '', warmConfig = ''] = process.argv;
void main(from, to, warmConfig);
