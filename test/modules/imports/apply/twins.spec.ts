import { expect } from 'chai';
import { undoReport } from '../../../../src/modules/imports';
import { eachEngine } from '../../../support/engines';
import { valueOf } from '../../../support/world';
import { randomFrom, shuffled } from '../../random';
import { counted, importsIn, rewritten, type Imports } from './imports';
import { ruleOf, scan, type ResultDraft } from './sarif';
import { storedIn } from './stored';

const code = 'strcpy(target, source);';

eachEngine('places with the same code', (database, engine) => {
  const made: { imports?: Imports } = {};
  const imports = (): Imports => made.imports as Imports;
  const upload = (results: readonly ResultDraft[]) => imports().upload(scan(results));
  const twins = (...lines: readonly number[]): readonly ResultDraft[] => lines.map((line) => ({ line, code }));
  const ids = async (): Promise<ReadonlyMap<number | null, string>> =>
    new Map(
      (await imports().standing()).filter(({ state }) => state === 'VULNERABLE').map(({ line, id }) => [line, id]),
    );
  const changedTo = async (results: readonly ResultDraft[]) => {
    const before = await ids();
    const counts = counted(await upload(results));
    const after = await ids();
    const was = new Map([...before].map(([line, id]) => [id, line]));
    return { counts, places: [...after].map(([line, id]) => `${String(was.get(id) ?? 'new')}>${String(line)}`).sort() };
  };
  beforeEach(async () => {
    made.imports = await importsIn(database());
  });
  afterEach(() => imports().check());

  it('are told apart when one is fixed and lines shift at the same time', async () => {
    await upload(twins(10, 20, 30));
    expect(await changedTo(twins(13, 33))).to.deep.equal({
      counts: { moved: 2, closed: 1 },
      places: ['10>13', '30>33'],
    });
  });

  it('are recognised each by itself when an outdated run brings one of them', async () => {
    const [here, there] = twins(18, 22) as readonly [ResultDraft, ResultDraft];
    const fingerprint = 'the first of them';
    await imports().upload(scan([{ ...here, fingerprint }], { ended: '2025-12-02T10:00:00Z' }));
    const before = await storedIn(imports(), engine);
    const older = scan([{ ...there, fingerprint }, here], { ended: '2025-12-01T10:00:00Z' });
    const { id, counts } = await imports().upload(older);
    expect(counted({ counts })).to.deep.equal({ new: 1, unchanged: 1 });
    await imports().check();
    expect(counted(await imports().upload(rewritten(older)))).to.deep.equal({ unchanged: 2 });
    const [again] = await imports().rows(`select id from reports where id <> '${id}' order by id desc limit 1`);
    const manager = await imports().world.as('GROUP_MANAGER');
    valueOf(await undoReport(manager, String(again?.['id']), 'A mistake.'));
    valueOf(await undoReport(manager, id, 'A mistake.'));
    expect(await storedIn(imports(), engine)).to.deep.equal(before);
  });

  it('stay where one of them still stands, whatever went beside it', async () => {
    await upload(twins(10, 12, 14));
    expect(await changedTo(twins(12, 14))).to.deep.equal({
      counts: { unchanged: 2, closed: 1 },
      places: ['12>12', '14>14'],
    });
  });

  it('are told apart by what moved beside them', async () => {
    const beside = (line: number): ResultDraft => ({ line, code: 'gets(line_of_input);' });
    await upload([beside(5), ...twins(10, 20)]);
    // 16 is nearer to 20; but six lines came in above.
    expect(await changedTo([beside(11), ...twins(16)])).to.deep.equal({
      counts: { moved: 2, closed: 1 },
      places: ['10>16', '5>11'],
    });
  });

  for (const [held, where] of [
    [[], ''],
    [[{ line: 17, code: 'memcpy(target, source, size);' }], ', even into a place that another one holds'],
  ] as const)
    it(`follow what moved since their tool saw it, and not what moved before${where}`, async () => {
      const rules = [ruleOf('rule', 89)];
      const beside = (line: number): ResultDraft => ({ line, code: 'gets(line_of_input);' });
      const other = (line: number): ResultDraft => ({ line, code: 'sprintf(target, source);' });
      const uploadOf = (tool: string, ...results: readonly ResultDraft[]) =>
        imports().upload(scan(results, { tool, rules }));
      await uploadOf('Stale', beside(14), ...held);
      await uploadOf('Fresh', beside(17), ...twins(12, 15), other(40));
      const before = await ids();
      expect(counted(await uploadOf('Fresh', beside(17), ...twins(12, 15), other(42)))).to.include({ moved: 1 });
      const after = await ids();
      expect([after.get(12), after.get(15)]).to.deep.equal([before.get(12), before.get(15)]);
    });

  it('are known by their code even where another tool holds the one that they are numbered like', async () => {
    const uploadOf = (tool: string, ...lines: readonly number[]) =>
      imports().upload(scan(twins(...lines), { tool, rules: [ruleOf('rule', 89)] }));
    await uploadOf('Fresh', 17, 22, 60);
    await uploadOf('Stale', 17);
    expect(counted(await uploadOf('Fresh', 22, 60))).to.deep.equal({ unchanged: 2 });
    const before = await imports().standing();
    const again = scan(twins(22, 60), { tool: 'Fresh', rules: [ruleOf('rule', 89)] });
    expect(counted(await imports().upload(rewritten(again)))).to.deep.equal({ unchanged: 2 });
    expect(await imports().standing()).to.deep.equal(before);
  });

  it('are left alone when nothing tells: nothing is merged, nothing closed, and the report says so', async () => {
    await upload(twins(10, 20));
    expect(await changedTo(twins(15))).to.deep.equal({
      counts: { dropped: 1, AMBIGUOUS: 1 },
      places: ['10>10', '20>20'],
    });
    // What tells them apart later settles it.
    expect(await changedTo(twins(12))).to.deep.equal({ counts: { moved: 1, closed: 1 }, places: ['10>12'] });
  });

  it('are left alone where results with other code claim the same, which had both', async () => {
    const other = (...lines: readonly number[]): readonly ResultDraft[] =>
      lines.map((line) => ({ line, code: 'sprintf(target, source);' }));
    await upload(other(30));
    expect(counted(await upload(twins(30)))).to.deep.equal({ unchanged: 1 });
    expect(await changedTo([...other(70, 80), ...twins(90, 95)])).to.deep.equal({
      counts: { new: 2, dropped: 2, AMBIGUOUS: 2 },
      places: ['30>30', 'new>80', 'new>95'],
    });
  });

  it('that are more than before are new, the others keep their own', async () => {
    await upload(twins(10, 20));
    expect(await changedTo(twins(4, 13, 23))).to.deep.equal({
      counts: { moved: 2, new: 1 },
      places: ['10>13', '20>23', 'new>4'],
    });
  });

  it('are not woken when they were fixed, and come back in their place', async () => {
    await upload(twins(10, 20, 30));
    const first = (await ids()).get(10);
    await upload(twins(20, 30));
    expect(await changedTo(twins(25, 35))).to.deep.equal({ counts: { moved: 2 }, places: ['20>25', '30>35'] });
    expect((await imports().standing()).find(({ id }) => id === first)).to.include({ state: 'SAFE' });
  });

  it('have fingerprints that count equal lines: mend the first, and the second gets its number', async () => {
    const hashed = (line: number, number: number): ResultDraft => ({
      line,
      code,
      partial: `39fa2ee980eb94b0:${number}`,
    });
    await upload([hashed(10, 1), hashed(20, 2), hashed(31, 3)]);
    expect(await changedTo([hashed(20, 1), hashed(31, 2)])).to.deep.equal({
      counts: { unchanged: 2, closed: 1 },
      places: ['20>20', '31>31'],
    });
    expect(await changedTo([hashed(36, 1)])).to.deep.equal({ counts: { moved: 1, closed: 1 }, places: ['31>36'] });
  });

  it('that another tool still sees in their places stay there, whichever this tool sees elsewhere', async () => {
    const rules = [ruleOf('a', 89)];
    const seen = (tool: string, ...lines: readonly number[]) =>
      imports().upload(
        scan(
          twins(...lines).map((draft) => ({ ...draft, rule: 'a' })),
          { tool, rules },
        ),
      );
    await seen('First', 10, 20, 30);
    expect(counted(await seen('Second', 10, 30))).to.deep.equal({ unchanged: 2 });
    expect(counted(await seen('Second', 12))).to.deep.equal({ unchanged: 1 });
    expect((await imports().places()).join()).to.equal(
      'src/app.ts:10 VULNERABLE,src/app.ts:20 VULNERABLE,src/app.ts:30 VULNERABLE',
    );
    expect(counted(await seen('First', 12, 22, 32))).to.deep.equal({ moved: 3 });
  });

  describe('and random edits', () => {
    for (const seed of [1, 2, 3, 4, 5, 6, 7, 8])
      it(`never merge, close or swap what the lines beside tell apart (seed ${seed})`, async () => {
        const random = randomFrom(seed);
        const below = (limit: number): number => Math.floor(random() * limit);
        // Blocks with a line of their own kind above the twin, so that moves are known for certain.
        const state = {
          blocks: Array.from({ length: 6 }, (_, index) => ({
            name: `b${index}`,
            gap: 3 + below(9),
            twin: true,
            copies: below(4) === 0 ? 2 : 1,
          })),
        };
        const lines = () => {
          const at = { line: 0 };
          return state.blocks.map((block) => {
            at.line += block.gap;
            return { ...block, line: at.line };
          });
        };
        const results = (): readonly ResultDraft[] =>
          shuffled(
            random,
            lines().flatMap(({ name, line, twin, copies }) => [
              { line, code: `const own_${name} = read();`, message: name },
              ...(twin ? Array.from({ length: copies }, () => ({ line: line + 1, code })) : []),
            ]),
          );
        const open = async () =>
          (await imports().rows(
            `select id, line, snippet from vulnerabilities where root_id = '${imports().world.root.id}' and state = 'VULNERABLE' order by line, id`,
          )) as readonly { id: string; line: number | string; snippet: string }[];
        await upload(results());
        for (let round = 0; round < 4; round += 1) {
          const before = await open();
          const stood = lines();
          const idsOf = (rows: typeof before, line: number): readonly string[] =>
            rows.filter((row) => Number(row.line) === line && row.snippet === code).map(({ id }) => id);
          const fixed = state.blocks.filter(({ twin }) => twin)[below(state.blocks.filter(({ twin }) => twin).length)]
            ?.name;
          state.blocks = state.blocks.map((block) => ({
            ...block,
            gap: block.gap + (below(3) === 0 ? 1 + below(6) : 0),
            twin: block.twin && block.name !== fixed,
          }));
          const now = lines();
          const report = await upload(results());
          const after = await open();
          // What came to stand exactly where another one stood is taken for that one; the rest may then be in doubt.
          const oldPlaces = new Set(stood.filter(({ twin }) => twin).map(({ line }) => line));
          const aliased = now.some(
            ({ name, line, twin }) =>
              twin && oldPlaces.has(line) && stood.find((each) => each.name === name)?.line !== line,
          );
          const wanted = now.flatMap(({ line, twin, copies }) => [
            line,
            ...(twin ? Array<number>(copies).fill(line + 1) : []),
          ]);
          expect(after.length).to.be.at.least(wanted.length);
          expect(report.counts).to.include({ new: 0, reopened: 0 });
          if (aliased) {
            expect(report.counts.dropped === 0 || report.counts.closed === 0).to.equal(true);
            return;
          }
          // The report says just what stands: nothing is lost and nothing invented.
          expect(
            after.map(({ line }) => Number(line)),
            JSON.stringify(report.counts),
          ).to.deep.equal(wanted.toSorted((left, right) => left - right));
          expect(report.counts).to.include({
            dropped: 0,
            closed: stood.find(({ name }) => name === fixed)?.copies ?? 0,
          });
          for (const { name, line } of now.filter(({ twin }) => twin)) {
            const old = stood.find((each) => each.name === name)?.line ?? 0;
            expect(idsOf(after, line + 1), `${name} ${old} ${line}`).to.deep.equal(idsOf(before, old + 1));
          }
        }
      }).timeout(60_000);
  });
});
