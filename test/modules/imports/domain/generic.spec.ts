import Ajv2020 from 'ajv/dist/2020';
import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { generic } from '../../../../src/modules/imports/domain/generic/format';
import { publishedSchema, schemaNames } from '../../../../src/modules/imports';
import { identities, weaknessKey } from '../../../../src/modules/imports/domain/identity';
import { generator, retyped } from './mutations';
import { observed, readReport, refused } from './read-format';

const example = readFileSync('docs/examples/report.json', 'utf8');
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, validateFormats: false });
const validates = ajv.compile(publishedSchema('report'));

const lines = { kind: 'LINES', path: 'src/app.ts', line: 3 };
const reportOf = (...vulnerabilities: readonly object[]): string =>
  JSON.stringify({ format: 'integrates-report/1', tool: { name: 'Own' }, vulnerabilities });
const one = (more: object): string => reportOf({ rule: { id: 'r1' }, place: lines, ...more });

describe('the generic report', () => {
  it('reads the example of the documentation, which the published schema accepts', async () => {
    expect(validates(JSON.parse(example)), JSON.stringify(validates.errors)).to.equal(true);
    const { runs, readings, error } = await readReport(generic, example, { size: 100 });
    expect(error).to.equal(undefined);
    expect(runs).to.have.length(1);
    expect(runs[0]).to.deep.include({
      tool: { name: 'Own Scanner', version: '1.4.0', producedBy: null },
      category: 'nightly',
      branch: 'main',
      results: 'SOME',
      successful: true,
      endedAt: '2026-03-01T10:00:00.000Z',
    });
    const found = readings.flatMap((reading) => ('observation' in reading ? [reading.observation] : []));
    expect(found.map(({ place: { kind, where, specific, line } }) => [kind, where, specific ?? line])).to.deep.equal([
      ['LINES', 'src/search/query.ts', 12],
      ['INPUT', 'https://shop.example.com/search', 'q'],
      ['PORT', 'shop.example.com', '8443'],
      ['COMPONENT', 'pkg:npm/lodash@4.17.20', 'package-lock.json'],
    ]);
    expect(found.map(weaknessKey)).to.deep.equal(['CWE-89', 'CWE-79', 'CWE-326', 'CVE-2021-23337']);
    expect(found.map(({ securitySeverity }) => securitySeverity)).to.deep.equal([9.8, 7, 5.3, 7.2]);
  });

  it('has the schemas that are committed', () => {
    for (const name of schemaNames)
      expect(JSON.parse(readFileSync(`docs/schemas/${name}.json`, 'utf8'))).to.deep.equal(publishedSchema(name));
  });

  it('refuses whatever its schema refuses, and nothing else but what no schema tells', async function () {
    this.timeout(60_000);
    const verdicts = new Set<string>();
    for (const document of retyped(example, generator(4), 2)) {
      // Numbers that no double keeps come as texts.
      if (/9{20}|1e999/.test(document)) continue;
      const { error } = await readReport(generic, document);
      let parsed: unknown;
      try {
        parsed = JSON.parse(document);
      } catch {
        continue;
      }
      const valid = validates(parsed);
      verdicts.add(`${valid} ${error === undefined}`);
      if (valid && error !== undefined)
        expect(error.message).to.match(/NUL|surrogate|id\.$|no vector|no such time|UTF-16|number/i);
      if (!valid) expect(error, document).not.to.equal(undefined);
    }
    expect([...verdicts]).to.include.members(['true true', 'false false']);
  });

  const faults: readonly (readonly [string, string])[] = [
    [reportOf({ place: lines }), '/vulnerabilities/0/rule: Give a rule, or the id of one of "rules".'],
    [one({ rule: 'other' }), '/vulnerabilities/0/rule: No rule of "rules" has this id.'],
    [one({ rule: { id: 'x'.repeat(501) } }), '/vulnerabilities/0/rule/id: It has more than 500 characters.'],
    [one({ sevrity: 3 }), '/vulnerabilities/0/sevrity: There is no such property.'],
    [one({ place: { kind: 'LINES', path: 7 } }), '/vulnerabilities/0/place/path: Give a text.'],
    [one({ place: { ...lines, line: 0 } }), '/vulnerabilities/0/place/line: Give a whole number from 1 to 2147483647.'],
    [one({ place: { kind: 'FILE' } }), '/vulnerabilities/0/place/kind: Give LINES, INPUT, PORT or COMPONENT.'],
    [
      one({ severity: 11 }),
      '/vulnerabilities/0/severity: Give a score from 0 to 10 or one of critical, high, medium, low, info.',
    ],
    [
      '{"format":"integrates-report/2","tool":{"name":"x"},"vulnerabilities":[]}',
      '/format: Give "integrates-report/1".',
    ],
    ['{"format":"integrates-report/1","vulnerabilities":[]}', '/tool: Give an object.'],
    ['{"format":"integrates-report/1","tool":{"name":"x"}}', '/vulnerabilities: Give a list.'],
    ...['2026-02-30', '2026-04-31', '2027-02-29', '0000-01-01'].map((day): readonly [string, string] => [
      JSON.stringify({ ...(JSON.parse(reportOf()) as object), endedAt: `${day}T10:00:00Z` }),
      '/endedAt: There is no such time in the years 1 to 9999.',
    ]),
  ];
  for (const [document, message] of faults)
    it(`says ${message}`, async () => {
      expect(await refused(generic, document)).to.equal(message);
    });

  it('names what is wrong with a vector', async () => {
    expect(await refused(generic, one({ cvss31: 'CVSS:3.1/AV:N' }))).to.match(
      /^\/vulnerabilities\/0\/cvss31: This is no vector of CVSS: /,
    );
  });

  const critical = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H';
  const high = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N';
  const changed = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N';
  const none = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:N';

  // Worked out by hand: Roundup(base score * E * RL * RC), CVSS 3.1 specification, sections 7.1, 7.2, 7.4 and appendix A.
  const temporal: readonly (readonly [vector: string, score: number, level: string])[] = [
    // ISS = 1 - 0.44^3 = 0.914816; base = Roundup(6.42 * ISS + 8.22 * 0.85 * 0.77 * 0.85 * 0.85 = 9.760161) = 9.8.
    [`${critical}/E:P/RL:O/RC:C`, 8.8, 'ERROR'], // 9.8 * 0.94 * 0.95 * 1 = 8.7514
    [`${critical}/E:U/RL:O/RC:U`, 7.8, 'ERROR'], // 9.8 * 0.91 * 0.95 * 0.92 = 7.794332
    [`${critical}/E:F/RL:W/RC:R`, 8.9, 'ERROR'], // 9.8 * 0.97 * 0.97 * 0.96 = 8.851987
    [`${critical}/E:H/RL:U/RC:C`, 9.8, 'ERROR'], // 9.8 * 1 * 1 * 1
    [`${critical}/E:X/RL:X/RC:X`, 9.8, 'ERROR'], // Not defined: as above.
    [`${critical}/RC:R`, 9.5, 'ERROR'], // 9.8 * 0.96 = 9.408
    // ISS = 0.56; base = Roundup(3.5952 + 3.887043 = 7.482243) = 7.5.
    [`${high}/E:U/RL:O/RC:R`, 6.3, 'WARNING'], // 7.5 * 0.91 * 0.95 * 0.96 = 6.2244
    [`${high}/RL:T`, 7.2, 'ERROR'], // 7.5 * 0.96 = 7.2, no more
    // ISS = 1 - 0.78^2 = 0.3916; base = Roundup(1.08 * (2.726751 + 2.835255) = 6.006966) = 6.1.
    [`${changed}/E:F/RL:W`, 5.8, 'WARNING'], // 6.1 * 0.97 * 0.97 = 5.73949
    [`${changed}/RC:U/E:U/RL:O`, 4.9, 'WARNING'], // 6.1 * 0.91 * 0.95 * 0.92 = 4.851574, in whichever order
    // Environmental metrics do not count.
    [`${critical}/E:P/RL:O/RC:C/CR:L/MAV:P`, 8.8, 'ERROR'],
  ];
  for (const [cvss31, score, level] of temporal)
    it(`scores ${cvss31} by its temporal metrics with ${String(score)}`, async () => {
      const document = one({ cvss31, severity: 'critical' });
      expect(validates(JSON.parse(document)), JSON.stringify(validates.errors)).to.equal(true);
      const [found] = await observed(generic, document);
      expect(found).to.include({ securitySeverity: score, level, severityVector: cvss31 });
    });

  it('takes temporal metrics for what they say, and no other', async () => {
    const [nothing] = await observed(generic, one({ cvss31: `${none}/E:H/RL:U/RC:C` }));
    expect(nothing).to.include({ securitySeverity: null, level: 'NONE' });
    const wrong: readonly (readonly [string, RegExp])[] = [
      [`${critical}/E:O`, /"O" is no value of E: it takes X, H, F, P, U/],
      [`${critical}/E:P/E:P`, /E is repeated/],
      [`${critical}/E:POC`, /Give a CVSS 3\.1 vector/],
      [`${critical}/EM:P`, /"EM" is no metric of CVSS 3\.1/],
      ['CVSS:3.1/E:P/RL:O/RC:C', /mandatory metrics are missing: AV, AC/],
    ];
    for (const [cvss31, message] of wrong) expect(await refused(generic, one({ cvss31 })), cvss31).to.match(message);
  });

  it('takes rules by their id, and one rule for all that has the same words', async () => {
    const document = JSON.stringify({
      format: 'integrates-report/1',
      tool: { name: 'Own' },
      vulnerabilities: [
        { rule: 'r1', place: lines },
        { rule: { id: 'r2' }, place: lines },
        { rule: { id: 'r2' }, place: lines },
      ],
      rules: [{ id: 'r1', title: 'First', cwe: [20, 79] }],
    });
    const [first, second, third] = await observed(generic, document);
    expect(first?.rule).to.deep.include({ title: 'First', cwe: [79, 20] });
    expect(second?.rule).to.deep.equal(third?.rule);
  });

  it('closes nothing when the scan was not complete or tells of an error', async () => {
    const head = { format: 'integrates-report/1', tool: { name: 'Own' }, vulnerabilities: [] };
    const broken = await readReport(generic, JSON.stringify({ ...head, complete: false }));
    expect(broken.runs[0]).to.include({ results: 'EMPTY', successful: false });
    const told = { ...head, notifications: [{ level: 'error', text: 'Out of memory.' }] };
    expect((await readReport(generic, JSON.stringify(told))).runs[0]?.notifications).to.deep.equal([
      { level: 'ERROR', text: 'Out of memory.' },
    ]);
  });

  it('stores little of a credential, and recognises it by its place all the same', async () => {
    const [found] = await observed(generic, one({ secret: true, snippet: 'hunter2Xy99qqq' }));
    expect(found?.snippet).to.equal('hunt[redacted]');
    expect(found === undefined ? [] : identities(found).map(({ algorithm }) => algorithm)).to.include('LOCATION');
  });

  it('counts characters as its schema does', async () => {
    const wide = '😀'.repeat(500);
    expect(await observed(generic, one({ rule: { id: wide } }))).to.have.length(1);
    expect(validates(JSON.parse(one({ rule: { id: wide } })))).to.equal(true);
    expect(validates(JSON.parse(one({ rule: { id: `${wide}😀` } })))).to.equal(false);
    expect(await refused(generic, one({ rule: { id: `${wide}😀` } }))).to.match(/more than 500/);
  });
});
