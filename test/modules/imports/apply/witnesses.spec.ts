import { expect } from 'chai';
import { undoReport } from '../../../../src/modules/imports';
import { eachEngine } from '../../../support/engines';
import { valueOf } from '../../../support/world';
import { counted, importsOfEach, rewritten } from './imports';
import { ruleOf, sarif, type ResultDraft, type RunDraft } from './sarif';

const rules = [ruleOf('rule', 89)];
const shared = (line: number): ResultDraft => ({ line, code: 'query(the_name_of, the_user_who_asks)' });
const other: ResultDraft = { line: 60, code: 'run(whatever, somebody, sent)' };
const first = (...results: readonly ResultDraft[]): RunDraft => ({ tool: 'First', rules, results });
const second = (...results: readonly ResultDraft[]): RunDraft => ({ tool: 'Second', rules, results });
const third = (...results: readonly ResultDraft[]): RunDraft => ({ tool: 'Third', rules, results });

const orders = {
  before: (runs: readonly RunDraft[]) => runs,
  behind: (runs: readonly RunDraft[]) => runs.toReversed(),
} as const;

eachEngine('what one of the tools of a report sees no more', (database) => {
  const imports = importsOfEach(database);
  const upload = async (...runs: readonly RunDraft[]) => counted(await imports().upload(sarif(...runs)));

  for (const [order, arranged] of Object.entries(orders)) {
    it(`moves to where another one of them sees it, ${order} it, and back when that is undone`, async () => {
      await upload(first(shared(24), other));
      const stood = await imports().standing();
      const document = sarif(...arranged([first(other), second(shared(25))]));
      const preview = await imports().upload(document, { dryRun: true });
      expect(counted(preview)).to.deep.equal({ unchanged: 1, moved: 1 });
      expect(preview.changes?.map(({ kind, previousLine, line }) => [kind, previousLine, line])).to.deep.equal([
        ['MOVED', 24, 25],
      ]);
      const report = await imports().upload(document);
      expect(counted(report)).to.deep.equal({ unchanged: 1, moved: 1 });
      const standing = await imports().standing();
      expect(standing.map(({ id, line }) => [id, line])).to.deep.equal([
        [stood[0]?.id, 25],
        [stood[1]?.id, 60],
      ]);
      expect(await imports().history(stood[0]?.id ?? '')).to.deep.equal(['REPORTED', 'MOVED']);
      const again = await imports().upload(rewritten(document));
      expect(counted(again)).to.deep.equal({ unchanged: 2 });
      expect(await imports().standing()).to.deep.equal(standing);

      valueOf(await undoReport(await imports().world.as('GROUP_MANAGER'), again.id, 'A mistake.'));
      valueOf(await undoReport(await imports().world.as('GROUP_MANAGER'), report.id, 'A mistake.'));
      expect(await imports().standing()).to.deep.equal(stood);
      expect(await upload(first(shared(24), { ...other, line: 61 }))).to.deep.equal({ unchanged: 1, moved: 1 });
    });

    it(`moves to where the first of two others sees it that is named ${order} it`, async () => {
      await upload(first(shared(24), other));
      const document = sarif(...arranged([first(other), second(shared(25)), third(shared(26))]));
      expect(counted(await imports().upload(document))).to.deep.equal({ unchanged: 2, moved: 1 });
      const line = order === 'before' ? 25 : 26;
      expect(await imports().places()).to.deep.equal([`src/app.ts:${line} VULNERABLE`, 'src/app.ts:60 VULNERABLE']);
      expect(counted(await imports().upload(rewritten(document)))).to.deep.equal({ unchanged: 3 });
    });
  }

  it('stays where a third one sees it in a report of its own', async () => {
    await upload(third(shared(24), other));
    await upload(first(shared(24), other));
    const document = sarif(first(other), second(shared(25)));
    expect(counted(await imports().upload(document))).to.deep.equal({ unchanged: 2 });
    expect(counted(await imports().upload(rewritten(document)))).to.deep.equal({ unchanged: 2 });
    expect((await imports().places())[0]).to.equal('src/app.ts:24 VULNERABLE');
  });

  it('stays where it was while its closing waits to be confirmed', async () => {
    const many = Array.from({ length: 30 }, (_, at): ResultDraft => ({
      line: 100 + at,
      code: `call_number_${at}(of, it)`,
    }));
    await upload(first(shared(24), ...many));
    const document = sarif(first(many[0] as ResultDraft), second(shared(25)));
    expect(counted(await imports().upload(document))).to.include({ unchanged: 2, keptOpen: 29 });
    expect((await imports().places())[0]).to.equal('src/app.ts:24 VULNERABLE');
    expect(counted(await imports().upload(rewritten(document)))).to.include({ unchanged: 2, keptOpen: 29 });
  });

  it('keeps what it is recognised by while a run that failed shows others like it', async () => {
    const twin = (line: number): ResultDraft => ({ line, code: 'call(the_same) of library' });
    const edited = { line: 10, code: 'another(one_of_them)' };
    await upload(first({ ...edited, line: 9 }, twin(10), twin(25)));
    const stood = await imports().standing();
    await upload({ ...first(edited, twin(26)), successful: false });
    await imports().check();
    const now = await upload(first({ ...edited, line: 11 }, twin(12), twin(27)));
    expect(now).to.deep.equal({ moved: 3 });
    expect((await imports().standing()).map(({ id }) => id)).to.have.members(stood.map(({ id }) => id));
  });
});
