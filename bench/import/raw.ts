import type { Db } from '../../src/database/db';
import { insertMany, typesOf, type ColumnType } from '../../src/database/portable';
import { rawRows } from '../../src/database/rows';
import { connect } from '../../src/database/connect';
import { findingShape } from '../../src/modules/findings/domain/finding';
import { vulnerabilityChangeShape, vulnerabilityShape } from '../../src/modules/vulnerabilities/domain/vulnerability';
import { configOf, openPlace } from './place';

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

/** Inserts the rows of one database into another whose tenant rows are copied first: `raw.js <from> <to>`. */
const main = async (from: string, to: string): Promise<void> => {
  const source = connect(configOf(from));
  const rows = await Promise.all(
    tables.map(async ([table, types]) => [table, types, await readAll(source.db, table, types)] as const),
  );
  const tenants = await Promise.all(
    ['organizations', 'groups', 'roots'].map(async (table) => {
      const names = await columnsOf(source.db, table);
      return [
        table,
        names,
        await readAll(source.db, table, Object.fromEntries(names.map((name) => [name, 'text']))),
      ] as const;
    }),
  );
  await source.close();
  const { database } = await openPlace(configOf(to), false);
  for (const [table, names, copied] of tenants)
    await insertMany(
      database.db,
      table,
      Object.fromEntries(
        names.map((name) => [name, /At$/.test(name) ? 'timestamptz' : name === 'port' ? 'bigint' : 'text']),
      ),
      copied,
    );
  const started = process.hrtime.bigint();
  await database.db.transaction(async (db) => {
    for (const [table, types, all] of rows)
      for (let at = 0; at < all.length; at += batch) await insertMany(db, table, types, all.slice(at, at + batch));
  });
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  await database.close();
  const count = rows.reduce((sum, [, , all]) => sum + all.length, 0);
  process.stdout.write(JSON.stringify({ seconds, rows: count, cpu: process.cpuUsage().user / 1e6 }));
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

void main(process.argv[2] ?? '', process.argv[3] ?? '');
