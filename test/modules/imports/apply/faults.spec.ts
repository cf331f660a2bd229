import { expect } from 'chai';
import type { Db } from '../../../../src/database/db';
import { newId } from '../../../../src/kernel/env';
import { sweepStaged } from '../../../../src/modules/imports';
import { addGitRoot, removeRoot } from '../../../../src/modules/roots';
import { wasReportedOn } from '../../../../src/modules/vulnerabilities';
import { eachEngine } from '../../../support/engines';
import { valueOf } from '../../../support/world';
import { importsIn, type Imports } from './imports';
import { beforeTransaction, once } from './meanwhile';
import { scan } from './sarif';

const many = Array.from({ length: 1200 }, (_, index) => ({
  line: index + 1,
  code: `const value${index} = read(input${index});`,
}));

/** More than is read at once. */
const large = Array.from({ length: 4000 }, (_, index) => ({
  line: index + 1,
  code: `const other${index} = ${'x'.repeat(100)};`,
}));

/** The same database, in which a statement fails that `fails` says so of. */
const failing = (db: Db, fails: (sql: string) => boolean): Db => ({
  ...db,
  write: (statement) =>
    fails(statement.sql) ? Promise.reject(new Error('the database has gone')) : db.write(statement),
  transaction: (work) => db.transaction((inner) => work(failing(inner, fails))),
  get patient() {
    return failing(db.patient, fails);
  },
});

const refusedOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
    return 'nothing';
  } catch (error) {
    return String(error);
  }
};

eachEngine('faults in the middle of a report', (database) => {
  const made: { imports?: Imports } = {};
  const imports = (): Imports => made.imports as Imports;
  before(async () => {
    made.imports = await importsIn(database());
    await imports().upload(scan(many.slice(0, 30)));
  });
  afterEach(() => imports().check());

  const unreadable: readonly (readonly [string, (document: string) => string])[] = [
    ['is cut off', (document) => document.slice(0, -40)],
    ['has a last result that is no object', (document) => document.replace(/\]\}\]\}$/, ',42]}]}')],
    ['has text after its end', (document) => `${document} {}`],
  ];
  for (const [what, broken] of unreadable)
    it(`leaves nothing of a file that ${what}`, async () => {
      const before = await imports().dump();
      const result = await imports().attempt(broken(scan(many)));
      expect(result.ok).to.equal(false);
      expect(!result.ok && result.error.code).to.equal('UNREADABLE_REPORT');
      expect(await imports().dump()).to.equal(before);
    });

  const statements: readonly (readonly [string, RegExp])[] = [
    ['keeping results aside', /^insert into staged_observations/],
    ['comparing', /^update staged_outcomes/],
    ['inserting vulnerabilities', /^insert into vulnerabilities/],
    ['noting sightings', /^insert into sightings/],
    ['closing', /^update sightings set presence = 'ABSENT'/],
    ['counting', /^update findings/],
    ['keeping the report', /^insert into reports/],
    ['recording', /^insert into journal/],
  ];
  for (const [what, pattern] of statements)
    it(`leaves nothing when the database fails while ${what}`, async () => {
      const before = await imports().dump();
      const state = { done: 0 };
      const fails = (sql: string): boolean => {
        if (!pattern.test(sql)) return false;
        state.done += 1;
        // The first batch goes through: what was written already must go, too.
        return state.done > (what === 'keeping results aside' ? 1 : 0);
      };
      const { env } = imports();
      // Without the first, so that there is something to be closed.
      const report = scan(many.slice(1));
      const refused = await refusedOf(imports().attempt(report, { env: { ...env, db: failing(env.db, fails) } }));
      expect(refused).to.equal('Error: the database has gone');
      expect(await imports().dump()).to.equal(before);
    });

  it('leaves nothing of a large report when the database fails while keeping results aside', async () => {
    const before = await imports().dump();
    const state = { done: 0 };
    const fails = (sql: string): boolean => {
      if (!/^insert into staged_observations/.test(sql)) return false;
      state.done += 1;
      return state.done === 3;
    };
    const { env } = imports();
    const options = { env: { ...env, db: failing(env.db, fails) }, dryRun: true };
    expect(await refusedOf(imports().attempt(scan(large), options))).to.equal('Error: the database has gone');
    expect(await imports().dump()).to.equal(before);
  });

  it('applies nothing when what was kept aside has gone meanwhile', async () => {
    const before = await imports().dump();
    const { env } = imports();
    const emptied: Db = {
      ...env.db,
      transaction: async (work) => {
        await database().writer.raw('delete from staged_observations');
        return env.db.transaction(work);
      },
      get patient() {
        return this;
      },
    };
    // A small one is kept aside by the transaction that applies it; a preview is applied and taken back.
    const options = { env: { ...env, db: emptied }, dryRun: true };
    const refused = await refusedOf(imports().attempt(scan(large), options));
    expect(refused).to.contain('what was staged of the report is gone');
    expect(await imports().dump()).to.equal(before);
  });

  it('tells of the conflict when the root was removed meanwhile, and leaves nothing', async () => {
    const { env, world } = imports();
    const url = 'https://example.com/short/lived.git';
    const root = valueOf(await addGitRoot(world.env, world.group, { url, branch: 'main', nickname: 'lived' }));
    const before = await imports().dump();
    const remove = once(() => removeRoot(world.env, root.id, wasReportedOn).then(valueOf));
    const removing = beforeTransaction(env.db, remove);
    const options = { env: { ...env, db: removing }, rootNickname: root.nickname };
    const thrown = await imports()
      .attempt(scan([{ line: 1 }]), options)
      .catch((error: unknown) => (error as { code?: string }).code);
    expect(thrown).to.equal('CONFLICT');
    const unlike = JSON.parse(await imports().dump()) as readonly (readonly [table: string, rows: unknown])[];
    const told = JSON.parse(before) as typeof unlike;
    expect(
      unlike.filter(([table], at) => table !== 'journal' && String(unlike[at]) !== String(told[at])),
    ).to.deep.equal([]);
  });

  it('takes a report after all that as if nothing had been', async () => {
    const report = await imports().upload(scan(many));
    expect(report.counts).to.include({ new: 1170, unchanged: 30, closed: 0 });
  });

  it('sweeps what crashed processes left behind a day ago, and nothing younger', async () => {
    const { env } = imports();
    const leave = (reportId: string): Promise<unknown> =>
      database().writer.raw(
        `insert into staged_closings (report_id, vulnerability_id, change_id) values ('${reportId}', 'a', 'b')`,
      );
    const young = newId();
    await leave('01890000-0000-7000-8000-000000000000');
    await leave(young);
    await sweepStaged(env, new Date().toISOString());
    expect(await imports().rows('select report_id from staged_closings')).to.deep.equal([{ reportId: young }]);
    await sweepStaged(env, new Date(Date.now() + 24.1 * 3_600_000).toISOString());
    expect(await imports().rows('select report_id from staged_closings')).to.deep.equal([]);
  });
});
