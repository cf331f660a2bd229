import { expect } from 'chai';
import type { Env } from '../../../../src/kernel/env';
import { holdByEvent } from '../../../../src/modules/events';
import { addFinding, updateFinding } from '../../../../src/modules/findings';
import { undoReport } from '../../../../src/modules/imports';
import { closeVulnerabilities, requestReattacks, verifyReattacks } from '../../../../src/modules/reattacks';
import { addGitRoot } from '../../../../src/modules/roots';
import { treatChosen } from '../../../../src/modules/treatments';
import {
  addVulnerability,
  checkFigures,
  confirmVulnerabilities,
  removeVulnerability,
  rescoreOfFinding,
  updateVulnerability,
} from '../../../../src/modules/vulnerabilities';
import { migrateUp } from '../../../../src/database/migrate';
import { downTo } from '../../../database/down';
import { eachEngine } from '../../../support/engines';
import { valueOf } from '../../../support/world';
import { tried } from '../../call';
import { reportEvent } from '../../events/report-event';
import { importsIn, type Imports } from './imports';
import { ruleOf, scan, type ResultDraft } from './sarif';
import { storedIn } from './stored';

const why = 'As it was found by hand.';
const flaw = (line: number): ResultDraft => ({ line, code: `call(${line}) of something` });
const injection = (line: number): string => scan([{ rule: 'a', line }], { rules: [ruleOf('a', 89)] });

eachEngine('undoing a report after people decided', (database, engine) => {
  const made: { imports?: Imports } = {};
  const imports = (): Imports => made.imports as Imports;
  const env = (): Env => imports().world.env;
  const groupId = (): string => imports().world.group.id;
  const undo = async (id: string) => undoReport(await imports().world.as('GROUP_MANAGER'), id, 'A mistake.');
  const stored = () => storedIn(imports(), engine);
  const first = async (): Promise<string> => (await imports().standing())[0]?.id ?? '';

  /** What can't be undone says of what, and stays. */
  const isRefused = async (reportId: string, id: string): Promise<void> => {
    const before = await stored();
    const refused = await undo(reportId);
    expect(refused.ok ? 'undone' : refused.error.message)
      .to.contain('People decided since on 1')
      .and.to.contain(id);
    expect(await stored()).to.deep.equal(before);
  };

  beforeEach(async () => {
    made.imports = await importsIn(database());
  });
  afterEach(async () => {
    await imports().check();
    expect(await checkFigures(env())).to.deep.equal([]);
  });

  it('keeps a commit that somebody corrected since, and takes back the others', async () => {
    const [one, two, third] = ['1', '2', '3'].map((digit) => digit.repeat(40)) as [string, string, string];
    await imports().upload(scan([flaw(1), flaw(2), flaw(3)]), { commit: one });
    const moved = [11, 12, 13].map((line) => ({ ...flaw(line - 10), line }));
    const { id } = await imports().upload(scan(moved), { commit: two });
    const commits = async (): Promise<readonly unknown[]> =>
      (await imports().rows('select line, "commit" from vulnerabilities order by line')).map((row) => [
        Number(row['line']),
        row['commit'],
      ]);
    expect(await commits()).to.deep.equal([11, 12, 13].map((line) => [line, two]));
    const [corrected, cleared] = await imports().standing();
    valueOf(await updateVulnerability(env(), corrected?.id ?? '', { commit: third }));
    valueOf(await updateVulnerability(env(), cleared?.id ?? '', { commit: null }));
    valueOf(await undo(id));
    expect(await commits()).to.deep.equal([
      [1, third],
      [2, null],
      [3, one],
    ]);
  });

  describe('that answered a reattack and changed nothing else', () => {
    const answered = async (): Promise<readonly [reportId: string, id: string]> => {
      await imports().upload(scan([flaw(1), flaw(2)]));
      const id = await first();
      valueOf(await requestReattacks(env(), groupId(), [id], why));
      return [(await imports().upload(scan([flaw(1), flaw(2), flaw(3)]))).id, id];
    };

    it('is refused once somebody closed it', async () => {
      const [reportId, id] = await answered();
      valueOf(await closeVulnerabilities(env(), groupId(), [id], why));
      await isRefused(reportId, id);
    });

    it('is refused once somebody asked again, and answered', async () => {
      const [reportId, id] = await answered();
      valueOf(await requestReattacks(env(), groupId(), [id], why));
      await isRefused(reportId, id);
      valueOf(await verifyReattacks(env(), groupId(), { openIds: [id], safeIds: [] }, why));
      await isRefused(reportId, id);
    });
  });

  it('tells what came before and since of reports, too, that an earlier version applied', async () => {
    const moved = (line: number): string => scan([{ line, fingerprint: 'one', code: 'call(1) of something' }]);
    const decide = async (): Promise<void> => {
      valueOf(await requestReattacks(env(), groupId(), [await first()], why));
      valueOf(await verifyReattacks(env(), groupId(), { openIds: [await first()], safeIds: [] }, why));
    };
    const renewed = async (): Promise<void> => {
      await downTo(database(), /^0051-/);
      await migrateUp(database());
    };
    await imports().upload(moved(1));
    await decide();
    const report = await imports().upload(moved(5));
    await renewed();
    valueOf(await undo(report.id));
    const again = await imports().upload(moved(5));
    await decide();
    await renewed();
    await isRefused(again.id, await first());
  });

  it('leaves what people decided on a reattack that the report came too early to answer', async () => {
    await imports().upload(scan([flaw(1), flaw(2)]));
    const id = await first();
    valueOf(await requestReattacks(env(), groupId(), [id], why));
    const report = await imports().upload(scan([flaw(1)], { ended: '2025-12-31T00:00:00Z' }));
    valueOf(await verifyReattacks(env(), groupId(), { openIds: [], safeIds: [id] }, why));
    valueOf(await undo(report.id));
    expect(await imports().rows(`select state, verification from vulnerabilities where id = '${id}'`)).to.deep.equal([
      { state: 'SAFE', verification: 'VERIFIED' },
    ]);
  });

  it('is refused once somebody removed, or asked to verify, that of which it ended the acceptance', async () => {
    const seen = (code: string): string => scan([{ line: 7, fingerprint: 'one', code }]);
    await imports().upload(seen('call("a") of something'));
    const id = await first();
    const wish = { event: 'ACCEPT', until: '2026-01-20', endsOnChange: true, justification: why } as const;
    valueOf(await treatChosen(env(), groupId(), [id], wish));
    const report = await imports().upload(seen('call("b") of something'));
    valueOf(await requestReattacks(env(), groupId(), [id], why));
    await isRefused(report.id, id);
    valueOf(await removeVulnerability(env(), id, 'FALSE_POSITIVE'));
    await isRefused(report.id, id);
  });

  it('goes on with a reattack that an event held which was solved meanwhile', async () => {
    const { world } = imports();
    await imports().upload(scan([flaw(1), flaw(2)]));
    const id = await first();
    valueOf(await requestReattacks(env(), groupId(), [id], why));
    const solved = await reportEvent(await world.as('ANALYST'), groupId());
    valueOf(await holdByEvent(await world.as('REVIEWER'), solved, [id]));
    const before = await stored();
    const document = scan([flaw(2)]);
    valueOf(await undo((await imports().upload(document)).id));
    expect(await stored(), 'the event is not solved yet').to.deep.equal(before);
    const { id: reportId } = await imports().upload(document);
    const manager = await world.as('GROUP_MANAGER');
    expect(await tried(manager, 'solveEvent', { eventId: solved, reason: 'ACCESS_GRANTED' })).to.equal('done');
    valueOf(await undo(reportId));
    expect(await imports().rows(`select state, verification from vulnerabilities where id = '${id}'`)).to.deep.equal([
      { state: 'VULNERABLE', verification: 'REQUESTED' },
    ]);
    expect(
      await imports().rows(`select status from verification_changes where vulnerability_id = '${id}' order by id`),
    ).to.deep.equal([{ status: 'REQUESTED' }, { status: 'ON_HOLD' }, { status: 'REQUESTED' }]);
  });

  it('leaves as it is a reattack of what it moved, once the event that held it was solved', async () => {
    const { world } = imports();
    const seen = (line: number): string => scan([{ line, fingerprint: 'one', code: 'call(1) of something' }]);
    await imports().upload(seen(1));
    const id = await first();
    valueOf(await requestReattacks(env(), groupId(), [id], why));
    const event = await reportEvent(await world.as('ANALYST'), groupId());
    valueOf(await holdByEvent(await world.as('REVIEWER'), event, [id]));
    const before = await stored();
    const document = scan([{ line: 5, fingerprint: 'one', code: 'call(1) of something' }], {
      ended: '2025-12-31T00:00:00Z',
    });
    valueOf(await undo((await imports().upload(document)).id));
    expect(await stored(), 'the event is not solved yet').to.deep.equal(before);
    const { id: reportId } = await imports().upload(document);
    const manager = await world.as('GROUP_MANAGER');
    expect(await tried(manager, 'solveEvent', { eventId: event, reason: 'ACCESS_GRANTED' })).to.equal('done');
    const told = await imports().rows('select * from verification_changes order by id');
    valueOf(await undo(reportId));
    expect(await imports().places()).to.deep.equal(['src/app.ts:1 VULNERABLE']);
    expect(await imports().rows(`select verification from vulnerabilities where id = '${id}'`)).to.deep.equal([
      { verification: 'REQUESTED' },
    ]);
    expect(await imports().rows('select * from verification_changes order by id')).to.deep.equal(told);
    const again = await imports().upload(document);
    valueOf(await verifyReattacks(env(), groupId(), { openIds: [id], safeIds: [] }, why));
    await isRefused(again.id, id);
  });

  it('leaves the report with its root, which is not removed, and says so', async () => {
    const { world } = imports();
    const removal = async () => tried(await world.as('GROUP_MANAGER'), 'removeRoot', { rootId: world.root.id });
    valueOf(await undo((await imports().upload(scan([flaw(1)]))).id));
    expect(await removal()).to.equal('WRONG_STATE rootId');
    await imports().upload(scan([]));
    expect(await removal()).to.equal('WRONG_STATE rootId');
    expect(await imports().rows(`select id from roots where id = '${world.root.id}'`)).to.have.length(1);
  });

  describe('gives findings what they have without it:', () => {
    const findings = () =>
      imports().rows(
        `select status, title, released_at, (select min(released_at) from vulnerabilities where finding_id = findings.id)
           as first from findings where group_id = '${groupId()}' order by id`,
      );

    it('the first release of what people released meanwhile, and none where nothing is released', async () => {
      const text = { title: 'Mine', description: 'd', threat: '', recommendation: '', cvss31: null, cvss40: null };
      const finding = valueOf(await addFinding(env(), imports().world.group, { ...text, cwe: [89] }));
      const place = { kind: 'LINES', where: 'x.ts', specific: '1', message: '', commit: null } as const;
      const { id } = valueOf(await addVulnerability(env(), finding.id, imports().world.root.id, place));
      const before = await stored();
      const document = injection(1);
      valueOf(await undo((await imports().upload(document)).id));
      expect(await stored()).to.deep.equal(before);
      const report = await imports().upload(document);
      const other: Env = { ...env(), actor: { kind: 'OPERATOR', email: 'other@example.com' } };
      valueOf(await confirmVulnerabilities(other, groupId(), [id]));
      valueOf(await undo(report.id));
      const [after] = await findings();
      expect(after).to.include({ status: 'VULNERABLE' });
      expect(after?.['first']).to.be.a('string');
      expect(after?.['releasedAt']).to.equal(after?.['first']);
    });

    it('nothing of them, once reports on all roots that added to them are undone, in whatever order', async () => {
      const url = 'https://example.com/another/second.git';
      const second = valueOf(
        await addGitRoot(env(), imports().world.group, { url, branch: 'main', nickname: 'second' }),
      );
      const before = await stored();
      for (const order of [
        [0, 1],
        [1, 0],
      ]) {
        const reports = [
          await imports().upload(injection(1)),
          await imports().upload(injection(2), { rootNickname: second.nickname }),
        ];
        const [one, other] = order.map((index) => reports[index]?.id ?? '') as [string, string];
        valueOf(await undo(one));
        const [left] = await findings();
        expect(left).to.include({ status: 'VULNERABLE' });
        expect(String(left?.['releasedAt']) >= String(left?.['first'])).to.equal(true);
        valueOf(await undo(other));
        expect(await stored()).to.deep.equal(before);
      }
    });

    it('and leaves those of which people changed the text', async () => {
      const { id } = await imports().upload(injection(1));
      const [finding] = await imports().rows(`select id from findings where group_id = '${groupId()}'`);
      valueOf(await updateFinding(env(), String(finding?.['id']), { title: 'Mine' }, rescoreOfFinding));
      valueOf(await undo(id));
      expect(await findings()).to.deep.equal([{ status: 'DRAFT', title: 'Mine', releasedAt: null, first: null }]);
    });
  });
});
