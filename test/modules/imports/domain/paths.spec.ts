import { expect } from 'chai';
import { at, observeOne, type Json } from './documents';

const base = { ruleId: 'R1', message: { text: 'm' } };

const placeOf = async (location: Json, parts: Json = {}, prefix?: string): Promise<string> => {
  const { place } = await observeOne(
    { ...base, locations: [location] },
    parts,
    {},
    prefix === undefined ? {} : { prefix },
  );
  return `${place.kind} ${place.where}`;
};

const srcRoot = { originalUriBaseIds: { '%SRCROOT%': { uri: 'file:///home/ci/app/' } } };

const project = {
  originalUriBaseIds: {
    PROJECTROOT: { uri: 'file:///C:/Code/The%20Project/' },
    SRCROOT: { uri: 'src/', uriBaseId: 'PROJECTROOT' },
    BINROOT: { uri: 'file:///C:/Code/The%20Project/bin' },
  },
};

const cyclic = { originalUriBaseIds: { A: { uri: 'a/', uriBaseId: 'B' }, B: { uri: 'b/', uriBaseId: 'A' } } };

const home = {
  originalUriBaseIds: { HOME: { uri: 'file:///home/user/' }, PACKAGE: { uri: 'package/', uriBaseId: 'HOME' } },
  versionControlProvenance: [
    { mappedTo: { uriBaseId: 'PACKAGE' } },
    { mappedTo: { uriBaseId: 'PACKAGE', uri: 'plugin1' } },
  ],
};

const workingDirectory = { invocations: [{ workingDirectory: { uri: 'file:///srv/app/sub' } }] };

const mapped = { ...workingDirectory, versionControlProvenance: [{ mappedTo: { uri: 'file:///srv/app/' } }] };

const inObjects = { originalUriBaseIds: { SUB: { uri: 'sub/', uriBaseId: 'OBJDIR' } } };

describe('the path of a location', () => {
  /** Where GitHub's own machines keep checkouts. */
  const runner = ['home', 'runner', 'work'].join('/');
  const cases: readonly (readonly [uri: string, where: string, more?: Json, parts?: Json, prefix?: string])[] = [
    ['src/a.c', 'LINES src/a.c'],
    ['./src//./a.c', 'LINES src/a.c'],
    ['src/x/../a.c', 'LINES src/a.c'],
    ['src\\dir\\a.c', 'LINES src/dir/a.c'],
    ['src/with%20space/%C3%A9.c', 'LINES src/with space/é.c'],
    ['src/100%.c', 'LINES src/100%.c'],
    ['src/%zz%20.c', 'LINES src/%zz%20.c'],
    ['src/%FF.c', 'LINES src/%FF.c'],
    ['src/%00.c', 'LINES src/%00.c'],
    ['src/a%0A.c', 'LINES src/a%0A.c'],
    ['src/a\n.c', 'LINES src/a%0A.c'],
    ['src/%252e%252e/a.c', 'LINES src/%2e%2e/a.c'],
    ['C#/a.c', 'LINES C#/a.c'],
    ['src/odd:name.c', 'LINES src/odd:name.c'],
    ['odd:name.c', 'LINES odd:name.c'],
    ['javascript:alert(1)', 'LINES javascript:alert(1)'],
    ['../../etc/passwd', 'LINES etc/passwd'],
    ...['%SRCROOT%', 'SRCROOT', 'ROOTPATH', 'PROJECTROOT', 'REPOROOT', 'WORKINGDIR', 'BUILD_SOURCESDIRECTORY'].map(
      (uriBaseId) => ['src/a.c', 'LINES src/a.c', { uriBaseId }] as const,
    ),
    ...['%BUILDROOT%', 'BUILDROOT', '$(BuildRoot)', 'build_root'].map(
      (uriBaseId) => ['src/a.c', 'LINES %BUILDROOT%/src/a.c', { uriBaseId }] as const,
    ),
    ['../src/a.c', 'LINES %TMP%/src/a.c', { uriBaseId: 'TMP' }, workingDirectory],
    ['/src/a.c', 'LINES src/a.c', { uriBaseId: 'TMP' }],
    ['a.c', 'LINES %OBJDIR%/sub/a.c', { uriBaseId: 'SUB' }, inObjects],
    ['a.dll', 'LINES bin/a.dll', { uriBaseId: 'BINROOT' }, project],
    ['a/../../../etc/passwd', 'LINES etc/passwd'],
    ['..%2f..%2Fetc/passwd', 'LINES etc/passwd'],
    ['..\\..\\windows\\system32', 'LINES windows/system32'],
    ['..%5c..%5cwindows', 'LINES windows'],
    ['file:///../../etc/passwd', 'LINES etc/passwd'],
    ['/../etc/passwd', 'LINES etc/passwd'],
    ['..', 'LINES .'],
    ['', 'LINES .'],
    ['.', 'LINES .'],
    ['/', 'LINES .'],
    ['file:///', 'LINES .'],
    ['/home/ci/app/src/a.c', 'LINES home/ci/app/src/a.c'],
    ['file:///home/ci/app/src/a.c', 'LINES home/ci/app/src/a.c'],
    ['file:/home/a.c', 'LINES home/a.c'],
    ['file://localhost/home/a.c', 'LINES home/a.c'],
    ['file://server/share/a.c', 'LINES server/share/a.c'],
    ['file:///C:/Code/a.c', 'LINES Code/a.c'],
    ['file:///c%3A/Code/a.c', 'LINES Code/a.c'],
    ['file://C:/Code/a.c', 'LINES Code/a.c'],
    ['file:a.c', 'LINES a.c'],
    ['C:\\Code\\a.c', 'LINES Code/a.c'],
    ['C:/Code/a.c', 'LINES Code/a.c'],
    ['\\\\server\\share\\a.c', 'LINES server/share/a.c'],
    ['https://example.com/login?user=1', 'INPUT https://example.com/login?user=1'],
    ['HTTP://example.com', 'INPUT HTTP://example.com'],
    ['https://me:hunter2@example.com/?token=abcdef', 'INPUT https://me:[redacted]@example.com/?token=[redacted]'],
    ['pkg:npm/lodash@4.17.20', 'COMPONENT pkg:npm/lodash@4.17.20'],
    ['ftp://example.com/a', 'COMPONENT ftp://example.com/a'],
    ['lib/memory.c', 'LINES lib/memory.c', { uriBaseId: '%SRCROOT%' }, srcRoot],
    ['file:///home/ci/app/lib/a.c', 'LINES lib/a.c', {}, srcRoot],
    ['/home/ci/app/lib/a.c', 'LINES lib/a.c', {}, srcRoot],
    ['/home/ci/application/a.c', 'LINES home/ci/application/a.c', {}, srcRoot],
    ['../other/a.c', 'LINES home/ci/other/a.c', { uriBaseId: '%SRCROOT%' }, srcRoot],
    ['lib/memory.c', 'LINES src/lib/memory.c', { uriBaseId: 'SRCROOT' }, project],
    ['x.dll', 'LINES bin/x.dll', { uriBaseId: 'BINROOT' }, project],
    ['file:///c:/code/the%20project/src/a.c', 'LINES src/a.c', {}, project],
    ['lib/a.c', 'LINES lib/a.c', { uriBaseId: 'UNDEFINED' }],
    ['lib/a.c', 'LINES lib/a.c', { uriBaseId: 'constructor' }],
    [
      'lib/a.c',
      'LINES src/lib/a.c',
      { uriBaseId: 'SRCROOT' },
      { originalUriBaseIds: { PROJECTROOT: {}, SRCROOT: { uri: 'src', uriBaseId: 'PROJECTROOT' } } },
    ],
    ['x.c', 'LINES b/a/x.c', { uriBaseId: 'A' }, cyclic],
    ['../../../x.c', 'LINES x.c', { uriBaseId: 'A' }, cyclic],
    ['plugin1/x.c', 'LINES x.c', { uriBaseId: 'PACKAGE' }, home],
    ['plugin2/x.c', 'LINES plugin2/x.c', { uriBaseId: 'PACKAGE' }, home],
    [
      'x',
      'INPUT https://example.com/app/x',
      { uriBaseId: 'WEB' },
      { originalUriBaseIds: { WEB: { uri: 'https://example.com/app/' } } },
    ],
    ['file:///srv/app/sub/a.c', 'LINES a.c', {}, workingDirectory],
    ['file:///srv/app/sub/a.c', 'LINES sub/a.c', {}, mapped],
    ['../lib/a.c', 'LINES lib/a.c', {}, mapped],
    ['../../../etc/passwd', 'LINES etc/passwd', {}, mapped],
    ['/builds/app/src/a.c', 'LINES src/a.c', {}, {}, '/builds/app'],
    ['file:///D:/w/app/src/a.c', 'LINES src/a.c', {}, {}, 'D:\\w\\app'],
    ['/home/ci/app/src/a.c', 'LINES app/src/a.c', {}, srcRoot, '/home/ci/'],
    ['/srv/100%25/src/a.c', 'LINES src/a.c', {}, {}, '/srv/100%'],
    [
      'a.c',
      'LINES src/a.c',
      { uriBaseId: 'PWD' },
      { originalUriBaseIds: { PWD: { uri: 'file:///srv/app/src/' } } },
      '/srv/app',
    ],
    [`file:///${runner}/shop/shop/src/a.c`, 'LINES src/a.c'],
    [`file:///${runner}/shop/shop`, 'LINES .'],
    [`file:///${runner}/shop/other/src/a.c`, `LINES ${runner}/shop/other/src/a.c`],
    ['D:\\a\\shop\\shop\\src\\a.c', 'LINES src/a.c'],
    ['/builds/acme/shop/src/a.c', 'LINES src/a.c'],
    ['/github/workspace/src/a.c', 'LINES src/a.c'],
    ['builds/acme/shop/src/a.c', 'LINES builds/acme/shop/src/a.c'],
    // In code, a directory of this name at the top may as well be that of the repository.
    ['/src/a.c', 'LINES src/a.c'],
  ];
  for (const [uri, where, more, parts, prefix] of cases) {
    const title = [JSON.stringify(uri), more === undefined ? '' : JSON.stringify(more), prefix ?? ''].join(' ');
    it(`${title} is ${where}`, async () =>
      expect(await placeOf(at(uri, undefined, more), parts, prefix)).to.equal(where));
  }
  it('of any length stays distinct and bounded', async () => {
    const [one, two] = await Promise.all(['x', 'y'].map((end) => placeOf(at(`${'d/'.repeat(5000)}${end}`))));
    expect(one).to.not.equal(two);
    expect(one?.length).to.be.below(4200);
  });
});
