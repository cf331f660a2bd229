import { expect } from 'chai';
import { identities } from '../../../../src/modules/imports/domain/identity';
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

const values = (observation: Observation): Readonly<Record<string, readonly string[]>> => {
  const all = identities(observation);
  return Object.fromEntries(
    (['TOOL', 'CONTENT', 'LOCATION'] as const).map((algorithm) => [
      algorithm,
      all.filter((each) => each.algorithm === algorithm).map(({ value }) => value),
    ]),
  );
};

describe('identities', () => {
  const whole = { name: 'hash/v1', value: 'abc', scope: 'WHOLE' } as const;
  const partial = { name: 'line', value: 'def', scope: 'PARTIAL' } as const;
  it('come most trusted first, with their version, as 18 bytes in base64url', () => {
    const all = identities(like({ fingerprints: [whole, partial] }));
    expect(all.map(({ algorithm }) => algorithm)).to.deep.equal(['TOOL', 'TOOL', 'CONTENT', 'CONTENT', 'LOCATION']);
    expect(all.map(({ version }) => version)).to.deep.equal([2, 2, 2, 2, 1]);
    for (const { value } of all) expect(value).to.match(/^[A-Za-z0-9_-]{24}$/);
  });
  it('are the same today as they were when they were first stored', () => {
    expect(values(like({ fingerprints: [whole, partial] }))).to.deep.equal({
      TOOL: ['2jgEkUO3BE5KhJievzoJN28e', 'xxB_46L-7hVp95wvjSZQ0oWw'],
      // The second is that of version 1.
      CONTENT: ['NCCCMgfuAFUDnSDyS3hy39ur', 'kZ5ezcqH_6sMZgFyDazGLQ2e'],
      LOCATION: ['JaTPUjmVpl6_LVzDMIFeWoIk'],
    });
  });
  const stays: readonly (readonly [title: string, changed: Observation, same: readonly string[]])[] = [
    [
      'severity, level, message, confidence, suppression and detail',
      like({
        securitySeverity: 9,
        level: 'NOTE',
        message: '5 items at 10:00',
        confidence: 'low',
        suppression: { kind: 'EXTERNAL', justification: null },
        detail: '{}',
      }),
      ['TOOL', 'CONTENT', 'LOCATION'],
    ],
    ['the version of the tool', like({ tool: 'Scanner 2.0' }), ['TOOL', 'CONTENT', 'LOCATION']],
    ['the end of the place', like({ place: { endLine: 9, endColumn: 1 } }), ['TOOL', 'CONTENT', 'LOCATION']],
    ['a line shift', like({ place: { line: 30, endLine: 30 } }), ['TOOL', 'CONTENT']],
    ['white space in the code', like({ snippet: '\trun(query  +\n id)' }), ['TOOL', 'CONTENT', 'LOCATION']],
    ['another format of the code', like({ snippet: 'run( query+id );' }), ['TOOL', 'CONTENT', 'LOCATION']],
    ['another code', like({ snippet: 'run(other)' }), ['TOOL', 'LOCATION']],
    ['no code', like({ snippet: null }), ['TOOL', 'LOCATION']],
    ['code that says too little', like({ snippet: ' { a } ' }), ['TOOL', 'LOCATION']],
    ['another file', like({ place: { where: 'src/b.js' } }), []],
    ['another rule', like({ rule: { id: 'js/xss' } }), []],
  ];
  for (const [title, changed, same] of stays) {
    it(`survive ${title}: ${same.join(', ') || 'none'}`, () => {
      const [before, after] = [
        values(like({ fingerprints: [partial] })),
        values({ ...changed, fingerprints: [partial] }),
      ];
      const kept = ['TOOL', 'CONTENT', 'LOCATION'].filter((algorithm) => {
        const [first, then] = [before[algorithm]?.[0], after[algorithm]?.[0]];
        return first !== undefined && first === then;
      });
      expect(kept).to.deep.equal(same);
    });
  }
  it('by a whole fingerprint survive a rename; by a partial one they need rule and path', () => {
    const renamed = { place: { where: 'src/b.js' } };
    expect(values(like({ fingerprints: [whole] }))['TOOL']).to.deep.equal(
      values(like({ ...renamed, fingerprints: [whole] }))['TOOL'],
    );
    expect(values(like({ fingerprints: [partial] }))['TOOL']).to.not.deep.equal(
      values(like({ ...renamed, fingerprints: [partial] }))['TOOL'],
    );
  });
  it('of two tools with one CWE, place and code agree but for the fingerprints', () => {
    const [one, two] = [
      values(like({ rule: { cwe: [89] }, fingerprints: [whole] })),
      values(like({ tool: 'Other', rule: { id: 'x', cwe: [89] }, fingerprints: [whole] })),
    ];
    expect(one['CONTENT']).to.deep.equal(two['CONTENT']);
    expect(one['LOCATION']).to.deep.equal(two['LOCATION']);
    expect(one['TOOL']).to.not.deep.equal(two['TOOL']);
  });
  it('leave the number of a line among equal ones out of its hash, and are found as version 1 had them', () => {
    const hashed = (value: string, scope: 'PARTIAL' | 'WHOLE' = 'PARTIAL') =>
      values(like({ fingerprints: [{ name: 'primaryLocationLineHash', value, scope }] }))['TOOL'];
    const [first, second, bare] = [
      hashed('39fa2ee980eb94b0:1'),
      hashed('39fa2ee980eb94b0:2'),
      hashed('39fa2ee980eb94b0'),
    ];
    expect(first?.[0]).to.equal(second?.[0]);
    expect(bare).to.deep.equal([first?.[0]]);
    // What version 1 stored for `39fa2ee980eb94b0:1` and `:2`.
    expect([first?.[1], second?.[1]]).to.deep.equal(['XHd3OVWqZTX7cmcjYfAEF4QR', 'wJwGJb_Lj50NaiYxKHBQ7TA9']);
    for (const value of ['39fa2ee980eb94b0:1:2', 'lines:12', 'c0ffee:1']) expect(hashed(value)).to.have.lengthOf(1);
    expect(hashed('39fa2ee980eb94b0:1', 'WHOLE')).to.have.lengthOf(1);
  });
  it('of a renamed rule include those of its former id', () => {
    const [before, after] = [
      values(like({ rule: { id: 'old' }, fingerprints: [partial] })),
      values(like({ rule: { id: 'new', formerIds: ['old'] }, fingerprints: [partial] })),
    ];
    for (const algorithm of ['TOOL', 'CONTENT', 'LOCATION'])
      expect(after[algorithm]).to.include(before[algorithm]?.[0]);
  });
  it('do not depend on tags and digests of container images', () => {
    const image = (where: string) => values(like({ place: { kind: 'COMPONENT', where } }))['LOCATION'];
    expect(image('registry.example.com/app:1.2.3')).to.deep.equal(image('registry.example.com/app:1.3.0'));
    expect(image(`app@sha256:${'a'.repeat(64)}`)).to.deep.equal(image(`app@sha256:${'b'.repeat(64)}`));
    expect(image('app:1.2.3')).to.not.deep.equal(image('other:1.2.3'));
  });
  it('knows a package of another version by all but the version, and each version by its place', () => {
    const of = (where: string, specific: string | null = 'package-lock.json') =>
      values(like({ place: { kind: 'COMPONENT', where, specific, line: null, column: null } }));
    const old = of('pkg:npm/%40scope/lib@1.0.0');
    const next = of('pkg:npm/%40scope/lib@1.0.1');
    expect(next['CONTENT']).to.deep.equal(old['CONTENT']);
    expect(next['LOCATION']).to.not.deep.equal(old['LOCATION']);
    expect(of('pkg:npm/%40scope/lib@1.0.0?arch=amd64#src')).to.deep.equal(old);
    expect(of('pkg:npm/%40scope/other@1.0.0')['CONTENT']).to.not.deep.equal(old['CONTENT']);
    expect(of('pkg:npm/%40scope/lib@1.0.0', 'web/package-lock.json')['CONTENT']).to.not.deep.equal(old['CONTENT']);
    expect(of('pkg:deb/debian/zlib1g@1.2', 'registry/app:1.0')).to.deep.equal(
      of('pkg:deb/debian/zlib1g@1.2', 'registry/app:2.0'),
    );
    expect(of('pkg:npm/lib@1.0.0', null)['CONTENT']).to.have.length(1);
  });
  it('can not be confused by where one part ends and the next begins', () => {
    const one = values(like({ place: { where: 'a', line: 11, column: 1 } }))['LOCATION'];
    expect(one).to.not.deep.equal(values(like({ place: { where: 'a', line: 1, column: 11 } }))['LOCATION']);
    const split = (where: string, snippet: string) => values(like({ place: { where }, snippet }))['CONTENT'];
    expect(split('a","b', 'code')).to.not.deep.equal(split('a', 'b","code'));
  });
});
