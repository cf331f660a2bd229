import { expect } from 'chai';
import { checkTracking } from '../../../src/modules/analytics';
import { expireAcceptances } from '../../../src/modules/treatments';
import { acceptByPolicy, endByPolicy } from '../../../src/modules/treatments';
import { checkFigures, vulnerabilitiesByIds, type Vulnerability } from '../../../src/modules/vulnerabilities';
import { exportVulnerabilities, type ExportFormat } from '../../../src/modules/vulnerability-files';
import { ask } from '../../support/client';
import { eachEngine } from '../../support/engines';
import { call, outcome, type Payload } from '../call';
import { importsIn, type Imports } from '../imports/apply/imports';
import { ruleOf, scan } from '../imports/apply/sarif';
import { textOf } from '../vulnerability-files/exported';

const justification = 'The owners know of it.';
const until = '2026-01-20';

interface Shown {
  readonly treatment: string;
  readonly treatmentBranches: readonly string[] | null;
  readonly acceptedAt: string | null;
  readonly branches: readonly { readonly branch: string | null; readonly treatment: string }[];
  readonly treatmentHistory: readonly { readonly kind: string; readonly branches: readonly string[] | null }[];
  readonly finding: {
    readonly figures: { readonly openVulnerabilities: number; readonly acceptedVulnerabilities: number };
  };
}

eachEngine('treatments of branches', (database) => {
  const made: { imports?: Imports; id?: string } = {};
  const imports = (): Imports => made.imports as Imports;
  const id = (): string => made.id as string;
  const groupId = (): string => imports().world.group.id;
  const report = (branch?: string): Promise<unknown> =>
    imports().upload(
      scan([{ line: 1, code: 'call(1) of something' }], {
        rules: [ruleOf('rule', 79)],
        ...(branch === undefined ? {} : { branch }),
      }),
    );
  const treat = async (field: string, more: object = {}, by: 'DEVELOPER' | 'GROUP_MANAGER' = 'DEVELOPER') =>
    outcome(
      await call(await imports().world.as(by), field, {
        groupId: groupId(),
        vulnerabilityIds: [id()],
        justification,
        ...more,
      }),
    );
  const shown = async (): Promise<Shown> =>
    (
      await ask<{ vulnerability: Shown }>(
        imports().env,
        `{ vulnerability(id: "${id()}") { treatment treatmentBranches acceptedAt branches { branch treatment }
           treatmentHistory { kind branches } finding { figures { openVulnerabilities acceptedVulnerabilities } } } }`,
      )
    ).vulnerability;
  /** What holds on each branch, and how many count as open and as accepted. */
  const standing = async (): Promise<string> => {
    const { branches, finding } = await shown();
    const { openVulnerabilities, acceptedVulnerabilities } = finding.figures;
    const held = [...branches]
      .map(({ branch, treatment }) => `${branch ?? '-'} ${treatment}`)
      .sort()
      .join(', ');
    return `${held}; ${openVulnerabilities} open, ${acceptedVulnerabilities} accepted`;
  };
  const exported = (format: ExportFormat): Promise<string> => {
    const { env, world } = imports();
    return textOf(exportVulnerabilities(format, { env, group: world.group, filter: {}, inTurn: (work) => work() }));
  };

  before(async () => {
    made.imports = await importsIn(database());
    await report('main');
    await report('topic');
    await report();
    made.id = (await imports().standing())[0]?.id as string;
  });
  afterEach(async () => {
    const { env } = imports().world;
    expect(await checkFigures(env)).to.deep.equal([]);
    expect(await checkTracking(env)).to.deep.equal([]);
  });

  it('hold on these alone, and leave the vulnerability in all counts', async () => {
    expect(await treat('acceptVulnerabilities', { until, branches: ['topic', 'main', ' topic '] })).to.equal('done');
    expect(await standing()).to.equal('- UNTREATED, main ACCEPTED, topic ACCEPTED; 1 open, 0 accepted');
    expect(await shown()).to.deep.include({
      treatment: 'ACCEPTED',
      treatmentBranches: ['main', 'topic'],
      acceptedAt: null,
    });
    expect(await treat('acceptVulnerabilities', { until, branches: ['main', 'topic'] })).to.match(/^WRONG_STATE/);
    expect(await treat('acceptVulnerabilities', { until, branches: ['main', 'later'] })).to.equal('done');
    expect(await standing()).to.equal('- UNTREATED, main ACCEPTED, topic UNTREATED; 1 open, 0 accepted');
  });

  it('reach what is reported on one of them later', async () => {
    await report('later');
    await report('other');
    expect(await standing()).to.equal(
      '- UNTREATED, later ACCEPTED, main ACCEPTED, other UNTREATED, topic UNTREATED; 1 open, 0 accepted',
    );
  });

  it('are told by exports as what holds on the branch of a run, and not for the whole', async () => {
    const { runs } = JSON.parse(await exported('sarif')) as {
      readonly runs: readonly {
        readonly versionControlProvenance: readonly { readonly branch?: string }[];
        readonly results: readonly { readonly suppressions: readonly unknown[] }[];
      }[];
    };
    const suppressed = runs.map(
      ({ versionControlProvenance: [from], results }) =>
        `${from?.branch ?? '-'} ${results.map(({ suppressions }) => suppressions.length).join()}`,
    );
    expect(suppressed.sort()).to.deep.equal(['- 0', 'later 1', 'main 1', 'other 0', 'topic 0']);
    const { vulnerabilities } = JSON.parse(await exported('vex')) as {
      readonly vulnerabilities: readonly { readonly analysis: { readonly state: string; readonly detail: string } }[];
    };
    expect(vulnerabilities[0]?.analysis).to.deep.include({
      state: 'in_triage',
      detail: `Decided for later, main alone. Accepted until ${until}. ${justification}`,
    });
    expect(JSON.parse(await exported('jsonl'))).to.deep.include({ treatmentBranches: ['later', 'main'] });
    expect(await exported('csv')).to.include('later; main');
  });

  it('hold on all, those to come too, when none is named', async () => {
    expect(await treat('acceptVulnerabilities', { until })).to.equal('done');
    await report('newest');
    const { branches, treatmentBranches, acceptedAt } = await shown();
    expect(branches).to.have.length(6);
    expect(new Set(branches.map(({ treatment }) => treatment))).to.deep.equal(new Set(['ACCEPTED']));
    expect(treatmentBranches).to.equal(null);
    expect(acceptedAt).to.be.a('string');
    expect(await standing()).to.match(/; 1 open, 1 accepted$/);
  });

  it('are rejected back to what held before, branches included, and approved for the branches that were asked for', async () => {
    await treat('acceptVulnerabilities', { until, branches: ['main'] });
    expect(await treat('requestPermanentAcceptance', { branches: ['topic'] })).to.equal('done');
    expect(await shown()).to.deep.include({ treatment: 'ACCEPTED_UNDEFINED', treatmentBranches: ['topic'] });
    expect(await treat('rejectAcceptances', {}, 'GROUP_MANAGER')).to.equal('done');
    expect(await shown()).to.deep.include({ treatment: 'ACCEPTED', treatmentBranches: ['main'] });
    await treat('requestPermanentAcceptance', { branches: ['topic'] });
    expect(await treat('approveAcceptances', {}, 'GROUP_MANAGER')).to.equal('done');
    expect(await standing()).to.match(/topic ACCEPTED_UNDEFINED; 1 open, 0 accepted$/);
  });

  it('are widened by a finding policy, and as they were once it ends', async () => {
    const { env } = imports().world;
    const stored = async (): Promise<Vulnerability> => (await vulnerabilitiesByIds(env, [id()]))[0] as Vulnerability;
    const before = await stored();
    const policyId = env.newId();
    await env.db.transaction((db) => acceptByPolicy({ ...env, db }, policyId, [before], justification));
    expect(await standing()).to.match(/topic ACCEPTED_UNDEFINED; 0 open, 1 accepted$/);
    await env.db.transaction((db) => endByPolicy({ ...env, db }, policyId, '', 100, justification));
    expect({ ...(await stored()), updatedAt: '' }).to.deep.equal({ ...before, updatedAt: '' });
  });

  it('end as any other: by the day, and when they are given up', async () => {
    await treat('acceptVulnerabilities', { until: '2026-01-02', branches: ['main'] });
    imports().world.clock.pass(3 * 24 * 3_600_000);
    expect(await expireAcceptances(imports().world.env)).to.equal(1);
    expect(await shown()).to.deep.include({ treatment: 'UNTREATED', treatmentBranches: null });
    expect(await treat('startTreatment', { branches: ['topic'] })).to.equal('done');
    expect(await standing()).to.match(/main UNTREATED.* topic IN_PROGRESS/);
    expect(await treat('withdrawTreatments')).to.equal('done');
    const { treatmentBranches, treatmentHistory } = await shown();
    expect(treatmentBranches).to.equal(null);
    expect(treatmentHistory.slice(-4).map(({ kind, branches }) => `${kind} ${branches?.join() ?? '-'}`)).to.deep.equal([
      'ACCEPTED main',
      'EXPIRED -',
      'STARTED topic',
      'WITHDRAWN -',
    ]);
  });

  it('are given to what a filter finds', async () => {
    const bulk = async (input: object): Promise<Payload> =>
      call(
        imports().world.env,
        'treatVulnerabilities',
        { groupId: groupId(), justification, ...input },
        'outcome { vulnerabilityIds }',
      );
    const filter = { branch: ['topic'], state: ['VULNERABLE'] };
    const input = { filter, step: 'ACCEPT', until: '2026-02-01', branches: ['topic'] };
    expect(await bulk({ ...input, filter: { branch: ['nowhere'] } })).to.deep.include({
      outcome: { vulnerabilityIds: [] },
    });
    expect(await bulk(input)).to.deep.include({ outcome: { vulnerabilityIds: [id()] } });
    expect(await shown()).to.deep.include({ treatment: 'ACCEPTED', treatmentBranches: ['topic'] });
    for (const step of ['APPROVE', 'REJECT', 'WITHDRAW'])
      expect(outcome(await bulk({ filter, step, branches: ['topic'] })), step).to.equal('INVALID_VALUE branches');
  });

  it('are refused when they name no branches, too many, or none that could be', async () => {
    const refused: readonly (readonly [readonly string[], string])[] = [
      [[], 'INVALID_VALUE branches'],
      [['main', ' '], 'INVALID_VALUE branches.1'],
      [['a\0'], 'INVALID_VALUE branches.0'],
      [['x'.repeat(501)], 'TOO_LONG branches.0'],
      [Array.from({ length: 51 }, (_, index) => `b${index}`), 'INVALID_VALUE branches'],
    ];
    for (const [branches, expected] of refused) {
      expect(await treat('acceptVulnerabilities', { until: '2026-02-02', branches })).to.equal(expected);
      expect(await treat('startTreatment', { branches })).to.equal(expected);
    }
    const most = Array.from({ length: 50 }, (_, index) => `${'x'.repeat(498)}${10 + index}`);
    expect(await treat('startTreatment', { branches: most })).to.equal('done');
    expect((await shown()).treatmentBranches).to.deep.equal(most);
  });
});
