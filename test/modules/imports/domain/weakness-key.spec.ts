import { expect } from 'chai';
import { formerWeaknessKeys, weaknessKey } from '../../../../src/modules/imports/domain/identity';
import { stableToolName } from '../../../../src/modules/imports/domain/tool-name';
import type { Observation } from '../../../../src/modules/imports/domain/observation';

type Changes = {
  readonly [K in keyof Observation]?: Observation[K] extends object
    ? Partial<Observation[K]> | Observation[K]
    : Observation[K];
};

const sample: Observation = {
  tool: 'Scanner',
  rule: {
    id: 'js/sqli',
    formerIds: [],
    title: 'SQL injection',
    description: '',
    recommendation: '',
    helpUri: null,
    cwe: [],
    tags: [],
  },
  message: 'found',
  level: 'ERROR',
  securitySeverity: null,
  confidence: null,
  place: { kind: 'LINES', where: 'src/a.js', line: 3, endLine: 3, column: 5, endColumn: 9 },
  snippet: 'run(query + id)',
  fingerprints: [],
  suppression: null,
  detail: null,
};

const like = ({
  rule,
  place,
  ...rest
}: { readonly rule?: Partial<Observation['rule']>; readonly place?: Partial<Observation['place']> } & Omit<
  Changes,
  'rule' | 'place'
> = {}): Observation =>
  ({ ...sample, ...rest, rule: { ...sample.rule, ...rule }, place: { ...sample.place, ...place } }) as Observation;

describe('the weakness key', () => {
  const component = { kind: 'COMPONENT', where: 'pkg:npm/lodash' } as const;
  const cases: readonly (readonly [title: string, observation: Observation, key: string])[] = [
    ["the rule's id", like(), 'scanner/js/sqli'],
    ['the primary CWE', like({ rule: { cwe: [89, 20] } }), 'CWE-89'],
    ['an advisory before a CWE', like({ rule: { id: 'CVE-2021-44228', cwe: [502] } }), 'CVE-2021-44228'],
    ['an advisory at the start of the id', like({ rule: { id: 'cve-2019-9636-python' } }), 'CVE-2019-9636'],
    ['a GHSA id in one case', like({ rule: { id: 'GHSA-JFH8-c2jp-5v3q' } }), 'GHSA-jfh8-c2jp-5v3q'],
    ['an OSV id', like({ rule: { id: 'RUSTSEC-2021-0001' } }), 'RUSTSEC-2021-0001'],
    [
      'a CVE among the tags of a component before the GHSA of its id',
      like({ place: component, rule: { id: 'GHSA-jfh8-c2jp-5v3q', tags: ['CVE-2021-44228'] } }),
      'CVE-2021-44228',
    ],
    ['no advisory from the tags of other places', like({ rule: { tags: ['CVE-2021-44228'] } }), 'scanner/js/sqli'],
    ['the base of a hierarchical id', like({ rule: { id: 'CA1000/1' } }), 'scanner/CA1000'],
    [
      'the title without an id',
      like({ rule: { id: null, title: 'Weak  Hash: MD5 (3 uses)' } }),
      'scanner/unnamed:weak-hash-md0-0-uses',
    ],
  ];
  for (const [title, observation, key] of cases)
    it(`is ${title}`, () => expect(weaknessKey(observation)).to.equal(key));
  const tools: readonly (readonly [name: string, stable: string])[] = [
    ['Scanner', 'scanner'],
    ['Scanner 1.2.3', 'scanner'],
    ['scanner v2', 'scanner'],
    ['Scanner/4.0.0-beta.1', 'scanner'],
    ['scanner@10.2', 'scanner'],
    ['Semgrep OSS', 'semgrep oss'],
    ['Log4j Detector', 'log4j detector'],
    ['clang-19', 'clang'],
  ];
  for (const [name, stable] of tools)
    it(`takes ${stable} for the tool ${name}`, () => expect(stableToolName(name)).to.equal(stable));
  it('knows the keys of former ids', () => {
    expect(formerWeaknessKeys(like({ rule: { formerIds: ['old'] } }))).to.deep.equal(['scanner/old']);
    expect(formerWeaknessKeys(like({ rule: { formerIds: ['old'], cwe: [89] } }))).to.deep.equal([]);
  });
});
