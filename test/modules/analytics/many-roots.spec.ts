import { expect } from 'chai';
import type { Db } from '../../../src/database/db';
import { plain, rawRows } from '../../../src/database/rows';
import type { Env } from '../../../src/kernel/env';
import { addGitRoot } from '../../../src/modules/roots';
import { addVulnerability, confirmVulnerabilities } from '../../../src/modules/vulnerabilities';
import { eachEngine } from '../../support/engines';
import { createWorld, valueOf } from '../../support/world';
import { open } from '../open-vulnerabilities';

const copies = 5_000;

/** PostgreSQL tells how many rows a transaction read of each table; SQLite is given the same statements. */
eachEngine('a finding that stands in many roots', (database, engine) => {
  if (engine === 'sqlite') return;

  const written = (sql: string): Promise<number> => database().db.patient.write({ sql, bindings: [], prepared: false });

  /** Rows of a table that this connection has read so far. */
  const read = async (db: Db, table: string): Promise<number> => {
    const [row] = await rawRows<{ rows: number }>(
      db,
      `select sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0))::int as rows
       from pg_stat_xact_user_tables where relname = ?`,
      [table],
      { rows: plain },
    );
    return row?.rows ?? 0;
  };

  it('is counted by what is new in one of them', async () => {
    const world = await createWorld(database());
    const { env, group } = world;
    const { finding } = await open(world, 'Everywhere', 1);
    // As if it stood in as many roots: only what is summed up counts here.
    for (const table of ['figures', 'daily_figures'])
      await written(
        `insert into ${table} select (jsonb_populate_record(original, jsonb_build_object(
           'object_id', original.finding_id || '/root ' || number, 'root_id', 'root ' || number))).*
         from ${table} as original cross join generate_series(1, ${copies}) as number where level = 'PLACE'`,
      );
    await written('analyze');
    const root = valueOf(await addGitRoot(env, group, { url: 'https://example.com/another.git', branch: 'main' }));
    const where = { kind: 'LINES' as const, where: 'src/a.ts', specific: '1', message: '', commit: null };
    /** What work answers, and how many rows of a table it read. */
    const reading = <T>(table: string, work: (env: Env) => Promise<T>): Promise<readonly [T, number]> =>
      database().db.transaction(async (db: Db) => {
        const before = await read(db, table);
        return [await work({ ...env, db }), (await read(db, table)) - before] as const;
      });
    const [added, figures] = await reading('figures', (inner) => addVulnerability(inner, finding.id, root.id, where));
    expect(figures).to.be.below(100);
    const [confirmed, days] = await reading('daily_figures', (inner) =>
      confirmVulnerabilities(inner, group.id, [valueOf(added).id]),
    );
    valueOf(confirmed);
    expect(days).to.be.below(100);
  });
});
