import { expect } from 'chai';
import { eachEngine } from '../../../support/engines';
import { counted, importsOfEach, rewritten } from './imports';
import { sarif, type ResultDraft, type RunDraft } from './sarif';

const code = 'strcpy(copy_of_the_name, name_of_the_user);';
const at = (line: number, more: Partial<ResultDraft> = {}): ResultDraft => ({ line, code, ...more });
const run = (...results: readonly ResultDraft[]): RunDraft => ({ results });
const failed = (...results: readonly ResultDraft[]): RunDraft => ({ results, successful: false });

const pairs = {
  'one that failed and one that did not': [failed, run],
  'two that failed': [failed, failed],
} as const;
const shown = {
  'its code': {},
  'its fingerprint': { fingerprint: 'of the line' },
  'its partial fingerprint': { partial: 'of the line' },
} as const;

eachEngine('runs of one tool of which some failed', (database) => {
  const imports = importsOfEach(database);
  const upload = async (...runs: readonly RunDraft[]) => counted(await imports().upload(sarif(...runs)));
  const again = async (...runs: readonly RunDraft[]) => counted(await imports().upload(rewritten(sarif(...runs))));

  for (const [kinds, [one, other]] of Object.entries(pairs))
    for (const [what, more] of Object.entries(shown))
      it(`of ${kinds}, that show one thing by ${what} in two lines, move nothing to and fro`, async () => {
        await upload(run(at(10, more)));
        const [stood] = await imports().standing();
        const runs = [one(at(12, more)), other(at(14, more))];
        expect(await upload(...runs)).to.deep.equal({ moved: 1, new: 1 });
        const standing = await imports().standing();
        expect(standing.map(({ id, line }) => [id === stood?.id, line])).to.deep.equal([
          [true, 12],
          [false, 14],
        ]);
        expect(await again(...runs)).to.deep.equal({ unchanged: 2 });
        expect(await again(...runs.toReversed())).to.deep.equal({ unchanged: 2 });
        expect(await imports().standing()).to.deep.equal(standing);
      });

  it('leave what one of them shows in its place there, whatever another shows where something else is', async () => {
    const other: ResultDraft = { rule: 'rule', line: 12, code: 'something(else) than that' };
    await upload(run(other, at(20)));
    const stood = await imports().standing();
    const runs = [run(other, at(20)), run(at(12))];
    await upload(...runs);
    expect((await imports().standing()).slice(0, 2)).to.deep.equal(stood);
    const standing = await imports().standing();
    expect(await again(...runs)).to.include({ unchanged: 3 });
    expect(await imports().standing()).to.deep.equal(standing);
  });

  for (const [name, arranged] of [
    ['behind', (runs: readonly RunDraft[]) => runs],
    ['before', (runs: readonly RunDraft[]) => runs.toReversed()],
  ] as const)
    it(`follow code that was edited in lines that moved, where the run did not fail, ${name} one that did`, async () => {
      const [edited, written] = ['gets(the_name);', 'gets(another_name, and_more);'];
      const of = (path: string, line: number, text: string): readonly ResultDraft[] => [
        { path, line, code },
        { path, line: line + 1, code: text },
      ];
      await upload(run(...of('src/a.ts', 10, edited), ...of('src/b.ts', 10, edited)));
      const stood = await imports().standing();
      const runs = arranged([failed(...of('src/a.ts', 15, written)), run(...of('src/b.ts', 15, written))]);
      expect(await upload(...runs)).to.deep.equal({ moved: 3, new: 1, keptOpen: 1 });
      const standing = await imports().standing();
      expect(
        standing.map(({ where, line, id }) => [where, line, stood.findIndex((each) => each.id === id)]),
      ).to.deep.equal([
        ['src/a.ts', 11, 1],
        ['src/a.ts', 15, 0],
        ['src/a.ts', 16, -1],
        ['src/b.ts', 15, 2],
        ['src/b.ts', 16, 3],
      ]);
      expect(await again(...runs)).to.deep.equal({ unchanged: 4, keptOpen: 1 });
      expect(await imports().standing()).to.deep.equal(standing);
    });

  it('are of one vulnerability where they show the same in one place', async () => {
    await upload(run(at(10)));
    const runs = [failed(at(12)), run(at(12))];
    expect(await upload(...runs)).to.deep.equal({ moved: 1, unchanged: 1 });
    expect(await again(...runs)).to.deep.equal({ unchanged: 2 });
    expect(await again(...runs.toReversed())).to.deep.equal({ unchanged: 2 });
    expect(await imports().places()).to.deep.equal(['src/app.ts:12 VULNERABLE']);
  });
});
