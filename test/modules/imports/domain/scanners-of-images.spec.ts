import { expect } from 'chai';
import { weaknessKey } from '../../../../src/modules/imports/domain/identity';
import { techniqueOf } from '../../../../src/modules/imports/domain/techniques';
import { packageReport, readReport } from './reports';

const vulnerability = (id: string, more: object = {}): object => ({
  VulnerabilityID: id,
  PkgName: 'libssl3',
  PkgIdentifier: { PURL: 'pkg:deb/debian/libssl3@3.0.11-1~deb12u2?arch=amd64&distro=debian-12.5' },
  InstalledVersion: '3.0.11-1~deb12u2',
  Severity: 'HIGH',
  ...more,
});

const image = (vulnerabilities: readonly object[], more: object = {}): object => ({
  SchemaVersion: 2,
  ArtifactName: 'registry.example.com:5000/acme/shop:1.2.3',
  ArtifactType: 'container_image',
  Results: [
    { Target: 'shop:1.2.3 (debian 12.5)', Class: 'os-pkgs', Type: 'debian', Vulnerabilities: vulnerabilities, ...more },
  ],
});

describe('Trivy', () => {
  it('makes runs of vulnerabilities, misconfigurations and secrets, each with its own evidence', async () => {
    const { runs, readings } = await readReport(packageReport('trivy'));
    expect(runs.map(({ category, results, endedAt }) => [category, results, endedAt])).to.deep.equal([
      ['vulnerabilities', 'SOME', '2026-11-20T09:30:00.123Z'],
      ['misconfigurations', 'SOME', '2026-11-20T09:30:00.123Z'],
      ['secrets', 'SOME', '2026-11-20T09:30:00.123Z'],
    ]);
    expect(runs[0]).to.include({ branch: 'main', revision: 'b3c1f0a7d2e94c5586a1f7e0c9d8b7a6f5e4d3c2' });
    expect(runs[0]?.tool.version).to.equal('0.69.1');
    expect(runs[0]?.notifications).to.deep.equal([{ level: 'NOTE', text: '1 licence is not read.' }]);
    expect(readings.map(({ run }) => run)).to.deep.equal([0, 0, 0, 0, 0, 1, 2]);
  });

  it('puts misconfigurations and secrets into their files', async () => {
    const { observations } = await readReport(packageReport('trivy'));
    const [misconfiguration, secret] = observations.slice(5);
    expect(misconfiguration?.place).to.include({ kind: 'LINES', where: 'Dockerfile', line: null });
    expect(misconfiguration?.rule).to.deep.include({ id: 'DS-0002', formerIds: ['DS002', 'AVD-DS-0002'] });
    expect(secret?.place).to.include({ kind: 'LINES', where: 'config/deploy.env', line: 3 });
    expect(secret?.rule.cwe).to.deep.equal([798]);
    expect([misconfiguration, secret].map((each) => (each === undefined ? null : techniqueOf(each)))).to.deep.equal([
      'IAC',
      'SECRET',
    ]);
    expect([misconfiguration, secret].map((each) => each?.securitySeverity)).to.deep.equal([7, 9]);
  });

  it('does not take what it does not tell of for clean, unless the upload says what was looked for', async () => {
    const results = async (report: object, mapping: unknown = null): Promise<unknown> =>
      (await readReport({ SchemaVersion: 2, ArtifactName: '.', ...report }, mapping)).runs.map((run) => run.results);
    expect(await results({})).to.deep.equal(['ABSENT', 'ABSENT', 'ABSENT']);
    expect(await results({ Results: null })).to.deep.equal(['ABSENT', 'ABSENT', 'ABSENT']);
    expect(
      await results({ Results: [{ Target: 'a', Class: 'config', MisconfSummary: { Successes: 3 } }] }),
    ).to.deep.equal(['ABSENT', 'EMPTY', 'ABSENT']);
    expect(await results({ Results: [] }, { scanners: ['vuln', 'secret'] })).to.deep.equal([
      'EMPTY',
      'ABSENT',
      'EMPTY',
    ]);
  });

  it('tells why reports on clusters, and those of old versions, are not read', async () => {
    for (const told of [{ Resources: [{ Kind: 'Service', Results: [] }] }, { Vulnerabilities: [] }])
      expect((await readReport({ ClusterName: 'minikube', ...told })).error).to.deep.equal({
        at: '/ClusterName',
        message: 'Reports of Trivy on clusters are not read: scan images and files.',
      });
    const old = [{ Target: 'shop (debian 10.8)', Type: 'debian', Vulnerabilities: null }];
    expect((await readReport(old)).error?.message).to.equal(
      'Reports of Trivy are read in schema version 2, of its version 0.20 and later.',
    );
  });

  it('names packages of an image by its name, and files in it by their path', async () => {
    const language = {
      Target: 'Java',
      Class: 'lang-pkgs',
      Type: 'jar',
      Vulnerabilities: [
        {
          VulnerabilityID: 'CVE-2021-44228',
          PkgName: 'org.apache.logging.log4j:log4j-core',
          PkgPath: 'app/lib/log4j-core-2.14.1.jar',
          InstalledVersion: '2.14.1',
        },
      ],
    };
    const report = image([vulnerability('CVE-2024-0727')]) as { Results: object[] };
    const { observations, runs } = await readReport({ ...report, Results: [...report.Results, language] });
    expect(runs[0]?.category).to.equal('vulnerabilities/registry.example.com:5000/acme/shop');
    expect(observations.map(({ place }) => [place.where, place.specific])).to.deep.equal([
      ['pkg:deb/debian/libssl3@3.0.11-1~deb12u2', 'registry.example.com:5000/acme/shop'],
      [
        'pkg:maven/org.apache.logging.log4j/log4j-core@2.14.1',
        'registry.example.com:5000/acme/shop:/app/lib/log4j-core.jar',
      ],
    ]);
    expect(observations.map(techniqueOf)).to.deep.equal(['CONTAINER', 'CONTAINER']);
  });

  it('names files by their path in the checkout, also where one file was scanned, or Terraform leads out of the directory', async () => {
    const placed = async (scanned: string, result: object, mapping: unknown = null): Promise<unknown> => {
      const report = { SchemaVersion: 2, ArtifactName: scanned, ArtifactType: 'filesystem', Results: [result] };
      const { observations } = await readReport(report, mapping);
      return observations[0]?.place.specific ?? observations[0]?.place.where;
    };
    const checked = (target: string): object => ({
      Target: target,
      Class: 'config',
      Misconfigurations: [{ ID: 'AWS-0089', Severity: 'LOW', Status: 'FAIL' }],
    });
    const packaged = (target: string, path?: string): object => ({
      Target: target,
      Class: 'lang-pkgs',
      Type: path === undefined ? 'npm' : 'jar',
      Vulnerabilities: [
        { VulnerabilityID: 'CVE-2021-44228', PkgName: 'acme:core', InstalledVersion: '2.14.1', PkgPath: path },
      ],
    });
    const lock = packaged('package-lock.json');
    expect(await placed('web', lock)).to.equal('web/package-lock.json');
    expect(await placed('web/package-lock.json', lock)).to.equal('web/package-lock.json');
    expect(await placed('/srv/shop/web/package-lock.json', lock, { prefix: '/srv/shop' })).to.equal(
      'web/package-lock.json',
    );
    expect(await placed('./Dockerfile', checked('Dockerfile'))).to.equal('Dockerfile');
    expect(await placed('lib/core-2.14.1.jar', packaged('Java', 'core-2.14.1.jar'))).to.equal('lib/core.jar');
    expect(await placed('app.war', packaged('Java', 'app.war/WEB-INF/lib/core-2.14.1.jar'))).to.equal(
      'app.war/WEB-INF/lib/core.jar',
    );
    // A program may have the name of its directory.
    expect(await placed('shop', packaged('shop'))).to.equal('shop/shop');
    expect(await placed('infra/live/shop', checked('../../modules/users/main.tf'))).to.equal(
      'infra/modules/users/main.tf',
    );
    expect(await placed('.', checked('../main.tf'))).to.equal('main.tf');
  });

  it('rates by the source that Trivy chose, and by others where they say the same word', async () => {
    const nvd = { nvd: { V3Vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', V3Score: 9.8 } };
    const { observations } = await readReport(
      image([
        vulnerability('CVE-2024-0001', { Severity: 'LOW', SeveritySource: 'debian', CVSS: nvd }),
        vulnerability('CVE-2024-0002', { Severity: 'CRITICAL', SeveritySource: 'nvd', CVSS: nvd }),
        vulnerability('CVE-2024-0003', { Severity: 'CRITICAL', SeveritySource: 'debian', CVSS: nvd }),
        vulnerability('CVE-2024-0004', { Severity: 'MEDIUM', CVSS: { nvd: { V3Vector: 'CVSS:3.1/AV:X' } } }),
        vulnerability('CVE-2024-0005', { Severity: 'UNKNOWN' }),
      ]),
    );
    expect(observations.map(({ securitySeverity, level }) => [securitySeverity, level])).to.deep.equal([
      [0.1, 'NOTE'],
      [9.8, 'ERROR'],
      [9.8, 'ERROR'],
      [4, 'WARNING'],
      [null, 'NONE'],
    ]);
    expect(JSON.parse(observations[3]?.detail ?? '')).to.deep.include({ invalidVectors: ['CVSS:3.1/AV:X'] });
  });

  it('takes for suppressed what somebody told it to leave out, with the reason', async () => {
    const modified = (status: string, id: string): object => ({
      Type: 'vulnerability',
      Status: status,
      Statement: 'Not reachable',
      Source: '.trivyignore',
      Finding: vulnerability(id),
    });
    const { observations } = await readReport(
      image(
        [
          vulnerability('CVE-2024-0001', { Status: 'will_not_fix' }),
          vulnerability('CVE-2024-0002', { Status: 'not_affected' }),
        ],
        {
          ExperimentalModifiedFindings: [
            modified('ignored', 'CVE-2024-0003'),
            modified('affected', 'CVE-2024-0004'),
            { Type: 'license', Finding: {} },
          ],
        },
      ),
    );
    expect(observations.map((each) => [each.rule.id, each.suppression?.justification ?? null])).to.deep.equal([
      ['CVE-2024-0001', null],
      ['CVE-2024-0003', 'ignored, Not reachable, .trivyignore'],
      ['CVE-2024-0004', null],
    ]);
    expect(observations[0]?.rule.recommendation).to.equal('The distribution does not mean to mend this.');
  });

  it('counts checks that passed as no failures', async () => {
    const { readings } = await readReport(
      image([], {
        Misconfigurations: [
          { ID: 'DS001', Status: 'PASS' },
          { ID: 'DS002', Status: 'FAIL' },
        ],
      }),
    );
    expect(
      readings.map((reading) => ('dropped' in reading ? reading.dropped : reading.observation.rule.id)),
    ).to.deep.equal(['NOT_A_FAILURE', 'DS002']);
  });
});

describe('Grype', () => {
  const match = (vulnerability: object, more: object = {}): object => ({
    vulnerability: { severity: 'High', fix: { versions: [], state: 'wont-fix' }, ...vulnerability },
    relatedVulnerabilities: [],
    artifact: {
      name: 'openssl-libs',
      version: '1:3.0.7-6.el9',
      type: 'rpm',
      purl: 'pkg:rpm/redhat/openssl-libs@3.0.7-6.el9?arch=x86_64&epoch=1',
      locations: [{ path: '/var/lib/rpm/rpmdb.sqlite' }],
    },
    ...more,
  });
  const report = (matches: readonly object[], more: object = {}): object => ({
    matches,
    source: { type: 'image', target: { userInput: 'acme/shop:1.2.3@sha256:'.concat('ab'.repeat(32)) } },
    descriptor: { name: 'grype', version: '0.104.0', timestamp: '2026-11-20T10:00:00+01:00' },
    ...more,
  });

  it('tells when it was made, in which image, and that nothing will mend it', async () => {
    const { runs, observations } = await readReport(report([match({ id: 'CVE-2023-0001' })]));
    expect(runs[0]).to.deep.include({ category: 'acme/shop', results: 'SOME', endedAt: '2026-11-20T09:00:00.000Z' });
    expect(observations[0]?.place).to.include({
      where: 'pkg:rpm/redhat/openssl-libs@3.0.7-6.el9',
      specific: 'acme/shop',
    });
    expect(observations[0]?.rule.recommendation).to.equal('The distribution does not mean to mend this.');
    expect(observations[0]).to.include({ securitySeverity: 7, technique: 'CONTAINER' });
  });

  it('is no document of a tool that was made of it', async () => {
    const document = { matches: [], source: { type: 'image' }, descriptor: { name: 'xeol', version: '0.10.0' } };
    const { error, runs } = await readReport(document);
    expect(runs).to.deep.equal([]);
    expect(error).to.deep.equal({ at: '/descriptor/name', message: 'This is no report of Grype, but of xeol.' });
  });

  it('does not take an advisory that mends several CVEs for one of them', async () => {
    const related = (...ids: readonly string[]): object => ({ relatedVulnerabilities: ids.map((id) => ({ id })) });
    const { observations } = await readReport(
      report([
        match({ id: 'ELSA-2023-0946' }, related('CVE-2022-4203', 'CVE-2022-4304')),
        match({ id: 'ELSA-2023-1111' }, related('CVE-2022-4450')),
      ]),
    );
    expect(observations.map(weaknessKey)).to.deep.equal(['grype/ELSA-2023-0946', 'CVE-2022-4450']);
  });

  it('takes ignored matches for suppressed, with the rule as the reason', async () => {
    const ignored = {
      ...match({ id: 'CVE-2023-0002' }),
      appliedIgnoreRules: [{ vulnerability: 'CVE-2023-0002', reason: 'Not reachable', 'vex-status': 'not_affected' }],
    };
    const { observations } = await readReport(report([], { ignoredMatches: [ignored] }));
    expect(observations[0]?.suppression).to.deep.equal({
      kind: 'EXTERNAL',
      justification: 'Not reachable, not_affected, CVE-2023-0002',
    });
  });

  it('is clean with an empty list of matches, and tells nothing without one', async () => {
    const clean = await readReport(report([]));
    expect([clean.format, clean.runs[0]?.results]).to.deep.equal(['GRYPE', 'EMPTY']);
    expect((await readReport({ descriptor: {} }, null, 'GRYPE')).runs[0]?.results).to.equal('ABSENT');
  });
});
