import { expect } from 'chai';
import type { Env } from '../../../../src/kernel/env';
import { undoReport } from '../../../../src/modules/imports';
import { ask } from '../../../support/client';
import { eachEngine } from '../../../support/engines';
import { valueOf } from '../../../support/world';
import { tried } from '../../call';
import { importsIn, type Imports } from './imports';

const critical = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H';
const medium = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:L/I:N/A:N';
const high = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:N/VA:N/SC:N/SI:N/SA:N';

type Told = readonly [path: string, properties: object];

/** A report of one rule of CWE-79, which is one finding. */
const report = (...told: readonly Told[]): string =>
  JSON.stringify({
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Scanner', rules: [{ id: 'xss', properties: { tags: ['CWE-79'] } }] } },
        results: told.map(([path, properties], index) => ({
          ruleId: 'xss',
          message: { text: `A flaw ${String(index)}.` },
          locations: [{ physicalLocation: { artifactLocation: { uri: path }, region: { startLine: 3 } } }],
          properties,
        })),
      },
    ],
  });

interface Shown {
  readonly id: string;
  readonly severityScore: number;
  readonly cvss31: string | null;
  readonly reportedVector: string | null;
  readonly severityHistory: readonly unknown[];
  readonly vulnerabilities: {
    readonly nodes: readonly {
      readonly where: string;
      readonly severityScore: number;
      readonly reportedVector: string | null;
    }[];
  };
}

eachEngine('the vectors that reports tell', (database) => {
  const made: { imports?: Imports } = {};
  const imports = (): Imports => made.imports as Imports;
  beforeEach(async () => {
    made.imports = await importsIn(database());
  });

  const findings = async (env: Env = imports().env): Promise<readonly Shown[]> => {
    const { group } = await ask<{ group: { findings: { nodes: readonly Shown[] } } }>(
      env,
      `{ group(id: "${imports().world.group.id}") { findings(first: 100, orderBy: { field: CREATED_AT, direction: ASC }) { nodes {
        id severityScore cvss31 reportedVector severityHistory { at }
        vulnerabilities(first: 100, orderBy: { field: WHERE, direction: ASC }) { nodes { where severityScore reportedVector } } } } } }`,
    );
    return group.findings.nodes;
  };
  const shown = async (env?: Env): Promise<readonly unknown[]> =>
    (await findings(env)).flatMap(({ severityScore, reportedVector, vulnerabilities }) => [
      [severityScore, reportedVector],
      ...vulnerabilities.nodes.map((each) => [each.where, each.severityScore, each.reportedVector]),
    ]);

  it('are kept with what they rate, and the finding shows the one that its score is of', async () => {
    await imports().upload(report(['a.js', { cvss: medium }], ['b.js', { cvss: high }], ['c.js', {}]));
    const stands = [
      [8.7, high],
      ['a.js', 5.3, medium],
      ['b.js', 8.7, high],
      ['c.js', 4, null],
    ];
    expect(await shown()).to.deep.equal(stands);
    // Another vector of the same place changes nothing, as another score does not.
    await imports().upload(
      report(['a.js', { cvss: critical }], ['b.js', { cvss: medium }], ['c.js', { cvss: critical }]),
    );
    expect(await shown()).to.deep.equal(stands);
    await imports().upload(
      report(['a.js', { cvss: medium }], ['b.js', {}], ['c.js', {}], ['d.js', { cvss: critical }]),
    );
    expect((await shown())[0]).to.deep.equal([9.8, critical]);
    const [finding] = await findings();
    expect(finding).to.include({ cvss31: null });
    expect(finding?.severityHistory).to.deep.equal([]);
    await imports().check();
  });

  it('give way to those of people, and come back when these are taken away', async () => {
    await imports().upload(report(['a.js', { cvss: high }], ['b.js', { cvss: medium }]));
    const id = (await findings())[0]?.id ?? '';
    const give = async (vectors: object): Promise<void> => {
      expect(await tried(imports().env, 'updateFinding', { findingId: id, ...vectors })).to.equal('done');
    };
    await give({ cvss31: medium });
    const given = [
      [5.3, null],
      ['a.js', 5.3, high],
      ['b.js', 5.3, medium],
    ];
    expect(await shown()).to.deep.equal(given);
    await imports().upload(
      report(['a.js', { cvss: critical }], ['b.js', { cvss: medium }], ['c.js', { cvss: critical }]),
    );
    expect(await shown()).to.deep.equal([...given, ['c.js', 5.3, critical]]);
    expect((await findings())[0]?.cvss31).to.equal(medium);
    await give({ cvss31: null });
    expect(await shown()).to.deep.equal([
      [9.8, critical],
      ['a.js', 8.7, high],
      ['b.js', 5.3, medium],
      ['c.js', 9.8, critical],
    ]);
  });

  it('are gone with the report that told them', async () => {
    await imports().upload(report(['a.js', { cvss: medium }]));
    const { id } = await imports().upload(report(['a.js', { cvss: medium }], ['b.js', { cvss: critical }]));
    expect((await shown())[0]).to.deep.equal([9.8, critical]);
    valueOf(await undoReport(await imports().world.as('GROUP_MANAGER'), id, 'A mistake.'));
    expect(await shown()).to.deep.equal([
      [5.3, medium],
      ['a.js', 5.3, medium],
    ]);
  });

  it('of what is not released are shown to nobody else', async () => {
    await imports().upload(report(['a.js', { cvss: medium }], ['b.js', { cvss: critical }]));
    await database().writer.raw(`update vulnerabilities set released_at = null where "where" = 'b.js'`);
    const user = await imports().world.as('VIEWER');
    expect(await shown(user)).to.deep.equal([
      [9.8, null],
      ['a.js', 5.3, medium],
    ]);
    expect((await shown())[0]).to.deep.equal([9.8, critical]);
  });

  it('of packages are those that their severity was computed from', async () => {
    const rating = (vector: string, severity: string) => ({
      source: { name: 'NVD' },
      method: 'CVSSv31',
      vector,
      severity,
    });
    const bom = (id: string, ratings: readonly object[]) => ({
      id,
      source: { name: 'Distro' },
      ratings,
      affects: [{ ref: 'a' }],
    });
    await imports().upload(
      JSON.stringify({
        bomFormat: 'CycloneDX',
        specVersion: '1.6',
        components: [{ 'bom-ref': 'a', type: 'library', name: 'a', version: '1.0.0', purl: 'pkg:npm/a@1.0.0' }],
        vulnerabilities: [
          bom('CVE-2024-0001', [rating(critical, 'critical')]),
          bom('CVE-2024-0002', [{ source: { name: 'Distro' }, severity: 'low' }, rating(critical, 'critical')]),
        ],
      }),
    );
    expect(await shown()).to.deep.equal([
      [9.8, critical],
      ['pkg:npm/a@1.0.0', 9.8, critical],
      [0.1, null],
      ['pkg:npm/a@1.0.0', 0.1, null],
    ]);
  });

  it('of Semgrep’s rules are kept with what they found', async () => {
    const match = (path: string, cvss: unknown) => ({
      check_id: 'eval-of-input',
      path,
      start: { line: 3, col: 1 },
      end: { line: 3, col: 9 },
      extra: { message: 'A flaw.', severity: 'ERROR', lines: 'eval(input)', metadata: { cwe: ['CWE-94'], cvss } },
    });
    await imports().upload(
      JSON.stringify({
        version: '1.90.0',
        results: [match('a.js', critical), match('b.js', { vector: high }), match('c.js', 'AV:N')],
        errors: [],
        paths: { scanned: ['a.js'] },
      }),
    );
    expect(await shown()).to.deep.equal([
      [9.8, critical],
      ['a.js', 9.8, critical],
      ['b.js', 8.7, high],
      ['c.js', 7, null],
    ]);
  });

  it('with temporal metrics count by the temporal score, in our own format, too', async () => {
    const place = (path: string) => ({ kind: 'LINES', path, line: 3 });
    const rule = { id: 'r1', cwe: [79] };
    // Roundup(9.8 * 0.91 * 0.95 * 0.92 = 7.794332), and Roundup(5.3 * 0.94 * 1 * 1 = 4.982).
    const [official, proven] = [`${critical}/E:U/RL:O/RC:U`, `${medium}/E:P`];
    await imports().upload(
      JSON.stringify({
        format: 'integrates-report/1',
        tool: { name: 'Own' },
        vulnerabilities: [
          { rule, place: place('a.js'), cvss31: official, severity: 'low' },
          { rule, place: place('b.js'), cvss31: proven },
          { rule, place: place('c.js'), cvss31: official, cvss40: high },
        ],
      }),
    );
    expect(await shown()).to.deep.equal([
      [8.7, high],
      ['a.js', 7.8, official],
      ['b.js', 5, proven],
      ['c.js', 8.7, high],
    ]);
    await imports().check();
  });

  it('cost one statement, however many findings are asked', async () => {
    const cves = (count: number): string =>
      JSON.stringify({
        version: '2.1.0',
        runs: [
          {
            tool: { driver: { name: 'Scanner' } },
            results: Array.from({ length: count }, (_, index) => ({
              ruleId: `rule-${String(index)}`,
              message: { text: 'A flaw.' },
              properties: { cvss: medium },
            })),
          },
        ],
      });
    const statements = async (): Promise<number> => {
      const group = imports().world.group.id;
      const query = `{ group(id: "${group}") { findings(first: 100) { nodes { id reportedVector } } } }`;
      return (await database().statements(() => ask(imports().env, query))).length;
    };
    await imports().upload(cves(1));
    const few = await statements();
    await imports().upload(cves(40));
    expect(await statements()).to.equal(few);
    expect(new Set((await findings()).map(({ reportedVector }) => reportedVector))).to.deep.equal(new Set([medium]));
  });
});
