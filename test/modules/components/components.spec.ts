import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { undoReport, type Report } from '../../../src/modules/imports';
import { ask, run } from '../../support/client';
import { eachEngine } from '../../support/engines';
import { valueOf } from '../../support/world';
import { bom, readBom, vulnerability } from '../imports/domain/boms';
import type { Json } from '../imports/domain/documents';
import { counted, importsIn, type Imports } from '../imports/apply/imports';
import { scan } from '../imports/apply/sarif';
import { storedIn } from '../imports/apply/stored';

const library = (name: string, version: string, more: Json = {}): Json => ({
  type: 'library',
  'bom-ref': `${name}-${version}`,
  name,
  version,
  purl: `pkg:npm/${name}@${version}`,
  ...more,
});

const listing = (components: readonly Json[], more: Json = {}): string =>
  JSON.stringify(bom({ components, ...more, inlineSalt: undefined }));

interface Listed {
  readonly totalCount: number;
  readonly nodes: readonly Readonly<Record<string, unknown>>[];
}

const fields = 'name version purl ecosystem kind licences location relationship tool branch openVulnerabilities';

eachEngine('components', (database, engine) => {
  const made: { imports?: Imports } = {};
  const imports = (): Imports => made.imports as Imports;

  const listed = async (args = '', shown = 'purl', role: 'VIEWER' | 'DEVELOPER' = 'VIEWER'): Promise<Listed> => {
    const { root } = imports().world;
    const answer = await ask<{ root: { components: Listed } }>(
      await imports().world.as(role),
      `{ root(id: "${root.id}") { components${args} { totalCount nodes { ${shown} } } } }`,
    );
    return answer.root.components;
  };

  const purls = async (args = ''): Promise<readonly unknown[]> => (await listed(args)).nodes.map(({ purl }) => purl);

  const came = ({ counts: { components } }: Report) => components;

  beforeEach(async () => {
    made.imports = await importsIn(database());
  });
  afterEach(() => imports().check());

  const [a, b, c] = [
    library('a', '1.0.0', { licenses: [{ license: { id: 'MIT' } }] }),
    library('b', '2.0.0'),
    library('c', '3.0.0'),
  ];

  it('are what an inventory lists, within others too, and it is a success without vulnerabilities', async () => {
    const report = await imports().upload(listing([{ ...a, components: [b] }, c, c]));
    expect(report.state).to.equal('APPLIED');
    expect(counted(report)).to.deep.equal({});
    expect(came(report)).to.deep.equal({ listed: 3, added: 3, removed: 0 });
    expect(await listed('', fields)).to.deep.equal({
      totalCount: 3,
      nodes: [
        { name: 'a', version: '1.0.0', purl: 'pkg:npm/a@1.0.0', licences: ['MIT'] },
        { name: 'b', version: '2.0.0', purl: 'pkg:npm/b@2.0.0', licences: [] },
        { name: 'c', version: '3.0.0', purl: 'pkg:npm/c@3.0.0', licences: [] },
      ].map((each) => ({
        ...each,
        ecosystem: 'npm',
        kind: 'library',
        location: null,
        relationship: null,
        tool: 'bomber',
        branch: null,
        openVulnerabilities: 0,
      })),
    });
  });

  it('are replaced by the next inventory of the tool, category and branch alone, unless it is incomplete or older', async () => {
    await imports().upload(listing([a, b]));
    const first = (await listed('', 'purl firstSeenAt')).nodes.find(({ purl }) => purl === 'pkg:npm/a@1.0.0');
    expect(came(await imports().upload(listing([a, c])))).to.deep.equal({ listed: 2, added: 1, removed: 1 });
    expect(await purls()).to.deep.equal(['pkg:npm/a@1.0.0', 'pkg:npm/c@3.0.0']);
    // What is told otherwise is the same component.
    const other = library('a', '1.0.0', { licenses: [{ expression: 'MIT OR Apache-2.0' }] });
    expect(came(await imports().upload(listing([other, c])))).to.deep.equal({ listed: 2, added: 1, removed: 1 });
    const again = (await listed('', 'purl firstSeenAt')).nodes.find(({ purl }) => purl === 'pkg:npm/a@1.0.0');
    expect(again).to.deep.equal(first);
    await imports().upload(listing([b]), { branch: 'release' });
    expect(await purls()).to.have.length(3);
    const incomplete = await imports().upload(listing([b], { compositions: [{ aggregate: 'incomplete' }] }));
    expect(came(incomplete)).to.equal(null);
    const old = { ...(bom()['metadata'] as Json), timestamp: '2025-01-01T00:00:00Z' };
    const newer = { ...(bom()['metadata'] as Json), timestamp: '2025-06-01T00:00:00Z' };
    await imports().upload(
      listing([other, c], { metadata: newer, serialNumber: 'urn:uuid:f08a6ccd-4dce-4759-bd84-c626675d60a7' }),
    );
    expect(came(await imports().upload(listing([b], { metadata: old })))).to.equal(null);
    expect(await purls()).to.deep.equal(['pkg:npm/a@1.0.0', 'pkg:npm/b@2.0.0', 'pkg:npm/c@3.0.0']);
    expect(came(await imports().upload(listing([b], { metadata: newer }), { dryRun: true }))).to.deep.equal({
      listed: 1,
      added: 1,
      removed: 2,
    });
    expect(await purls()).to.have.length(3);
  });

  it('are found by name, package URL, ecosystem and vulnerabilities, and sorted', async () => {
    const jar = { type: 'library', 'bom-ref': 'jar', name: 'Jar', version: '1', purl: 'pkg:maven/org.acme/jar@1' };
    const vulnerabilities = [vulnerability({ affects: [{ ref: 'b-2.0.0' }] })];
    await imports().upload(listing([a, b, c, jar], { vulnerabilities }));
    const cases: readonly (readonly [string, readonly string[]])[] = [
      ['filter: { nameContains: "JAR" }', ['pkg:maven/org.acme/jar@1']],
      ['filter: { purlStartsWith: "pkg:npm/a@" }', ['pkg:npm/a@1.0.0']],
      ['filter: { ecosystem: ["maven"] }', ['pkg:maven/org.acme/jar@1']],
      ['filter: { vulnerable: true }', ['pkg:npm/b@2.0.0']],
      ['filter: { vulnerable: false, ecosystem: ["npm"] }', ['pkg:npm/a@1.0.0', 'pkg:npm/c@3.0.0']],
      ['first: 1, orderBy: { field: PURL, direction: DESC }', ['pkg:npm/c@3.0.0']],
      ['last: 1, orderBy: { field: PURL, direction: DESC }', ['pkg:maven/org.acme/jar@1']],
      [
        'filter: { not: { nameContains: "a" } }, orderBy: { field: FIRST_SEEN_AT, direction: ASC }',
        ['pkg:npm/b@2.0.0', 'pkg:npm/c@3.0.0'],
      ],
    ];
    for (const [args, expected] of cases) expect([...(await purls(`(${args})`))].sort(), args).to.deep.equal(expected);
    const vulnerable = await listed('(filter: { vulnerable: true })', 'openVulnerabilities');
    expect(vulnerable).to.deep.equal({ totalCount: 1, nodes: [{ openVulnerabilities: 1 }] });
    const { group } = await ask<{ group: { components: Listed } }>(
      await imports().world.as('VIEWER'),
      `{ group(id: "${imports().world.group.id}") { components(filter: { purlStartsWith: "pkg:npm/b" }) { totalCount nodes { purl rootId tool } } } }`,
    );
    expect(group.components).to.deep.equal({
      totalCount: 1,
      nodes: [{ purl: 'pkg:npm/b@2.0.0', rootId: imports().world.root.id, tool: 'bomber' }],
    });
  });

  it('are direct or by way of others, as the inventory says, and told otherwise once it says so', async () => {
    const dependencies = [
      { ref: 'shop', dependsOn: ['a-1.0.0'] },
      { ref: 'a-1.0.0', dependsOn: ['b-2.0.0'] },
    ];
    await imports().upload(listing([a, b, c], { dependencies }));
    const cases: readonly (readonly [string, readonly string[]])[] = [
      ['relationship: [DIRECT]', ['pkg:npm/a@1.0.0']],
      ['relationship: [TRANSITIVE, DIRECT]', ['pkg:npm/a@1.0.0', 'pkg:npm/b@2.0.0']],
      ['not: { relationship: [DIRECT] }', ['pkg:npm/b@2.0.0', 'pkg:npm/c@3.0.0']],
      ['not: { relationship: [DIRECT, TRANSITIVE] }', ['pkg:npm/c@3.0.0']],
    ];
    for (const [filter, expected] of cases)
      expect(await purls(`(filter: { ${filter} })`), filter).to.deep.equal(expected);
    const before = await storedIn(imports(), engine);
    const report = await imports().upload(listing([a, b, c], { dependencies: dependencies.slice(1) }));
    expect(came(report)).to.deep.equal({ listed: 3, added: 2, removed: 2 });
    expect((await listed('', 'relationship')).nodes.map(({ relationship }) => relationship)).to.deep.equal([
      null,
      null,
      null,
    ]);
    valueOf(await undoReport(await imports().world.as('GROUP_MANAGER'), report.id, 'A mistake.'));
    expect(await storedIn(imports(), engine)).to.deep.equal(before);
  });

  it('are direct where a project needs them that Trivy puts between', async () => {
    await imports().upload(readFileSync('test/fixtures/boms/trivy/bom.json', 'utf8'));
    const named = async (relationship: string): Promise<readonly unknown[]> =>
      (await listed(`(filter: { relationship: [${relationship}] })`, 'name')).nodes.map(({ name }) => name).toSorted();
    expect(await named('DIRECT')).to.deep.equal([
      'express',
      'github.com/spf13/cobra',
      'libssl3',
      'ms',
      'org.slf4j/slf4j-simple',
      'requests',
    ]);
    expect(await named('TRANSITIVE')).to.include.members(['golang.org/x/net', 'github.com/spf13/pflag', 'body-parser']);
  });

  it('are what Trivy lists of packages; a report that lists none leaves them as they are', async () => {
    const text = readFileSync('test/fixtures/reports/packages/trivy-packages.json', 'utf8');
    const report = await imports().upload(text);
    expect(counted(report)).to.deep.equal({ new: 1, dropped: 1, NO_IDENTITY: 1 });
    expect(came(report)).to.deep.equal({ listed: 7, added: 7, removed: 0 });
    const vulnerable = await listed('(filter: { vulnerable: true })', 'name tool openVulnerabilities');
    expect(vulnerable.nodes).to.deep.equal([{ name: 'libssl3', tool: 'trivy', openVulnerabilities: 1 }]);
    const change = (packages: unknown): string =>
      JSON.stringify(JSON.parse(text, (name, value: unknown) => (name === 'Packages' ? packages : value)));
    for (const packages of [undefined, [], [{ Version: '1' }]]) {
      const none = await imports().upload(change(packages));
      expect(none.state, JSON.stringify(packages)).to.equal('APPLIED');
      expect(came(none)).to.equal(null);
    }
    expect((await listed()).totalCount).to.equal(7);
    expect(came(await imports().upload(change([{ Name: 'libssl3', Version: '4' }])))).to.deep.include({ removed: 7 });
  });

  it('cost a report that lists none no statement', async () => {
    const about = async (document: string): Promise<number> =>
      (await database().statements(() => imports().upload(document))).filter((sql) => /components/.test(sql)).length;
    expect(await about(scan([{ line: 1, code: 'const value = read(input);' }]))).to.equal(0);
    const few = await about(listing([a]));
    expect(few).to.be.greaterThan(5);
    expect(await about(listing([a, b, c]))).to.equal(few);
  });

  it('are read by a constant number of statements, and by nobody of another tenant', async () => {
    const env = await imports().world.as('VIEWER');
    const query = `{ root(id: "${imports().world.root.id}") { components { totalCount nodes { purl tool lastSeenAt openVulnerabilities } } } }`;
    const sent = async (): Promise<number> => (await database().statements(() => ask(env, query))).length;
    await imports().upload(listing([a]));
    const few = await sent();
    await imports().upload(
      listing(Array.from({ length: 25 }, (_, index) => library(`many-${String(index)}`, '1.0.0'))),
    );
    expect(await sent()).to.equal(few);
    const stranger = await run(await imports().world.as('STRANGER'), query);
    expect(stranger.data).to.deep.equal({ root: null });
  });

  it('are as they were once the report is undone', async () => {
    await imports().upload(listing([a, b]));
    const before = await storedIn(imports(), engine);
    const { id } = await imports().upload(listing([b, c]));
    valueOf(await undoReport(await imports().world.as('GROUP_MANAGER'), id, 'A mistake.'));
    expect(await storedIn(imports(), engine)).to.deep.equal(before);
    const [first] = await imports().rows(
      `select id from reports where state = 'APPLIED' and root_id = '${imports().world.root.id}'`,
    );
    valueOf(await undoReport(await imports().world.as('GROUP_MANAGER'), String(first?.['id']), 'A mistake.'));
    expect(await purls()).to.deep.equal([]);
  });

  it('are put in by one look at what leaves, not by one for each', async () => {
    await imports().upload(listing([a, b]));
    const next = listing([library('a', '1.0.1'), library('b', '2.0.1')]);
    const sent = await database().statements(() => imports().upload(next));
    const [insert, ...others] = sent.filter((sql) => sql.startsWith('insert into components'));
    expect(others).to.deep.equal([]);
    expect(insert).to.match(/left join \(select purl, location, min\(first_seen_at\)/);
    if (engine === 'postgres') return;
    const plan = await imports().rows(`explain query plan ${String(insert).replaceAll('?', "'x'")}`);
    const steps = plan.map(({ detail }) => String(detail));
    // SQLite walks the table for each row where the table itself is asked within the query.
    expect(
      steps.filter((step) => /^(?:MATERIALIZE|CO-ROUTINE) before/.test(step)),
      steps.join('; '),
    ).to.have.length(1);
    expect(steps.filter((step) => step.startsWith('CORRELATED'))).to.have.length(1);
  });

  it('may be twenty thousand, by as many statements to the engine as few, and the same again changes no row', async () => {
    const many = Array.from({ length: 20_000 }, (_, index) => library(`many-${String(index)}`, '1.0.0'));
    expect(came(await imports().upload(listing(many)))).to.deep.equal({ listed: 20_000, added: 20_000, removed: 0 });
    const rows = () => imports().rows('select id from components order by id');
    const before = await rows();
    const again = await imports().upload(
      listing(many, { serialNumber: 'urn:uuid:f08a6ccd-4dce-4759-bd84-c626675d60a7' }),
    );
    expect(came(again)).to.deep.equal({ listed: 20_000, added: 0, removed: 0 });
    expect(await rows()).to.deep.equal(before);
  }).timeout(60_000);
});

describe('the inventory of CycloneDX', () => {
  it('is the same in JSON and XML, of a real tool', async () => {
    const [json, xml] = await Promise.all(
      ['json', 'xml'].map((ending) => readBom(readFileSync(`test/fixtures/boms/npm/bom.${ending}`))),
    );
    expect(json?.components.length).to.be.greaterThan(2);
    expect(xml?.components).to.deep.equal(json?.components);
    expect(json?.run?.inventory).to.equal(true);
  });
});
