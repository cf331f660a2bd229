import { expect } from 'chai';
import { confirmClosing, rejectClosing, undoReport } from '../../../../src/modules/imports';
import { requestReattacks, verifyReattacks } from '../../../../src/modules/reattacks';
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
