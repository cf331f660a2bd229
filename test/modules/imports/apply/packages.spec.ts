import { expect } from 'chai';
import { eachEngine } from '../../../support/engines';
import { packageReport } from '../domain/reports';
import { counted, importsIn, type Imports } from './imports';

/** The same document in other bytes. */
const again = (text: string): string => `${text} `;

interface Lists {
  readonly matches: { vulnerability: { id: string } }[];
  readonly vulnerabilities: { lodash: { via: { url: string }[] } };
  readonly results: { packages: { vulnerabilities: { id: string }[]; groups: { ids: string[] }[] }[] }[];
  readonly Results: { Vulnerabilities: { VendorIDs: string[] }[] }[];
}

const mended = 'GHSA-p6mc-m468-83gw';

/** A report without one of its advisories. */
const without: Readonly<Record<'grype' | 'npm-audit' | 'osv-scanner' | 'trivy', (report: Lists) => unknown>> = {
  grype: (report) => ({
    ...report,
    matches: report.matches.filter(({ vulnerability }) => vulnerability.id !== mended),
  }),
  'npm-audit': (report) => {
    const { lodash } = report.vulnerabilities;
    const via = lodash.via.filter(({ url }) => !url.endsWith(mended));
    return { ...report, vulnerabilities: { ...report.vulnerabilities, lodash: { ...lodash, via } } };
  },
  'osv-scanner': (report) => ({
    ...report,
    results: report.results.map((result) => ({
      ...result,
      packages: result.packages.map((each) => ({
        ...each,
        vulnerabilities: each.vulnerabilities.filter(({ id }) => id !== mended),
        groups: each.groups.filter(({ ids }) => !ids.includes(mended)),
      })),
    })),
  }),
  trivy: (report) => ({
    ...report,
    Results: report.Results.map((result) =>
      'Vulnerabilities' in result
        ? { ...result, Vulnerabilities: result.Vulnerabilities.filter(({ VendorIDs }) => !VendorIDs.includes(mended)) }
        : result,
    ),
  }),
};

eachEngine('reports of packages', (database) => {
  const made: { imports?: Imports } = {};
  const imports = (): Imports => made.imports as Imports;
  const upload = (...given: Parameters<Imports['upload']>) => imports().upload(...given);
  const sightings = async (): Promise<readonly number[]> =>
    (
      await imports().rows(
        `select count(*) as count from sightings where vulnerability_id in (select id from vulnerabilities
         where root_id = '${imports().world.root.id}') group by vulnerability_id`,
      )
    ).map((row) => Number(row['count']));
  beforeEach(async () => {
    made.imports = await importsIn(database());
  });
  afterEach(() => imports().check());

  it('make one vulnerability of what several tools see, in whichever order they come', async () => {
    expect(counted(await upload(packageReport('osv-scanner')))).to.deep.equal({ new: 5 });
    expect(counted(await upload(packageReport('npm-audit')))).to.deep.equal({ unchanged: 5 });
    expect(counted(await upload(packageReport('grype')))).to.deep.equal({ unchanged: 5 });
    expect(counted(await upload(packageReport('trivy'), { branch: null }))).to.deep.equal({ new: 2, unchanged: 5 });
    expect((await sightings()).toSorted()).to.deep.equal([1, 1, 4, 4, 4, 4, 4]);
    const standing = await imports().standing();
    expect(standing.filter(({ where }) => where === 'pkg:npm/lodash@4.17.15')).to.have.length(3);
  });

  it('make one vulnerability also when npm, which tells no versions, comes first', async () => {
    expect(counted(await upload(packageReport('npm-audit')))).to.deep.equal({ new: 5 });
    expect(counted(await upload(packageReport('grype')))).to.deep.equal({ unchanged: 5 });
    expect(counted(await upload(packageReport('npm-audit-6')))).to.deep.equal({ moved: 5 });
    expect((await sightings()).toSorted()).to.deep.equal([2, 2, 2, 2, 2]);
  });

  for (const name of ['grype', 'npm-audit', 'osv-scanner', 'trivy'] as const) {
    it(`are recognised when they come again, when a version changes, when one is mended and comes back: ${name}`, async () => {
      const first = packageReport(name);
      const all = name === 'trivy' ? 7 : 5;
      expect(counted(await upload(first))).to.deep.equal({ new: all });
      const before = await imports().standing();
      expect(counted(await upload(again(first)))).to.deep.equal({ unchanged: all });
      const bumped = first.replaceAll('4.17.15', '4.17.16');
      expect(counted(await upload(again(bumped)))).to.deep.equal(
        name === 'npm-audit' ? { unchanged: 5 } : { unchanged: all - 3, moved: 3 },
      );
      expect((await imports().standing()).map(({ id }) => id)).to.have.members(before.map(({ id }) => id));
      const less = without[name](JSON.parse(first) as Lists);
      expect(counted(await upload(JSON.stringify(less)))).to.include({ closed: 1 });
      expect(counted(await upload(`${first}  `))).to.include({ reopened: 1 });
      expect((await imports().standing()).map(({ id, state }) => [id, state])).to.have.deep.members(
        before.map(({ id }) => [id, 'VULNERABLE']),
      );
    });
  }

  it('tell two versions of one package apart in one manifest', async () => {
    const report = JSON.parse(packageReport('osv-scanner')) as { results: { packages: object[] }[] };
    const [lodash] = report.results[0]?.packages ?? [];
    const older = JSON.parse(JSON.stringify(lodash).replaceAll('4.17.15', '3.10.1')) as object;
    report.results[0]?.packages.push(older);
    expect(counted(await upload(JSON.stringify(report)))).to.deep.equal({ new: 8 });
    expect(counted(await upload(again(JSON.stringify(report))))).to.deep.equal({ unchanged: 8 });
    expect(counted(await upload(packageReport('osv-scanner')))).to.deep.equal({ unchanged: 5, closed: 3 });
    const open = (await imports().standing()).filter(({ state }) => state === 'VULNERABLE').map(({ where }) => where);
    expect(open.filter((where) => where.includes('3.10.1'))).to.deep.equal([]);
  });

  it('close nothing when they are older, or tell nothing', async () => {
    // A year before, since the clock of the tests stands before what Grype wrote.
    const newer = packageReport('grype').replaceAll('2026-11-', '2025-11-');
    await upload(newer);
    const older = {
      ...(JSON.parse(newer) as object),
      matches: [],
      descriptor: { name: 'grype', timestamp: '2025-11-19T10:00:00+01:00' },
    };
    const outdated = await upload(JSON.stringify(older));
    expect(outdated.analyses[0]?.closing).to.equal('OUTDATED');
    await upload(packageReport('trivy'));
    const empty = JSON.stringify({
      SchemaVersion: 2,
      CreatedAt: '2026-11-21T10:00:00Z',
      ArtifactName: '.',
      ArtifactType: 'filesystem',
      Metadata: { Branch: 'main' },
    });
    const nothing = await upload(empty);
    expect(nothing.analyses.map(({ closing }) => closing)).to.deep.equal(['NO_RESULTS', 'NO_RESULTS', 'NO_RESULTS']);
    expect(counted(nothing)).to.deep.equal({ keptOpen: 2 });
    const clean = await upload(empty, { mapping: { scanners: ['vuln', 'misconfig', 'secret'] } });
    expect(counted(clean)).to.deep.equal({ closed: 2 });
    expect(counted(await upload(packageReport('npm-audit-clean')))).to.deep.equal({});
  });
});
