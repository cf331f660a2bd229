import { expect } from 'chai';
import { at, observe, observeOne, type Json } from './documents';

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

describe('the path of a location', () => {
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

describe('the artifact of a location', () => {
  const artifacts = [
    { location: { uri: 'src/a.c', uriBaseId: '%SRCROOT%' } },
    { location: { uri: 'app.zip' } },
    { location: { uri: '/docs/intro.docx' }, parentIndex: 1 },
    { location: { uri: 'word/../../../../evil.xml' }, parentIndex: 2 },
    { location: { uri: 'loop1' }, parentIndex: 5 },
    { location: { uri: 'loop2' }, parentIndex: 4 },
    { location: {} },
    { location: { uri: 'self' }, parentIndex: 7 },
  ];
  const indexed = (index: number, uri?: string): Json => ({
    physicalLocation: { artifactLocation: { index, ...(uri === undefined ? {} : { uri }) } },
  });
  const cases: readonly (readonly [title: string, location: Json, where: string])[] = [
    ['is found by its index', indexed(0), 'LINES src/a.c'],
    ['goes by its own uri first', indexed(0, 'src/b.c'), 'LINES src/b.c'],
    ['lies in its archive', indexed(2), 'LINES app.zip/docs/intro.docx'],
    ['lies in its archive also with a uri', indexed(2, '/docs/intro.docx'), 'LINES app.zip/docs/intro.docx'],
    ['never leaves its archive', indexed(3), 'LINES app.zip/docs/intro.docx/evil.xml'],
    ['may have cyclic parents', indexed(4), 'LINES loop2/loop1'],
    ['may be its own parent', indexed(7), 'LINES self'],
    ['may have no uri', indexed(6), 'LINES .'],
    ['may be out of range', indexed(99), 'LINES .'],
    ['may be -1', indexed(-1), 'LINES .'],
    ['may be missing', { physicalLocation: {} }, 'LINES .'],
  ];
  for (const [title, location, where] of cases)
    it(title, async () => expect(await placeOf(location, { artifacts, ...srcRoot })).to.equal(where));
});

describe('a place without file', () => {
  const logicalLocations = [
    { name: 'Outer', fullyQualifiedName: 'com.acme.Outer' },
    { name: 'inner', parentIndex: 0 },
    { name: 'm', parentIndex: 1 },
  ];
  const cases: readonly (readonly [title: string, location: Json, where: string])[] = [
    [
      'is a logical name',
      { logicalLocations: [{ fullyQualifiedName: 'com.acme.A.run()' }] },
      'COMPONENT com.acme.A.run()',
    ],
    ['is a logical name by index', { logicalLocations: [{ index: 0 }] }, 'COMPONENT com.acme.Outer'],
    ['is a logical name below its parents', { logicalLocations: [{ index: 2 }] }, 'COMPONENT Outer.inner.m'],
    ['is a short logical name', { logicalLocations: [{ name: 'main' }] }, 'COMPONENT main'],
    [
      'is an address',
      { physicalLocation: { address: { fullyQualifiedName: 'kernel!entry' } } },
      'COMPONENT kernel!entry',
    ],
    ['is the root', {}, 'LINES .'],
  ];
  for (const [title, location, where] of cases)
    it(title, async () => expect(await placeOf(location, { logicalLocations })).to.equal(where));
  it('is the root for a result without locations', async () => {
    const found = await observe([base, { ...base, locations: [] }, { ...base, locations: null }]);
    expect(found.map(({ place }) => `${place.kind} ${place.where}`)).to.deep.equal(['LINES .', 'LINES .', 'LINES .']);
  });
  it('is the address of the web request for a result without locations', async () => {
    const { place } = await observeOne({ ...base, webRequest: { target: 'https://example.com/login' } });
    expect(place).to.include({ kind: 'INPUT', where: 'https://example.com/login' });
  });
  it('gives way to the file when there is one', async () =>
    expect(await placeOf({ ...at('a.c'), logicalLocations: [{ fullyQualifiedName: 'A' }] })).to.equal('LINES a.c'));
});

describe('the region of a location', () => {
  const cases: readonly (readonly [title: string, region: Json | undefined, found: readonly (number | null)[]])[] = [
    ['all four', { startLine: 2, startColumn: 3, endLine: 4, endColumn: 5 }, [2, 4, 3, 5]],
    ['a line alone', { startLine: 7 }, [7, 7, null, null]],
    ['a line and a column', { startLine: 7, startColumn: 2 }, [7, 7, 2, null]],
    ['none', undefined, [null, null, null, null]],
    ['an empty region', {}, [null, null, null, null]],
    ['line 0', { startLine: 0, startColumn: 0 }, [null, null, null, null]],
    ['a negative line', { startLine: -5, endLine: 3 }, [null, null, null, null]],
    ['offsets only', { byteOffset: 5, byteLength: 2, charOffset: 5 }, [null, null, null, null]],
    ['column 0', { startLine: 3, startColumn: 0, endColumn: 0 }, [3, 3, null, null]],
    ['an end before the start', { startLine: 5, startColumn: 9, endLine: 3, endColumn: 2 }, [5, 5, 9, null]],
    ['an insertion point', { startLine: 5, startColumn: 9, endColumn: 9 }, [5, 5, 9, 9]],
    ['null for everything', { startLine: null, startColumn: null }, [null, null, null, null]],
  ];
  for (const [title, region, found] of cases) {
    it(`is read from ${title}`, async () => {
      const { place } = await observeOne({ ...base, locations: [at('a.c', region)] });
      expect([place.line, place.endLine, place.column, place.endColumn]).to.deep.equal(found);
    });
  }
  const context = { startLine: 4, snippet: { text: 'first\r\n😀é x😀y\nlast' } };
  const columns = async (
    columnKind: string | undefined,
    contextRegion: Json | undefined,
    region: Json,
  ): Promise<readonly unknown[]> => {
    const location = { physicalLocation: { artifactLocation: { uri: 'a.c' }, region, contextRegion } };
    const { place } = await observeOne(
      { ...base, locations: [location] },
      columnKind === undefined ? {} : { columnKind },
    );
    return [place.column, place.endColumn];
  };
  it('counts columns in code units where the tool counts code points and shows the line', async () => {
    expect(await columns('unicodeCodePoints', context, { startLine: 5, startColumn: 4, endColumn: 7 })).to.deep.equal([
      5, 9,
    ]);
    expect(await columns('unicodeCodePoints', context, { startLine: 5, startColumn: 1, endColumn: 2 })).to.deep.equal([
      1, 3,
    ]);
    expect(await columns('unicodeCodePoints', context, { startLine: 5, startColumn: 20 })).to.deep.equal([22, null]);
  });
  it('leaves columns alone where it can not know', async () => {
    expect(await columns('utf16CodeUnits', context, { startLine: 5, startColumn: 4, endColumn: 7 })).to.deep.equal([
      4, 7,
    ]);
    expect(await columns(undefined, context, { startLine: 5, startColumn: 4, endColumn: 7 })).to.deep.equal([4, 7]);
    expect(await columns('unicodeCodePoints', undefined, { startLine: 5, startColumn: 4, endColumn: 7 })).to.deep.equal(
      [4, 7],
    );
    expect(
      await columns('unicodeCodePoints', { ...context, startColumn: 3 }, { startLine: 5, startColumn: 4 }),
    ).to.deep.equal([4, null]);
    expect(await columns('unicodeCodePoints', context, { startLine: 99, startColumn: 4 })).to.deep.equal([4, null]);
  });
});

describe('the snippet of a location', () => {
  const snippetOf = async (physical: Json): Promise<string | null> =>
    (
      await observeOne({
        ...base,
        locations: [{ physicalLocation: { artifactLocation: { uri: 'a.c' }, ...physical } }],
      })
    ).snippet;
  it('is that of the region, else that of the context', async () => {
    const [region, contextRegion] = [
      { startLine: 1, snippet: { text: 'inner' } },
      { startLine: 1, snippet: { text: 'outer' } },
    ];
    expect(await snippetOf({ region, contextRegion })).to.equal('inner');
    expect(await snippetOf({ region: { startLine: 1, snippet: { binary: 'AA==' } }, contextRegion })).to.equal('outer');
    expect(await snippetOf({ region: { startLine: 1 } })).to.equal(null);
  });
  it('is bounded and keeps Markdown and HTML as text', async () => {
    expect(await snippetOf({ region: { startLine: 1, snippet: { text: '<script>**x**</script>' } } })).to.equal(
      '<script>**x**</script>',
    );
    expect(
      Buffer.byteLength((await snippetOf({ region: { snippet: { text: 'é'.repeat(90_000) } } })) ?? ''),
    ).to.be.within(65_520, 65_536);
  });
});

describe('several locations of a result', () => {
  it('are a reading each, with pointers of their own', async () => {
    const found = await observe([
      { ...base, locations: [at('a.c', { startLine: 1 }), at('b.c'), at('a.c', { startLine: 9 })] },
    ]);
    expect(found.map(({ place }) => `${place.where}:${String(place.line)}`)).to.deep.equal([
      'a.c:1',
      'b.c:null',
      'a.c:9',
    ]);
  });
});
