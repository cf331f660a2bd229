import { expect } from 'chai';
import { updateGitRoot } from '../../../../src/modules/roots';
import { removeVulnerability } from '../../../../src/modules/vulnerabilities';
import { eachEngine } from '../../../support/engines';
import { valueOf } from '../../../support/world';
import { randomFrom } from '../../random';
import { importsIn, rewritten, type Imports } from './imports';
import { ruleOf, sarif, type ResultDraft, type RunDraft } from './sarif';

const rules = [ruleOf('a', 89), ruleOf('b', 89), ruleOf('c', 79), { id: 'd', deprecatedIds: ['old-d'] }];

/** Code in a few files that changes from report to report, as scanners with different knowledge see it. */
const world = (random: () => number) => {
  const below = (limit: number): number => Math.floor(random() * limit);
  const often = (share: number): boolean => random() < share;
  const flaw = (): ResultDraft => ({
    rule: ['a', 'b', 'c', 'd', 'old-d'][below(5)] ?? 'a',
    path: ['src/a.ts', 'src/b.ts', 'test/c.ts'][below(3)] ?? 'src/a.ts',
    line: 1 + below(25),
    // Few different texts: twins are the rule.
    ...(often(0.75) ? { code: `call(${below(6)}) of library` } : {}),
    ...(often(0.3) ? { partial: `print-${below(12)}` } : {}),
    ...(often(0.1) ? { fingerprint: `print-${below(8)}` } : {}),
    message: `Message ${below(3)}.`,
  });
  const state = { flaws: Array.from({ length: 12 }, flaw), hour: 0 };
  const grow = (): void => {
    const shift = often(0.4) ? below(4) : 0;
    state.flaws = [
      ...state.flaws
        .filter(() => !often(0.15))
        .map((each) => ({ ...each, line: (each.line ?? 1) + (each.path === 'src/a.ts' ? shift : 0) })),
      ...Array.from({ length: below(4) }, flaw),
    ];
    if (often(0.05)) state.flaws = [];
  };
  const run = (): RunDraft => {
    state.hour += often(0.15) ? -2 : 1;
    return {
      tool: often(0.7) ? 'First' : 'Second',
      rules,
      ...(often(0.2) ? { category: 'part' } : {}),
      ...(often(0.2) ? { branch: 'topic' } : {}),
      ...(often(0.5) ? { ended: new Date(Date.UTC(2026, 0, 1, state.hour)).toISOString() } : {}),
      successful: !often(0.1),
      results: often(0.03)
        ? null
        : state.flaws
            .map((each) => ({ ...each, suppressed: often(0.05), ...(often(0.04) ? { kind: 'pass' } : {}) }))
            .toSorted(() => random() - 0.5),
    };
  };
  return { below, often, grow, document: () => sarif(...Array.from({ length: often(0.2) ? 2 : 1 }, run)) };
};

/** How many results a document has, each in one place. */
const readings = (document: string): number =>
  (JSON.parse(document) as { runs: { results?: unknown[] }[] }).runs.reduce(
    (sum, { results }) => sum + (results?.length ?? 0),
    0,
  );

eachEngine('any sequence of reports', (database) => {
  const step = async (imports: Imports, document: string, random: ReturnType<typeof world>): Promise<void> => {
    const options = { confirmClosing: random.often(0.3) };
    const preview = await imports.upload(document, { ...options, dryRun: true });
    const report = await imports.upload(document, options);
    const { counts } = report;
    expect(preview.counts).to.deep.equal(counts);
    const sum = counts.new + counts.unchanged + counts.moved + counts.reopened + counts.dropped;
    expect(sum, 'every result is counted once').to.equal(readings(document));
    await imports.check();
    const stored = await imports.dump();
    const again = await imports.upload(document, options);
    expect(again.state).to.equal('UNCHANGED');
    expect(await imports.dump(), 'the same file again writes nothing').to.equal(stored);
    const before = await imports.standing();
    const others = await imports.upload(rewritten(document), options);
    expect(others.counts, JSON.stringify(others.analyses)).to.include({ new: 0, moved: 0, reopened: 0, closed: 0 });
    expect(await imports.standing(), 'the same results in other bytes change nothing').to.deep.equal(before);
    await imports.check();
  };

  for (const seed of [1, 2, 3, 4])
    it(`counts every result once, keeps figures right and is idempotent (seed ${seed})`, async () => {
      const imports = await importsIn(database());
      const random = world(randomFrom(seed));
      for (const _ of Array.from({ length: 12 })) {
        random.grow();
        await step(imports, random.document(), random);
        if (random.often(0.25)) {
          const open = (await imports.standing()).filter(({ state }) => state === 'VULNERABLE');
          const chosen = open[random.below(open.length)];
          if (chosen !== undefined) valueOf(await removeVulnerability(imports.env, chosen.id, 'FALSE_POSITIVE'));
        }
        if (random.often(0.15))
          valueOf(
            await updateGitRoot(
              imports.world.env,
              imports.world.root.id,
              { exclusions: random.often(0.5) ? ['test/'] : [] },
              () => Promise.resolve(true),
            ),
          );
      }
    }).timeout(60_000);
});
