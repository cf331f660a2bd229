import { expect } from 'chai';
import { updateGroup } from '../../../../src/modules/groups';
import { updateGitRoot } from '../../../../src/modules/roots';
import { undoReport } from '../../../../src/modules/imports';
import { removeVulnerability, sightingsOf } from '../../../../src/modules/vulnerabilities';
import { eachEngine } from '../../../support/engines';
import { valueOf } from '../../../support/world';
import { counted, importsIn, type Imports } from './imports';
import { scan, type ResultDraft } from './sarif';

const seen: readonly ResultDraft[] = [
  { line: 3, code: 'eval(request.body);' },
  { line: 9, code: 'exec(request.query);' },
];
const [first, second] = seen as readonly [ResultDraft, ResultDraft];

eachEngine('what people decided, and what reports do then', (database) => {
  const made: { imports?: Imports } = {};
  const imports = (): Imports => made.imports as Imports;
  const upload = (...given: Parameters<Imports['upload']>) => imports().upload(...given);
  const remove = async (line: number): Promise<string> => {
    const { env, standing } = imports();
    const found = (await standing()).find((each) => each.line === line);
    valueOf(await removeVulnerability(env, String(found?.id), 'FALSE_POSITIVE'));
    return String(found?.id);
  };
  beforeEach(async () => {
    made.imports = await importsIn(database());
  });
  afterEach(() => imports().check());

  it('does not bring back what a person removed, wherever it moves', async () => {
    await upload(scan(seen));
    await remove(3);
    expect(counted(await upload(`${scan(seen)} `))).to.deep.equal({ unchanged: 1, dropped: 1, REMOVED: 1 });
    const moved = await upload(scan([{ ...first, line: 30 }, second]));
    expect(counted(moved)).to.deep.equal({ unchanged: 1, dropped: 1, REMOVED: 1 });
    const rewritten = await upload(scan([{ ...first, line: 30, code: 'eval(somethingElse);' }, second]));
    expect(counted(rewritten)).to.deep.equal({ unchanged: 1, dropped: 1, REMOVED: 1 });
    expect(counted(await upload(scan([second])))).to.deep.equal({ unchanged: 1 });
    expect(await imports().places()).to.have.members(['src/app.ts:3 DELETED', 'src/app.ts:9 VULNERABLE']);
  });

  it('does not take what people removed for vanished', async () => {
    const many = Array.from({ length: 24 }, (_, index) => ({ line: index + 1, code: `query(${index}) of orders` }));
    await upload(scan(many));
    for (const { line } of many.slice(0, 13)) await remove(line);
    const report = await upload(`${scan(many)} `);
    expect(counted(report)).to.deep.equal({ unchanged: 11, dropped: 13, REMOVED: 13 });
    expect(report.analyses[0]?.closing).to.equal('CLOSES');
  });

  it('neither opens nor closes what the tool left open', async () => {
    const third = { line: 15, code: 'spawn(request.cookies);' };
    const fourth = { line: 21, code: 'render(request.headers);' };
    await upload(scan([...seen, third, fourth]));
    await upload(scan([...seen, third]));
    const before = await imports().standing();
    const undecided = { ...first, kind: 'open', line: 40 };
    const report = await upload(
      scan([
        undecided,
        { ...second, kind: 'review' },
        { ...fourth, kind: 'open' },
        { line: 50, code: 'one();', kind: 'review' },
      ]),
    );
    expect(counted(report)).to.deep.equal({ closed: 1, dropped: 4, UNDECIDED: 4 });
    expect(await imports().places()).to.have.members([
      'src/app.ts:3 VULNERABLE',
      'src/app.ts:9 VULNERABLE',
      'src/app.ts:15 SAFE',
      'src/app.ts:21 SAFE',
    ]);
    expect((await imports().standing()).map(({ id }) => id)).to.deep.equal(before.map(({ id }) => id));
    expect(counted(await upload(scan(seen)))).to.deep.equal({ unchanged: 2 });
  });

  it('opens again what comes back, with its id, history and age', async () => {
    await upload(scan(seen));
    const before = await imports().standing();
    await upload(scan([second]));
    const report = await upload(`${scan(seen)} `);
    expect(counted(report)).to.deep.equal({ unchanged: 1, reopened: 1 });
    expect(await imports().standing()).to.deep.equal(before);
    expect(await imports().history(String(before[0]?.id))).to.deep.equal(['REPORTED', 'CLOSED', 'REOPENED']);
  });

  it('opens again in another place what comes back there', async () => {
    await upload(scan(seen));
    await upload(scan([second]));
    expect(counted(await upload(scan([{ ...first, line: 5 }, second])))).to.deep.equal({ unchanged: 1, reopened: 1 });
    expect(await imports().places()).to.have.members(['src/app.ts:5 VULNERABLE', 'src/app.ts:9 VULNERABLE']);
    expect(
      counted(await upload(scan([{ ...first, line: 5 }, second, { ...first, line: 3, code: 'other(code);' }]))),
    ).to.deep.equal({ unchanged: 2, new: 1 });
  });

  it('leaves open what the tool is told to suppress, and does not take up what it never told of', async () => {
    await upload(scan([first]));
    const suppressed = seen.map((each) => ({ ...each, suppressed: true }));
    expect(counted(await upload(scan(suppressed)))).to.deep.equal({ unchanged: 1, dropped: 1, SUPPRESSED: 1 });
    expect(await imports().places()).to.deep.equal(['src/app.ts:3 VULNERABLE']);
    expect(counted(await upload(scan([{ ...first, line: 4, suppressed: true }])))).to.deep.equal({ moved: 1 });
    expect(counted(await upload(scan(seen)))).to.deep.equal({ moved: 1, new: 1 });
  });

  it('keeps how, and why, the tool was told to suppress what is open, as long as it says so', async () => {
    const { env, upload, standing } = imports();
    await upload(scan([first]));
    const id = (await standing())[0]?.id ?? '';
    const told = async () => (await sightingsOf(env, [id])).get(id)?.map(({ suppression }) => suppression);
    expect(await told()).to.deep.equal([null]);
    const excused = await upload(scan([{ ...first, excuse: 'Checked by the caller: AKIAIOSFODNN7EXAMPLE.' }]));
    expect(counted(excused)).to.deep.equal({ unchanged: 1 });
    expect(await told()).to.deep.equal([{ kind: 'IN_SOURCE', justification: 'Checked by the caller: AKIA[redacted]' }]);
    await upload(scan([{ ...first, excuse: 'No more.' }]));
    expect(await told()).to.deep.equal([{ kind: 'IN_SOURCE', justification: 'No more.' }]);
    const external = await upload(scan([{ ...first, suppressed: true }], { ended: '2026-01-05T00:00:00Z' }));
    expect(await told()).to.deep.equal([{ kind: 'EXTERNAL', justification: null }]);
    valueOf(await undoReport(await imports().world.as('GROUP_MANAGER'), external.id, 'A mistake.'));
    expect(await told()).to.deep.equal([{ kind: 'IN_SOURCE', justification: 'No more.' }]);
    await upload(`${scan([first])}  `);
    expect(await told()).to.deep.equal([null]);
  });

  it('does not open again what was closed and is suppressed now', async () => {
    await upload(scan(seen));
    await upload(scan([second]));
    const report = await upload(scan([{ ...first, suppressed: true }, second]));
    expect(counted(report)).to.deep.equal({ unchanged: 1, dropped: 1, SUPPRESSED: 1 });
    expect(counted(await upload(`${scan(seen)} `))).to.deep.equal({ unchanged: 1, reopened: 1 });
  });

  it('drops what stands in an excluded path, and closes nothing there', async () => {
    const { env, world } = imports();
    const elsewhere = { path: 'test/fixtures/a.ts', line: 4, code: 'eval(fixture.text);' };
    await upload(scan([...seen, elsewhere]));
    const excluding = (exclusions: readonly string[]): Promise<unknown> =>
      updateGitRoot(world.env, world.root.id, { exclusions }, () => Promise.resolve(true)).then(valueOf);
    await excluding(['test/']);
    const file = scan([...seen, elsewhere, { ...elsewhere, line: 40, code: 'exec(fixture.text);' }]);
    const report = await upload(file, { env });
    expect(counted(report)).to.deep.equal({ unchanged: 2, dropped: 2, EXCLUDED_PATH: 2 });
    expect(report.analyses[0]?.closing).to.equal('CLOSES');
    expect(await imports().places()).to.include('test/fixtures/a.ts:4 VULNERABLE');
    expect((await upload(file)).state).to.equal('UNCHANGED');
    // When the tool itself tells nothing of it any more, that is evidence again.
    expect(counted(await upload(scan(seen)))).to.deep.equal({ unchanged: 2, closed: 1 });
    await excluding([]);
    expect(counted(await upload(file))).to.deep.equal({ unchanged: 2, reopened: 1, new: 1 });
  });

  it('counts everything that is no failure, or gone by what the tool itself says', async () => {
    const report = await upload(
      scan([
        ...seen,
        { line: 20, kind: 'pass' },
        { line: 21, kind: 'open' },
        { line: 22, kind: 'informational' },
        { line: 23, baseline: 'absent' },
        { line: 24, baseline: 'unchanged' },
      ]),
    );
    expect(counted(report)).to.deep.equal({ new: 3, dropped: 4, NOT_A_FAILURE: 2, UNDECIDED: 1, BASELINE_ABSENT: 1 });
  });

  it('lets what tools report wait for review where the group has one', async () => {
    const { world } = imports();
    const group = valueOf(await updateGroup(world.env, world.group.id, { features: ['REVIEW'] }));
    expect(counted(await upload(scan(seen), { group }))).to.deep.equal({ new: 2 });
    const waiting = await imports().standing();
    expect(waiting.map(({ state, releasedAt }) => [state, releasedAt])).to.deep.equal([
      ['SUBMITTED', null],
      ['SUBMITTED', null],
    ]);
    const [finding] = await imports().rows(
      `select status, released_at from findings where id = '${String(waiting[0]?.findingId)}'`,
    );
    expect(finding).to.deep.equal({ status: 'DRAFT', releasedAt: null });
    expect(counted(await upload(scan([second]), { group }))).to.deep.equal({ unchanged: 1 });
    expect(await imports().places()).to.include('src/app.ts:3 SUBMITTED');
    expect(counted(await upload(scan([{ ...second, line: 12 }]), { group }))).to.deep.equal({ moved: 1 });
  });

  it('previews exactly what it would do, and writes nothing', async () => {
    await upload(scan(seen));
    const next = scan([
      { ...first, line: 5 },
      { line: 70, code: 'spawn(name);' },
    ]);
    const before = await imports().dump();
    const preview = await upload(next, { dryRun: true });
    expect(preview.state).to.equal('PREVIEWED');
    expect(await imports().dump()).to.equal(before);
    const report = await upload(next);
    expect(report.state).to.equal('APPLIED');
    expect(report.counts).to.deep.equal(preview.counts);
    expect(counted(report)).to.deep.equal({ new: 1, moved: 1, closed: 1 });
  });
});
