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

describe('the paths of many files', () => {
  it('stay right when there are more than are remembered', async () => {
    const names = Array.from({ length: 12_000 }, (_, index) => `src/f${String(index)}.c`);
    const found = await observe([...names, ...names].map((name) => ({ ...base, locations: [at(`./${name}`)] })));
    expect(found.map(({ place }) => place.where)).to.deep.equal([...names, ...names]);
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

  it('are the way to one problem where Cppcheck tells them, which stands at the end', async () => {
    const way = [
      at('a.c', { startLine: 8 }),
      at('a.c', { startLine: 9 }),
      at('b.h', { startLine: 4, snippet: { text: 'free(p);' } }),
    ];
    const found = await observe([{ ...base, locations: way, relatedLocations: [at('c.h')] }], {}, { name: 'Cppcheck' });
    expect(found.map(({ place, snippet }) => [place.where, place.line, snippet])).to.deep.equal([
      ['b.h', 4, 'free(p);'],
    ]);
    expect(JSON.parse(found[0]?.detail ?? '')).to.deep.equal({
      relatedLocations: [{ where: 'a.c', line: 8 }, { where: 'a.c', line: 9 }, { where: 'c.h' }],
    });
  });
});

describe('code that is shown with a region', () => {
  const shown = async (region: Json, contextRegion: Json): Promise<string | null | undefined> => {
    const physical = { artifactLocation: { uri: 'a.py' }, region, contextRegion };
    return (await observe([{ ...base, locations: [{ physicalLocation: physical }] }]))[0]?.snippet;
  };

  it('is that of other lines where the code around it begins below: Bandit takes the last one for it then', async () => {
    const region = { startLine: 135, endLine: 136, snippet: { text: '            if (\n' } };
    const around = { endLine: 144, snippet: { text: 'args,\nshell=True,\n' } };
    expect(await shown(region, { ...around, startLine: 136 })).to.equal(null);
    expect(await shown(region, { ...around, startLine: 135 })).to.equal('            if (\n');
    expect(await shown({ snippet: { text: 'a = 1' } }, { ...around, startLine: 136 })).to.equal('a = 1');
  });
});
