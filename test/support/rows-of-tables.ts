import type { Engine } from '../../src/database/db';

type Rows = (sql: string) => Promise<readonly Readonly<Record<string, unknown>>[]>;

/** A table and its columns. */
export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
}

const catalogue = {
  sqlite: `select tables.name, json_group_array(columns.name) as columns
    from sqlite_master as tables join pragma_table_info(tables.name) as columns
    where tables.type = 'table' group by tables.name`,
  postgres: `select table_name as name, json_agg(column_name)::text as columns from information_schema.columns
    where table_schema = 'public' group by table_name`,
} as const;

const read = async (rows: Rows, engine: Engine): Promise<readonly Table[]> =>
  (await rows(catalogue[engine])).map(({ name, columns }) => ({
    name: String(name),
    columns: JSON.parse(String(columns)) as readonly string[],
  }));

const known = new Map<Engine, Promise<readonly Table[]>>();

/** All tables of a database; all databases of an engine have the same. */
export const tablesOf = (rows: Rows, engine: Engine): Promise<readonly Table[]> => {
  const tables = known.get(engine) ?? read(rows, engine);
  known.set(engine, tables);
  return tables;
};

const rowOf = ({ columns }: Table, engine: Engine): string =>
  engine === 'postgres'
    ? 'row_to_json(stored)::text'
    : `json_object(${columns.map((name) => `'${name}', "${name}"`).join(', ')})`;

/**
 * Every row of tables, each as JSON, sorted: in one statement, since some tests compare all that is stored hundreds of
 * times.
 */
export const rowsOfTables = async (
  rows: Rows,
  engine: Engine,
  tables: readonly Table[],
): Promise<Readonly<Record<string, readonly string[]>>> => {
  const read = await rows(
    tables
      .map((table) => `select '${table.name}' as name, ${rowOf(table, engine)} as line from "${table.name}" as stored`)
      .join(' union all '),
  );
  const lines = new Map<string, string[]>(tables.map(({ name }) => [name, []]));
  read.forEach(({ name, line }) => lines.get(String(name))?.push(String(line)));
  return Object.fromEntries([...lines].map(([name, all]) => [name, all.sort()]));
};
