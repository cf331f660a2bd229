import { expect } from 'chai';
import { eachEngine } from '../../../support/engines';
import { tried } from '../../call';
import { counted, importsIn, rewritten, type Imports } from './imports';
import { ruleOf, sarif, scan, type ResultDraft } from './sarif';

const justification = 'As it was found by hand.';

/** What a nightly scan tells of code that did not change: another file with the same results. */
eachEngine('the same results in another file', (database) => {
  const made: { imports?: Imports } = {};
  const imports = (): Imports => made.imports as Imports;
  const twins = (...lines: readonly number[]): readonly ResultDraft[] =>
    lines.map((line) => ({ line, code: 'strcpy(target, source);' }));
  const beside = (line: number): ResultDraft => ({ line, code: 'gets(line_of_input);' });
  /** Five lines came in, and one of two is gone: which, nothing tells. */
  const doubtful = scan([beside(17), ...twins(25)]);
  const settled = { dropped: 1, AMBIGUOUS: 1, unchanged: 1 };
  beforeEach(async () => {
    made.imports = await importsIn(database());
  });
  afterEach(() => imports().check());

  it('settle nothing that was in doubt, and close none of what it may be', async () => {
    await imports().upload(scan([beside(12), ...twins(10, 30)]));
    expect(counted(await imports().upload(doubtful))).to.deep.equal({ dropped: 1, AMBIGUOUS: 1, moved: 1 });
    const before = await imports().standing();
    const again = await imports().upload(rewritten(doubtful));
    expect(counted(again)).to.deep.equal(settled);
    expect(counted(await imports().upload(rewritten(rewritten(doubtful)), { dryRun: true }))).to.deep.equal(settled);
    expect(await imports().standing()).to.deep.equal(before);
  });

  it('may settle it once a person decided something', async () => {
    await imports().upload(scan([beside(12), ...twins(10, 30)]));
    await imports().upload(doubtful);
    const { env, world, standing } = imports();
    const first = (await standing()).find(({ line }) => line === 10);
    world.clock.pass(1000);
    await tried(env, 'removeVulnerability', { vulnerabilityId: first?.id, reason: 'FALSE_POSITIVE' });
    expect(counted(await imports().upload(rewritten(doubtful)))).to.deep.equal({ unchanged: 1, moved: 1 });
  });

  it('may settle it once another report told of the root', async () => {
    await imports().upload(scan([beside(12), ...twins(10, 30)]));
    await imports().upload(doubtful);
    await imports().upload(scan(twins(80), { tool: 'Other' }));
    expect(counted(await imports().upload(rewritten(doubtful)))).to.deep.equal({ unchanged: 1, moved: 1, closed: 1 });
  });

  it('tell the other runs of a report of no line that moved, though another tool held it elsewhere', async () => {
    const rules = [ruleOf('rule', 120)];
    const [copied] = twins(10);
    const runs = (stale: number): string => scan([{ ...copied, line: stale }], { tool: 'Stale', rules });
    const alike = [12, 22].map((line) => ({ line, message: 'A weak cipher.', rule: 'cipher' }));
    const report = sarif({ tool: 'Fresh', rules, results: [copied as ResultDraft] }, { tool: 'Wordy', results: alike });
    await imports().upload(runs(20));
    expect(counted(await imports().upload(report))).to.deep.equal({ new: 2, unchanged: 1 });
    const wordy = async (): Promise<readonly unknown[]> =>
      (await imports().standing())
        .filter(({ line }) => line === 12 || line === 22)
        .map(({ id, line }) => `${id} ${line}`);
    const before = await wordy();
    await imports().upload(scan([], { tool: 'Stale', rules }));
    expect(counted(await imports().upload(rewritten(report)))).to.deep.equal({ unchanged: 2, moved: 1 });
    expect(await wordy()).to.deep.equal(before);
  });

  it('tell of lines that moved though another run of their tool and report told something before', async () => {
    const alike = (...lines: readonly number[]): readonly ResultDraft[] =>
      lines.map((line) => ({ line, message: 'A weak cipher.', rule: 'cipher' }));
    const report = (line: number, ...rest: readonly number[]): string =>
      sarif(
        { tool: 'Fresh', results: [], successful: false },
        { tool: 'Fresh', results: twins(line) },
        { tool: 'Wordy', results: alike(...rest) },
      );
    await imports().upload(report(10, 12, 22));
    const before = await imports().standing();
    expect(counted(await imports().upload(report(20, 22)))).to.deep.equal({ moved: 2, closed: 1 });
    const after = await imports().standing();
    const idAt = (all: typeof before, line: number) =>
      all.find((each) => each.line === line && each.state !== 'SAFE')?.id;
    expect(idAt(after, 22)).to.equal(idAt(before, 12));
  });

  it('open again what a person closed, and leave what was removed', async () => {
    const document = scan([beside(12), ...twins(10, 30)]);
    await imports().upload(document);
    const [first, , last] = (await imports().standing()).toSorted((a, b) => Number(a.line) - Number(b.line));
    const reviewer = await imports().world.as('REVIEWER');
    const groupId = imports().world.group.id;
    await tried(reviewer, 'closeVulnerabilities', { groupId, vulnerabilityIds: [first?.id], justification });
    await tried(imports().env, 'removeVulnerability', { vulnerabilityId: last?.id, reason: 'FALSE_POSITIVE' });
    expect(counted(await imports().upload(rewritten(document)))).to.deep.equal({
      unchanged: 1,
      reopened: 1,
      dropped: 1,
      REMOVED: 1,
    });
  });
});
