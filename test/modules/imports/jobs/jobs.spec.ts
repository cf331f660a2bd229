import { expect } from 'chai';
import type { Db } from '../../../../src/database/db';
import { CodedError } from '../../../../src/kernel/refusal';
import {
  driveDueRoots,
  filesOfReports,
  reportsByIds,
  stopDriving,
  sweepReports,
  undoReport,
  type Report,
} from '../../../../src/modules/imports';
import { sweepEvidenceFiles } from '../../../../src/modules/evidences';
import { splitVulnerability } from '../../../../src/modules/vulnerabilities';
import { eachEngine } from '../../../support/engines';
import { valueOf } from '../../../support/world';
import { importsIn, rewritten, type Imports, type UploadOptions } from '../apply/imports';
import { ruleOf, scan } from '../apply/sarif';
import { holdJob } from './held-job';
import { queuedOnly } from './queued-only';

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

const file = (count: number, shift = 0): string =>
  scan(
    Array.from({ length: count }, (_, index) => ({
      rule: 'rule-1',
      line: index + 1 + shift,
      code: `const value${index} = read(input${index});`,
    })),
    { rules: [ruleOf('rule-1', 101)] },
  );

eachEngine('reports that nobody waits for', (database) => {
  const made: { imports?: Imports } = {};
  const imports = (): Imports => made.imports as Imports;
  beforeEach(async () => {
    made.imports = await importsIn(database());
  });
  afterEach(async () => {
    await stopDriving();
    await imports().check();
  });

  const queued = (document: string, options: UploadOptions = {}): Promise<Report> =>
    imports().upload(document, { patience: 0, ...options });

  const read = async ({ id }: Pick<Report, 'id'>): Promise<Report> => {
    const [report] = await reportsByIds(imports().env, [id]);
    if (report === undefined) throw new Error('the report is gone');
    return report;
  };

  const ended = async (report: Report): Promise<Report> => {
    for (;;) {
      const now = await read(report);
      if (now.state !== 'QUEUED' && now.state !== 'RUNNING') return now;
      await pause(20);
    }
  };

  const jobs = async (): Promise<number> =>
    (await imports().rows(`select report_id from report_jobs where root_id = '${imports().world.root.id}'`)).length;

  const isKept = async ({ id }: Report): Promise<boolean> => {
    try {
      (await imports().env.files.read(id)).destroy();
      return true;
    } catch {
      return false;
    }
  };

  const update = (report: Pick<Report, 'id'>, values: string): Promise<unknown> =>
    database().writer.raw(`update report_jobs set ${values} where report_id = '${report.id}'`);

  it('are answered before they are applied, and are applied', async () => {
    const report = await queued(file(30));
    expect(report).to.include({ state: 'QUEUED', failure: null });
    const applied = await ended(report);
    expect(applied).to.deep.include({ id: report.id, state: 'APPLIED', createdAt: report.createdAt });
    expect(applied.counts).to.include({ new: 30 });
    expect(await imports().standing()).to.have.length(30);
    expect(await jobs()).to.equal(0);
    await stopDriving();
    expect(await isKept(report)).to.equal(false);
    expect((await ended(await queued(rewritten(file(30)), { dryRun: true }))).counts).to.include({ unchanged: 30 });
  });

  it('are undone whatever people split before they were applied, and not once they did so since', async () => {
    const { world, env, standing, upload } = imports();
    const seen = (tool: string, shift = 0): string =>
      scan(
        [1, 2, 3].map((line) => ({ line: line + shift, code: `call(${line}) of something` })),
        { tool, rules: [ruleOf('rule', 101)] },
      );
    await upload(seen('alpha'));
    await upload(seen('beta'));
    const split = async (line: number): Promise<void> => {
      const id = (await standing()).find((each) => each.line === line)?.id ?? '';
      valueOf(await splitVulnerability(world.env, id, [{ tool: 'beta', category: null }], 'Not the same.'));
    };
    const undo = async ({ id }: Report) => undoReport(await world.as('GROUP_MANAGER'), id, 'A mistake.');
    const early = await holdJob(database(), world);
    const report = await queued(seen('alpha', 10));
    await split(1);
    const before = await standing();
    await early.reject();
    await Promise.all([driveDueRoots(env), ended(report)]);
    expect((await read(report)).counts).to.include({ moved: 1, unchanged: 2 });
    valueOf(await undo(report));
    expect(await standing()).to.deep.equal(before);
    const next = await upload(seen('alpha', 10));
    await split(2);
    const refused = await undo(next);
    expect(!refused.ok && refused.error.message).to.contain('People split or merged since 1');
  });

  it('tell why they are rejected, and leave nothing else', async () => {
    const rejected = await ended(await queued(file(30).slice(0, -30)));
    expect(rejected.state).to.equal('REJECTED');
    expect(rejected.failure?.code).to.equal('UNREADABLE_REPORT');
    expect(rejected.failure?.message).to.match(/^byte \d+: /);
    expect(await imports().standing()).to.deep.equal([]);
    expect(await jobs()).to.equal(0);
  });

  it('are taken in the order of their upload, and after them what somebody waits for', async () => {
    const all = [await queued(file(20)), await queued(file(20, 3)), await queued(file(20, 3))];
    const last = await imports().upload(file(20, 6));
    const states = await Promise.all(all.map(ended));
    expect(states.map(({ state }) => state)).to.deep.equal(['APPLIED', 'APPLIED', 'UNCHANGED']);
    expect(last.counts).to.include({ new: 0, closed: 0 });
    expect((await imports().standing()).map(({ line }) => line)).to.deep.equal(
      Array.from({ length: 20 }, (_, index) => index + 7),
    );
  });

  it('are answered as they are when patience ends, and else as if they had been done at once', async () => {
    const first = await queued(file(200));
    const second = await imports().upload(file(200, 2), { patience: 1 });
    expect(['QUEUED', 'RUNNING']).to.include(second.state);
    const third = await imports().attempt('{"version":"2.1.0","runs":[', { patience: null });
    expect(third.ok).to.equal(false);
    expect(!third.ok && third.error).to.deep.include({ code: 'UNREADABLE_REPORT', field: ['input', 'file'] });
    const states = [(await ended(first)).state, (await ended(second)).state];
    expect(states).to.deep.equal(['APPLIED', 'APPLIED']);
    const rows = await imports().rows(`select state from reports where root_id = '${imports().world.root.id}'`);
    expect(rows, 'who was told of it needs no row').to.have.length(2);
  });

  it('go on in another process once the lease of one that ended has ended', async () => {
    const report = await queuedOnly(imports(), file(40));
    await database().writer.raw(`update reports set state = 'RUNNING' where id = '${report.id}'`);
    await update(report, `lease = 'of-one-that-ended', attempts = 1, due_at = '2026-01-02T00:00:00.000Z'`);
    await database().writer.raw(
      `insert into staged_observations (report_id, ordinal, vulnerability_id, weakness_key, kind, "where", message,
        technique, severity_score, suppressed, excluded, location_identity)
       values ('${report.id}', 0, '${report.id}', 'CWE-1', 'LINES', 'left.ts', 'Left behind.', 'SAST', 1, 0, 0, 'left')`,
    );
    await driveDueRoots(imports().env);
    expect((await read(report)).state, 'held by somebody').to.equal('RUNNING');
    imports().world.clock.pass(48 * 3_600_000);
    await driveDueRoots(imports().env);
    expect((await ended(report)).counts).to.include({ new: 40 });
  });

  it('are rejected once three processes ended in the middle of them', async () => {
    const report = await queuedOnly(imports(), file(40));
    await update(report, `lease = 'of-one-that-ended', attempts = 3, due_at = '2026-01-01T00:00:00.000Z'`);
    await driveDueRoots(imports().env);
    expect((await ended(report)).failure?.code).to.equal('INTERNAL');
    expect(await imports().standing()).to.deep.equal([]);
  });

  it('tell whoever waits for them that three processes ended in the middle of them, and stay for everybody to see', async () => {
    const held = await holdJob(database(), imports().world);
    const waiting = imports()
      .upload(file(40))
      .catch((error: unknown) => error);
    const others = `select report_id from report_jobs where root_id = '${imports().world.root.id}' and report_id <> '${held.id}'`;
    const mine = async (): Promise<string> => String((await imports().rows(others))[0]?.['reportId']);
    while ((await mine()) === 'undefined') await pause(10);
    const id = await mine();
    await update({ id }, `lease = 'of-one-that-ended', attempts = 3, due_at = '2026-01-01T00:00:00.000Z'`);
    await held.reject();
    const told = await waiting;
    expect(told).to.be.instanceOf(CodedError);
    expect((told as CodedError).code).to.equal('UNAVAILABLE');
    expect((told as CodedError).message).to.equal(
      `The server was interrupted, or failed, each of the three times it tried to import the report ${id}: nothing of it was applied. Try again.`,
    );
    expect(await read({ id })).to.deep.include({ state: 'REJECTED' });
    expect((await read({ id })).failure?.code).to.equal('INTERNAL');
    expect(await imports().standing()).to.deep.equal([]);
  });

  it('are tried again after the database failed, in which nothing is half written', async () => {
    const { env, world } = imports();
    const state = { failures: 1 };
    const failing = (db: Db): Db => ({
      ...db,
      write: (statement) => {
        if (!statement.sql.startsWith('insert into sightings') || state.failures === 0) return db.write(statement);
        state.failures -= 1;
        return Promise.reject(new Error('the database has gone'));
      },
      transaction: (work) => db.transaction((inner) => work(failing(inner))),
      get patient() {
        return failing(db.patient);
      },
    });
    const report = await queued(file(40), { env: { ...env, db: failing(env.db) } });
    const waiting = `select report_id from report_jobs where report_id = '${report.id}' and lease is null and attempts = 1`;
    while ((await imports().rows(waiting)).length === 0) await pause(10);
    expect(await imports().standing()).to.deep.equal([]);
    world.clock.pass(6_000);
    expect((await ended(report)).counts).to.include({ new: 40 });
  });

  it('are left to the process that took them over, however this one fails, and whoever waits waits on', async () => {
    const { env, rows, upload, world } = imports();
    const held = await holdJob(database(), world);
    const report = await queuedOnly(imports(), file(40));
    await held.reject();
    await update(report, 'attempts = 2');
    const failing = (db: Db): Db => ({
      ...db,
      write: async (statement) => {
        if (!statement.sql.startsWith('insert into sightings')) return db.write(statement);
        throw new Error('the database has gone');
      },
      transaction: (work) =>
        db
          .transaction((inner) => work(failing(inner)))
          .catch(async (error: unknown) => {
            if (String(error).includes('has gone'))
              await update(report, `lease = 'of-another', due_at = '2999-01-01T00:00:00.000Z'`);
            throw error;
          }),
      get patient() {
        return failing(db.patient);
      },
    });
    // It waits for its turn behind the other one.
    const waiting = upload(file(40, 3), { env: { ...env, db: failing(env.db) } });
    const mine = (): Promise<readonly unknown[]> =>
      rows(`select report_id from report_jobs where report_id = '${report.id}' and lease = 'of-another'`);
    while ((await mine()).length === 0) await pause(10);
    expect(await Promise.race([waiting.catch(String), pause(1_000).then(() => 'waits')])).to.equal('waits');
    await database().writer.raw(`delete from report_jobs where report_id = '${report.id}'`);
    await stopDriving();
    await waiting;
  });

  it('keep their files until they have ended, and what changed nothing is forgotten a day later', async () => {
    const { env, world } = imports();
    const report = await queuedOnly(imports(), file(10), { dryRun: true });
    expect((await read(report)).state).to.equal('QUEUED');
    world.clock.pass(365 * 24 * 3_600_000);
    await sweepEvidenceFiles({ ...env, now: () => '2999-01-01T00:00:00.000Z' }, filesOfReports);
    expect(await isKept(report)).to.equal(true);
    await driveDueRoots(env);
    expect((await ended(report)).state).to.equal('PREVIEWED');
    expect(await imports().standing()).to.deep.equal([]);
    await sweepReports(env);
    world.clock.pass(25 * 3_600_000);
    await sweepReports(env);
    expect(await reportsByIds(env, [report.id])).to.deep.equal([]);
  });
});
