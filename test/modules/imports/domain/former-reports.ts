/* Reports of which an earlier version of the importers placed the results otherwise. */

const match = (id: string, purl: string, version: string): object => ({
  vulnerability: { id, severity: 'High' },
  artifact: { name: 'any', version, type: 'rpm', purl },
});

const grypeOf = (matches: readonly object[]): object => ({
  matches,
  source: { type: 'image', target: { userInput: 'acme/shop:1.2' } },
  descriptor: { name: 'grype', version: '0.79.0', timestamp: '2025-11-20T09:30:00Z' },
});

/** Packages of RPM, whose distribution Grype names otherwise than others: the same package in some versions. */
export const grypeWith = (...versions: readonly string[]): object =>
  grypeOf(
    versions.map((version) =>
      match('CVE-2024-0001', `pkg:rpm/rhel/kernel@${version}?arch=x86_64&distro=rhel-9.4`, version),
    ),
  );

/** One package for two processors: two results that nothing tells apart. */
export const twoArchitectures = grypeOf(
  ['x86_64', 'i686'].map((arch) =>
    match('CVE-2024-0002', `pkg:rpm/rhel/glibc@2.34-100.el9?arch=${arch}`, '2.34-100.el9'),
  ),
);

interface Checked {
  readonly target: string;
  readonly line?: number;
  readonly code?: string;
}

/** What Trivy says of files, and of packages that stand in some, where it scanned a directory or a single file. */
export const trivyOn = (
  scanned: string,
  checked: readonly Checked[],
  packages: readonly (readonly [path: string, version: string])[] = [],
): object => ({
  SchemaVersion: 2,
  CreatedAt: '2025-11-20T09:30:00Z',
  ArtifactName: scanned,
  ArtifactType: 'filesystem',
  Results: [
    ...checked.map(({ target, line = 3, code = 'acl = "public-read-write"' }) => ({
      Target: target,
      Class: 'config',
      Misconfigurations: [
        {
          ID: 'AWS-0092',
          Title: 'Bucket is public',
          Severity: 'HIGH',
          Status: 'FAIL',
          CauseMetadata: {
            StartLine: line,
            EndLine: line,
            Code: { Lines: [{ Number: line, Content: code, IsCause: true }] },
          },
        },
      ],
    })),
    ...packages.map(([path, version]) => ({
      Target: 'Java',
      Class: 'lang-pkgs',
      Type: 'jar',
      Vulnerabilities: [
        {
          VulnerabilityID: 'CVE-2021-44228',
          PkgName: 'acme:core',
          InstalledVersion: version,
          PkgPath: path,
          Severity: 'CRITICAL',
        },
      ],
    })),
  ],
});

/** A BOM of a directory or of an image, each of whose components has one flaw. */
export const bomOf = (components: readonly object[], image: string | null = null): object => ({
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  metadata: {
    component: image === null ? { type: 'application', name: 'shop' } : { type: 'container', name: image },
  },
  components: components.map((component, at) => ({
    type: 'library',
    'bom-ref': `ref-${String(at)}`,
    name: 'any',
    ...component,
  })),
  vulnerabilities: components.map((_, at) => ({
    id: `CVE-2024-1${String(at).padStart(3, '0')}`,
    ratings: [{ severity: 'high' }],
    affects: [{ ref: `ref-${String(at)}` }],
  })),
});

const jar = (version: string): object => ({
  version,
  purl: `pkg:maven/acme/core@${version}`,
  properties: [{ name: 'syft:location:0:path', value: `/app/lib/core-${version}.jar` }],
});

/** Components that stand in a file with their version in its name, where code uses them, and with versions beside their names. */
export const formerBom = bomOf([
  jar('2.14.1'),
  { version: '1.0', purl: 'pkg:npm/lib@1.0', evidence: { occurrences: [{ location: 'src/Shop.java#121' }] } },
  { version: '1:1.2.11+dfsg-2', purl: 'pkg:deb/debian/zlib' },
  { version: '1.4.0', purl: 'pkg:golang/example.com/mod' },
  { version: '5.1.8-9.el9', purl: 'pkg:rpm/rhel/bash@5.1.8-9.el9?arch=x86_64' },
]);

/** One jar of an image, in a version. */
export const imageBom = bomOf([jar('2.14.1')], 'acme/shop:1.2');

/** One package in two versions, of which the first is written otherwise today and stands behind the second then. */
export const twoVersions = {
  ...bomOf([
    { version: '1:2.0', purl: 'pkg:deb/debian/zlib' },
    { version: '1.9', purl: 'pkg:deb/debian/zlib' },
  ]),
  vulnerabilities: [
    { id: 'CVE-2024-2000', ratings: [{ severity: 'high' }], affects: [{ ref: 'ref-0' }, { ref: 'ref-1' }] },
  ],
};

/** Packages that a vulnerability names without their version, of which the BOM lists one in a file. */
export const namedAlone = {
  ...bomOf([
    {
      version: '4.17.15',
      purl: 'pkg:npm/lodash@4.17.15',
      properties: [{ name: 'SrcFile', value: 'web/package-lock.json' }],
    },
    { version: '1.0.0', purl: 'pkg:rpm/rhel/bash@1.0.0' },
  ]),
  vulnerabilities: [
    { id: 'CVE-2024-4000', ratings: [{ severity: 'high' }], affects: [{ ref: 'pkg:npm/lodash' }] },
    { id: 'CVE-2024-4001', ratings: [{ severity: 'high' }], affects: [{ ref: 'pkg:rpm/rhel/bash' }] },
  ],
};

/** Code that is known by name and commit, and a package in a folder with its version in its name. */
export const osvReport = {
  results: [
    {
      source: { path: 'third_party', type: 'git' },
      packages: [
        {
          package: { name: 'zlib', version: '', ecosystem: '', commit: 'f5f3c22f3ed5a6804a2a8d9ee9fa43044cfa24a6' },
          vulnerabilities: [{ id: 'CVE-2023-45853' }],
        },
      ],
    },
    {
      source: { path: 'srv/Django_Rest-1.0.dist-info/METADATA', type: 'artifact' },
      packages: [
        {
          package: { name: 'django-rest', version: '1.0', ecosystem: 'PyPI' },
          vulnerabilities: [{ id: 'CVE-2024-3000' }],
        },
      ],
    },
  ],
};

/** Secrets in lines that one person committed, in the SARIF of Gitleaks. */
export const gitleaksOf = (...lines: readonly number[]): object => ({
  version: '2.1.0',
  runs: [
    {
      tool: { driver: { name: 'gitleaks' } },
      results: lines.map((startLine) => ({
        ruleId: 'generic-api-key',
        message: { text: 'generic-api-key has detected secret for file config.yml.' },
        locations: [{ physicalLocation: { artifactLocation: { uri: 'config.yml' }, region: { startLine } } }],
        partialFingerprints: {
          commitSha: `b3c1f0a7d2e94c55${String(startLine)}`,
          email: 'ann@example.com',
          author: 'Ann Example',
          date: '2026-03-01T10:00:00Z',
          commitMessage: 'Settings',
        },
      })),
    },
  ],
});

/** What a linter tells that writes absolute paths, where the code was checked out to a directory. */
export const lintedIn = (
  checkout: string,
  places: readonly (readonly [path: string, line: number, code?: string])[],
): object => ({
  version: '2.1.0',
  runs: [
    {
      tool: { driver: { name: 'Linter' } },
      results: places.map(([path, startLine, code]) => ({
        ruleId: 'no-eval',
        message: { text: 'eval can be harmful.' },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: `file://${checkout}/${path}` },
              region: { startLine, startColumn: 3, ...(code === undefined ? {} : { snippet: { text: code } }) },
            },
          },
        ],
      })),
    },
  ],
});

export const linted = [
  ['web/server.js', 7],
  ['web/server.js', 9],
  ['lib/run.js', 2, 'eval(request.query.code)'],
] as const;

/** The same of Semgrep. */
const matchedIn = (checkout: string): object => ({
  version: '1.90.0',
  results: [
    {
      check_id: 'no-eval',
      path: `${checkout}/lib/run.js`,
      start: { line: 2, col: 3 },
      end: { line: 2, col: 27 },
      extra: { message: 'eval can be harmful.', severity: 'ERROR', lines: 'eval(request.query.code)', metadata: {} },
    },
  ],
  errors: [],
  paths: { scanned: [`${checkout}/lib/run.js`] },
});

const plain = (document: object) => ({ document, mapping: null });

/** Reports, and the mapping of the upload that one of them needs. */
export const formerReports = {
  grype: plain(grypeWith('5.14.0-1.el9', '5.14.0-2.el9')),
  architectures: plain(twoArchitectures),
  trivyOnFile: plain(trivyOn('web/Dockerfile', [{ target: 'Dockerfile' }])),
  trivyOnJar: plain(trivyOn('lib/core-2.14.1.jar', [], [['core-2.14.1.jar', '2.14.1']])),
  trivyOutwards: plain(trivyOn('infra/live', [{ target: '../modules/main.tf' }, { target: 'main.tf', line: 9 }])),
  bom: { document: formerBom, mapping: { manifest: 'pom.xml' } },
  image: plain(imageBom),
  versions: plain(twoVersions),
  namedAlone: plain(namedAlone),
  osv: plain(osvReport),
  gitleaks: plain(gitleaksOf(3, 10)),
  checkout: plain(lintedIn('/builds/acme/shop', linted)),
  prefix: { document: lintedIn('/srv/shop', linted), mapping: { prefix: '/srv/shop' } },
  semgrepInCheckout: plain(matchedIn('/builds/acme/shop')),
} as const;
