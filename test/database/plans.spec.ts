import { expect } from 'chai';
import type { Db } from '../../src/database/db';
import { plain, rawRows } from '../../src/database/rows';
import type { Env } from '../../src/kernel/env';
import { addFinding, findingPages, removeUnusedFindings } from '../../src/modules/findings';
import { addGroup } from '../../src/modules/groups';
import { closeVulnerabilities } from '../../src/modules/reattacks';
import { addGitRoot } from '../../src/modules/roots';
import { confirmVulnerabilities, vulnerabilityPages } from '../../src/modules/vulnerabilities';
import { treatChosen } from '../../src/modules/treatments';
import { open, submitted } from '../modules/open-vulnerabilities';
import { eachEngine } from '../support/engines';
import { createWorld, valueOf, type World } from '../support/world';

const copies = 20_000;

/** PostgreSQL knows the large group by name, and takes all others for as large. SQLite walks no table that has an index. */
eachEngine('a small group beside a large one', (database, engine) => {
  if (engine === 'sqlite') return;
  const made: {
    world?: World;
    many?: readonly string[];
    small?: Pick<World, 'env' | 'group' | 'root'>;
    waiting?: readonly string[];
  } = {};
  const small = (): Pick<World, 'env' | 'group' | 'root'> => made.small as Pick<World, 'env' | 'group' | 'root'>;

  const copy = (table: string, changed: string): Promise<number> =>
    database().db.patient.write({
      sql: `insert into ${table} select (jsonb_populate_record(original, jsonb_build_object(${changed}))).*
        from ${table} as original cross join generate_series(1, ${copies}) as number limit ${copies}`,
      bindings: [],
      prepared: false,
    });

  before(async function () {
    this.timeout(120_000);
    const world = await createWorld(database());
    made.many = (await open(world, 'Large', 1)).ids;
    await copy('vulnerabilities', `'id', original.id || ' ' || number`);
    await copy('daily_figures', `'day', original.day - number`);
    await copy('figures', `'object_id', original.object_id || ' ' || number`);
    await copy('journal', `'id', 'z' || original.id || ' ' || number, 'sequence', null, 'type', 'FindingUpdated'`);
    await copy('tracking_entries', `'id', original.id || ' ' || number, 'digest', original.digest || number`);
    await database().db.patient.write({ sql: 'analyze', bindings: [], prepared: false });
    const { env } = world;
    const group = valueOf(
      await addGroup(env, { organizationId: world.organization.id, name: 'small', description: 'Beside.' }),
    );
    const root = valueOf(await addGitRoot(env, group, { url: 'https://example.com/small.git', branch: 'main' }));
    made.small = { env, group, root };
    made.waiting = (await submitted(small(), 'Small', 3)).ids;
    made.world = world;
  });

  /** The rows that this connection has met so far by walking tables from end to end. */
  const met = async (db: Db): Promise<ReadonlyMap<string, number>> => {
    const tables = await rawRows<{ name: string; rows: number }>(
      db,
      'select relname, seq_tup_read from pg_stat_xact_user_tables order by relname',
      [],
      { name: plain, rows: plain },
    );
    return new Map(tables.map(({ name, rows }) => [name, rows]));
  };

  /** The tables that work walks from end to end, but for small ones. */
  const walked = (work: (env: Env) => Promise<unknown>): Promise<readonly string[]> =>
    database().db.transaction(async (db: Db) => {
      const before = await met(db);
      await work({ ...small().env, db });
      return [...(await met(db))].flatMap(([name, rows]) => (rows - (before.get(name) ?? 0) > 1_000 ? [name] : []));
    });

  /** The rows of a table that this connection has met so far, by walking it and by its indexes. */
  const metOf = async (db: Db, table: 'journal' | 'vulnerabilities'): Promise<number> => {
    const [met] = await rawRows<{ rows: number }>(
      db,
      `select (select seq_tup_read from pg_stat_xact_user_tables where relname = ?)
         + (select sum(pg_stat_get_xact_tuples_returned(indexrelid)) from pg_stat_user_indexes where relname = ?)`,
      [table, table],
      { rows: Number },
    );
    return met?.rows ?? 0;
  };

  it('removes what an undone report found without the journal of others', async () => {
    const { env, group } = small();
    const finding = valueOf(
      await addFinding(env, group, {
        title: 'Unused',
        description: 'Unused.',
        threat: '',
        recommendation: '',
        cvss31: null,
        cvss40: null,
        cwe: [1],
      }),
    );
    const met = await database().db.transaction(async (db: Db) => {
      await removeUnusedFindings({ ...env, db }, [finding.id], '0');
      return metOf(db, 'journal');
    });
    expect(met).to.be.below(100);
  });

  it('counts its vulnerabilities by an index, and those of its findings', async () => {
    const counted = async (env: Env): Promise<void> => {
      const ofGroup = await vulnerabilityPages(env, 'groupId', [small().group.id], { first: 10 });
      expect(await ofGroup.get(small().group.id)?.count()).to.equal(3);
      const findings = (await findingPages(env, [small().group.id], { first: 10 })).get(small().group.id)?.nodes ?? [];
      expect(findings).to.have.length(1);
      const ids = findings.map(({ id }) => id);
      const ofFinding = await vulnerabilityPages(env, 'findingId', ids, { first: 10 });
      expect(await ofFinding.get(ids[0] ?? '')?.count()).to.equal(3);
    };
    expect(await walked(counted)).to.deep.equal([]);
  });

  it('counts its figures anew by an index', async () => {
    const confirmed = (env: Env): Promise<unknown> =>
      confirmVulnerabilities(env, small().group.id, made.waiting ?? []).then(valueOf);
    expect(await walked(confirmed)).to.deep.equal([]);
  });

  it('changes one of many in a place by what is changed', async () => {
    const { env, group } = made.world as World;
    const accepted = { event: 'ACCEPT', until: '2026-01-05', branches: null, justification: 'One of many.' } as const;
    const met = await database().db.transaction(async (db: Db) => {
      const before = await metOf(db, 'vulnerabilities');
      valueOf(await treatChosen({ ...env, db }, group.id, made.many ?? [], accepted));
      valueOf(await closeVulnerabilities({ ...env, db }, group.id, made.many ?? [], 'One of many.'));
      return (await metOf(db, 'vulnerabilities')) - before;
    });
    expect(met).to.be.below(100);
  });
});
