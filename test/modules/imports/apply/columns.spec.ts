import { expect } from 'chai';
import { undoReport } from '../../../../src/modules/imports';
import { addVulnerability, splitVulnerability } from '../../../../src/modules/vulnerabilities';
import { eachEngine } from '../../../support/engines';
import { valueOf } from '../../../support/world';
import { counted, importsOfEach, rewritten } from './imports';
import { ruleOf, sarif, type ResultDraft, type RunDraft } from './sarif';

const rules = [ruleOf('a', 89), ruleOf('b', 89), ruleOf('c', 79)];
const exact = (...results: readonly ResultDraft[]): RunDraft => ({
  tool: 'Exact',
  rules,
  results: results.map((each) => ({ rule: 'a', line: 24, column: 9, code: 'query(name_of_it)', ...each })),
});
const coarse = (...results: readonly ResultDraft[]): RunDraft => ({
  tool: 'Coarse',
  rules,
  results: results.map((each) => ({ rule: 'b', line: 24, code: 'const rows = query(name_of_it);', ...each })),
});

eachEngine('two tools in one line, of which one tells a column and the other none', (database) => {
  const imports = importsOfEach(database);
  const upload = async (...runs: readonly RunDraft[]) => counted(await imports().upload(sarif(...runs)));
  const sighted = () =>
    imports().rows(
      `select tool, presence, agrees from sightings join sighting_scopes on id = scope_id
       where root_id = '${imports().world.root.id}' order by tool`,
    );
  const identities = () =>
    imports().rows(
      `select value from vulnerability_identities where root_id = '${imports().world.root.id}' order by value`,
    );
  const both = [
    { tool: 'coarse', presence: 'PRESENT', agrees: 1 },
    { tool: 'exact', presence: 'PRESENT', agrees: 1 },
  ];

  for (const [name, one, other] of [
    ['with a column first', exact({}), coarse({})],
    ['without a column first', coarse({}), exact({})],
  ] as const)
    it(`see one vulnerability, the one ${name}`, async () => {
      await upload(one);
      const stood = await imports().standing();
      const report = await imports().upload(sarif(other));
      expect(counted(report)).to.deep.equal({ unchanged: 1 });
      expect(await imports().standing()).to.deep.equal(stood);
      expect((await sighted()).map((row) => ({ ...row, agrees: Number(row['agrees']) }))).to.deep.equal(both);
      expect(await upload(other)).to.deep.equal({ unchanged: 1 });
      expect(await upload(one)).to.deep.equal({ unchanged: 1 });

      const moved = [one, other].map(({ results, ...run }) => ({
        ...run,
        results: results?.map((each) => ({ ...each, line: 30 })) ?? [],
      }));
      expect(await upload(...moved)).to.deep.equal({ unchanged: 1, moved: 1 });
      expect((await imports().standing()).map(({ id, line }) => [id, line])).to.deep.equal([[stood[0]?.id, 30]]);
      // One of them fell silent: the other still sees it.
      expect(await upload({ ...one, results: [] })).to.deep.equal({});
      expect(await upload({ ...other, results: [] })).to.deep.equal({ closed: 1 });
    });

  it('are told apart again once that report is undone, or split', async () => {
    await upload(exact({}));
    const stored = await identities();
    const report = await imports().upload(sarif(coarse({})));
    const manager = await imports().world.as('GROUP_MANAGER');
    valueOf(await undoReport(manager, report.id, 'A mistake.'));
    expect(await identities()).to.deep.equal(stored);
    expect(await upload(coarse({ line: 24 }))).to.deep.equal({ unchanged: 1 });
    const [stands] = await imports().standing();
    valueOf(
      await splitVulnerability(imports().env, stands?.id ?? '', [{ tool: 'coarse', category: null }], 'Two flaws.'),
    );
    expect(await upload(coarse({ message: 'Told otherwise.' }))).to.deep.equal({ unchanged: 1 });
    expect(await upload(exact({ message: 'Told otherwise.' }))).to.deep.equal({ unchanged: 1 });
    expect(await imports().places()).to.have.lengthOf(2);
    // All others see the original.
    expect(await upload({ ...coarse({ code: 'query(' }), tool: 'Third' })).to.deep.equal({ unchanged: 1 });
  });

  it('see one in one report, too', async () => {
    const document = sarif(coarse({}), exact({}));
    expect(counted(await imports().upload(document))).to.deep.equal({ new: 1, unchanged: 1 });
    expect(counted(await imports().upload(rewritten(document)))).to.deep.equal({ unchanged: 2 });
  });

  for (const [tool, run] of Object.entries({ exact, coarse }))
    it(`are told apart from what a person reported there: ${tool}`, async () => {
      await upload(exact({ path: 'src/b.ts' }));
      const findingId = (await imports().standing())[0]?.findingId ?? '';
      const { env, world } = imports();
      const place = {
        kind: 'LINES',
        where: 'src/app.ts',
        specific: '24',
        message: 'Found by hand.',
        commit: null,
      } as const;
      valueOf(await addVulnerability(env, findingId, world.root.id, place));
      expect(await upload(run({}))).to.include({ new: 1 });
    });

  for (const [why, first, then, expected] of [
    ['the one sees two there', [exact({}, { column: 30, code: 'query(of_another)' })], [coarse({})], { new: 1 }],
    ['the other sees two there', [exact({})], [coarse({}, { code: 'query(of_another)' })], { new: 2 }],
    ['both tell columns, which differ', [exact({})], [coarse({ column: 2 })], { new: 1 }],
    ['neither is of the same weakness', [exact({})], [coarse({ rule: 'c' })], { new: 1 }],
    ['it is another line', [exact({})], [coarse({ line: 25 })], { new: 1 }],
    ['it is another file', [exact({})], [coarse({ path: 'src/b.ts' })], { new: 1 }],
    [
      'it is one tool, in another category',
      [exact({})],
      [{ ...coarse({}), tool: 'Exact', category: 'other' }],
      { new: 1 },
    ],
    ['it is closed', [exact({}, { line: 40 })], [exact({ line: 40 }), coarse({})], { new: 1, unchanged: 1 }],
  ] as const)
    it(`see two when ${why}`, async () => {
      await upload(...first);
      if (why === 'it is closed') await upload(exact({ line: 40 }));
      const document = sarif(...then);
      expect(counted(await imports().upload(document))).to.deep.equal(expected);
      const all = Object.values<number>(expected).reduce((sum, count) => sum + count, 0);
      expect(counted(await imports().upload(rewritten(document)))).to.deep.equal({ unchanged: all });
    });
});
