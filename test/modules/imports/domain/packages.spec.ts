import { expect } from 'chai';
import { identities, weaknessKey } from '../../../../src/modules/imports/domain/identity';
import type { Observation } from '../../../../src/modules/imports/domain/observation';
import { techniqueOf } from '../../../../src/modules/imports/domain/techniques';
import { packageReport, packageReports, readReport, type PackageReport } from './reports';

const formats: Readonly<Record<PackageReport, string>> = {
  grype: 'GRYPE',
  'npm-audit': 'NPM_AUDIT',
  'npm-audit-6': 'NPM_AUDIT',
  'osv-scanner': 'OSV_SCANNER',
  trivy: 'TRIVY',
};

/** Five advisories on two packages of one manifest. */
const expected = [
  ['pkg:npm/lodash@4.17.15', 'CVE-2020-28500', 5.3],
  ['pkg:npm/lodash@4.17.15', 'CVE-2020-8203', 7.4],
  ['pkg:npm/lodash@4.17.15', 'CVE-2021-23337', 7.2],
  ['pkg:npm/minimist@0.0.8', 'CVE-2020-7598', 5.6],
  ['pkg:npm/minimist@0.0.8', 'CVE-2021-44906', 9.8],
];

const components = (all: readonly Observation[]): readonly Observation[] =>
  all.filter(({ place }) => place.kind === 'COMPONENT');

const shown = (all: readonly Observation[]): readonly unknown[] =>
  components(all)
    .map((each) => [each.place.where, weaknessKey(each), each.securitySeverity])
    .sort((left, right) => (String(left) < String(right) ? -1 : 1));

const parsed = (name: PackageReport): Record<string, never> => JSON.parse(packageReport(name)) as Record<string, never>;

describe('reports of packages', () => {
  for (const name of packageReports) {
    it(`are recognised and read: ${name}`, async () => {
      const { format, error, observations, runs } = await readReport(packageReport(name));
      expect(error).to.equal(undefined);
      expect(format).to.equal(formats[name]);
      expect(runs[0]?.results).to.equal('SOME');
      expect(components(observations)).to.have.length(5);
      expect(new Set(components(observations).map(({ place }) => place.specific))).to.deep.equal(
        new Set(['package-lock.json']),
      );
      if (name !== 'npm-audit') expect(shown(observations)).to.deep.equal(expected);
      expect(new Set(components(observations).map(techniqueOf))).to.deep.equal(new Set(['SCA']));
    });

    it(`read the same in pieces of any size: ${name}`, async () => {
      const whole = await readReport(packageReport(name));
      const small = await readReport(packageReport(name), null, null, 7);
      expect(small).to.deep.equal(whole);
    });

    it(`hand out plain data: ${name}`, async () => {
      const { observations, runs } = await readReport(packageReport(name));
      expect(structuredClone({ observations, runs })).to.deep.equal({ observations, runs });
    });
  }

  it('share identities of each advisory, whichever ids a tool knows', async () => {
    const values = await Promise.all(
      packageReports.map(async (name) => {
        const { observations } = await readReport(packageReport(name));
        const all = components(observations).map((each) => identities(each)[0]?.value);
        return all.toSorted();
      }),
    );
    values.forEach((each) => expect(each).to.deep.equal(values[0]));
  });

  it('keep an identity when the version changes, and tell it by the place', async () => {
    const later = packageReport('osv-scanner').replaceAll('4.17.15', '4.17.16');
    const [before, after] = await Promise.all(
      [packageReport('osv-scanner'), later].map(
        async (text) => (await readReport(text)).observations[0] as Observation,
      ),
    );
    const values = (each: Observation | undefined, algorithm: string): readonly string[] =>
      each === undefined
        ? []
        : identities(each)
            .filter((identity) => identity.algorithm === algorithm)
            .map(({ value }) => value);
    expect(values(after, 'CONTENT')).to.deep.equal(values(before, 'CONTENT'));
    expect(values(after, 'LOCATION')).to.not.deep.equal(values(before, 'LOCATION'));
  });
});

describe('npm audit', () => {
  it('names packages without a version, each by the advisory that is its own', async () => {
    const { observations } = await readReport(packageReport('npm-audit'));
    expect(observations.map(({ place, rule }) => `${place.where} ${String(rule.id)}`)).to.deep.equal([
      'pkg:npm/lodash GHSA-35jh-r3h4-6jhm',
      'pkg:npm/lodash GHSA-p6mc-m468-83gw',
      'pkg:npm/lodash GHSA-29mw-wpgm-hmr9',
      'pkg:npm/minimist GHSA-vh95-rmgr-6w4m',
      'pkg:npm/minimist GHSA-xvch-5gv4-984h',
    ]);
    expect(observations[3]?.rule.recommendation).to.equal('Update mkdirp to 0.5.6 or later.');
    expect(observations[4]).to.include({ securitySeverity: 9.8, level: 'ERROR' });
  });

  it('is clean when the object of vulnerabilities is empty, and tells nothing when it is absent', async () => {
    const clean = await readReport(packageReport('npm-audit-clean'));
    expect([clean.format, clean.runs[0]?.results]).to.deep.equal(['NPM_AUDIT', 'EMPTY']);
    const { runs } = await readReport({ auditReportVersion: 2, metadata: {} });
    expect(runs[0]?.results).to.equal('ABSENT');
    const old = await readReport({ actions: [], advisories: {}, muted: [], metadata: {} });
    expect([old.format, old.runs[0]?.results]).to.deep.equal(['NPM_AUDIT', 'EMPTY']);
  });

  it('is refused when npm itself failed', async () => {
    const failed = { error: { code: 'ENOLOCK', summary: 'This command requires an existing lockfile.', detail: '' } };
    const { format, error } = await readReport(failed);
    expect(format).to.equal('NPM_AUDIT');
    expect(error).to.deep.equal({
      at: '/error',
      message: 'npm could not audit: ENOLOCK This command requires an existing lockfile.',
    });
    const refused = {
      message: '405 Method Not Allowed',
      method: 'POST',
      statusCode: 405,
      error: { summary: '', detail: '' },
    };
    expect((await readReport(refused)).error?.message).to.equal('npm could not audit: 405 Method Not Allowed.');
  });

  it('takes the manifest from the mapping, whose report is then a scope of its own', async () => {
    const { observations, runs } = await readReport(packageReport('npm-audit'), {
      manifest: './web/package-lock.json',
    });
    expect(observations[0]?.place.specific).to.equal('web/package-lock.json');
    expect(runs[0]?.category).to.equal('web/package-lock.json');
  });

  it('tells each installed version apart where npm 6 names it', async () => {
    const report = parsed('npm-audit-6') as unknown as { advisories: Record<string, { findings: unknown[] }> };
    report.advisories['1106913']?.findings.push({ version: '3.10.1', paths: ['old>lodash'] });
    const { observations } = await readReport(report);
    expect(observations.map(({ place }) => place.where)).to.include.members([
      'pkg:npm/lodash@3.10.1',
      'pkg:npm/lodash@4.17.15',
    ]);
  });
});

describe('OSV-Scanner', () => {
  const report = (
    vulnerabilities: readonly object[],
    groups: readonly object[],
    source: object = { path: '/builds/acme/shop/web/poetry.lock' },
  ): object => ({
    results: [
      {
        source,
        packages: [{ package: { name: 'Django_Rest', version: '1.0', ecosystem: 'PyPI' }, vulnerabilities, groups }],
      },
    ],
  });

  it('makes one observation of the advisories of a group', async () => {
    const { observations } = await readReport(
      report(
        [
          { id: 'GHSA-2222-3333-4444', aliases: ['CVE-2020-1111'] },
          { id: 'PYSEC-2020-1', aliases: ['CVE-2020-1111'] },
          { id: 'PYSEC-2020-2' },
        ],
        [
          { ids: ['GHSA-2222-3333-4444', 'PYSEC-2020-1'], aliases: ['CVE-2020-1111'], max_severity: '8.1' },
          { ids: ['PYSEC-2020-2'] },
        ],
      ),
    );
    expect(
      observations.map((each) => [weaknessKey(each), each.place.where, each.place.specific, each.securitySeverity]),
    ).to.deep.equal([
      ['CVE-2020-1111', 'pkg:pypi/django-rest@1.0', 'web/poetry.lock', 8.1],
      ['PYSEC-2020-2', 'pkg:pypi/django-rest@1.0', 'web/poetry.lock', null],
    ]);
  });

  it('has the first line that tells something for its title where there is no summary', async () => {
    const titled = async (details: string): Promise<unknown> =>
      (await readReport(report([{ id: 'GHSA-2222-3333-4444', details }], []))).observations[0]?.rule.title;
    expect(await titled('### Impact\n\nUploads of `a.zip` fill the disk.\n### Patches\n1.1')).to.equal(
      'Uploads of `a.zip` fill the disk.',
    );
    expect(await titled('# Directory traversal in acme\nPaths are not checked.')).to.equal(
      'Directory traversal in acme',
    );
    expect(await titled('**Summary:**\r\nIt hangs.\r\n')).to.equal('It hangs.');
    expect(await titled('#5 of the list is read twice')).to.equal('#5 of the list is read twice');
    expect(await titled('Impact on all users')).to.equal('Impact on all users');
    expect(await titled('## Summary')).to.equal('## Summary');
  });

  it('drops what was withdrawn, and another advisory of the group stands for it', async () => {
    const { readings, observations } = await readReport(
      report(
        [{ id: 'PYSEC-2020-1', withdrawn: '2024-01-01T00:00:00Z' }, { id: 'PYSEC-2020-2' }],
        [{ ids: ['PYSEC-2020-1', 'PYSEC-2020-2'] }],
      ),
    );
    expect(readings[0]).to.include({ dropped: 'WITHDRAWN' });
    expect(observations.map(({ rule }) => rule.id)).to.deep.equal(['PYSEC-2020-2']);
  });

  it('takes what nothing calls, and what a distribution calls unimportant, for suppressed', async () => {
    const { observations } = await readReport(
      report(
        [{ id: 'PYSEC-2020-1' }, { id: 'PYSEC-2020-2' }, { id: 'PYSEC-2020-3' }],
        [
          { ids: ['PYSEC-2020-1'], experimentalAnalysis: { 'PYSEC-2020-1': { called: false } } },
          { ids: ['PYSEC-2020-2'], experimental_analysis: { 'PYSEC-2020-2': { called: true, unimportant: true } } },
          { ids: ['PYSEC-2020-3'], experimentalAnalysis: { 'PYSEC-2020-3': { called: true } } },
        ],
      ),
    );
    expect(observations.map(({ suppression }) => suppression?.justification ?? null)).to.deep.equal([
      'OSV-Scanner found that nothing calls the code that is vulnerable.',
      'The distribution says that it is unimportant.',
      null,
    ]);
  });

  it('names code that is known by its commit alone by its directory', async () => {
    const commit = 'f5f3c22f3ed5a6804a2a8d9ee9fa43044cfa24a6';
    const submodule = (path: string, at: string): object => ({
      source: { path, type: 'git' },
      packages: [
        {
          package: { name: '', version: '', ecosystem: '', commit: at },
          vulnerabilities: [{ id: 'CVE-2023-45853', aliases: [] }],
          groups: [{ ids: ['CVE-2023-45853'], aliases: ['CVE-2023-45853'], max_severity: '9.8' }],
        },
      ],
    });
    const read = async (at: string): Promise<readonly Observation[]> =>
      (
        await readReport({
          results: [submodule('/builds/acme/shop', at), submodule('/builds/acme/shop/third_party/zlib/', at)],
        })
      ).observations;
    const [whole, part] = await read(commit);
    expect([whole?.place.where, whole?.place.specific]).to.deep.equal([`pkg:generic/checkout@${commit}`, null]);
    expect([part?.place.where, part?.place.specific]).to.deep.equal([`pkg:generic/zlib@${commit}`, 'third_party/zlib']);
    expect(part?.securitySeverity).to.equal(9.8);
    // Another commit is the same vulnerability in another place.
    const [, moved] = await read(commit.replace('f5', 'ab'));
    const [before, after] = [part, moved].map((each) => (each === undefined ? [] : identities(each)));
    expect(before?.filter(({ value }) => after?.some((other) => other.value === value))).to.not.have.length(0);
  });

  it('is clean with an empty list, and recognised then', async () => {
    const { format, runs } = await readReport({ results: [], experimental_config: { licenses: {} } });
    expect([format, runs[0]?.results]).to.deep.equal(['OSV_SCANNER', 'EMPTY']);
    expect((await readReport({ results: null }, null, 'OSV_SCANNER')).runs[0]?.results).to.equal('ABSENT');
  });

  it('takes no report of another tool for a clean one', async () => {
    const others: readonly (readonly [name: string, report: object])[] = [
      ['tfsec', { results: [{ rule_id: 'aws-vpc-no-public-egress-sgr', location: { filename: 'main.tf' } }] }],
      ['Twistlock', { results: [{ id: 'sha256:1', packages: [{ type: 'os', name: 'bash' }], vulnerabilities: [] }] }],
      ['one with nothing found', { results: [] }],
    ];
    for (const [name, other] of others) {
      const { format, runs, error } = await readReport(other);
      expect([format, runs, error?.at], name).to.deep.equal(['SARIF', [], '/version']);
    }
    for (const [name, other] of others.slice(0, 2))
      expect((await readReport(other, null, 'OSV_SCANNER')).error, name).to.deep.equal({
        at: '/results/0',
        message: 'This is no result of OSV-Scanner: it tells no packages.',
      });
    const named = await readReport({ results: [] }, null, 'OSV_SCANNER');
    expect(named.runs[0]?.results).to.equal('EMPTY');
  });

  it('takes the checkout and the image from the mapping', async () => {
    const mapped = async (mapping: object, source: object): Promise<unknown> =>
      (await readReport(report([{ id: 'PYSEC-2020-1' }], [], source), mapping)).observations[0]?.place.specific;
    expect(await mapped({ prefix: '/home/me/shop' }, { path: '/home/me/shop/poetry.lock' })).to.equal('poetry.lock');
    expect(await mapped({ image: 'shop:1.2' }, { path: '/var/lib/dpkg/status', type: 'os' })).to.equal('shop');
    expect(await mapped({ image: 'shop:1.2' }, { path: '/app/poetry.lock', type: 'lockfile' })).to.equal(
      'shop:/app/poetry.lock',
    );
    expect(
      await mapped({ image: 'shop:1.2' }, { path: '/srv/Django_Rest-1.0.dist-info/METADATA', type: 'artifact' }),
    ).to.equal('shop:/srv/Django_Rest.dist-info/METADATA');
    expect((await readReport(report([], []), { prefix: 1 })).error?.message).to.equal(
      'The mapping\'s "prefix" must be a text.',
    );
  });
});
