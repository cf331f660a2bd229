import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { identities, weaknessKey } from '../../../../src/modules/imports/domain/identity';
import { bom, readBom, vector, vulnerability, type Read } from './boms';
import { schemaErrors } from './cyclonedx-schema';
import type { Json } from './documents';

const reading = async (parts: Json): Promise<Read> => readBom(bom({ vulnerabilities: [vulnerability(parts)] }));

const one = async (parts: Json) => {
  const { observations, error } = await reading(parts);
  const [first] = observations;
  if (first === undefined) throw new Error(JSON.stringify(error));
  return first;
};

const library = { type: 'library', 'bom-ref': 'ref', name: 'lib', version: '1.0', purl: 'pkg:npm/lib@1.0' };

describe('CycloneDX in JSON', () => {
  it('tells of vulnerabilities of components', async () => {
    const { run, observations } = await readBom(bom({ vulnerabilities: [vulnerability()] }));
    expect(run).to.deep.include({
      tool: { name: 'bomber', version: '2.1.0', producedBy: null },
      category: 'CycloneDX shop',
      results: 'SOME',
      endedAt: '2026-03-01T10:00:00.000Z',
      notifications: [],
    });
    const [observation] = observations;
    expect(observations).to.have.length(1);
    expect(observation).to.deep.include({ level: 'ERROR', securitySeverity: 9.8, suppression: null, technique: 'SCA' });
    expect(observation?.rule).to.deep.include({
      id: 'CVE-2021-44906',
      tags: ['GHSA-xvch-5gv4-984h'],
      cwe: [1321],
      title: 'Prototype pollution in minimist.',
      recommendation: 'Update minimist to 1.2.6 or later.',
      helpUri: 'https://nvd.nist.gov/vuln/detail/CVE-2021-44906',
    });
    expect(observation?.place).to.include({ kind: 'COMPONENT', where: 'pkg:npm/minimist@1.2.5', specific: null });
    expect(observation && weaknessKey(observation)).to.equal('CVE-2021-44906');
    expect(JSON.parse(observation?.detail ?? '{}')).to.have.property('ratings');
    structuredClone(observations);
  });

  it('is the same however the bytes are cut, and whichever list comes first', async () => {
    const document = bom({ vulnerabilities: [vulnerability(), vulnerability({ id: 'GHSA-aaaa-bbbb-cccc' })] });
    const whole = await readBom(document);
    expect(await readBom(document, null, 7)).to.deep.equal(whole);
    const { components, ...rest } = document;
    expect((await readBom({ ...rest, components })).observations).to.deep.equal(whole.observations);
  });

  it('reads the versions 1.2 to 1.7, and names what is wrong with others', async () => {
    for (const specVersion of ['1.2', '1.3', '1.4', '1.5', '1.6', '1.7'])
      expect((await readBom(bom({ specVersion }))).error, specVersion).to.equal(null);
    const cases: readonly (readonly [Json | string, string])[] = [
      [bom({ specVersion: '1.1' }), '/specVersion: CycloneDX 1.2 to 1.7 is read; this file has version 1.1.'],
      [bom({ specVersion: 2 }), '/specVersion: CycloneDX 1.2 to 1.7 is read; this file has no version.'],
      [bom({ bomFormat: 'x' }), '/bomFormat: The file does not say that it is a CycloneDX BOM.'],
      [bom({ components: {} }), '/components: "components" must be a list.'],
      [bom({ vulnerabilities: 'x' }), '/vulnerabilities: "vulnerabilities" must be a list.'],
      [bom({ vulnerabilities: [1] }), '/vulnerabilities/0: This element must be an object.'],
      ['{"bomFormat": "CycloneDX", ', 'byte 27: The file is no valid JSON: it ends too early, in /bomFormat.'],
      ['[]', '/: A BOM must be an object.'],
    ];
    for (const [document, message] of cases) {
      const { error } = await readBom(document);
      expect(`${error?.at ?? ''}: ${error?.message ?? ''}`).to.equal(message);
    }
    expect((await readBom(bom(), { nonsense: 1 })).error?.message).to.include('no property "nonsense"');
  });

  it('names the tool, wherever a version of the format puts it', async () => {
    const cases: readonly (readonly [unknown, string])[] = [
      [[{ vendor: 'acme', name: 'bomber', version: '1' }], 'bomber'],
      [
        {
          components: [
            { type: 'application', name: 'npm' },
            { type: 'application', group: 'x', name: 'maker' },
          ],
        },
        'maker',
      ],
      [
        {
          components: [
            { type: 'library', group: 'x', name: 'lib' },
            { type: 'application', name: 'app' },
          ],
        },
        'app',
      ],
      [{ services: [{ name: 'online' }] }, 'online'],
      [undefined, 'CycloneDX'],
      [{ components: 'x' }, 'CycloneDX'],
    ];
    for (const [tools, name] of cases)
      expect((await readBom(bom({ metadata: { tools } }))).run?.tool.name).to.equal(name);
  });
});

describe('components of CycloneDX', () => {
  const places = async (
    components: readonly Json[],
    affects: readonly Json[],
    mapping?: unknown,
  ): Promise<unknown[]> => {
    const { observations } = await readBom(bom({ components, vulnerabilities: [vulnerability({ affects })] }), mapping);
    return observations.map(({ place: { where, specific } }) => [where, specific]);
  };

  it('are known by their package URL without qualifiers, else by group and name', async () => {
    const components = [
      { ...library, 'bom-ref': 'a', purl: 'pkg:deb/debian/zlib1g@1.2.13?arch=amd64&distro=debian-12' },
      { ...library, 'bom-ref': 'b', purl: 'pkg:npm/%40acme/x' },
      {
        type: 'library',
        'bom-ref': 'c',
        group: 'org.acme',
        name: 'tool',
        version: '2.0',
        cpe: 'cpe:2.3:a:acme:tool:2.0:*:*:*:*:*:*:*',
      },
      { type: 'file', name: 'blob', components: [{ ...library, 'bom-ref': 'd' }] },
    ];
    expect(
      await places(
        components,
        ['a', 'b', 'c', 'd'].map((ref) => ({ ref })),
      ),
    ).to.deep.equal([
      ['pkg:deb/debian/zlib1g@1.2.13', null],
      ['pkg:npm/%40acme/x@1.0', null],
      ['pkg:generic/org.acme/tool@2.0', null],
      ['pkg:npm/lib@1.0', null],
    ]);
  });

  it('stand in the file that generators name, or in the image', async () => {
    const component = {
      ...library,
      properties: [{ name: 'SrcFile', value: '/github/workspace/web/package-lock.json' }],
    };
    expect(await places([component], [{ ref: 'ref' }])).to.deep.equal([['pkg:npm/lib@1.0', 'web/package-lock.json']]);
    expect(await places([library], [{ ref: 'ref' }], { manifest: 'package-lock.json' })).to.deep.equal([
      ['pkg:npm/lib@1.0', 'package-lock.json'],
    ]);
    const inImage = { ...library, evidence: { occurrences: [{ location: '/app/node_modules/lib/package.json' }] } };
    const metadata = { component: { type: 'container', name: 'registry.example/shop:1.4' } };
    const system = {
      ...library,
      'bom-ref': 's',
      purl: 'pkg:apk/alpine/musl@1.2',
      properties: [{ name: 'syft:location:0:path', value: '/lib/apk/db/installed' }],
    };
    const vulnerabilities = [vulnerability({ affects: [{ ref: 'ref' }, { ref: 's' }] })];
    const { observations, run } = await readBom(bom({ metadata, components: [inImage, system], vulnerabilities }));
    expect(run?.category).to.equal('CycloneDX registry.example/shop');
    expect(observations.map(({ place, technique }) => [place.specific, technique])).to.deep.equal([
      ['registry.example/shop:/app/node_modules/lib/package.json', 'CONTAINER'],
      ['registry.example/shop', 'CONTAINER'],
    ]);
  });

  it('do not stand where code uses them', async () => {
    const evidence = (occurrences: readonly Json[]): Json => ({ evidence: { occurrences } });
    const used = (...occurrences: readonly Json[]): Json => Object.assign(evidence(occurrences), library);
    const [line, newer] = [{ location: 'src/Shop.java#121' }, { location: 'src/Shop.java', line: 121 }];
    const standing = (component: Json): Promise<unknown> =>
      places([component], [{ ref: 'ref' }], { manifest: 'pom.xml' });
    expect(await standing(used(line, newer))).to.deep.equal([['pkg:npm/lib@1.0', 'pom.xml']]);
    expect(await standing(used(line, { location: 'web/yarn.lock' }))).to.deep.equal([
      ['pkg:npm/lib@1.0', 'web/yarn.lock'],
    ]);
  });

  it('stand in the same file when the version in its name changes', async () => {
    const jar = (version: string): Json => ({
      type: 'library',
      'bom-ref': 'ref',
      name: 'core',
      version,
      purl: `pkg:maven/acme/core@${version}`,
      properties: [{ name: 'syft:location:0:path', value: `/app/lib/core-${version}.jar` }],
    });
    const metadata = { component: { type: 'container', name: 'registry.example/shop:1.4' } };
    for (const version of ['2.14.1', '2.17.0']) {
      const vulnerabilities = [vulnerability({ affects: [{ ref: 'ref' }] })];
      const read = await readBom(bom({ metadata, components: [jar(version)], vulnerabilities }));
      const file = 'registry.example/shop:/app/lib/core.jar';
      expect(read.observations.map(({ place }) => place.specific)).to.deep.equal([file]);
      expect(read.components.map(({ location }) => location)).to.deep.equal([file]);
    }
  });

  it('are found by links into this BOM and others; what leads nowhere is told, and not dropped', async () => {
    const urn = 'urn:cdx:3e671687-395b-41f5-a30f-a58921a69b79/1#';
    const affects = [`${urn}ref`, `${urn}pkg%3Anpm%2Fother%402.0`, 'pkg:npm/third@3.0?x=y', `${urn}lost`, 'gone'];
    expect(
      await places(
        [library],
        affects.map((ref) => ({ ref })),
      ),
    ).to.deep.equal([
      ['pkg:npm/lib@1.0', null],
      ['pkg:npm/other@2.0', null],
      ['pkg:npm/third@3.0', null],
      ['lost', null],
      ['gone', null],
    ]);
    const { run } = await reading({ affects: affects.slice(3).map((ref) => ({ ref })) });
    expect(run?.notifications).to.deep.equal([
      {
        level: 'WARNING',
        text: `2 references of vulnerabilities lead to nothing that the file holds; they are shown as they stand there: ${urn}lost, gone`,
      },
    ]);
  });

  it('are one place when only their references differ; the first of a reference counts', async () => {
    const twice = [library, { ...library, 'bom-ref': 'ref2' }, { ...library, purl: 'pkg:npm/late@9' }];
    expect(await places(twice, [{ ref: 'ref' }, { ref: 'ref2' }])).to.deep.equal([['pkg:npm/lib@1.0', null]]);
    const { run } = await readBom(bom({ components: twice }));
    expect(run?.notifications[0]?.text).to.include('1 component or service has a reference that another one has');
  });

  it('are what the BOM describes where nothing else is named', async () => {
    expect(await places([library], [])).to.deep.equal([['pkg:generic/shop@1.4.0', null]]);
    const { observations } = await readBom(
      bom({ metadata: {}, vulnerabilities: [vulnerability({ affects: undefined })] }),
    );
    expect(observations.map(({ place }) => place.where)).to.deep.equal(['.']);
  });

  it('have their version written as package URLs have it, wherever it is told', async () => {
    const [name, version] = ['pkg:deb/debian/zlib', '1:1.2.11+dfsg-2'];
    const written = 'pkg:deb/debian/zlib@1:1.2.11%2Bdfsg-2';
    const ways: readonly (readonly [component: Json, affected: Json])[] = [
      [{ purl: `${name}@${version}?arch=amd64`, version }, {}],
      [{ purl: name, version }, {}],
      [{ purl: name }, { versions: [{ version }] }],
    ];
    for (const [component, affected] of ways) {
      const components = [{ type: 'library', 'bom-ref': 'zlib', name: 'zlib', ...component }];
      const vulnerabilities = [vulnerability({ affects: [{ ref: 'zlib', ...affected }] })];
      const { observations } = await readBom(bom({ components, vulnerabilities }));
      expect(observations.map(({ place }) => place.where)).to.deep.equal([written]);
    }
  });

  it('are not affected in versions that are not', async () => {
    const cases: readonly (readonly [readonly Json[], string])[] = [
      [[{ version: '1.2.5', status: 'unaffected' }, { range: 'vers:npm/<9' }], 'NOT_A_FAILURE'],
      [
        [
          { version: '1.2.5', status: 'affected' },
          { version: '1.2.6', status: 'unaffected' },
        ],
        'read',
      ],
      [[{ range: 'vers:npm/>=1.0', status: 'unaffected' }], 'NOT_A_FAILURE'],
      [[{ range: 'vers:npm/>=2.0', status: 'unaffected' }], 'it is unknown whether this version is affected'],
      [[{ range: 'vers:deb/>=1.0', status: 'unaffected' }], 'it is unknown whether this version is affected'],
      [[{ version: '2.0.0', status: 'unaffected' }], 'it is unknown whether this version is affected'],
      [
        [
          { range: 'vers:npm/<1.2.5', status: 'affected' },
          { range: 'vers:npm/>=1.2.5', status: 'unaffected' },
        ],
        'NOT_A_FAILURE',
      ],
      [
        [
          { range: 'vers:npm/<1.3', status: 'affected' },
          { range: 'vers:npm/>=1.3', status: 'unaffected' },
        ],
        'read',
      ],
      [
        [
          { range: 'vers:deb/<1.3', status: 'affected' },
          { range: 'vers:deb/>=1.3', status: 'unaffected' },
        ],
        'read',
      ],
      [[{ version: '1.2.5', status: 'unknown' }], 'it is unknown whether this version is affected'],
    ];
    for (const [versions, expected] of cases) {
      const { readings } = await reading({ affects: [{ ref: 'ref-minimist', versions }] });
      const [first] = readings;
      const told = first && ('dropped' in first ? first.dropped : (first.observation.confidence ?? 'read'));
      expect(told, JSON.stringify(versions)).to.equal(expected);
    }
  });

  it('know their version as package URLs write it: with or without the v of Go, and where the package URL alone has it', async () => {
    const [name, other] = ['pkg:golang/example.com/net', { version: '9.9.9', status: 'affected' }];
    const ways: readonly (readonly [component: Json, version: string])[] = [
      [{ purl: `${name}@v1.2.3`, version: 'v1.2.3' }, '1.2.3'],
      [{ purl: `${name}@1.2.3`, version: '1.2.3' }, 'v1.2.3'],
      [{ purl: `${name}@v1.2.3` }, '1.2.3'],
      [{ purl: 'pkg:npm/a@1.2.3' }, '1.2.3'],
      [{ purl: 'pkg:deb/debian/zlib@1.2.11%2Bdfsg-2' }, '1.2.11+dfsg-2'],
    ];
    for (const [component, version] of ways) {
      const components = [{ type: 'library', 'bom-ref': 'net', name: 'net', ...component }];
      const affects = [{ ref: 'net', versions: [other, { version, status: 'unaffected' }] }];
      const { readings } = await readBom(bom({ components, vulnerabilities: [vulnerability({ affects })] }));
      const [first] = readings;
      expect(first && 'dropped' in first && first.dropped, JSON.stringify(component)).to.equal('NOT_A_FAILURE');
    }
  });

  describe('in affects by package URLs without versions, as OSV-Scanner names all packages of an advisory', () => {
    const listed = (name: string, version: string, more: Json = {}): Json => {
      const purl = `pkg:npm/${name}@${version}`;
      return { type: 'library', 'bom-ref': purl, name, version, purl, ...more };
    };
    const placed = async (refs: readonly string[], components: readonly Json[]): Promise<readonly string[]> => {
      const affects = refs.map((ref) => ({ ref }));
      const { readings } = await readBom(bom({ components, vulnerabilities: [vulnerability({ affects })] }));
      return readings.map((each) => ('dropped' in each ? each.dropped : each.observation.place.where));
    };
    const refs = ['pkg:npm/lodash', 'pkg:npm/lodash.template', 'pkg:gem/lodash-rails'];

    it('are the version that the BOM lists, and others are none', async () => {
      const components = [listed('lodash', '4.17.20'), listed('a', '1.0.0')];
      expect(await placed(refs, components)).to.deep.equal([
        'pkg:npm/lodash@4.17.20',
        'NOT_A_FAILURE',
        'NOT_A_FAILURE',
      ]);
      const scoped = [listed('%40acme/lodash', '1.0.0')];
      expect(await placed(['pkg:npm/%40acme/lodash', 'pkg:npm/@acme/lodash'], scoped)).to.deep.equal([
        'pkg:npm/%40acme/lodash@1.0.0',
      ]);
    });

    it('stay as they are where it lists several versions, or none of them', async () => {
      const several = [listed('lodash', '4.17.20'), listed('lodash', '3.0.0')];
      expect(await placed(refs, several)).to.deep.equal(['pkg:npm/lodash', 'NOT_A_FAILURE', 'NOT_A_FAILURE']);
      expect(await placed(refs, [listed('a', '1.0.0')])).to.deep.equal(refs);
      expect(await placed(['nowhere', ...refs], [listed('a', '1.0.0')])).to.deep.equal(['nowhere', ...refs]);
    });

    it('are the same vulnerability with and without the version', async () => {
      const of = async (components: readonly Json[]) => {
        const vulnerabilities = [vulnerability({ affects: [{ ref: 'pkg:npm/lodash' }] })];
        const { observations } = await readBom(bom({ components, vulnerabilities }));
        return observations.flatMap(identities).map(({ algorithm, value }) => `${algorithm} ${value}`);
      };
      const [before, now] = [await of([listed('a', '1.0.0')]), await of([listed('lodash', '4.17.20')])];
      expect(now.filter((each) => before.includes(each)).map((each) => each.split(' ')[0])).to.include('CONTENT');
    });
  });

  it('move with their version, and are the same by whichever tool', async () => {
    const at = (version: string) =>
      readBom(
        bom({
          components: [{ ...library, version, purl: `pkg:npm/lib@${version}?x=${version}` }],
          vulnerabilities: [vulnerability({ affects: [{ ref: 'ref' }] })],
        }),
      );
    const [before, after] = [await at('1.0'), await at('1.1')].map(
      ({ observations: [first] }) => first && identities(first),
    );
    const contents = (all: typeof before) => all?.filter(({ algorithm }) => algorithm === 'CONTENT');
    expect(contents(before)).to.have.length(1);
    expect(contents(before)).to.deep.equal(contents(after));
  });
});

describe('severity in CycloneDX', () => {
  const nvd = { source: { name: 'NVD' } };
  const cases: readonly (readonly [string, readonly Json[], string, number | null])[] = [
    ['nobody rated', [], 'NONE', null],
    ['a word', [{ severity: 'high' }], 'ERROR', 7],
    ['a probability, which is none', [{ source: { name: 'EPSS' }, method: 'other', score: 0.97 }], 'NONE', null],
    [
      'none',
      [
        { severity: 'none', score: 0 },
        { source: { name: 'x' }, vector },
      ],
      'NONE',
      null,
    ],
    ['info', [{ severity: 'info' }], 'NOTE', 0.1],
    [
      'unknown, and somebody who knows',
      [{ severity: 'unknown' }, { source: { name: 'x' }, severity: 'low' }],
      'NOTE',
      0.1,
    ],
    ['unknown alone', [{ severity: 'unknown' }], 'NONE', null],
    [
      'the own source before others',
      [
        { source: { name: 'ghsa' }, severity: 'low' },
        { ...nvd, severity: 'critical' },
      ],
      'ERROR',
      9,
    ],
    ['the tool before GitHub', [{ source: { name: 'GitHub' }, severity: 'low' }, { severity: 'medium' }], 'WARNING', 4],
    [
      'a newer method before an older',
      [
        { ...nvd, method: 'CVSSv2', score: 5 },
        { ...nvd, method: 'CVSSv31', vector },
      ],
      'ERROR',
      9.8,
    ],
    ['a vector without its prefix', [{ ...nvd, method: 'CVSSv31', vector: vector.slice(9) }], 'ERROR', 9.8],
    ['a score alone', [{ ...nvd, method: 'other', score: 5.5 }], 'WARNING', 5.5],
  ];
  cases.forEach(([name, ratings, level, score]) => {
    it(`is taken from ${name}`, async () => {
      expect(await one({ ratings })).to.deep.include({ level, securitySeverity: score });
    });
  });

  it('keeps all ratings', async () => {
    const ratings = Array.from({ length: 7 }, (_, index) => ({
      source: { name: `s${String(index)}` },
      severity: 'low',
    }));
    expect(JSON.parse((await one({ ratings })).detail ?? '{}')).to.deep.include({ ratings });
  });
});

describe('what closes in CycloneDX', () => {
  const results = async (parts: Json, mapping?: unknown): Promise<string | undefined> =>
    (await readBom(bom(parts), mapping)).run?.results;
  const stated = vulnerability({ analysis: { state: 'exploitable' } });

  it('is what a BOM of components and vulnerabilities does not name any more', async () => {
    expect(await results({ vulnerabilities: [vulnerability()] })).to.equal('SOME');
    expect(await results({ vulnerabilities: [vulnerability(), stated] })).to.equal('SOME');
  });

  it('is nothing by an inventory, a VEX, an incomplete BOM, or an empty list that nobody vouches for', async () => {
    expect(await results({})).to.equal('ABSENT');
    expect(await results({ vulnerabilities: [stated] })).to.equal('ABSENT');
    expect(await results({ components: [], vulnerabilities: [vulnerability()] })).to.equal('ABSENT');
    const compositions = [{ aggregate: 'incomplete_first_party_only' }];
    expect(await results({ compositions, vulnerabilities: [vulnerability()] })).to.equal('ABSENT');
    expect(await results({ vulnerabilities: [] })).to.equal('ABSENT');
    expect(await results({ vulnerabilities: [] }, { scanners: ['vuln'] })).to.equal('EMPTY');
  });

  it('is nothing by statements on what stands, which open nothing either', async () => {
    const states = ['exploitable', 'in_triage', 'not_affected', 'false_positive', 'resolved'];
    const vulnerabilities = states.map((state) => vulnerability({ analysis: { state } }));
    const { run, readings } = await readBom(bom({ components: undefined, vulnerabilities }));
    expect(run).to.include({ results: 'ABSENT', category: 'CycloneDX VEX shop' });
    expect(readings.map((each) => 'dropped' in each && each.dropped)).to.deep.equal(states.map(() => 'STATED'));
    const mixed = await readBom(bom({ components: [], vulnerabilities: [stated, vulnerability()] }));
    expect(mixed.run).to.include({ results: 'ABSENT', category: 'CycloneDX shop' });
    expect(mixed.observations).to.have.length(1);
  });

  it('does not open what is stated to be no risk, mended or withdrawn', async () => {
    const falsePositive = await one({ analysis: { state: 'false_positive', detail: 'Not shipped.' } });
    expect(falsePositive.suppression).to.deep.equal({
      kind: 'EXTERNAL',
      justification: 'false_positive: Not shipped.',
    });
    const unaffected = await one({ analysis: { state: 'not_affected', justification: 'code_not_reachable' } });
    expect(unaffected.suppression?.justification).to.equal('not_affected: code_not_reachable');
    expect((await one({ analysis: { state: 'in_triage' } })).confidence).to.equal('in triage');
    expect((await one({ analysis: { state: 'exploitable' } })).suppression).to.equal(null);
    const dropped = async (parts: Json): Promise<unknown> => (await reading(parts)).readings[0];
    expect(await dropped({ analysis: { state: 'resolved' } })).to.deep.include({ dropped: 'BASELINE_ABSENT' });
    expect(await dropped({ analysis: { state: 'resolved_with_pedigree' } })).to.deep.include({
      dropped: 'BASELINE_ABSENT',
    });
    expect(await dropped({ rejected: '2026-01-01T00:00:00Z' })).to.deep.include({ dropped: 'WITHDRAWN' });
  });
});

describe('what these tests write', function () {
  // The schema is large.
  this.timeout(60_000);

  it('is valid by the published schema', () => {
    const states = ['exploitable', 'in_triage', 'false_positive', 'not_affected', 'resolved'];
    const versions = [{ version: '1.2.5', status: 'unaffected' }, { range: 'vers:npm/<9' }];
    const vulnerabilities = [
      vulnerability({ affects: [{ ref: 'ref-minimist', versions }] }),
      ...states.map((state) => vulnerability({ analysis: { state, justification: 'code_not_reachable' } })),
    ];
    expect(schemaErrors(bom({ vulnerabilities }))).to.equal(null);
  });
});

describe('a real BOM', () => {
  it('of npm is an inventory', async () => {
    const { run, readings, error } = await readBom(readFileSync('test/fixtures/boms/npm/bom.json'));
    expect(error).to.equal(null);
    expect(readings).to.deep.equal([]);
    expect(run).to.deep.include({ results: 'ABSENT', category: 'CycloneDX pkg:npm/shop', notifications: [] });
    expect(run?.tool).to.include({ name: 'cyclonedx-npm', version: '6.0.1' });
  });
});
