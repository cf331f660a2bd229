import { expect } from 'chai';
import type { Env } from '../../../src/kernel/env';
import { standingOn } from '../../../src/modules/vulnerabilities/domain/branch';
import { ask, run } from '../../support/client';
import { eachEngine } from '../../support/engines';
import { importsIn, type Imports } from '../imports/apply/imports';
import { ruleOf, scan, type RunDraft } from '../imports/apply/sarif';
import { listOf } from '../call';

/** A report of one weakness, whichever tool tells of it, in some lines. */
const report = (lines: readonly number[], draft: Omit<RunDraft, 'results'>): string =>
  scan(
    lines.map((line) => ({ line, code: `call(${line}) of something` })),
    { rules: [ruleOf('rule', 79)], ...draft },
  );

interface OnBranch {
  readonly branch: string | null;
  readonly state: string;
  readonly firstSeenAt: string;
  readonly lastSeenAt: string;
  readonly treatment: string;
}

eachEngine('vulnerabilities by branch', (database) => {
  const made: { imports?: Imports } = {};
  const imports = (): Imports => made.imports as Imports;
  const found = async (selection: string, filter = '{}', env: Env = imports().env) =>
    listOf(
      env,
      `{ group(id: "${imports().world.group.id}") { vulnerabilities(filter: ${filter}) { nodes { id line ${selection} } } } }`,
      ['group', 'vulnerabilities', 'nodes'],
    );
  const lines = async (filter: string): Promise<string> =>
    (await found('', filter))
      .map(({ line }) => String(line))
      .sort()
      .join(' ');
  const branchesOf = async (line: number): Promise<readonly OnBranch[]> =>
    (await found('branches { branch state firstSeenAt lastSeenAt treatment }')).find((each) => each['line'] === line)?.[
      'branches'
    ] as readonly OnBranch[];
  const standing = async (line: number): Promise<string> =>
    (await branchesOf(line)).map(({ branch, state }) => `${branch ?? '-'} ${state}`).join(', ');

  before(async () => {
    made.imports = await importsIn(database());
    const { upload } = imports();
    await upload(report([1, 2, 3, 4], { branch: 'main' }));
    await upload(report([1, 2, 5], { branch: 'topic' }));
    await upload(report([1], {}));
    await upload(report([4], { branch: 'main', tool: 'Second' }));
    // Line 2 is mended on topic, line 3 everywhere; of line 4, one of the two tools sees nothing any more.
    await upload(report([1, 5], { branch: 'topic' }));
    await upload(report([1, 2], { branch: 'main' }));
  });

  const stand: readonly (readonly [number, string])[] = [
    [1, 'main VULNERABLE, topic VULNERABLE, - VULNERABLE'],
    [2, 'main VULNERABLE, topic SAFE'],
    [3, 'main SAFE'],
    [4, 'main VULNERABLE'],
    [5, 'topic VULNERABLE'],
  ];
  for (const [line, expected] of stand)
    it(`stand as its tools see line ${line}: ${expected}`, async () => expect(await standing(line)).to.equal(expected));

  it('tell when a tool saw them first and last, and what was decided', async () => {
    const [sighted] = await found(
      'sightings { tool firstSeenAt lastSeenAt }',
      '{ branch: ["topic"], not: { branch: ["main"] } }',
    );
    const [sighting] = sighted?.['sightings'] as readonly Pick<OnBranch, 'firstSeenAt' | 'lastSeenAt'>[];
    const [onTopic] = await branchesOf(5);
    expect(onTopic).to.deep.equal({
      branch: 'topic',
      state: 'VULNERABLE',
      firstSeenAt: sighting?.firstSeenAt,
      lastSeenAt: sighting?.lastSeenAt,
      treatment: 'UNTREATED',
    });
    expect(onTopic?.lastSeenAt.localeCompare(onTopic.firstSeenAt)).to.equal(1);
  });

  it('are found by the branches where a tool still sees them', async () => {
    const stories: readonly (readonly [string, string])[] = [
      ['{ branch: ["main"] }', '1 2 4'],
      ['{ branch: ["topic"] }', '1 5'],
      ['{ branch: ["main", "topic"] }', '1 2 4 5'],
      ['{ and: [{ branch: ["main"] }, { branch: ["topic"] }] }', '1'],
      ['{ branch: ["topic"], not: { branch: ["main"] } }', '5'],
      ['{ not: { branch: ["main", "topic", ""] } }', '3'],
      ['{ branch: [""] }', '1'],
      ['{ branch: ["Main"] }', ''],
      ['{ branch: [] }', ''],
      ['{ branch: null }', '1 2 3 4 5'],
    ];
    for (const [filter, expected] of stories) expect(await lines(filter), filter).to.equal(expected);
  });

  it('are told with the branches of their root, the last reported one first, to those who see vulnerabilities', async () => {
    const { env, world } = imports();
    const document = `query ($id: UUID!) { root(id: $id) { reportedBranches { branch lastReportedAt } } }`;
    const told = await listOf(env, document, ['root', 'reportedBranches'], { id: world.root.id });
    expect(told.map(({ branch }) => branch)).to.deep.equal(['main', 'topic', null]);
    const times = told.map(({ lastReportedAt }) => lastReportedAt);
    expect([...times].sort().reverse()).to.deep.equal(times);
    const elsewhere = await ask(world.env, document, { id: world.elsewhere.root.id });
    expect(elsewhere).to.deep.equal({ root: { reportedBranches: [] } });
    const stranger = await run(await world.as('STRANGER'), document, { id: world.root.id });
    expect(stranger.data?.['root']).to.equal(null);
  });

  it('cost a statement for all of a page, however many branches there are', async () => {
    const { env, world } = imports();
    // What is asked runs twice: interpreted and compiled.
    const count = async (inner: string): Promise<number> =>
      (await database().statements(() => ask(env, `{ group(id: "${world.group.id}") { ${inner} } }`))).length / 2;
    const bare = await count('vulnerabilities { nodes { id } }');
    expect(await count('vulnerabilities { nodes { id branches { branch } } }')).to.equal(bare + 1);
    expect(await count('vulnerabilities(filter: { branch: ["main"] }) { nodes { id line } }')).to.equal(bare);
    const roots = await count('roots { nodes { nickname } }');
    expect(await count('roots { nodes { id reportedBranches { branch } } }')).to.equal(roots + 2);
  });
});

describe('a vulnerability on branches', () => {
  const on = (branch: string, seen: boolean) => ({
    vulnerabilityId: 'v',
    branch,
    seen,
    firstSeenAt: '2026-01-01T00:00:00.000Z',
    lastSeenAt: '2026-01-02T00:00:00.000Z',
  });
  const stories = [
    ['VULNERABLE', true, false, 'VULNERABLE SAFE'],
    ['VULNERABLE', true, true, 'VULNERABLE VULNERABLE'],
    ['VULNERABLE', false, false, 'VULNERABLE VULNERABLE'],
    ['SAFE', true, false, 'SAFE SAFE'],
    ['SAFE', false, false, 'SAFE SAFE'],
    ['SUBMITTED', true, false, 'SUBMITTED SUBMITTED'],
    ['DELETED', true, false, 'DELETED DELETED'],
  ] as const;
  for (const [state, main, topic, expected] of stories)
    it(`that is ${state}, ${main ? 'seen' : 'not seen'} on one and ${topic ? 'seen' : 'not seen'} on the other, is ${expected}`, () =>
      expect(
        standingOn({ state, treatment: 'UNTREATED', treatmentBranches: null }, [on('main', main), on('topic', topic)])
          .map((each) => each.state)
          .join(' '),
      ).to.equal(expected));
});
