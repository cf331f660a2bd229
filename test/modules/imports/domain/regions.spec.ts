import { expect } from 'chai';
import { at, observeOne, type Json } from './documents';

const base = { ruleId: 'R1', message: { text: 'm' } };

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
