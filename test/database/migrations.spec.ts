import { expect } from 'chai';
import { migrateDown, migrateUp, pendingMigrations } from '../../src/database/migrate';
import { eachEngine } from '../support/engines';

const schemaText = {
  sqlite: `select type || ' ' || name || ' ' || coalesce(sql, '') as line from sqlite_master order by 1`,
  postgres: `select line from (
    select 'column ' || table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' ' || coalesce(collation_name, '') as line
      from information_schema.columns where table_schema = 'public'
    union all select 'index ' || indexdef from pg_indexes where schemaname = 'public'
    union all select 'constraint ' || conrelid::regclass || ' ' || pg_get_constraintdef(oid) from pg_constraint where connamespace = 'public'::regnamespace
  ) as lines order by 1`,
} as const;

eachEngine('migrations', (database, engine) => {
  const schema = async (): Promise<readonly string[]> => {
    const answer = (await database().writer.raw(schemaText[engine])) as { line: string }[] & {
      rows: { line: string }[];
    };
    return (engine === 'sqlite' ? answer : answer.rows).map(({ line }) => line);
  };
  const ours = (lines: readonly string[]): readonly string[] =>
    lines.filter((line) => !/schema_migrations|sqlite_sequence/.test(line));

  const allDown = async (): Promise<readonly string[]> => {
    const [undone] = await migrateDown(database());
    return undone === undefined ? [] : [undone, ...(await allDown())];
  };

  it('leave nothing of their own behind when they are taken back, and make the same schema again', async () => {
    const made = await schema();
    expect(await pendingMigrations(database())).to.deep.equal([]);
    const undone = await allDown();
    expect(undone.length).to.be.at.least(3);
    expect(ours(await schema())).to.deep.equal([]);
    expect([...(await pendingMigrations(database()))].reverse()).to.deep.equal(undone);
    expect([...(await migrateUp(database()))].reverse()).to.deep.equal(undone);
    expect(await schema()).to.deep.equal(made);
  });

  it('do nothing when the schema is up to date', async () => {
    expect(await migrateUp(database())).to.deep.equal([]);
  });
});
