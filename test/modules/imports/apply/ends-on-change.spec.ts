import { expect } from 'chai';
import { confirmClosing, rejectClosing, undoReport } from '../../../../src/modules/imports';
import { treatChosen, type Wish } from '../../../../src/modules/treatments';
import { eachEngine } from '../../../support/engines';
import { valueOf } from '../../../support/world';
import { packageReport } from '../domain/reports';
import { importsOfEach, rewritten, type Imports } from './imports';
import { sarif, scan, type ResultDraft, type RunDraft } from './sarif';
import { storedIn } from './stored';

const justification = 'The owners know of it.';

/** What the tool has one fingerprint for, in this code. */
const flaw = (code: string, more: Partial<ResultDraft> = {}): ResultDraft => ({
  line: 7,
  fingerprint: 'one',
  code: `call("${code}") of something`,
  ...more,
});
const report = (code: string, more: Partial<ResultDraft> = {}, run: Omit<RunDraft, 'results'> = {}): string =>
  scan([flaw(code, more)], run);

eachEngine('acceptances that end on a change', (database, engine) => {
  const imports = importsOfEach(database);
  const upload = (...given: Parameters<Imports['upload']>) => imports().upload(...given);
  const treat = async (wish: Omit<Wish, 'justification'>, ids?: readonly string[]): Promise<void> => {
    const env = await imports().world.as(wish.event === 'APPROVE' ? 'GROUP_MANAGER' : 'DEVELOPER');
    const chosen = ids ?? (await imports().standing()).map(({ id }) => id);
    valueOf(await treatChosen(env, imports().world.group.id, chosen, { ...wish, justification }));
  };
  const accept = (ids?: readonly string[], endsOnChange = true): Promise<void> =>
    treat({ event: 'ACCEPT', until: '2026-01-20', endsOnChange }, ids);
  const ofRoot = (): string => `vulnerability_id in (select id from vulnerabilities
    where root_id = '${imports().world.root.id}')`;
  /** How often each treatment stands. */
  const treatments = async (): Promise<Readonly<Record<string, number>>> =>
    Object.fromEntries(
      (
        await imports().rows(
          `select treatment, count(*) as count from vulnerabilities where root_id = '${imports().world.root.id}' group by treatment`,
        )
      ).map((row) => [String(row['treatment']), Number(row['count'])]),
    );
  const undo = async (id: string): Promise<unknown> =>
    valueOf(await undoReport(await imports().world.as('GROUP_MANAGER'), id, 'A mistake.'));

  it('end when the component has another version, told with the report; others go on; and undo brings them back', async () => {
    const first = packageReport('grype');
    await upload(first);
    const lodash = (await imports().standing()).filter(({ where }) => where === 'pkg:npm/lodash@4.17.15');
    const [plain, ...asking] = lodash.map(({ id }) => id) as [string, ...string[]];
    await accept([plain], false);
    await accept(asking);
    await upload(`${first} `);
    expect(await treatments()).to.deep.equal({ ACCEPTED: 3, UNTREATED: 2 });
    const before = await storedIn(imports(), engine);
    const { id } = await upload(first.replaceAll('4.17.15', '4.17.16'));
    expect(await treatments()).to.deep.equal({ ACCEPTED: 1, UNTREATED: 4 });
    const told = await imports().rows(
      `select distinct kind, status, report_id, by, justification from treatment_changes where kind <> 'ACCEPTED' and ${ofRoot()}`,
    );
    expect(told).to.deep.equal([
      {
        kind: 'EVIDENCE_CHANGED',
        status: 'UNTREATED',
        reportId: id,
        by: 'analyst@example.com',
        justification: 'A report shows the component in another version than was accepted.',
      },
    ]);
    await undo(id);
    expect(await storedIn(imports(), engine)).to.deep.equal(before);
  });

  it('end when the code is another one where the tool saw it before, as often as it is new', async () => {
    await upload(report('a'));
    await accept();
    await upload(report('a', { line: 9 }));
    expect(await treatments(), 'moved').to.deep.equal({ ACCEPTED: 1 });
    const before = await storedIn(imports(), engine);
    const { id } = await upload(report('b', { line: 9 }));
    expect(await treatments(), 'other code in the same line').to.deep.equal({ UNTREATED: 1 });
    await undo(id);
    expect(await storedIn(imports(), engine)).to.deep.equal(before);
    await upload(report('c', { line: 12 }));
    expect(await treatments(), 'other code elsewhere').to.deep.equal({ UNTREATED: 1 });
    await accept();
    await upload(report('c', { line: 12, message: 'The same.' }));
    await upload(report('a', { line: 12 }));
    expect(await treatments(), 'what was seen there before').to.deep.equal({ ACCEPTED: 1 });
  });

  it('go on when another branch shows other code, until that branch changes', async () => {
    await upload(report('a', {}, { branch: 'main' }));
    await accept();
    await upload(report('b', {}, { branch: 'topic' }));
    await upload(report('a', { message: 'Again.' }, { branch: 'main' }));
    await upload(report('b', { message: 'Again.' }, { branch: 'topic' }));
    expect(await treatments()).to.deep.equal({ ACCEPTED: 1 });
    await upload(report('c', {}, { branch: 'topic' }));
    expect(await treatments()).to.deep.equal({ UNTREATED: 1 });
  });

  it('end also when they are for good or asked for, and stay as people decided after the report', async () => {
    await upload(report('a'));
    await treat({ event: 'REQUEST', endsOnChange: true, branches: ['main'] });
    await upload(report('b'));
    expect(await treatments()).to.deep.equal({ UNTREATED: 1 });
    await treat({ event: 'REQUEST', endsOnChange: true });
    await treat({ event: 'APPROVE' });
    const { id } = await upload(report('c'));
    expect(await treatments()).to.deep.equal({ UNTREATED: 1 });
    await treat({ event: 'START' });
    await undo(id);
    expect(await treatments()).to.deep.equal({ IN_PROGRESS: 1 });
    const kinds = await imports().rows(`select kind from treatment_changes where ${ofRoot()} order by id`);
    expect(kinds.map(({ kind }) => kind)).to.deep.equal([
      'REQUESTED',
      'EVIDENCE_CHANGED',
      'REQUESTED',
      'APPROVED',
      'STARTED',
    ]);
  });

  describe('of what waits to be closed in one version, and another tool shows in the next', () => {
    const at = (name: string, version: string): ResultDraft => ({
      rule: 'CVE-2021-23337',
      path: `pkg:npm/${name}@${version}`,
      line: null,
    });
    const ofTool = (tool: string, ...results: readonly ResultDraft[]): RunDraft => ({ tool, results });
    const others = Array.from({ length: 30 }, (_, index) => at(`library-${index}`, '1.0.0'));
    const next = sarif(
      ofTool('First', ...others.slice(0, 1)),
      ofTool('Second', at('lodash', '4.17.16'), at('ejs', '3.1.7')),
    );
    const places = async (): Promise<readonly string[]> =>
      (await imports().places()).filter((place) => /lodash|ejs/.test(place)).toSorted();
    const [then, now] = [
      ['pkg:npm/ejs@3.1.6:null VULNERABLE', 'pkg:npm/lodash@4.17.15:null VULNERABLE'],
      ['pkg:npm/ejs@3.1.7:null VULNERABLE', 'pkg:npm/lodash@4.17.16:null VULNERABLE'],
    ];
    const why = 'The module was removed.';

    beforeEach(async () => {
      const both = [at('lodash', '4.17.15'), at('ejs', '3.1.6')];
      await upload(sarif(ofTool('First', ...both, ...others), ofTool('Second', ...both)));
      const found = await imports().standing();
      const idOf = (name: string): string => found.find(({ where }) => where.includes(name))?.id ?? '';
      await accept([idOf('lodash')]);
      await accept([idOf('ejs')], false);
    });

    it('end once that is confirmed, as if the upload had said so, and undo brings them back', async () => {
      const before = await storedIn(imports(), engine);
      const direct = await upload(next, { confirmClosing: true });
      const wanted = [await treatments(), await places()];
      await undo(direct.id);
      expect(await storedIn(imports(), engine)).to.deep.equal(before);
      const { id } = await upload(next);
      expect([await treatments(), await places()]).to.deep.equal([{ ACCEPTED: 2, UNTREATED: 30 }, then]);
      valueOf(await confirmClosing(imports().env, id, why));
      expect([await treatments(), await places()]).to.deep.equal([{ ACCEPTED: 1, UNTREATED: 31 }, now]);
      expect(wanted).to.deep.equal([{ ACCEPTED: 1, UNTREATED: 31 }, now]);
      const told = await imports().rows(
        `select "where", treatment_changes.kind, status, report_id, justification from treatment_changes
         join vulnerabilities on vulnerabilities.id = vulnerability_id
         where treatment_changes.kind <> 'ACCEPTED' and root_id = '${imports().world.root.id}'`,
      );
      expect(told).to.deep.equal([
        {
          where: 'pkg:npm/lodash@4.17.16',
          kind: 'EVIDENCE_CHANGED',
          status: 'UNTREATED',
          reportId: id,
          justification: 'A report shows the component in another version than was accepted.',
        },
      ]);
      await undo(id);
      expect(await storedIn(imports(), engine)).to.deep.equal(before);
    });

    it('go on when it is rejected, and when people accept anew what they see meanwhile', async () => {
      const { id } = await upload(next);
      valueOf(await rejectClosing(imports().env, id, 'Half of the scan is missing.'));
      expect([await treatments(), await places()]).to.deep.equal([{ ACCEPTED: 2, UNTREATED: 30 }, then]);
      const again = await upload(rewritten(next));
      const lodash = (await imports().standing()).find(({ where }) => where.includes('lodash'))?.id ?? '';
      await accept([lodash], false);
      valueOf(await confirmClosing(imports().env, again.id, why));
      expect([await treatments(), await places()]).to.deep.equal([{ ACCEPTED: 2, UNTREATED: 30 }, now]);
    });
  });

  it('are left alone by a dry run and by an outdated report, and cost no statement a vulnerability', async () => {
    const many = (count: number, code: string): string =>
      scan(
        Array.from({ length: count }, (_, index) =>
          flaw(`${code}${index}`, { line: index + 1, fingerprint: `n${index}` }),
        ),
        {
          ended: code === 'old' ? '2025-12-01T10:00:00Z' : '2025-12-02T10:00:00Z',
        },
      );
    await upload(many(40, 'a'));
    await accept();
    await upload(many(40, 'b'), { dryRun: true });
    await upload(many(40, 'old'));
    expect(await treatments()).to.deep.equal({ ACCEPTED: 40 });
    const all = await database().statements(() => upload(many(40, 'c')));
    expect(await treatments()).to.deep.equal({ UNTREATED: 40 });
    const [one] = (await imports().standing()).map(({ id }) => id);
    await accept([one as string]);
    const single = await database().statements(() => upload(many(40, 'd')));
    expect(await treatments()).to.deep.equal({ UNTREATED: 40 });
    expect(all.length).to.equal(single.length);
  });

  it('are asked for when something is accepted, and never else', async () => {
    await upload(report('a'));
    const [{ id } = { id: '' }] = await imports().standing();
    const wish = { endsOnChange: true, justification } as const;
    for (const event of ['START', 'WITHDRAW', 'APPROVE', 'REJECT'] as const) {
      const refused = await treatChosen(imports().world.env, imports().world.group.id, [id], { ...wish, event });
      expect(refused.ok ? '' : refused.error.field, event).to.deep.equal(['input', 'endsOnChange']);
    }
  });
});
