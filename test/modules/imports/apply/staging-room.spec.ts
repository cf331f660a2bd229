import { expect } from 'chai';
import { newId } from '../../../../src/kernel/env';
import { sweepStaged } from '../../../../src/modules/imports';
import { discardStaged, freeStagedRoom } from '../../../../src/modules/vulnerabilities';
import { eachEngine } from '../../../support/engines';
import { importsIn, type Imports } from './imports';
import { scan } from './sarif';

const tables = [
  'staged_closings',
  'staged_components',
  'staged_findings',
  'staged_observations',
  'staged_outcomes',
  'staged_statements',
];

const vulnerabilityTables = tables.filter((table) => table !== 'staged_components');

eachEngine('the room of what is kept aside', (database, engine) => {
  const made: { imports?: Imports } = {};
  const imports = (): Imports => made.imports as Imports;

  const keepAside = async (reportId: string, rows: number): Promise<void> => {
    await database().db.patient.write({
      sql: `insert into staged_observations (report_id, ordinal, vulnerability_id, weakness_key, kind, "where", message,
          technique, severity_score, suppressed, excluded, location_identity)
        select '${reportId}', number, 'some', 'CWE-1', 'LINES', 'a.c', repeat('long ', 340), 'SAST', 1, 0, 0, 'x'
        from generate_series(1, ${rows}) as number`,
      bindings: [],
      prepared: false,
    });
  };
  const size = async (): Promise<number> =>
    Number((await imports().rows(`select pg_relation_size('staged_observations') as size`))[0]?.['size']);
  const left = async (): Promise<number> => (await imports().rows('select ordinal from staged_observations')).length;

  const discard = async (reportId: string): Promise<void> => {
    await discardStaged(imports().env, reportId);
    await freeStagedRoom(imports().env);
  };

  before(async () => {
    made.imports = await importsIn(database());
    await imports().upload(scan([{ line: 1, code: 'const value = read(input);' }]));
  });

  if (engine === 'sqlite') {
    it('is used again by the engine itself', async () => {
      await discard(newId());
      await sweepStaged(imports().env, new Date().toISOString());
      expect(await left()).to.equal(0);
    });
    return;
  }

  it('belongs to tables whose rows nobody counts while they are empty', async () => {
    const rows = await imports().rows(
      `select relname, reltuples, reloptions::text as options from pg_class
       where relname like 'staged%' and relkind = 'r' and relnamespace = current_schema()::regnamespace order by relname`,
    );
    expect(rows).to.deep.equal(
      tables.map((relname) => ({ relname, reltuples: -1, options: '{autovacuum_enabled=false}' })),
    );
  });

  it('is made new when somebody had it counted while it was empty: a report would be planned as none', async () => {
    const counted = async (): Promise<number> =>
      (
        await imports().rows(`select relname from pg_class where relname like 'staged%' and relkind = 'r'
        and relnamespace = current_schema()::regnamespace and reltuples = 0`)
      ).length;
    await database().db.patient.write({
      sql: `analyze ${vulnerabilityTables.join(', ')}`,
      bindings: [],
      prepared: false,
    });
    expect(await counted()).to.equal(vulnerabilityTables.length);
    await imports().upload(scan([{ line: 2, code: 'const value = write(input);' }]));
    expect(await counted()).to.equal(0);
  });

  it('is given back once nothing is left, and not while another report is kept aside', async () => {
    const [one, other] = [newId(), newId()];
    await keepAside(one, 12_000);
    await keepAside(other, 1);
    expect(await size()).to.be.above(16 * 1024 * 1024);
    await discard(one);
    expect(await left()).to.equal(1);
    expect(await size()).to.be.above(16 * 1024 * 1024);
    await discard(other);
    expect(await size()).to.equal(0);
  });

  it('is not given back while statements of another report alone are kept aside', async () => {
    const [one, other] = [newId(), newId()];
    await keepAside(one, 12_000);
    const { db } = database();
    await db.write({
      sql: `insert into staged_statements (report_id, ordinal, names, state, said, label) values ('${other}', 0, '[]', 'x', '{}', 'x')`,
      bindings: [],
      prepared: false,
    });
    await discard(one);
    const kept = await imports().rows(`select report_id from staged_statements where report_id = '${other}'`);
    expect(kept).to.have.length(1);
    await discard(other);
    expect(await size()).to.equal(0);
  });

  it('is left alone, and nobody waits, while another transaction keeps something aside', async () => {
    const [one, other] = [newId(), newId()];
    await keepAside(one, 12_000);
    await database().db.transaction(async (db) => {
      await db.write({
        sql: `delete from staged_outcomes where report_id = '${other}'`,
        bindings: [],
        prepared: false,
      });
      await discard(one);
      expect(await size()).to.be.above(16 * 1024 * 1024);
    });
    await discard(one);
    expect(await size()).to.equal(0);
  });

  it('is used again by the hourly work where it is never empty', async () => {
    await keepAside(newId(), 10);
    await sweepStaged(imports().env, new Date(Date.now() + 2 * 24 * 60 * 60 * 1000).toISOString());
    expect(await left()).to.equal(0);
  });
});
