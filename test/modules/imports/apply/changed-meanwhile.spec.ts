import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'chai';
import { connect } from '../../../../src/database/connect';
import type { Db } from '../../../../src/database/db';
import { takeTurns } from '../../../../src/database/turns';
import { addComment } from '../../../../src/modules/comments';
import { updateFinding } from '../../../../src/modules/findings';
import { reportsByIds, sweepUndo, undoReport } from '../../../../src/modules/imports';
import { addGitRoot } from '../../../../src/modules/roots';
import { annotateVulnerabilities, rescoreOfFinding } from '../../../../src/modules/vulnerabilities';
import { eachEngine } from '../../../support/engines';
import { valueOf } from '../../../support/world';
import { counted, importsOfEach } from './imports';
import { beforeStatement, once } from './meanwhile';
import { scan, type ResultDraft } from './sarif';

const flaw = (file: string): ResultDraft => ({ path: `src/${file}.ts`, line: 1, code: `call(${file}) of something` });

/** Results of one weakness, of which the tool says how severe it is. */
const rated = (severity: string, ...files: readonly string[]): string =>
  scan(
    files.map((file) => ({ ...flaw(file), rule: 'rated' })),
    { rules: [{ id: 'rated', properties: { tags: ['external/cwe/cwe-089'], 'security-severity': severity } }] },
  );

eachEngine('what people change while a report is on its way', (database, engine) => {
  const imports = importsOfEach(database);

  // SQLite has one writer: nothing happens within a transaction of another.
  if (engine !== 'postgres') return;

  const scores = async (): Promise<readonly number[]> =>
    (await imports().rows(`select severity_score from findings where group_id = '${imports().world.group.id}'`)).map(
      ({ severityScore }) => Number(severityScore),
    );

  (
    [
      ['a title', { title: 'Another title' }, [9.8]],
      ['vectors', { cvss31: 'CVSS:3.1/AV:L/AC:H/PR:H/UI:R/S:U/C:L/I:N/A:N' }, [1.8]],
    ] as const
  ).forEach(([what, change, wanted]) =>
    it(`leaves a finding the score that the report gave it: ${what}`, async () => {
      await imports().upload(rated('4.0', 'a'));
      const [finding] = await imports().rows(`select id from findings where group_id = '${imports().world.group.id}'`);
      const env = await imports().world.as('ANALYST');
      const report = once(() => imports().upload(rated('9.8', 'a', 'b')));
      // Once the finding was read, and before it is held or changed.
      const db = beforeStatement(env.db, /from findings where .* for no key update|^update .?findings/, report);
      valueOf(await updateFinding({ ...env, db }, String(finding?.['id']), change, rescoreOfFinding));
      expect(await scores()).to.deep.equal(wanted);
    }),
  );

  it('is not lost on what an undo removes: either of the two is refused', async () => {
    const { world, upload, standing } = imports();
    const report = await upload(scan([flaw('a'), flaw('b')]));
    const ids = (await standing()).map(({ id }) => id);
    const developer = await world.as('DEVELOPER');
    const noted: { outcome?: Promise<string> } = {};
    const note = once(async () => {
      noted.outcome = annotateVulnerabilities(developer, world.group.id, ids, {
        addTags: [],
        removeTags: [],
        trackerLink: 'https://example.com/tickets/1',
      }).then(({ ok }) => (ok ? 'noted' : 'refused'), String);
      // It is done by then, unless it waits for the undo.
      await Promise.race([noted.outcome, wait(300)]);
    });
    const manager = await world.as('GROUP_MANAGER');
    const db = beforeStatement(manager.db, /^\s*insert into staged_closings/, note);
    const undone = await undoReport({ ...manager, db }, report.id, 'A mistake.');
    expect(undone.ok).to.equal(true);
    expect(await noted.outcome).to.match(/somebody else changed this/i);
    expect(await standing()).to.deep.equal([]);
  });

  it('is not lost on a finding that an undo would remove', async () => {
    const { world, upload, rows } = imports();
    const report = await upload(scan([flaw('a')]));
    const [finding] = await rows(`select id from findings where group_id = '${world.group.id}'`);
    const developer = await world.as('DEVELOPER');
    const said: { tell?: () => void } = {};
    const saying = new Promise<void>((resolve) => {
      said.tell = resolve;
    });
    // Said, and not committed when the undo comes.
    const transaction: Db['transaction'] = (work) =>
      developer.db.transaction(async (db) => {
        const done = await work(db);
        said.tell?.();
        await wait(500);
        return done;
      });
    const comment = addComment(
      { ...developer, db: { ...developer.db, transaction } },
      'FINDING',
      String(finding?.['id']),
      {
        kind: 'CONSULT',
        parentId: null,
        content: 'We know of it.',
      },
    );
    await saying;
    valueOf(await undoReport(await world.as('GROUP_MANAGER'), report.id, 'A mistake.'));
    valueOf(await comment);
    expect(await rows(`select content from comments where group_id = '${world.group.id}'`)).to.deep.equal([
      { content: 'We know of it.' },
    ]);
  });

  it('hinders no report: a finding that was undone on another root is opened anew', async () => {
    const { world, env, upload, attempt, standing } = imports();
    valueOf(
      await addGitRoot(world.env, world.group, {
        url: 'https://example.com/other.git',
        branch: 'main',
        nickname: 'other',
      }),
    );
    const first = await upload(scan([flaw('a')]), { rootNickname: 'other' });
    const undo = once(async () => undoReport(await world.as('GROUP_MANAGER'), first.id, 'A mistake.').then(valueOf));
    const db = beforeStatement(env.db, /^\s*insert into staged_findings/, undo);
    const report = valueOf(await attempt(scan([flaw('b')]), { env: { ...env, db } }));
    expect(counted(report)).to.deep.equal({ new: 1 });
    expect((await standing()).map(({ where }) => where)).to.deep.equal(['src/b.ts']);
  });

  it('waits, when it is undone, for a report that is being applied', async () => {
    const { world, upload, standing } = imports();
    const report = await upload(scan([flaw('a')]));
    const manager = await world.as('GROUP_MANAGER');
    // Time enough to connect on a slow machine, and less than it has to wait.
    const impatient = connect({ ...database().config, waits: { turn: 700, statement: 5_000 } });
    try {
      const applying = impatient.db.transaction(async (db) => {
        await takeTurns(db, `reports on root ${world.root.id}`);
        await wait(1_800);
      });
      await wait(100);
      valueOf(await undoReport({ ...manager, db: impatient.db }, report.id, 'A mistake.'));
      await applying;
    } finally {
      await impatient.close();
    }
    expect(await standing()).to.deep.equal([]);
  });

  it('keeps one connection waiting, however often somebody wants to decide on a report at once', async () => {
    const { world, upload, rows } = imports();
    const report = await upload(scan([flaw('a')]));
    const manager = await world.as('GROUP_MANAGER');
    const { config } = database();
    if (config.engine !== 'postgres') throw new Error('this is about connections of PostgreSQL');
    const few = connect({ ...config, connections: 3, waits: { turn: 300, statement: 5_000 } });
    try {
      const applying = database().db.transaction(async (db) => {
        await takeTurns(db, `reports on root ${world.root.id}`);
        await wait(1_500);
      });
      await wait(100);
      const decided = [1, 2, 3, 4, 5].map(() => undoReport({ ...manager, db: few.db }, report.id, 'A mistake.'));
      await wait(200);
      expect(await reportsByIds({ ...manager, db: few.db }, [report.id])).to.have.length(1);
      await applying;
      expect((await Promise.all(decided)).filter(({ ok }) => ok)).to.have.length(1);
    } finally {
      await few.close();
    }
    expect(await rows(`select state from reports where id = '${report.id}'`)).to.deep.equal([{ state: 'UNDONE' }]);
  });

  it('is undone as a whole or not at all when its time ends in between', async () => {
    const { world, upload, standing } = imports();
    await upload(scan([flaw('a'), flaw('b')]));
    const report = await upload(scan([{ ...flaw('a'), line: 5 }, flaw('c')]));
    const before = await standing();
    world.clock.pass(29.99 * 24 * 3_600_000);
    const manager = await world.as('GROUP_MANAGER');
    const later = (): string => new Date(Date.parse(world.clock.now()) + 24 * 3_600_000).toISOString();
    const sweep = once(() => sweepUndo({ ...world.env, now: later }));
    const db = beforeStatement(manager.db, /^\s*insert into staged_closings/, sweep);
    const outcome = await undoReport({ ...manager, db }, report.id, 'A mistake.').then(({ ok }) => ok, String);
    expect(outcome).to.match(/somebody else changed this/i);
    expect(await standing()).to.deep.equal(before);
  });
});
