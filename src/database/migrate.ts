import type { Knex } from 'knex';
import type { Database } from './connect';
import { migrations } from './migrations/all';
import { dialects, type Migration, type MigrationWork } from './migrations/dialect';
import { patientWaits } from './waits';

const workOn = (knex: Knex, { engine }: Database): MigrationWork => {
  const all: MigrationWork['all'] = async (sql, bindings) => {
    const answer = (await knex.raw(sql, [...bindings])) as Record<string, unknown>[] & {
      rows: Record<string, unknown>[];
    };
    return engine === 'sqlite' ? answer : answer.rows;
  };
  return { all, run: (sql, bindings) => all(sql, bindings).then(() => undefined) };
};

/** A step may rewrite a whole table, and other processes let go of it when they can. */
const takeTime = (knex: Knex, { engine }: Database): Promise<unknown> =>
  engine === 'sqlite'
    ? Promise.resolve()
    : knex.raw(`select set_config('statement_timeout', '0', true), set_config('lock_timeout', ?, true)`, [
        String(patientWaits.turn),
      ]);

const source = (database: Database): Knex.MigrationSource<Migration> => {
  const make = async (knex: Knex, statements: readonly string[]): Promise<void> => {
    await takeTime(knex, database);
    for (const statement of statements) await knex.raw(statement);
  };
  return {
    getMigrations: () => Promise.resolve([...migrations]),
    getMigrationName: ({ name }) => name,
    getMigration: ({ up, down, fill }) =>
      Promise.resolve({
        up: async (knex: Knex) => {
          await make(knex, up(dialects[database.engine]));
          await fill?.(workOn(knex, database));
        },
        down: (knex: Knex) => make(knex, typeof down === 'function' ? down(dialects[database.engine]) : down),
      }),
  };
};

const settings = (database: Database): Knex.MigratorConfig => ({
  migrationSource: source(database),
  tableName: 'schema_migrations',
});

/** Brings the schema up to date; answers the names of the steps that were made. */
export const migrateUp = async (database: Database): Promise<readonly string[]> => {
  const [, made] = (await database.writer.migrate.latest(settings(database))) as [number, string[]];
  return made;
};

/** Takes the newest step back; answers its name, or nothing when there is none. */
export const migrateDown = async (database: Database): Promise<readonly string[]> => {
  const [, undone] = (await database.writer.migrate.down(settings(database))) as [number, string[]];
  return undone;
};

/** The steps that are still to be made. */
export const pendingMigrations = async (database: Database): Promise<readonly string[]> => {
  const [, pending] = (await database.writer.migrate.list(settings(database))) as [unknown[], { name: string }[]];
  return pending.map(({ name }) => name);
};
