import { expect } from 'chai';
import { updateGroupPolicies, updateOrganizationPolicies } from '../../../../src/modules/policies';
import { addVulnerability } from '../../../../src/modules/vulnerabilities';
import { eachEngine } from '../../../support/engines';
import { valueOf } from '../../../support/world';
import { came, download, upload as uploadPlaces } from '../../vulnerability-files/files';
import { counted, importsIn, type Imports } from './imports';
import { ruleOf, sarif, scan, type ResultDraft, type RunDraft } from './sarif';

const lines = (count: number, from = 1): readonly ResultDraft[] =>
  Array.from({ length: count }, (_, index) => ({ line: from + index, code: `call(${from + index}) of something` }));

eachEngine('closing what a report does not show any more', (database) => {
  const made: { imports?: Imports } = {};
  const imports = (): Imports => made.imports as Imports;
  const upload = (...given: Parameters<Imports['upload']>) => imports().upload(...given);
  beforeEach(async () => {
    made.imports = await importsIn(database());
  });
  afterEach(() => imports().check());

  it('closes it with the report as its evidence, and keeps what the tool still sees', async () => {
    await upload(scan(lines(3)));
    const report = await upload(scan(lines(2)));
    expect(counted(report)).to.deep.equal({ unchanged: 2, closed: 1 });
    const [gone] = (await imports().standing()).filter(({ state }) => state === 'SAFE');
    expect(gone).to.include({ line: 3 });
    const [change] = await imports().rows(
      `select report_id, state from vulnerability_changes where vulnerability_id = '${String(gone?.id)}' and kind = 'CLOSED'`,
    );
    expect(change).to.deep.equal({ reportId: report.id, state: 'SAFE' });
  });

  it('closes by a run of another repository, too, which is told', async () => {
    await upload(scan(lines(3), { branch: 'main' }));
    const { analyses, counts } = await upload(scan(lines(2), { branch: 'main' }));
    expect(counts).to.include({ unchanged: 2, closed: 1 });
    const [told, ...others] = analyses[0]?.notifications ?? [];
    expect(told?.level).to.equal('WARNING');
    expect(told?.text).to.match(/^The run is of the repository example\.com\/shop, and the root is example\.com\//);
    expect(others).to.deep.equal([]);
  });

  it('leaves open what a person opened since the tool went silent, until it is seen once more and then not', async () => {
    await upload(scan(lines(3)));
    await upload(scan(lines(2)));
    const third = async () => (await imports().standing()).find(({ line }) => line === 3);
    const findingId = (await third())?.findingId ?? '';
    const { content } = await download(imports().env, findingId);
    const said = content.replace(/SAFE|safe|closed/g, 'open');
    expect(came(await uploadPlaces(imports().env, findingId, said))).to.include('reopened 1');
    const silent = await upload(scan(lines(1)));
    expect(counted(silent), 'its silence is no news').to.deep.equal({ unchanged: 1, closed: 1 });
    expect(await third()).to.include({ state: 'VULNERABLE' });
    await upload(scan(lines(3)));
    expect(counted(await upload(scan(lines(2))))).to.deep.equal({ unchanged: 2, closed: 1 });
    expect(await third()).to.include({ state: 'SAFE' });
  });

  it('closes everything when a successful run found nothing', async () => {
    await upload(scan(lines(3)));
    const report = await upload(scan([]));
    expect(counted(report)).to.deep.equal({ closed: 3 });
    expect(report.analyses[0]?.closing).to.equal('CLOSES');
  });

  it('closes at once as much as the policies allow', async () => {
    const { world } = imports();
    const verdict = async (left: number): Promise<string> => {
      const { id } = await upload(scan(lines(40)));
      const { analyses, counts } = await upload(scan(lines(left)), { dryRun: true });
      expect(id).to.be.a('string');
      return `${analyses[0]?.closing ?? ''} ${counts.closed}`;
    };
    expect(await verdict(20)).to.equal('CLOSES 20');
    expect(await verdict(19)).to.equal('TOO_MANY_VANISHED 0');
    valueOf(
      await updateOrganizationPolicies(await world.as('ORGANIZATION_ORGANIZATION_MANAGER'), world.organization.id, {
        maxClosingShare: 75,
      }),
    );
    expect(await verdict(10)).to.equal('CLOSES 30');
    const manager = await world.as('GROUP_MANAGER');
    valueOf(await updateGroupPolicies(manager, world.group.id, { maxClosingShare: 0 }));
    expect(await verdict(29)).to.equal('TOO_MANY_VANISHED 0');
    // Of a short list a share says nothing.
    expect(await verdict(30)).to.equal('CLOSES 10');
    const wrong = await updateGroupPolicies(manager, world.group.id, { maxClosingShare: 101 });
    expect(!wrong.ok && wrong.error).to.deep.include({ code: 'INVALID_VALUE', field: ['input', 'maxClosingShare'] });
  });

  const silent: readonly (readonly [string, RunDraft, string])[] = [
    ['holds no list of results', { results: null }, 'NO_RESULTS'],
    ['failed', { results: [], successful: false }, 'RUN_FAILED'],
    [
      'reported an error of its own',
      { results: [], notifications: [{ level: 'error', message: { text: 'Out of memory.' } }] },
      'RUN_FAILED',
    ],
  ];
  for (const [what, run, verdict] of silent)
    it(`closes nothing when the run ${what}`, async () => {
      await upload(scan(lines(3)));
      const report = await upload(sarif(run));
      expect(counted(report)).to.deep.equal({ keptOpen: 3 });
      expect(report.analyses[0]?.closing).to.equal(verdict);
      expect(await imports().places()).to.have.members(
        ['src/app.ts:1', 'src/app.ts:2', 'src/app.ts:3'].map((place) => `${place} VULNERABLE`),
      );
    });

  it('takes what a failed run found, and closes nothing', async () => {
    await upload(scan(lines(3)));
    const report = await upload(scan([...lines(1), ...lines(1, 9)], { successful: false }));
    expect(counted(report)).to.deep.equal({ new: 1, unchanged: 1, keptOpen: 2 });
  });

  it('neither closes, moves nor opens anything again after a newer run was applied', async () => {
    await upload(scan(lines(3), { ended: '2025-03-01T10:00:00Z' }));
    await upload(scan(lines(2), { ended: '2025-03-03T10:00:00Z' }));
    const before = await imports().standing();
    const old = scan([{ line: 7, code: 'call(2) of something' }, ...lines(1, 3)], { ended: '2025-03-02T10:00:00Z' });
    const report = await upload(old);
    expect(counted(report)).to.deep.equal({ unchanged: 2 });
    expect(report.analyses[0]?.closing).to.equal('OUTDATED');
    expect(await imports().standing()).to.deep.equal(before);
    const stored = await imports().dump();
    expect((await upload(old)).state).to.equal('UNCHANGED');
    expect(await imports().dump()).to.equal(stored);
    expect(counted(await upload(scan(lines(2), { ended: '2025-03-04T10:00:00Z' })))).to.deep.equal({ unchanged: 2 });
  });

  it('waits for confirmation when more than half of more than ten vanish', async () => {
    await upload(scan(lines(24)));
    const few = scan(lines(11));
    const report = await upload(few);
    expect(counted(report)).to.deep.equal({ unchanged: 11, keptOpen: 13 });
    expect(report.analyses[0]?.closing).to.equal('TOO_MANY_VANISHED');
    expect(counted(await upload(few))).to.deep.equal({ unchanged: 11, keptOpen: 13 });
    const preview = await upload(few, { confirmClosing: true, dryRun: true });
    expect(counted(preview)).to.deep.equal({ unchanged: 11, closed: 13 });
    expect(counted(await upload(few, { confirmClosing: true }))).to.deep.equal({ unchanged: 11, closed: 13 });
  });

  it('needs no confirmation for half of many, nor for all of ten', async () => {
    await upload(scan(lines(24)));
    expect(counted(await upload(scan(lines(12))))).to.deep.equal({ unchanged: 12, closed: 12 });
    await upload(scan(lines(10)));
    expect(counted(await upload(scan([])))).to.deep.equal({ closed: 10 });
  });

  const others: readonly (readonly [string, RunDraft, RunDraft])[] = [
    ['tool', { tool: 'Scanner' }, { tool: 'Other Scanner' }],
    ['category', { category: 'backend' }, { category: 'frontend' }],
    ['branch', { branch: 'main' }, { branch: 'topic' }],
  ];
  for (const [what, seeing, clean] of others)
    it(`does not let one ${what} close what another saw`, async () => {
      await upload(scan(lines(3), seeing));
      expect(counted(await upload(scan([], clean)))).to.deep.equal({});
      expect(counted(await upload(scan([], seeing)))).to.deep.equal({ closed: 3 });
    });

  it('takes a new version of a tool for the same tool', async () => {
    await upload(scan(lines(2), { tool: 'Scanner 1.2.3' }));
    expect(counted(await upload(scan(lines(1), { tool: 'Scanner v2.0' })))).to.deep.equal({ unchanged: 1, closed: 1 });
  });

  it('closes what two tools saw when the last of them is silent', async () => {
    const rules = [ruleOf('a', 89)];
    const seen = [{ rule: 'a', line: 4 }];
    await upload(scan(seen, { tool: 'First', rules }));
    expect(counted(await upload(scan(seen, { tool: 'Second', rules })))).to.deep.equal({ unchanged: 1 });
    const [only, ...more] = await imports().standing();
    expect(more).to.deep.equal([]);
    const sightings = `select count(*) as count from sightings where vulnerability_id = '${String(only?.id)}'`;
    expect(await imports().rows(sightings)).to.deep.equal([{ count: 2 }]);
    expect(counted(await upload(scan([], { tool: 'First', rules })))).to.deep.equal({});
    expect(await imports().places()).to.deep.equal(['src/app.ts:4 VULNERABLE']);
    expect(counted(await upload(scan([], { tool: 'Second', rules })))).to.deep.equal({ closed: 1 });
  });

  it('lets two scopes of one file close, each its own', async () => {
    const both = (count: number): string =>
      sarif({ tool: 'First', results: lines(count) }, { tool: 'Second', results: lines(count, 50) });
    await upload(both(3));
    const report = await upload(both(1));
    expect(report.analyses.map(counted)).to.deep.equal([
      { unchanged: 1, closed: 2 },
      { unchanged: 1, closed: 2 },
    ]);
    expect(counted(report)).to.deep.equal({ unchanged: 2, closed: 4 });
  });

  it('counts what stays open whichever run comes first: what one tool closed last waits for the other, which failed', async () => {
    const run = (tool: string, seen: boolean, successful = true): RunDraft => ({
      ...{ tool, successful, rules: [ruleOf('a', 89)] },
      results: seen ? [{ rule: 'a', line: 1 }] : [],
    });
    await upload(sarif(run('First', true), run('Second', true)));
    const [failed, silent] = [run('First', false, false), run('Second', false)];
    for (const runs of [
      [failed, silent],
      [silent, failed],
    ]) {
      const preview = await upload(sarif(...runs), { dryRun: true });
      expect(counted(preview)).to.deep.equal({ keptOpen: 1 });
      expect(preview.changes?.map(({ kind, keptOpenFor }) => [kind, keptOpenFor])).to.deep.equal([
        ['KEPT_OPEN', 'RUN_FAILED'],
      ]);
    }
  });

  it('takes several runs of one scope in a file together', async () => {
    const file = (...parts: readonly (readonly ResultDraft[])[]): string =>
      sarif(...parts.map((results) => ({ results, ended: '2025-03-01T10:00:00Z' })));
    expect(counted(await upload(file(lines(2), lines(2, 2))))).to.deep.equal({ new: 3, unchanged: 1 });
    expect(counted(await upload(file(lines(1), lines(1, 3))))).to.deep.equal({ unchanged: 2, closed: 1 });
    const failing = sarif({ results: [] }, { results: lines(1), successful: false });
    const report = await upload(failing);
    expect(counted(report)).to.deep.equal({ unchanged: 1, keptOpen: 1 });
    expect(report.analyses.map(({ closing }) => closing)).to.deep.equal(['RUN_FAILED', 'RUN_FAILED']);
  });

  it('remembers the latest end of several runs of one scope', async () => {
    const file = (...ends: readonly string[]): string =>
      sarif(...ends.map((ended) => ({ results: lines(1), ended: `2025-03-0${ended}T10:00:00Z` })));
    await upload(file('5', '3'));
    expect((await upload(file('4'))).analyses[0]?.closing).to.equal('OUTDATED');
    expect((await upload(file('6'))).analyses[0]?.closing).to.equal('CLOSES');
  });

  it('never closes what a person found', async () => {
    await upload(scan(lines(1)));
    const [seen] = await imports().standing();
    const added = await addVulnerability(imports().env, String(seen?.findingId), imports().world.root.id, {
      kind: 'LINES',
      where: 'src/manual.ts',
      specific: '3',
      message: 'Found by hand.',
      commit: null,
    });
    expect(added.ok).to.equal(true);
    expect(counted(await upload(scan([])))).to.deep.equal({ closed: 1 });
    expect(await imports().places()).to.include('src/manual.ts:3 SUBMITTED');
  });
});
