import { expect } from 'chai';
import { closingAwaits, confirmClosing, rejectClosing, undoReport } from '../../../../src/modules/imports';
import { checkFigures, removeVulnerability } from '../../../../src/modules/vulnerabilities';
import { requestReattacks, verifyReattacks } from '../../../../src/modules/reattacks';
import { eachEngine } from '../../../support/engines';
import { valueOf } from '../../../support/world';
import { counted, importsIn, rewritten, type Imports } from './imports';
import { ruleOf, sarif, scan, type ResultDraft, type RunDraft } from './sarif';
import { storedIn } from './stored';

const lines = (count: number, from = 1): readonly ResultDraft[] =>
  Array.from({ length: count }, (_, index) => ({ line: from + index, code: `call(${from + index}) of something` }));

/** A run of a tool whose results others recognise by their places. */
const shared = (tool: string, ...lists: readonly (readonly ResultDraft[])[]): RunDraft => ({
  tool,
  rules: [ruleOf('a', 89)],
  results: lists.flat().map(({ line }) => ({ rule: 'a', ...(line === undefined ? {} : { line }) })),
});

eachEngine('what waits to be closed', (database, engine) => {
  const made: { imports?: Imports } = {};
  const imports = (): Imports => made.imports as Imports;
  const upload = (...given: Parameters<Imports['upload']>) => imports().upload(...given);
  const stored = () => storedIn(imports(), engine);
  const undo = async (id: string) => undoReport(await imports().world.as('GROUP_MANAGER'), id, 'A mistake.');
  const confirm = (id: string) => confirmClosing(imports().env, id, 'The module was removed.');
  const reject = (id: string) => rejectClosing(imports().env, id, 'Half of the scan is missing.');
  const awaits = async (id: string) => (await closingAwaits(imports().env, [id])).get(id) ?? null;
  const idOf = async (line: number): Promise<string> =>
    (await imports().standing()).find((each) => each.line === line)?.id ?? '';
  const open = async (): Promise<readonly (number | null)[]> =>
    (await imports().standing()).filter(({ state }) => state === 'VULNERABLE').map(({ line }) => line);

  beforeEach(async () => {
    made.imports = await importsIn(database());
  });
  afterEach(() => imports().check());

  it('is closed once somebody confirms it, as if the upload had said so, and undoing restores all of it', async () => {
    await upload(scan(lines(24)));
    const before = await stored();
    const few = scan([...lines(10), ...lines(1, 90)]);
    const direct = await upload(few, { confirmClosing: true });
    const wanted = await imports().places();
    valueOf(await undo(direct.id));
    const report = await upload(few);
    expect(counted(report)).to.deep.equal({ new: 1, unchanged: 10, keptOpen: 14 });
    expect(await awaits(report.id)).to.equal(14);
    valueOf(
      await requestReattacks(imports().env, imports().world.group.id, [await idOf(24)], 'It was fixed by removing it.'),
    );
    const confirmed = valueOf(await confirm(report.id));
    expect(counted(confirmed)).to.deep.equal(counted(direct));
    expect(confirmed.analyses).to.deep.equal(direct.analyses);
    expect(await imports().places()).to.deep.equal(wanted);
    expect(await awaits(report.id)).to.equal(null);
    expect(
      await imports().rows(
        `select count(*) as count from vulnerability_changes where kind = 'CLOSED' and report_id = '${report.id}'`,
      ),
    ).to.deep.equal([{ count: 14 }]);
    expect(await imports().rows(`select status, outcome from verification_changes order by id`)).to.deep.equal([
      { status: 'REQUESTED', outcome: null },
      { status: 'VERIFIED', outcome: 'SAFE' },
    ]);
    expect(await checkFigures(imports().world.env)).to.deep.equal([]);
    expect((await upload(few)).state).to.equal('UNCHANGED');
    const again = await confirm(report.id);
    expect(again.ok ? '' : again.error.code).to.equal('WRONG_STATE');
    valueOf(await undo(report.id));
    const after = await stored();
    const asked = ['verification_changes', 'vulnerabilities'];
    expect(Object.keys(after).filter((table) => String(after[table]) !== String(before[table]))).to.have.members(asked);
    expect(after['vulnerabilities']?.filter((row) => !before['vulnerabilities']?.includes(row))).to.have.length(1);
    expect(await checkFigures(imports().world.env)).to.deep.equal([]);
  });

  it('is restored to the last column when nobody asked for anything meanwhile', async () => {
    await upload(scan(lines(24)));
    const before = await stored();
    const { id } = await upload(scan(lines(10)));
    valueOf(await confirm(id));
    expect(await open()).to.have.length(10);
    valueOf(await undo(id));
    expect(await stored()).to.deep.equal(before);
    const waiting = await upload(scan(lines(10)));
    valueOf(await undo(waiting.id));
    expect(await stored()).to.deep.equal(before);
  });

  it('stays open once somebody rejects it, until the next report', async () => {
    await upload(scan(lines(24)));
    const { id } = await upload(scan(lines(10)));
    expect(counted(valueOf(await reject(id)))).to.deep.equal({ unchanged: 10, keptOpen: 14 });
    expect([await awaits(id), (await open()).length]).to.deep.equal([null, 24]);
    expect((await confirm(id)).ok).to.equal(false);
    const next = await upload(scan(lines(9)));
    expect(await awaits(next.id)).to.equal(15);
  });

  it('waits on with each report that does not show it, however much is new since', async () => {
    await upload(scan(lines(24)));
    const fresh = (count: number): readonly ResultDraft[] => [...lines(10), ...lines(count, 200)];
    const waiting = await upload(scan(fresh(20)));
    expect(counted(waiting)).to.deep.equal({ new: 20, unchanged: 10, keptOpen: 14 });
    const again = await upload(rewritten(scan(fresh(20))));
    expect(counted(again)).to.deep.equal({ unchanged: 30, keptOpen: 14 });
    valueOf(await reject(again.id));
    const more = await upload(scan(fresh(18)));
    expect(counted(more)).to.deep.equal({ unchanged: 28, keptOpen: 16 });
    const last = await upload(rewritten(scan(fresh(18))));
    expect(counted(last)).to.deep.equal({ unchanged: 28, keptOpen: 16 });
    expect(await awaits(last.id)).to.equal(16);
    const oneBack = await upload(scan([...fresh(18), ...lines(1, 11)]));
    expect(counted(oneBack)).to.deep.equal({ unchanged: 29, keptOpen: 15 });
    const someBack = await upload(scan([...fresh(18), ...lines(3, 11)]));
    expect(counted(someBack), 'eleven of 24 are less than half').to.deep.equal({ unchanged: 31, closed: 13 });
    expect(await checkFigures(imports().world.env)).to.deep.equal([]);
  });

  it('waits on however much came back that the tool had seen before', async () => {
    const [some, others, both] = [lines(12), lines(18, 100), lines(7, 200)];
    await upload(scan([...some, ...others, ...both]));
    await upload(scan([...some, ...both]), { confirmClosing: true });
    const swapped = scan([...others, ...both]);
    expect(counted(await upload(swapped))).to.deep.equal({ unchanged: 7, reopened: 18, keptOpen: 12 });
    expect(counted(await upload(rewritten(swapped)))).to.deep.equal({ unchanged: 25, keptOpen: 12 });
  });

  it('waits only with the newest report of its tool, and again once that one is undone', async () => {
    await upload(scan(lines(24)));
    const first = await upload(scan(lines(10)));
    const second = await upload(scan(lines(9)));
    expect([await awaits(first.id), await awaits(second.id)]).to.deep.equal([null, 15]);
    const late = await confirm(first.id);
    expect(late.ok ? '' : late.error.code).to.equal('WRONG_STATE');
    valueOf(await undo(second.id));
    expect(await awaits(first.id)).to.equal(14);
    expect(counted(valueOf(await confirm(first.id)))).to.deep.equal({ unchanged: 10, closed: 14 });
  });

  it('is decided on once: of two who do so at the same time, one is told of the conflict', async () => {
    await upload(scan(lines(24)));
    const { id } = await upload(scan(lines(10)));
    const answers = await Promise.allSettled([confirm(id), confirm(id), reject(id)]);
    const told = answers.map((each) => {
      if (each.status === 'rejected') return (each.reason as { code: string }).code;
      return each.value.ok ? 'DECIDED' : each.value.error.code;
    });
    expect(told.filter((code) => code === 'DECIDED')).to.have.length(1);
    // Who looks when it is decided already is told that nothing waits.
    expect(told.filter((code) => code === 'CONFLICT' || code === 'WRONG_STATE')).to.have.length(2);
  });

  it('leaves open what another tool sees, what a later report changed, and what a person said to be open', async () => {
    await upload(sarif(shared('First', lines(24))));
    const other = await upload(sarif(shared('Second', lines(1, 22))));
    expect(counted(other)).to.deep.equal({ unchanged: 1 });
    const report = await upload(sarif(shared('First', lines(8))));
    expect(await awaits(report.id)).to.equal(15);
    const later = await upload(sarif(shared('Second', lines(2, 22), lines(1, 99))));
    const { env, world } = imports();
    const said = await idOf(24);
    valueOf(await requestReattacks(env, world.group.id, [said], 'It was fixed, they say.'));
    valueOf(await verifyReattacks(env, world.group.id, { openIds: [said], safeIds: [] }, 'It is open still.'));
    valueOf(await removeVulnerability(env, await idOf(21), 'FALSE_POSITIVE'));
    valueOf(await confirm(report.id));
    expect(await open()).to.deep.equal(
      [...lines(8), ...lines(1, 22), ...lines(1, 23), ...lines(1, 24), ...lines(1, 99)].map(({ line }) => line),
    );
    expect(await checkFigures(world.env)).to.deep.equal([]);
    const closed = await imports().places();
    valueOf(await undo(later.id));
    expect(await imports().places()).to.deep.equal(closed.filter((place) => !place.includes(':99 ')));
    valueOf(await undo(report.id));
    expect(await open()).to.deep.equal([...lines(20), ...lines(3, 22)].map(({ line }) => line));
  });

  it('is closed in all scopes of the report that wait', async () => {
    const both = (count: number): string => sarif(shared('First', lines(count)), shared('Second', lines(count)));
    await upload(both(24));
    const report = await upload(both(10));
    expect(await awaits(report.id)).to.equal(14);
    const confirmed = valueOf(await confirm(report.id));
    expect(confirmed.analyses.map(({ closing }) => closing)).to.deep.equal(['CLOSES', 'CLOSES']);
    expect(confirmed.counts.closed).to.equal(14);
    expect(await open()).to.have.length(10);
  });
});
