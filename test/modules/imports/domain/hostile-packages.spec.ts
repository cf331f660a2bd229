import { expect } from 'chai';
import { ecosystemType, toolType } from '../../../../src/modules/imports/domain/components/ecosystems';
import { imageName, manifestPath, withoutVersion } from '../../../../src/modules/imports/domain/components/manifests';
import { packageOf, purlOf, readPurl } from '../../../../src/modules/imports/domain/components/purl';
import { rate } from '../../../../src/modules/imports/domain/components/rating';
import { timeOf } from '../../../../src/modules/imports/domain/components/times';
import type { FormatName } from '../../../../src/modules/imports/domain/formats/format';
import { identities, weaknessKey } from '../../../../src/modules/imports/domain/identity';
import type { Observation } from '../../../../src/modules/imports/domain/observation';
import { stagedOf, weaknessOf } from '../../../../src/modules/imports/domain/staged';
import { packageReport, packageReports, readReport } from './reports';

const names: readonly FormatName[] = ['GRYPE', 'NPM_AUDIT', 'NPM_AUDIT', 'OSV_SCANNER', 'TRIVY'];

const values: readonly unknown[] = [
  null,
  0,
  -1,
  1e300,
  '',
  'x',
  '../../..',
  '/',
  'pkg:',
  'pkg:npm/%zz@%',
  '__proto__',
  '\u0001\u202e',
  'a'.repeat(5000),
  [],
  {},
  [null],
  [[]],
  [{}],
  { a: 1 },
  { constructor: 1 },
  true,
];

type Path = readonly (string | number)[];

const pathsIn = (value: unknown, path: Path = []): readonly Path[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([name, item]) => {
        const here = [...path, Array.isArray(value) ? Number(name) : name];
        return [here, ...pathsIn(item, here)];
      });

/** One of each kind is enough. */
const shortened = (value: unknown, name = ''): unknown => {
  if (Array.isArray(value)) return value.slice(0, name === 'Results' ? 4 : 1).map((item) => shortened(item));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(
    ([, item], index) => index < 2 || name !== 'advisories' || typeof item !== 'object',
  );
  return Object.fromEntries(entries.map(([key, item]) => [key, shortened(item, key)]));
};

const replaced = (value: unknown, [name, ...rest]: Path, by: unknown): unknown => {
  if (name === undefined) return by;
  if (Array.isArray(value))
    return value.map((item, index) => (index === name ? replaced(item, rest, by) : (item as unknown)));
  return { ...(value as object), [name]: replaced((value as Record<string, unknown>)[name], rest, by) };
};

const sound = (observation: Observation): void => {
  const staged = stagedOf(observation, 0, false, () => 'id');
  weaknessOf(observation, weaknessKey(observation));
  expect(identities(observation)).to.not.have.length(0);
  const { place, message, detail, rule } = observation;
  expect(place.where).to.match(/\S/);
  expect(place.where).to.not.match(/^\/|(?:^|\/)\.\.(?:\/|$)/);
  if (place.kind === 'COMPONENT') expect(place.where).to.match(/^pkg:[a-z0-9.-]+\/[^?#]+$/);
  expect(place.specific ?? 'x').to.match(/^[^/]/);
  const texts = [message, detail ?? '', rule.description, rule.title, rule.recommendation, ...rule.tags];
  expect(Math.max(...texts.map((text) => Buffer.byteLength(text)))).to.be.at.most(65_536);
  expect(Buffer.byteLength(staged.where)).to.be.at.most(2000);
  if (detail !== null) JSON.parse(detail);
};

const check = async (document: unknown, format: FormatName): Promise<string> => {
  const { error, observations } = await readReport(document, null, format);
  observations.forEach(sound);
  if (error === undefined) return 'read';
  expect(error.at).to.match(/^(?:byte \d+$|\/)/);
  expect(error.message).to.match(/\S.*\.$/s);
  return 'refused';
};

describe('hostile reports of packages', function () {
  this.timeout(60_000);

  packageReports.forEach((name, index) => {
    it(`never make the reader throw, whatever stands in place of a value: ${name}`, async () => {
      const report = shortened(JSON.parse(packageReport(name)));
      const outcomes = new Set<string>();
      const format = names[index] ?? 'SARIF';
      for (const [at, path] of pathsIn(report).entries())
        outcomes.add(await check(replaced(report, path, values[(at * 11) % values.length]), format));
      for (const value of values) outcomes.add(await check(JSON.stringify(value), format));
      expect(outcomes).to.deep.equal(new Set(['read', 'refused']));
    });

    it(`never make the reader throw when they are cut off: ${name}`, async () => {
      const text = packageReport(name);
      for (let end = 0; end < text.length; end += 997)
        expect(await check(text.slice(0, end), names[index] ?? 'SARIF')).to.equal('refused');
    });
  });

  it('refuse a mapping that means something else', async () => {
    for (const mapping of ['x', [], 1, { other: 1 }, { manifest: 1 }, { scanners: 'vuln' }, { scanners: ['all'] }])
      expect((await readReport(packageReport('trivy'), mapping)).error?.message).to.match(/^The mapping/);
  });
});

describe('package URLs', () => {
  it('are written alike, whoever wrote them', () => {
    const alike: readonly (readonly [string, string])[] = [
      ['pkg:npm/%40Scope/Name@1.0.0', 'pkg:npm/%40scope/name@1.0.0'],
      ['pkg:npm/@scope/name@1.0.0?x=y#z', 'pkg:npm/%40scope/name@1.0.0'],
      ['pkg:pypi/Zope.Interface@5.0', 'pkg:pypi/zope-interface@5.0'],
      ['pkg:golang/github.com/BurntSushi/toml@1.0.0', 'pkg:golang/github.com/burntsushi/toml@v1.0.0'],
      ['pkg:maven/org.Apache/Core@1.0', 'pkg:maven/org.Apache/Core@1.0'],
      ['pkg:deb/debian/openssl@1.1.1n-0+deb11u3?arch=amd64', 'pkg:deb/debian/openssl@1.1.1n-0%2Bdeb11u3'],
      ['pkg:deb/debian/openssl@1.1.1n-0%2Bdeb11u3', 'pkg:deb/debian/openssl@1.1.1n-0%2Bdeb11u3'],
      ['pkg:npm/lodash', 'pkg:npm/lodash'],
      // Trivy and Grype name distributions otherwise.
      ['pkg:rpm/alma/bash@5.1.8-9.el9', 'pkg:rpm/almalinux/bash@5.1.8-9.el9'],
      ['pkg:rpm/rhel/bash@5.1.8-9.el9?arch=x86_64&distro=rhel-9.4', 'pkg:rpm/redhat/bash@5.1.8-9.el9'],
      ['pkg:rpm/amzn/bash@5.2.15-1.amzn2023', 'pkg:rpm/amazon/bash@5.2.15-1.amzn2023'],
      ['pkg:rpm/ol/bash@5.1.8-9.el9', 'pkg:rpm/oracle/bash@5.1.8-9.el9'],
      ['pkg:rpm/sles/bash@4.4-150400.25.22', 'pkg:rpm/suse/bash@4.4-150400.25.22'],
      ['pkg:rpm/opensuse-leap/bash@4.4-150400.25.22', 'pkg:rpm/opensuse/bash@4.4-150400.25.22'],
      ['pkg:rpm/Rocky/NetworkManager@1.46.0-4.el9', 'pkg:rpm/rocky/NetworkManager@1.46.0-4.el9'],
      ['pkg:deb/rhel/bash@5.1', 'pkg:deb/rhel/bash@5.1'],
    ];
    alike.forEach(([given, written]) => expect(readPurl(given), given).to.equal(written));
    alike.forEach(([, written]) => expect(readPurl(written)).to.equal(written));
  });

  it('have the namespace that a tool or an ecosystem implies', () => {
    const distributions = [toolType('debian'), ecosystemType('Debian:12')];
    expect(distributions.map((type) => purlOf(packageOf(type, 'zlib1g', '1.2.13')))).to.deep.equal([
      'pkg:deb/debian/zlib1g@1.2.13',
      'pkg:deb/debian/zlib1g@1.2.13',
    ]);
    expect(purlOf(packageOf(toolType('jar'), 'org.acme:core', '1'))).to.equal('pkg:maven/org.acme/core@1');
    expect(purlOf(packageOf(toolType('npm'), '@acme/core', '1'))).to.equal('pkg:npm/%40acme/core@1');
  });

  it('are none where there is no type or name', () => {
    [null, '', 'npm/lodash', 'pkg:', 'pkg:npm', 'pkg:npm/', 'pkg:/x'].forEach((text) =>
      expect(readPurl(text), String(text)).to.equal(null),
    );
    expect(purlOf({ type: '', namespace: '', name: '..', version: '' })).to.equal('pkg:generic/unnamed');
  });
});

describe('manifests', () => {
  it('have one path, wherever a tool ran', () => {
    [
      'package-lock.json',
      './package-lock.json',
      '.\\package-lock.json',
      '/src/package-lock.json',
      '/github/workspace/package-lock.json',
      '/home/runner/work/shop/shop/package-lock.json',
      '/builds/acme/shop/package-lock.json',
      'D:\\a\\shop\\shop\\package-lock.json',
      '/home/vsts/work/1/s/package-lock.json',
      '/var/jenkins_home/workspace/shop@2/package-lock.json',
      'file:///src/package-lock.json',
      '/../src/a/../package-lock.json',
    ].forEach((path) => expect(manifestPath(path, null), path).to.equal('package-lock.json'));
    expect(manifestPath('/home/me/shop/a%20b.lock', '/home/me/shop/')).to.equal('a%20b.lock');
    expect(manifestPath('/home/me/shop/x.lock', null)).to.equal('home/me/shop/x.lock');
    ['.', './', '/src', ''].forEach((path) => expect(manifestPath(path, null)).to.equal(''));
  });

  it('have no versions in their names', () => {
    expect(withoutVersion('app/lib/log4j-core-2.14.1.jar', '2.14.1')).to.equal('app/lib/log4j-core.jar');
    expect(withoutVersion('node_modules/.pnpm/lodash@4.17.20/node_modules/lodash/package.json', '4.17.20')).to.equal(
      'node_modules/.pnpm/lodash/node_modules/lodash/package.json',
    );
    expect(withoutVersion('app/x-1.jar', '1')).to.equal('app/x-1.jar');
  });

  it('name an image without tag, digest and the registry that is meant anyway', () => {
    ['shop', 'shop:1.2', 'docker.io/library/shop:latest', `shop:1@sha256:${'a'.repeat(64)}`, 'registry:shop:1'].forEach(
      (image) => expect(imageName(image), image).to.equal('shop'),
    );
    expect(imageName('localhost:5000/acme/shop')).to.equal('localhost:5000/acme/shop');
    expect(imageName('registry:2')).to.equal('registry');
  });
});

describe('severity of packages', () => {
  const base = 'AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H';
  it('takes vectors of CVSS 3.0, 3.1 and 4.0, and no others', () => {
    const score = (vector: string): unknown =>
      rate({ word: null, chosen: [{ source: 'x', vector }], others: [] }).securitySeverity;
    expect(score(`CVSS:3.0/${base}`)).to.equal(9.8);
    expect(score(`CVSS:3.1/${base}`)).to.equal(9.8);
    expect(score('CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N')).to.equal(9.3);
    expect(score('AV:N/AC:L/Au:N/C:P/I:P/A:P')).to.equal(null);
  });
  it('takes a score without vector, else the word', () => {
    expect(rate({ word: 'high', chosen: [], others: [], score: 7.7 }).securitySeverity).to.equal(7.7);
    expect(rate({ word: 'high', chosen: [], others: [], score: 3 }).securitySeverity).to.equal(7);
    expect(rate({ word: 'Negligible', chosen: [], others: [] })).to.include({ securitySeverity: 0.1, level: 'NOTE' });
    expect(rate({ word: 'none', chosen: [], others: [], score: 0 })).to.include({
      securitySeverity: null,
      level: 'NONE',
    });
  });
});

describe('times of reports', () => {
  it('are instants with a zone, in UTC', () => {
    expect(timeOf('2026-11-20T10:00:00.123456789+01:00')).to.equal('2026-11-20T09:00:00.123Z');
    ['0001-01-01T00:00:00Z', '2026-11-20', '2026-11-20T10:00:00', '2026-13-40T10:00:00Z', 5, null].forEach((text) =>
      expect(timeOf(text)).to.equal(null),
    );
  });
});
