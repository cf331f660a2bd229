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
