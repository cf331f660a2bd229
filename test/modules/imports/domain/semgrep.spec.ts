import { expect } from 'chai';
import { headOf } from '../../../../src/modules/imports/domain/formats/head';
import { identities, weaknessKey } from '../../../../src/modules/imports/domain/identity';
import { semgrep } from '../../../../src/modules/imports/domain/semgrep/format';
import { log, observations, readDocument, type Json } from './documents';
import { damaged, generator, retyped } from './mutations';
import { observed, readReport, refused } from './read-format';
import { checkRead } from './soundness';

const metadata = {
  cwe: ['CWE-94: Code injection', 'CWE-20: Improper input validation'],
  owasp: ['A03:2021 - Injection'],
  confidence: 'MEDIUM',
  likelihood: 'HIGH',
  impact: 'HIGH',
  references: ['https://owasp.org/Top10/A03_2021-Injection'],
  source: 'https://semgrep.dev/r/javascript.eval',
};
const id = 'javascript.lang.eval-of-input';

const match = (more: Json = {}, extra: Json = {}): Json => ({
  check_id: id,
  path: 'src/my app/100%25.js',
  start: { line: 3, col: 5, offset: 40 },
  end: { line: 4, col: 12, offset: 70 },
  extra: {
    message: 'Never eval what a user gave.\nParse it instead.',
    severity: 'ERROR',
    metadata,
    lines: '    eval(request.query.rule,\n      other)',
    fingerprint: 'c1f2b0a9d8e7_0',
    is_ignored: false,
    engine_kind: 'OSS',
    validation_state: 'NO_VALIDATOR',
    dataflow_trace: {
      taint_source: ['CliLoc', [{ path: 'src/a.js', start: { line: 1, col: 1 }, end: { line: 1, col: 9 } }, 'request']],
      intermediate_vars: [
        { location: { path: 'src/a.js', start: { line: 2, col: 1 }, end: { line: 2, col: 2 } }, content: 'x' },
      ],
    },
    ...extra,
  },
  ...more,
});

const output = (results: unknown, more: Json = {}): string =>
  JSON.stringify({
    version: '1.90.0',
    results,
    errors: [],
    paths: { scanned: ['src/my app/100%25.js'] },
    interfile_languages_used: [],
    skipped_rules: [],
    engine_requested: 'OSS',
    ...more,
  });

/** What Semgrep writes of the same scan as SARIF. */
const asSarif = (fingerprint: string, snippet: string): string =>
  log({
    tool: {
      driver: {
        name: 'Semgrep OSS',
        semanticVersion: '1.90.0',
        rules: [
          {
            id,
            name: id,
            shortDescription: { text: `Semgrep Finding: ${id}` },
            fullDescription: { text: 'Never eval what a user gave.' },
            defaultConfiguration: { level: 'error' },
            properties: {
              precision: 'very-high',
              tags: [
                'CWE-20: Improper input validation',
                'CWE-94: Code injection',
                'MEDIUM CONFIDENCE',
                'OWASP-A03:2021 - Injection',
                'security',
              ],
            },
          },
        ],
      },
    },
    results: [
      {
        ruleId: id,
        message: { text: 'Never eval what a user gave.\nParse it instead.' },
        fingerprints: { 'matchBasedId/v1': fingerprint },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'src/my%20app/100%2525.js', uriBaseId: '%SRCROOT%' },
              region: { startLine: 3, startColumn: 5, endLine: 4, endColumn: 12, snippet: { text: snippet } },
            },
          },
        ],
      },
    ],
  });

describe('Semgrep’s JSON', () => {
  it('reads a result with its rule, place, code and trace', async () => {
    const { runs, readings } = await readReport(semgrep, output([match()]), { size: 99 });
    expect(runs[0]).to.deep.include({
      tool: { name: 'Semgrep OSS', version: '1.90.0', producedBy: null },
      results: 'SOME',
    });
    const [found] = readings.flatMap((reading) => ('observation' in reading ? [reading.observation] : []));
    expect(found).to.deep.include({
      level: 'ERROR',
      securitySeverity: null,
      confidence: 'confidence medium',
      place: { kind: 'LINES', where: 'src/my app/100%25.js', line: 3, endLine: 4, column: 5, endColumn: 12 },
      fingerprints: [{ name: 'matchBasedId/v1', value: 'c1f2b0a9d8e7_0', scope: 'WHOLE' }],
      suppression: null,
    });
    expect(found?.rule).to.deep.include({
      id,
      title: 'Never eval what a user gave.',
      cwe: [94, 20],
      helpUri: 'https://semgrep.dev/r/javascript.eval',
    });
    expect(found?.rule.tags).to.include('OWASP-A3:2021');
    expect(found?.detail).to.contain('"likelihood":"HIGH"').and.to.contain('codeFlows');
  });

  for (const [what, fingerprint, code] of [
    ['of who is signed in', 'c1f2b0a9d8e7_0', '    eval(request.query.rule,\n      other)'],
    ['of who is not', 'requires login', 'requires login'],
  ] as const)
    it(`means the same vulnerability as its SARIF ${what}`, async () => {
      const [json] = await observed(semgrep, output([match({}, { fingerprint, lines: code })]));
      const [sarif] = observations(await readDocument(asSarif(fingerprint, code)));
      if (json === undefined || sarif === undefined) throw new Error('nothing was read');
      expect(weaknessKey(json)).to.equal(weaknessKey(sarif)).and.to.equal('CWE-94');
      expect(identities(json)).to.deep.equal(identities(sarif));
      expect(identities(json).map(({ algorithm }) => algorithm)).to.deep.equal(
        fingerprint === 'requires login' ? ['CONTENT', 'LOCATION'] : ['TOOL', 'CONTENT', 'CONTENT', 'LOCATION'],
      );
    });

  it('reads a result of Supply Chain as a package with its advisory and lock file', async () => {
    const dependency = {
      check_id: 'ssc-1b2c',
      path: 'src/app.js',
      extra: {
        message: 'lodash before 4.17.21 can be made to run commands.',
        severity: 'WARNING',
        metadata: {
          cwe: ['CWE-94: Code injection'],
          ghsa: 'GHSA-35jh-r3h4-6jhm',
          'sca-vuln-database-identifier': 'CVE-2021-23337',
          'sca-severity': 'HIGH',
          'sca-fix-versions': [{ lodash: '4.17.21' }, { other: '1.0.0' }],
        },
        lines: '_.template(input)',
        sca_info: {
          reachable: true,
          reachability_rule: true,
          sca_finding_schema: 20220913,
          dependency_match: {
            dependency_pattern: { ecosystem: 'npm', package: 'lodash', semver_range: '< 4.17.21' },
            found_dependency: {
              package: 'lodash',
              version: '4.17.20',
              ecosystem: 'npm',
              allowed_hashes: {},
              transitivity: 'direct',
              lockfile_path: 'web/package-lock.json',
              line_number: 12,
            },
            lockfile: 'web/package-lock.json',
          },
        },
      },
    };
    const [seen, ignored, code] = await observed(
      semgrep,
      output([
        match(dependency),
        match({ ...dependency, extra: { ...dependency.extra, is_ignored: true, metadata: {} } }),
        match({}, { sca_info: null }),
      ]),
    );
    expect(seen).to.deep.include({
      message: 'lodash 4.17.20 is affected by CVE-2021-23337: lodash before 4.17.21 can be made to run commands.',
      level: 'ERROR',
      securitySeverity: 7,
      technique: 'SCA',
      snippet: null,
    });
    expect(seen?.place).to.deep.include({
      kind: 'COMPONENT',
      where: 'pkg:npm/lodash@4.17.20',
      specific: 'web/package-lock.json',
    });
    expect(seen?.rule).to.deep.include({
      id: 'CVE-2021-23337',
      tags: ['GHSA-35jh-r3h4-6jhm'],
      recommendation: 'Update lodash to 4.17.21 or later.',
      cwe: [94],
    });
    expect(JSON.parse(seen?.detail ?? '')).to.deep.include({
      reach: { reachable: true, path: 'src/app.js', line: 3, rule: 'ssc-1b2c' },
    });
    expect(ignored).to.deep.include({ suppression: { kind: 'IN_SOURCE', justification: null }, securitySeverity: 4 });
    expect(ignored?.rule.id).to.equal('ssc-1b2c');
    expect(code?.place.kind).to.equal('LINES');
    const absolute = output([match(dependency), match({ path: 'web/src/a.js' })])
      .replaceAll('"web/', '"/srv/shop/web/')
      .replaceAll('"src/', '"/srv/shop/src/');
    const mapping = { prefix: '/srv/shop' };
    const placed = await observed(semgrep, absolute, { mapping });
    expect(
      placed.map(({ place, formerPlace: former }) => [
        place.specific ?? place.where,
        former?.specific ?? former?.where,
      ]),
    ).to.deep.equal([
      ['web/package-lock.json', 'srv/shop/web/package-lock.json'],
      ['web/src/a.js', 'srv/shop/web/src/a.js'],
    ]);
    expect(await refused(semgrep, absolute, { mapping: { prefx: '/srv/shop' } })).to.match(/no property "prefx"/);
  });

  const critical = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H';
  const medium = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:L/I:N/A:N';
  const newest = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:N/VA:N/SC:N/SI:N/SA:N';

  it('reads the vector that a rule tells, and passes over what is none or rates otherwise', async () => {
    const told = async (severity: string, more: Json): Promise<unknown> => {
      const [found] = await observed(semgrep, output([match({}, { severity, metadata: { ...metadata, ...more } })]));
      return [found?.level, found?.securitySeverity, found?.severityVector];
    };
    const cases: readonly (readonly [string, Json, unknown])[] = [
      ['ERROR', { cvss: critical }, ['ERROR', 9.8, critical]],
      ['ERROR', { cvss_vector: critical.replace('CVSS:3.1/', '') }, ['ERROR', 9.8, critical]],
      ['WARNING', { cvss: { version: '3.0', vector: critical.replace('3.1', '3.0') } }, ['WARNING', 9.8, critical]],
      ['INFO', { cvss31: medium, cvss40: newest }, ['NOTE', 8.7, newest]],
      ['ERROR', { cvss: { score: 5.3, vectorString: medium } }, ['ERROR', 5.3, medium]],
      // None, or of CVSS 2, or a score alone.
      ['ERROR', { cvss: 'CVSS:3.1/AV:N' }, ['ERROR', null, null]],
      ['ERROR', { cvss: 'AV:N/AC:L/Au:N/C:P/I:P/A:P' }, ['ERROR', null, null]],
      ['ERROR', { cvss: 7.5, 'attack-vector': 'network' }, ['ERROR', null, null]],
      ['ERROR', { cvss: critical.replaceAll('H', 'N') }, ['ERROR', null, null]],
      // The words of newer rules speak of a band; what the rule scores counts before all.
      ['CRITICAL', { cvss: critical }, ['ERROR', 9.8, critical]],
      ['CRITICAL', { cvss: medium }, ['ERROR', 9, null]],
      ['HIGH', { cvss: [medium, newest] }, ['ERROR', 8.7, newest]],
      ['LOW', { cvss: medium }, ['NOTE', null, null]],
      ['CRITICAL', { 'security-severity': '5.3', cvss: medium }, ['ERROR', 5.3, medium]],
      ['ERROR', { 'security-severity': 'Medium', cvss: medium }, ['ERROR', 5.3, medium]],
      ['ERROR', { 'security-severity': '7.1', cvss: medium }, ['ERROR', 7.1, null]],
    ];
    for (const [severity, more, expected] of cases)
      expect(await told(severity, more), JSON.stringify(more)).to.deep.equal(expected);
  });

  it('reads the vector of a package that falls into the band of its word', async () => {
    const found = { package: 'lodash', version: '4.17.20', ecosystem: 'npm' };
    const told = async (word: string, cvss: unknown): Promise<unknown> => {
      const extra = { sca_info: { dependency_match: { found_dependency: found } } };
      const [seen] = await observed(
        semgrep,
        output([match({}, { ...extra, metadata: { 'sca-severity': word, cvss } })]),
      );
      return [seen?.level, seen?.securitySeverity, seen?.severityVector];
    };
    expect(await told('CRITICAL', { vector: critical })).to.deep.equal(['ERROR', 9.8, critical]);
    expect(await told('HIGH', critical)).to.deep.equal(['ERROR', 7, null]);
    expect(await told('MODERATE', [critical, medium])).to.deep.equal(['WARNING', 5.3, medium]);
    expect(await told('HIGH', 'AV:N')).to.deep.equal(['ERROR', 7, null]);
  });

  it('names packages of every ecosystem as other tools do', async () => {
    const named = async (ecosystem: string, name: string, version = '1.2.3'): Promise<unknown> => {
      const found = { package: name, version, ecosystem, transitivity: 'unknown' };
      const [seen] = await observed(
        semgrep,
        output([match({}, { sca_info: { dependency_match: { found_dependency: found } } })]),
      );
      return seen?.place.where;
    };
    expect(await named('pypi', 'Zope.Interface')).to.equal('pkg:pypi/zope-interface@1.2.3');
    expect(await named('gomod', 'github.com/Gin/gin')).to.equal('pkg:golang/github.com/gin/gin@v1.2.3');
    expect(await named('maven', 'org.slf4j:slf4j-api')).to.equal('pkg:maven/org.slf4j/slf4j-api@1.2.3');
    expect(await named('swiftpm', 'github.com/a/b')).to.equal('pkg:swift/github.com/a/b@1.2.3');
    expect(await named('mix', 'plug')).to.equal('pkg:hex/plug@1.2.3');
    expect(await named('gem', 'rails')).to.equal('pkg:gem/rails@1.2.3');
  });

  it('drops what is no failure, and keeps what is ignored as suppressed', async () => {
    const { readings } = await readReport(
      semgrep,
      output([match({}, { severity: 'INVENTORY' }), match({}, { is_ignored: true })]),
    );
    expect(readings[0]).to.include({ dropped: 'NOT_A_FAILURE' });
    expect(readings[1]).to.have.nested.property('observation.suppression.kind', 'IN_SOURCE');
  });

  it('takes an empty list for a clean scan, but not of a scan that looked at no file', async () => {
    const { runs } = await readReport(semgrep, output([]));
    expect(runs[0]?.results).to.equal('EMPTY');
    expect((await readReport(semgrep, output([], { paths: { scanned: [] } }))).runs[0]?.results).to.equal('ABSENT');
  });

  it('hands on the errors of the scan, the worst first', async () => {
    const errors = [
      { code: 3, level: 'warn', type: ['PartialParsing', []], message: 'Syntax error in src/a.js.' },
      { code: 2, level: 'error', type: 'Out of memory', path: 'src/b.js' },
      { level: 'constructor' },
    ];
    const { runs } = await readReport(semgrep, output([match()], { errors }));
    expect(runs[0]?.notifications).to.deep.equal([
      { level: 'ERROR', text: 'Out of memory' },
      { level: 'ERROR', text: 'An error without a message.' },
      { level: 'WARNING', text: 'Syntax error in src/a.js.' },
    ]);
  });

  it('is recognised by its results, or by what it says beside them', () => {
    const recognised = (text: string): boolean => semgrep.recognises(headOf(Buffer.from(text)));
    expect(recognised(output([match()]))).to.equal(true);
    expect(recognised(output([]))).to.equal(true);
    expect(recognised('{"errors": [], "paths": {"scanned": ["a')).to.equal(true);
    expect(recognised(asSarif('x', 'y'))).to.equal(false);
    expect(recognised('{"results": []}')).to.equal(false);
  });

  it('names where a result is wrong', async () => {
    expect(await refused(semgrep, output([match(), match({ start: 3 })]))).to.match(
      /^\/results\/1\/start: Give an object\.$/,
    );
    expect(await refused(semgrep, output(null))).to.equal(
      '/results: Semgrep writes a list of results; this file has none.',
    );
  });

  it('never throws, whatever it holds', async function () {
    this.timeout(60_000);
    const random = generator(6);
    const outcomes = new Set<string>();
    const document = output([match()], { errors: [{ level: 'warn', type: 'x', message: 'y' }] });
    for (const other of retyped(document, random, 1)) outcomes.add(checkRead(await readReport(semgrep, other)));
    for (const other of damaged(document, random, 60)) outcomes.add(checkRead(await readReport(semgrep, other)));
    expect([...outcomes]).to.have.members(['read', 'refused']);
  });
});
