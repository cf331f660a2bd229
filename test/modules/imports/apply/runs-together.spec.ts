import { expect } from 'chai';
import { eachEngine } from '../../../support/engines';
import { randomFrom, shuffled } from '../../random';
import { counted, importsIn, rewritten, type Imports } from './imports';
import { sarif, type ResultDraft, type RunDraft } from './sarif';

const telling = { rule: 'own', code: 'strcpy(copy_of_the_name, name_of_the_user);' };
const other = (path: string, line = 3): ResultDraft => ({
  path,
  line,
  rule: 'own',
  code: `gets(${path.slice(4, 5)});`,
});

const filesOf = (results: readonly ResultDraft[]): readonly string[] => [
  ...new Set(results.map(({ path }) => path ?? '')),
];

/** A run for each file, or one that is empty. */
const byFile = (run: RunDraft): readonly RunDraft[] => {
  const files = filesOf(run.results ?? []);
  if (files.length === 0) return [run];
  return files.map((file) => ({ ...run, results: (run.results ?? []).filter(({ path }) => path === file) }));
};

eachEngine('runs of one tool in a report', (database) => {
  const made: { imports?: Imports } = {};
  const imports = (): Imports => made.imports as Imports;
  const upload = async (...runs: readonly RunDraft[]) => counted(await imports().upload(sarif(...runs)));
  const run = (...results: readonly ResultDraft[]): RunDraft => ({ results });
  beforeEach(async () => {
    made.imports = await importsIn(database());
  });
  afterEach(() => imports().check());

  for (const order of ['before', 'after'] as const)
    it(`tell together what went to a file whose run comes ${order} that of the old one`, async () => {
      const quiet = (path: string, line: number): ResultDraft => ({
        path,
        line,
        rule: 'quiet',
        message: 'The copy is not bounded.',
      });
      const runs = (...list: readonly RunDraft[]): readonly RunDraft[] =>
        (order === 'before' ? list : list.toReversed()).map((each) => ({ ...each, tool: 'Silent' }));
      const showing = (result: ResultDraft): RunDraft => ({ tool: 'Showing', results: [result, other('src/c.ts')] });
      await upload(
        ...runs(run(quiet('src/a.ts', 9)), run(quiet('src/b.ts', 19), quiet('src/b.ts', 41))),
        showing({ ...telling, path: 'src/b.ts', line: 41 }),
      );
      const moved = await upload(
        ...runs(run(quiet('src/a.ts', 9), quiet('src/a.ts', 49)), run(quiet('src/b.ts', 19))),
        showing({ ...telling, path: 'src/a.ts', line: 49 }),
      );
      expect(moved).to.deep.equal({ unchanged: 3, moved: 2 });
    });

  it('take none of two places in different runs that fit as well', async () => {
    await upload(run({ ...telling, path: 'src/a.ts' }, other('src/a.ts')), run(other('src/b.ts')));
    const now = await upload(
      run(other('src/a.ts')),
      run({ ...telling, path: 'src/b.ts' }, other('src/b.ts')),
      run({ ...telling, path: 'src/c.ts' }),
    );
    expect(now).to.deep.equal({ unchanged: 2, new: 2, closed: 1 });
  });

  it('do not take what one of them shows in its place for what another shows where it was once', async () => {
    const [a, b] = [other('src/a.ts'), other('src/b.ts')];
    await upload(run(a, { ...telling, path: 'src/a.ts', line: 23 }), run(b));
    expect(await upload(run(a), run(b, { ...telling, path: 'src/b.ts', line: 7 }))).to.include({ moved: 1 });
    const again = await upload(
      run(a, { ...telling, path: 'src/a.ts', line: 23 }),
      run(b, { ...telling, path: 'src/b.ts', line: 7 }),
    );
    expect(again).to.deep.equal({ unchanged: 3, new: 1 });
  });

  it('distrust a fingerprint that results in different files of different runs share', async () => {
    const printed = (path: string): ResultDraft => ({ ...telling, path, line: 8, fingerprint: 'of the line' });
    await upload(run(printed('src/a.ts')));
    const copied = [run(printed('src/copy.ts')), run(printed('src/a.ts'))];
    expect(await upload(...copied)).to.deep.equal({ unchanged: 1, new: 1 });
    expect(await upload(...copied.toReversed())).to.deep.equal({ unchanged: 2 });
  });

  it('are of one vulnerability where they show the same, known or new', async () => {
    const header = (line: number): readonly ResultDraft[] => [
      { ...telling, path: 'src/all.h', line },
      { ...telling, path: 'src/all.h', line: line + 10 },
    ];
    const reading = (line: number): readonly RunDraft[] => [
      run(other('src/a.c'), ...header(line)),
      run(other('src/b.c'), ...header(line)),
      run(...header(line).slice(1)),
    ];
    const first = await imports().upload(sarif(...reading(5)));
    expect(first.analyses.map(counted)).to.deep.equal([{ new: 3 }, { new: 1, unchanged: 2 }, { unchanged: 1 }]);
    expect(await imports().places()).to.have.lengthOf(4);
    const again = await imports().upload(rewritten(sarif(...reading(5))));
    expect(again.analyses.map(counted)).to.deep.equal([{ unchanged: 3 }, { unchanged: 3 }, { unchanged: 1 }]);
    const moved = await imports().upload(sarif(...reading(8)));
    expect(moved.analyses.map(counted)).to.deep.equal([{ moved: 2, unchanged: 1 }, { unchanged: 3 }, { unchanged: 1 }]);
    expect(await imports().places()).to.have.lengthOf(4);
  });

  it('follow nothing into another file when one of them failed', async () => {
    await upload(run({ ...telling, path: 'src/a.ts' }, other('src/a.ts')), run(other('src/b.ts')));
    const failed = await upload(
      { ...run(other('src/a.ts')), successful: false },
      run({ ...telling, path: 'src/b.ts' }, other('src/b.ts')),
    );
    expect(failed).to.deep.equal({ unchanged: 2, new: 1, keptOpen: 1 });
  });

  for (const seed of [1, 2, 3, 4, 5, 6])
    it(`come to the same as one run of all files, in whatever order and between those of others (seed ${seed})`, async () => {
      const random = randomFrom(seed);
      const below = (limit: number): number => Math.floor(random() * limit);
      const others = await importsIn(database());
      const state = {
        made: 0,
        files: ['a', 'b', 'c', 'd'].map((name) => ({ name: `src/${name}.ts`, flaws: [] as ResultDraft[] })),
      };
      const flaw = (): ResultDraft => {
        state.made += 1;
        return {
          rule: ['one', 'two'][below(2)] ?? 'one',
          line: 1 + below(40),
          column: 1 + below(3),
          message: `Message ${below(3) === 0 ? 'of some' : 'of all'}.`,
          ...(below(3) === 0 ? {} : { code: below(2) === 0 ? 'call(it)' : `a_long_call_of(${below(9)}, parameters)` }),
          ...(below(5) === 0 ? { fingerprint: `print-${below(30)}` } : {}),
          ...(below(5) === 0 ? { partial: `print-${below(12)}` } : {}),
        };
      };
      const edit = (): void => {
        state.files.forEach((file) => {
          if (below(3) > 0) file.flaws.push(flaw());
          if (below(4) === 0) file.flaws.shift();
          const [from, by] = [below(40), below(3) === 0 ? 1 + below(5) : 0];
          file.flaws = file.flaws.map((each) => ({
            ...each,
            line: (each.line ?? 1) + ((each.line ?? 1) > from ? by : 0),
          }));
        });
        const [from, to] = shuffled(random, state.files);
        if (from !== undefined && to !== undefined && below(2) === 0) {
          // Some lines go to another file, or are copied there.
          const went = from.flaws.splice(0, 1 + below(2));
          if (below(3) === 0) from.flaws.push(...went);
          to.flaws.push(...went.map((each) => ({ ...each, line: (each.line ?? 1) + 50 })));
        }
        if (from !== undefined && below(5) === 0) from.name = `src/renamed-${(state.made += 1)}.ts`;
      };
      const tool = (name: string): RunDraft => ({
        tool: name,
        results: shuffled(
          random,
          state.files.flatMap((file) => file.flaws.map((each) => ({ ...each, path: file.name }))),
        ).filter(({ rule }) => name === 'First' || rule === 'two'),
      });
      const names = [new Map<string, string>(), new Map<string, string>()] as const;
      /** All that stands, each by where it was when it came. */
      const told = async (world: Imports, known: Map<string, string>, round: number): Promise<readonly string[]> => {
        const standing = await world.rows(
          `select id, "where", line, "column", message, snippet, state from vulnerabilities
           where root_id = '${world.world.root.id}' order by "where", line, "column", message, snippet, id`,
        );
        return standing
          .map(({ id, ...place }) => {
            const text = JSON.stringify(place);
            if (!known.has(String(id))) known.set(String(id), `${round} ${text}`);
            return `${known.get(String(id)) ?? ''} is ${text}`;
          })
          .toSorted();
      };
      for (let round = 0; round < 8; round += 1) {
        edit();
        edit();
        const runs = [tool('First'), tool('Second')];
        const parts = shuffled(random, runs.flatMap(byFile));
        // Which tool comes first may decide what its results tell the other.
        const [whole, split] = [sarif(...(parts[0]?.tool === 'First' ? runs : runs.toReversed())), sarif(...parts)];
        const reports = [
          await imports().upload(whole, { confirmClosing: true }),
          await others.upload(split, { confirmClosing: true }),
        ];
        expect(await told(others, names[1], round)).to.deep.equal(await told(imports(), names[0], round));
        expect(reports[1]?.counts).to.deep.equal(reports[0]?.counts);
        const again = await others.upload(rewritten(split), { confirmClosing: true });
        expect(again.counts).to.include({ new: 0, moved: 0, reopened: 0, closed: 0 });
      }
      await others.check();
    }).timeout(60_000);
});
