import { expect } from 'chai';
import { updateGroup } from '../../../../src/modules/groups';
import { closingAwaits, confirmClosing, rejectClosing, undoReport, type Report } from '../../../../src/modules/imports';
import { requestReattacks, verifyReattacks } from '../../../../src/modules/reattacks';
import { confirmVulnerabilities } from '../../../../src/modules/vulnerabilities';
import { eachEngine } from '../../../support/engines';
import { valueOf } from '../../../support/world';
import { counted, importsOfEach, rewritten } from './imports';
import { ruleOf, sarif, type ResultDraft, type RunDraft } from './sarif';
import { storedIn } from './stored';

const rules = [ruleOf('rule', 89)];
const shared = (line: number): ResultDraft => ({ line, code: 'query(the_name_of, the_user_who_asks)' });
const twin = (line: number): ResultDraft => ({ line, code: 'call(the_same) of library' });
const many = Array.from({ length: 30 }, (_, at): ResultDraft => ({
  line: 100 + at,
  code: `call_number_${at}(of, it)`,
}));
const run =
  (tool: string) =>
  (...results: readonly ResultDraft[]): RunDraft => ({ tool, rules, results });
const [first, second, third] = [run('First'), run('Second'), run('Third')];
const kept = many.slice(0, 1);

eachEngine(
  'what waits to be closed in one place, and another tool of the report sees elsewhere',
  (database, engine) => {
    const imports = importsOfEach(database);
    const upload = async (...runs: readonly RunDraft[]) => imports().upload(sarif(...runs));
    const stored = () => storedIn(imports(), engine);
    const undo = async (id: string) =>
      valueOf(await undoReport(await imports().world.as('GROUP_MANAGER'), id, 'A mistake.'));
    const confirm = async (id: string) => valueOf(await confirmClosing(imports().env, id, 'The module was removed.'));
    const lines = async () =>
      (await imports().standing()).flatMap(({ line, state }) => (state === 'VULNERABLE' ? [line] : []));

    for (const [order, arranged] of [
      ['before', (runs: readonly RunDraft[]) => runs],
      ['behind', (runs: readonly RunDraft[]) => runs.toReversed()],
    ] as const)
      it(`moves when it is confirmed, named ${order} it, as if the upload had said so, and back when that is undone`, async () => {
        await upload(first(shared(24), twin(40), twin(50), ...many));
        const before = await stored();
        const stood = await imports().standing();
        const document = sarif(
          ...arranged([first(...kept), second(shared(25), twin(41), twin(51)), third(shared(26))]),
        );
        const direct = await imports().upload(document, { confirmClosing: true });
        const wanted = await imports().places();
        await undo(direct.id);
        expect(await stored()).to.deep.equal(before);
        const report = await imports().upload(document);
        expect(counted(report)).to.deep.equal({ unchanged: 5, keptOpen: 29 });
        const confirmed = await confirm(report.id);
        expect(counted(confirmed)).to.deep.equal({ unchanged: 2, moved: 3, closed: 29 });
        expect(confirmed.analyses).to.deep.equal(direct.analyses);
        expect(await imports().places()).to.deep.equal(wanted);
        const moved = stood.find(({ line }) => line === 24)?.id ?? '';
        expect(await imports().history(moved)).to.deep.equal(['REPORTED', 'MOVED']);
        expect((await imports().upload(document)).state).to.equal('UNCHANGED');
        const again = await imports().upload(rewritten(document));
        expect(counted(again)).to.deep.equal({ unchanged: 5 });
        await undo(again.id);
        await undo(report.id);
        expect(await stored()).to.deep.equal(before);
      });

    it('moves, too, when a later report of the other tool told the same, and each of the two is undone alone', async () => {
      await upload(first(shared(24), ...many));
      const before = await stored();
      const report = await upload(first(...kept), second(shared(25)));
      const later = await upload(second(shared(25), twin(70)));
      const confirmed = await confirm(report.id);
      expect(counted(confirmed)).to.deep.equal({ unchanged: 1, moved: 1, closed: 29 });
      expect(await lines()).to.deep.equal([25, 70, 100]);
      await undo(later.id);
      expect(await lines()).to.deep.equal([25, 100]);
      expect(counted(await upload(second(shared(25))))).to.deep.equal({ unchanged: 1 });
      const newest = await imports().rows(`select id from reports order by id desc limit 1`);
      await undo(String(newest[0]?.['id']));
      await undo(report.id);
      expect(await stored()).to.deep.equal(before);
    });

    it('stays where a later report saw it otherwise, or a person said that it is open, or the closing is rejected', async () => {
      await upload(first(shared(24), twin(40), ...many));
      const report = await upload(first(...kept), second(shared(25), twin(41)));
      const later = await upload(second(shared(26), twin(41)));
      const { env, world } = imports();
      const said = (await imports().standing()).find(({ line }) => line === 40)?.id ?? '';
      valueOf(await requestReattacks(env, world.group.id, [said], 'It was fixed, they say.'));
      valueOf(await verifyReattacks(env, world.group.id, { openIds: [said], safeIds: [] }, 'It is open still.'));
      expect(counted(await confirm(report.id))).to.deep.equal({ unchanged: 3, closed: 29 });
      expect(await lines()).to.deep.equal([24, 40, 100]);
      await undo(later.id);
    });

    it('stays where it was when the closing is rejected, and waits no more', async () => {
      await upload(first(shared(24), ...many));
      const report = await upload(first(...kept), second(shared(25)));
      expect(await imports().rows('select vulnerability_id from awaited_moves')).to.have.length(1);
      valueOf(await rejectClosing(imports().env, report.id, 'Half of the scan is missing.'));
      expect(await imports().rows('select vulnerability_id from awaited_moves')).to.deep.equal([]);
      expect((await lines())[0]).to.equal(24);
    });

    it('stays where a third tool sees it, which nobody asks about', async () => {
      await upload(third(shared(24)));
      await upload(first(shared(24), ...many));
      const report = await upload(first(...kept), second(shared(25)));
      expect(counted(await confirm(report.id))).to.deep.equal({ unchanged: 2, closed: 29 });
      expect((await lines())[0]).to.equal(24);
    });
  },
);

eachEngine('what vanishes all at once, and other tools still see on that branch', (database, engine) => {
  const imports = importsOfEach(database);
  const upload = async (...runs: readonly RunDraft[]) => imports().upload(sarif(...runs));
  const stored = () => storedIn(imports(), engine);
  const undo = async (id: string) =>
    valueOf(await undoReport(await imports().world.as('GROUP_MANAGER'), id, 'A mistake.'));
  const awaits = async (id: string) => (await closingAwaits(imports().env, [id])).get(id) ?? null;
  const verdicts = ({ analyses }: Pick<Report, 'analyses'>) => analyses.map(({ closing }) => closing);
  const lines = async (...states: readonly string[]) =>
    (await imports().standing()).flatMap(({ line, state }) => (states.includes(state) ? [line] : []));
  const onMain = (draft: RunDraft): RunDraft => ({ ...draft, branch: 'main' });
  const onTopic = (draft: RunDraft): RunDraft => ({ ...draft, branch: 'topic' });

  for (const [order, arranged] of [
    ['before', (runs: readonly RunDraft[]) => runs],
    ['behind', (runs: readonly RunDraft[]) => runs.toReversed()],
  ] as const)
    it(`is asked of nobody, and moves to where the report shows it, named ${order} it, and back when that is undone`, async () => {
      await upload(first(shared(24), twin(40), ...many));
      await upload(third(...many));
      const before = await stored();
      const [moving] = await imports().standing();
      const document = sarif(...arranged([first(...kept), second(shared(25), twin(41))]));
      const preview = await imports().upload(document, { dryRun: true });
      expect(await stored()).to.deep.equal(before);
      const report = await imports().upload(document);
      expect(counted(report)).to.deep.equal({ unchanged: 1, moved: 2 });
      expect([preview.counts, preview.analyses]).to.deep.equal([report.counts, report.analyses]);
      expect(verdicts(report)).to.deep.equal(['CLOSES', 'CLOSES']);
      expect(await awaits(report.id)).to.equal(null);
      expect((await lines('VULNERABLE')).slice(0, 3)).to.deep.equal([25, 41, 100]);
      expect(await imports().history(moving?.id ?? '')).to.deep.equal(['REPORTED', 'MOVED']);
      for (const table of ['awaited_closings', 'awaited_moves'])
        expect(await imports().rows(`select report_id from ${table}`), table).to.deep.equal([]);
      const after = await stored();
      expect((await imports().upload(document)).state).to.equal('UNCHANGED');
      const again = await imports().upload(rewritten(document));
      expect(counted(again)).to.deep.equal({ unchanged: 3 });
      await undo(again.id);
      expect(await stored()).to.deep.equal(after);
      await undo(report.id);
      expect(await stored()).to.deep.equal(before);
    });

  it('closes once the last of them shows it no more, which waits for confirmation', async () => {
    await upload(first(...many));
    await upload(second(...many));
    const silent = await upload(first(...kept));
    expect([verdicts(silent), counted(silent)]).to.deep.equal([['CLOSES'], { unchanged: 1 }]);
    const report = await upload(second(...kept));
    expect([verdicts(report), counted(report)]).to.deep.equal([['TOO_MANY_VANISHED'], { unchanged: 1, keptOpen: 29 }]);
    expect(await awaits(report.id)).to.equal(29);
    const confirmed = valueOf(await confirmClosing(imports().env, report.id, 'The module was removed.'));
    expect(counted(confirmed)).to.deep.equal({ unchanged: 1, closed: 29 });
    expect(await lines('VULNERABLE')).to.deep.equal([100]);
  });

  it('waits, all of it, with a tool of which something else would close, and with that alone', async () => {
    await upload(first(shared(24), ...many), second(...many.slice(5)));
    await upload(third(...many.slice(5)));
    const report = await upload(first(...kept), second(...many.slice(5, 6)));
    expect(verdicts(report)).to.deep.equal(['TOO_MANY_VANISHED', 'CLOSES']);
    expect(counted(report)).to.deep.equal({ unchanged: 2, keptOpen: 5 });
    expect(await awaits(report.id)).to.equal(5);
    const confirmed = valueOf(await confirmClosing(imports().env, report.id, 'The module was removed.'));
    expect(verdicts(confirmed)).to.deep.equal(['CLOSES', 'CLOSES']);
    expect(await lines('SAFE')).to.deep.equal([24, 101, 102, 103, 104]);
  });

  it('waits where each of two tools sees all that the other one shows no more either', async () => {
    await upload(first(...many), second(...many));
    const report = await upload(first(...kept), second(...kept));
    expect(verdicts(report)).to.deep.equal(['TOO_MANY_VANISHED', 'TOO_MANY_VANISHED']);
    expect(await awaits(report.id)).to.equal(29);
  });

  it('waits where it is seen on other branches only, since it would close on its own', async () => {
    await upload(onMain(first(...many)));
    await upload(onTopic(first(...many)));
    const before = await stored();
    const report = await upload(onMain(first(...kept)));
    expect(verdicts(report)).to.deep.equal(['TOO_MANY_VANISHED']);
    expect(await awaits(report.id)).to.equal(29);
    const seen = async (): Promise<readonly unknown[]> =>
      (
        await imports().rows(
          `select branch, count(*) as count from sightings join sighting_scopes on sighting_scopes.id = sightings.scope_id
           where presence = 'PRESENT' and root_id = '${imports().world.root.id}' group by branch order by branch`,
        )
      ).map((row) => [row['branch'], row['count']]);
    expect(await seen()).to.deep.equal([
      ['main', 30],
      ['topic', 30],
    ]);
    const confirmed = valueOf(await confirmClosing(imports().env, report.id, 'The module was removed on main.'));
    expect([verdicts(confirmed), counted(confirmed)]).to.deep.equal([['CLOSES'], { unchanged: 1 }]);
    expect(await lines('VULNERABLE')).to.have.length(30);
    expect(await seen()).to.deep.equal([
      ['main', 1],
      ['topic', 30],
    ]);
    await undo(report.id);
    expect(await stored()).to.deep.equal(before);
  });

  it('stays seen while its review is open, and waits once it is released', async () => {
    const { world } = imports();
    valueOf(await updateGroup(world.env, world.group.id, { features: ['REVIEW'] }));
    const group = { ...world.group, features: ['REVIEW'] as const };
    await imports().upload(sarif(first(...many)), { group });
    const document = sarif(first(...kept));
    const silent = await imports().upload(document, { group });
    expect([verdicts(silent), await awaits(silent.id)]).to.deep.equal([['TOO_MANY_VANISHED'], null]);
    const ids = (await imports().standing()).map(({ id }) => id);
    valueOf(await confirmVulnerabilities(await world.as('REVIEWER'), group.id, ids));
    const again = await imports().upload(rewritten(document), { group });
    expect([counted(again), await awaits(again.id)]).to.deep.equal([{ unchanged: 1, keptOpen: 29 }, 29]);
  });
});
