import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import type { Db } from '../../../../src/database/db';
import { isUnderWay, reportsByIds, stopDriving, sweepReports, type Report } from '../../../../src/modules/imports';
import { newId } from '../../../../src/kernel/env';
import { eachEngine } from '../../../support/engines';
import { counted, importsIn, rewritten, type Imports } from '../apply/imports';
import { beforeStatement, once } from '../apply/meanwhile';
import { ruleOf, scan } from '../apply/sarif';

const results = 3_000;
const padding = 'of something that is told at length. '.repeat(12);
/** More than what is read at once, and held until it is applied. */
const large = scan(
  Array.from({ length: results }, (_, index) => ({
    rule: 'rule-1',
    path: `src/file-${index % 40}.ts`,
    line: index + 1,
    code: `const value${index} = read(input${index});`,
    message: `A flaw ${padding}`,
  })),
  { rules: [ruleOf('rule-1', 101)] },
);

/** A database in which something happens once a part of a report is kept aside. */
const afterPart = (db: Db, happens: () => Promise<void>): Db => ({
  ...db,
  get patient() {
    return afterPart(db.patient, happens);
  },
  write: async (statement) => {
    const changed = await db.write(statement);
    if (/^\s*insert into staged_observations/.test(statement.sql)) await happens();
    return changed;
  },
});

eachEngine('what is kept aside of a report that waited for more than a day', (database, engine) => {
  const made: { imports?: Imports } = {};
  const imports = (): Imports => made.imports as Imports;

  beforeEach(async () => {
    made.imports = await importsIn(database());
  });
  afterEach(async () => {
    await stopDriving();
    await imports().check();
  });

  const ended = async (report: Report): Promise<Report> => {
    const [now] = await reportsByIds(imports().env, [report.id]);
    if (now === undefined) throw new Error('the report is gone');
    if (!isUnderWay(now)) return now;
    await pause(50);
    imports().world.clock.pass(500);
    return ended(report);
  };

  /** What each process does when it starts, and every hour: here a day after the upload. */
  const sweep = (): Promise<void> =>
    sweepReports({ ...imports().world.env, now: () => new Date(Date.now() + 25 * 3_600_000).toISOString() });

  /** What a process does that was stopped as it was to begin with the report, and goes on while another one applies it. */
  const discard = (): Promise<unknown> =>
    database().writer.raw(`delete from staged_observations where report_id in (select report_id from report_jobs)`);

  const reportWhile = async (
    watched: (db: Db, happens: () => Promise<void>) => Db,
    meanwhile: () => Promise<unknown> = sweep,
  ): Promise<Report> => {
    const { env, upload } = imports();
    await upload(large);
    const swept = { times: 0 };
    const happens = once(async () => {
      await meanwhile();
      swept.times += 1;
    });
    const options = { env: { ...env, db: watched(env.db, happens) }, patience: 0, confirmClosing: true };
    const report = await ended(await upload(rewritten(large), options));
    expect(swept.times).to.equal(1);
    return report;
  };

  it('is forgotten by the hourly work, which waits longer than others and leaves its connection as it was', async () => {
    const { world, rows, upload } = imports();
    const report = await upload(scan([{ line: 1 }]), { dryRun: true, patience: 0 });
    const left = newId();
    await database().writer.raw(`insert into staged_findings (report_id, weakness_key, finding_id)
      values ('${left}', 'CWE-1', '${left}')`);
    await ended(report);
    const settings = engine === 'postgres' ? 'show lock_timeout' : 'select 1 as n';
    const before = await rows(settings);
    await sweepReports({
      ...world.env,
      db: world.env.db.patient,
      now: () => new Date(Date.now() + 25 * 3_600_000).toISOString(),
    });
    expect(await rows(`select report_id from staged_findings`)).to.deep.equal([]);
    expect(await reportsByIds(world.env, [report.id])).to.deep.equal([]);
    // Each of its connections.
    const after = await Promise.all(Array.from({ length: 6 }, () => rows(settings)));
    expect(after).to.deep.equal(after.map(() => before));
  });

  it('stays while it is read', async () => {
    const report = await reportWhile(afterPart);
    expect(report).to.include({ state: 'APPLIED', failure: null });
    expect(counted(report)).to.deep.equal({ unchanged: results });
  }).timeout(60_000);

  // SQLite has one writer: nothing happens within a transaction of another.
  if (engine === 'postgres')
    (
      [
        ['stays while it is applied: nothing is closed for want of it', sweep],
        ['is read again when it went nevertheless', discard],
      ] as const
    ).forEach(([title, meanwhile]) =>
      it(title, async () => {
        const report = await reportWhile(
          (db, happens) => beforeStatement(db, /insert into undo_scopes/, happens),
          meanwhile,
        );
        expect(report.state).to.equal('APPLIED');
        expect(counted(report)).to.deep.equal({ unchanged: results });
        const states = (await imports().standing()).map(({ state }) => state);
        expect(new Set(states)).to.deep.equal(new Set(['VULNERABLE']));
      }).timeout(60_000),
    );
});
