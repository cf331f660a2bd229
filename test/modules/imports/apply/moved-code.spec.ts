import { expect } from 'chai';
import { removeVulnerability } from '../../../../src/modules/vulnerabilities';
import { eachEngine } from '../../../support/engines';
import { valueOf } from '../../../support/world';
import { randomFrom, shuffled } from '../../random';
import { counted, importsIn, rewritten, type Imports } from './imports';
import { ruleOf, sarif, scan, type ResultDraft, type RunDraft } from './sarif';

const code = 'strcpy(target, source);';
const beside = (line: number, name = 'one'): ResultDraft => ({ line, rule: 'own', code: `gets(${name}_of_lines);` });

eachEngine('code that was edited, moved or came back', (database) => {
  const made: { imports?: Imports } = {};
  const imports = (): Imports => made.imports as Imports;
  const upload = (...runs: readonly RunDraft[]) => imports().upload(sarif(...runs));
  const results = (...list: readonly ResultDraft[]) => imports().upload(scan(list));
  const byId = async (): Promise<ReadonlyMap<string, string>> =>
    new Map(
      (await imports().standing()).map(({ id, where, line, state }) => [id, `${where}:${String(line)} ${state}`]),
    );
  /** What each vulnerability was, and what it is. */
  const changes = async (work: () => Promise<unknown>): Promise<readonly string[]> => {
    const before = await byId();
    await work();
    return [...(await byId())].map(([id, now]) => `${before.get(id) ?? 'new'} > ${now}`).sort();
  };
  beforeEach(async () => {
    made.imports = await importsIn(database());
  });
  afterEach(() => imports().check());

  it('is the same when it was edited in a line that moved, as the lines around it tell', async () => {
    await results(beside(5), { line: 10, code }, beside(20, 'two'));
    const report = await results(beside(8), { line: 13, code: 'strncpy(target, source, 9);' }, beside(23, 'two'));
    expect(counted(report)).to.deep.equal({ moved: 3 });
    const other = await results(beside(8), { line: 14, code: 'strlcpy(target, source, 9);' }, beside(23, 'two'));
    expect(counted(other)).to.deep.equal({ unchanged: 2, new: 1, closed: 1 });
  });

  it('goes with its file where a folder was renamed, also when fingerprints tell but some of it', async () => {
    const inFolder = (folder: string): readonly ResultDraft[] =>
      ['getopt.c', 'getopt1.c'].flatMap((name, file) => {
        const path = `${folder}/${name}`;
        // Both have this code, so that its fingerprint names neither.
        const shared = ['option_a', 'option_b', 'option_c'].map((option, at) => ({
          path,
          line: 10 * (at + file + 1),
          code: `printf("${option}");`,
          fingerprint: option,
        }));
        return [{ path, line: 5, code: `gets(${name});`, fingerprint: name }, ...shared];
      });
    await results(...inFolder('examples/getopt'));
    const before = (await imports().standing()).map(({ id, line }) => [id, line]);
    expect(counted(await results(...inFolder('msvc/getopt')))).to.deep.equal({ moved: 8 });
    expect((await imports().standing()).map(({ id, line }) => [id, line])).to.deep.equal(before);
  });

  it('is another when a run that failed does not show the old one', async () => {
    await results(beside(5), { line: 10, code }, beside(20, 'two'));
    const report = await imports().upload(
      scan([beside(8), { line: 13, code: 'strncpy(target, source, 9);' }, beside(23, 'two')], { successful: false }),
    );
    expect(counted(report)).to.deep.include({ moved: 2, new: 1 });
  });

  it('does not wake what was closed in its place, when other code stands there', async () => {
    await results({ line: 10, code }, beside(20));
    await results(beside(20));
    expect(counted(await results({ line: 10, code: 'sprintf(target, source);' }, beside(20)))).to.deep.equal({
      unchanged: 1,
      new: 1,
    });
    expect(counted(await results({ line: 10, code }, beside(20)))).to.deep.equal({
      unchanged: 1,
      reopened: 1,
      closed: 1,
    });
  });

  describe('in a report of several tools', () => {
    const silent = (...lines: readonly number[]): RunDraft => ({
      tool: 'Silent',
      results: lines.map((line) => ({ line, rule: 'quiet', message: 'The copy is not bounded.' })),
    });
    const showing = (...own: readonly ResultDraft[]): RunDraft => ({ tool: 'Showing', results: own });

    it('is told by the tool that shows code to the one that does not, whichever comes first', async () => {
      await upload(silent(11, 17), showing(beside(11), beside(17, 'two')));
      expect(await changes(() => upload(silent(11, 17), showing(beside(17), beside(11, 'two'))))).to.deep.equal([
        'src/app.ts:11 VULNERABLE > src/app.ts:17 VULNERABLE',
        'src/app.ts:11 VULNERABLE > src/app.ts:17 VULNERABLE',
        'src/app.ts:17 VULNERABLE > src/app.ts:11 VULNERABLE',
        'src/app.ts:17 VULNERABLE > src/app.ts:11 VULNERABLE',
      ]);
    });

    it('is not told by a tool that had seen another state before', async () => {
      await upload(showing(beside(11), beside(17, 'two')));
      await upload(silent(11, 17));
      const after = await upload(silent(11, 17), showing(beside(17), beside(11, 'two')));
      expect(after.analyses.map(counted)).to.deep.equal([{ unchanged: 2 }, { moved: 2 }]);
    });

    it('is told, too, when one of the tools writes absolute paths', async () => {
      const at = (path: string, run: RunDraft): RunDraft => ({
        ...run,
        results: (run.results ?? []).map((result) => ({ ...result, path })),
      });
      const both = (first: number, second: number): readonly RunDraft[] => [
        at('file:///srv/shop/src/app.ts', silent(11, 17)),
        showing(beside(first), beside(second, 'two')),
      ];
      await upload(...both(11, 17));
      const report = await upload(...both(17, 11));
      expect(report.analyses.map(counted)).to.deep.equal([{ moved: 2 }, { moved: 2 }]);
    });

    it('goes to another file along with what shows its code', async () => {
      const telling = { rule: 'own', code: 'strcpy(copy_of_the_name, name_of_the_user);' };
      await upload(showing({ ...telling, line: 41 }, beside(3)), { ...silent(41), category: 'all' });
      const moved = await upload(showing({ ...telling, path: 'src/b.ts', line: 49 }, beside(3)), {
        category: 'all',
        tool: 'Silent',
        results: [{ path: 'src/b.ts', line: 49, rule: 'quiet', message: 'The copy is not bounded.' }],
      });
      expect(moved.analyses.map(counted)).to.deep.equal([{ unchanged: 1, moved: 1 }, { moved: 1 }]);
    });

    it('of functions that change their order is never told wrong, whatever the order of results and runs', async () => {
      const random = randomFrom(21);
      const functions = Array.from({ length: 5 }, (_, id) => ({ id, lines: 4 + Math.floor(random() * 12) }));
      const lay = (order: typeof functions): ReadonlyMap<number, number> => {
        const at = { line: 1 };
        return new Map(
          order.map(({ id, lines }) => {
            at.line += lines;
            return [id, at.line];
          }),
        );
      };
      const document = (lines: ReadonlyMap<number, number>): string =>
        sarif(
          ...shuffled(random, [
            showing(
              ...shuffled(
                random,
                [...lines].map(([id, line]) => beside(line, `f${id}`)),
              ),
            ),
            silent(...shuffled(random, [...lines.values()])),
          ]),
        );
      const quiet = async (): Promise<ReadonlyMap<number, unknown>> =>
        new Map(
          (
            await imports().rows(
              `select id, line from vulnerabilities where root_id = '${imports().world.root.id}' and message like 'The copy%'`,
            )
          ).map(({ id, line }) => [Number(line), id]),
        );
      const state = { lines: lay(functions) };
      await imports().upload(document(state.lines));
      for (const _ of Array.from({ length: 6 })) {
        const before = await quiet();
        const lines = lay([...shuffled(random, functions)]);
        const text = document(lines);
        const report = await imports().upload(text);
        expect(report.counts).to.include({ new: 0, closed: 0, dropped: 0, reopened: 0 });
        const after = await quiet();
        for (const { id } of functions)
          expect(after.get(lines.get(id) ?? 0)).to.equal(before.get(state.lines.get(id) ?? 0));
        expect(counted(await imports().upload(rewritten(text)))).to.deep.equal({ unchanged: 10 });
        state.lines = lines;
      }
    }).timeout(20_000);
  });

  describe('in a file that was renamed', () => {
    const inFile = (path: string, ...list: readonly ResultDraft[]): readonly ResultDraft[] =>
      list.map((result) => ({ ...result, path }));
    const short = { line: 10, code: 'md5(text)' };

    it('comes back as what was closed under its former name', async () => {
      await results(...inFile('a.py', short, beside(20), beside(30, 'two')));
      await results(...inFile('a.py', beside(20), beside(30, 'two')));
      await results(...inFile('jobs/b.py', beside(20), beside(30, 'two')));
      const report = await results(...inFile('jobs/b.py', { ...short, line: 14 }, beside(24), beside(34, 'two')));
      expect(counted(report)).to.deep.equal({ reopened: 1, moved: 2 });
    });

    it('stays removed, in the report that tells of the new name, too', async () => {
      await results(...inFile('a.py', short, beside(20), beside(30, 'two')));
      const removed = (await imports().standing()).find(({ line }) => line === 10);
      valueOf(await removeVulnerability(imports().env, String(removed?.id), 'FALSE_POSITIVE'));
      const report = await results(...inFile('jobs/b.py', short, beside(20), beside(30, 'two')));
      expect(counted(report)).to.deep.equal({ moved: 2, dropped: 1, REMOVED: 1 });
    });

    it('is new, when the file of the former name is still there', async () => {
      await results(...inFile('a.py', short, beside(20), beside(30, 'two')), { path: 'a.py', line: 90, code });
      await results(...inFile('a.py', beside(20), beside(30, 'two')), { path: 'a.py', line: 90, code });
      const rest = [{ path: 'a.py', line: 70, code }, ...inFile('b.py', beside(20), beside(30, 'two'))];
      await results(...rest);
      expect(counted(await results(...rest, { ...short, path: 'b.py' }))).to.deep.equal({ unchanged: 3, new: 1 });
    });
  });

  it('comes back with what was closed in its line and shows its code', async () => {
    const rules = [ruleOf('x', 95)];
    const pair = (line: number): readonly ResultDraft[] => [
      { line, rule: 'own', code: 'eval $1 && echo' },
      { line, column: 8, rule: 'quiet', code: '$1', message: 'An expansion is not quoted.' },
    ];
    const others: readonly ResultDraft[] = [
      { line: 40, column: 3, rule: 'quiet', code: '$1', message: 'An expansion is not quoted.' },
    ];
    await imports().upload(scan([...pair(10), ...others], { rules }));
    await imports().upload(scan([...others], { rules }));
    const report = await imports().upload(
      scan([...pair(16), ...others.map((each) => ({ ...each, line: 46 }))], { rules }),
    );
    expect(counted(report)).to.deep.equal({ reopened: 2, moved: 1 });
  });
});
