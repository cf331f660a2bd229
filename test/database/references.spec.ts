import { expect } from 'chai';
import { eachEngine } from '../support/engines';

/** What the removal of a row walks from end to end, to make sure that nothing refers to it. */
const walked = {
  sqlite: async (raw: (sql: string) => Promise<unknown>): Promise<readonly string[]> => {
    const tables = (await raw(
      `select name from sqlite_master where type = 'table' and name not like 'sqlite%' order by name`,
    )) as readonly { readonly name: string }[];
    const plans = await Promise.all(
      tables.map(async ({ name }) =>
        ((await raw(`explain query plan delete from "${name}"`)) as readonly { readonly detail: string }[]).flatMap(
          ({ detail }) => ((/^SCAN (\w+)/.exec(detail)?.[1] ?? name) === name ? [] : [`${name}: ${detail}`]),
        ),
      ),
    );
    return plans.flat();
  },
  postgres: async (raw: (sql: string) => Promise<unknown>): Promise<readonly string[]> => {
    const { rows } = (await raw(
      `select confrelid::regclass || ': SCAN ' || conrelid::regclass as line from pg_constraint as reference
       where contype = 'f' and connamespace = 'public'::regnamespace and not exists (
         select 1 from pg_index
         where indrelid = conrelid and indkey[0] = conkey[1] and (indpred is null or pg_get_expr(indpred, indrelid) =
           '(' || (select attname from pg_attribute where attrelid = conrelid and attnum = conkey[1]) || ' IS NOT NULL)'))
       order by 1`,
    )) as { readonly rows: readonly { readonly line: string }[] };
    return rows.map(({ line }) => line);
  },
} as const;

eachEngine('references', (database, engine) => {
  it('are found by an index: whatever goes, no other table is walked for what refers to it', async () => {
    expect(await walked[engine]((sql) => database().writer.raw(sql))).to.deep.equal(
      // An index that each report would have to keep for what an organization that goes costs once; PostgreSQL checks roots.
      engine === 'sqlite' ? ['organizations: SCAN vulnerabilities'] : [],
    );
  });
});
