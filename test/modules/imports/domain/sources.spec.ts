import { expect } from 'chai';
import { identities } from '../../../../src/modules/imports/domain/identity';
import { at, observe, observeOne, type Json } from './documents';

const text = ['import db', '', 'key = "AKIAIOSFODNN7EXAMPLE12"', 'db.run(query)', 'db.close()'].join('\n');

const carried = (contents: Json, location: Json = { uri: 'src/a.py' }): Json => ({
  artifacts: [{ location: { uri: 'src/first.py' } }, { location, contents }],
});

const result = (region: Json, location: Json = at('src/a.py', region)): Json => ({
  ruleId: 'R',
  locations: [location],
});

describe('the texts of files that a report carries', () => {
  const snippetOf = async (region: Json, parts: Json = carried({ text }), location?: Json): Promise<string | null> =>
    (await observeOne(result(region, location), parts)).snippet;

  const cases: readonly (readonly [string, () => Promise<string | null>, string | null])[] = [
    ['show the line of a place', () => snippetOf({ startLine: 4 }), 'db.run(query)'],
    ['show its lines to the last', () => snippetOf({ startLine: 4, endLine: 5 }), 'db.run(query)\ndb.close()'],
    ['show no secret', () => snippetOf({ startLine: 3 }), 'key = "AKIA[redacted]"'],
    ['end before a line that they do not have', () => snippetOf({ startLine: 9 }), null],
    ['say nothing of a place without a line', () => snippetOf({ charOffset: 3 }), null],
    ['say nothing by an empty line', () => snippetOf({ startLine: 2 }), null],
    ['say nothing when they are binary', () => snippetOf({ startLine: 1 }, carried({ binary: 'aW1wb3J0' })), null],
    ['say nothing of another file', () => snippetOf({ startLine: 1 }, carried({ text }, { uri: 'src/b.py' })), null],
    [
      'are found by index',
      () =>
        snippetOf({}, carried({ text }), {
          physicalLocation: { artifactLocation: { index: 1 }, region: { startLine: 1 } },
        }),
      'import db',
    ],
    [
      'are found by URI and base',
      () =>
        snippetOf(
          {},
          carried({ text }, { uri: 'a.py', uriBaseId: 'SRC' }),
          at('a.py', { startLine: 1 }, { uriBaseId: 'SRC' }),
        ),
      'import db',
    ],
    [
      'know all ends of lines',
      () => snippetOf({ startLine: 3 }, carried({ text: 'a\r\nb\rthird line here\nd' })),
      'third line here',
    ],
    ['show no line that has no end', () => snippetOf({ startLine: 1 }, carried({ text: 'x'.repeat(3_000) })), null],
  ];
  for (const [title, found, snippet] of cases) it(title, async () => expect(await found()).to.equal(snippet));

  it('give way to the code that a result brings itself', async () => {
    const region = { startLine: 4, snippet: { text: 'its own code' } };
    expect(await snippetOf(region)).to.equal('its own code');
    const around = {
      physicalLocation: {
        artifactLocation: { uri: 'src/a.py' },
        region: { startLine: 4 },
        contextRegion: { startLine: 3, snippet: { text: 'the code around' } },
      },
    };
    expect(await snippetOf({}, carried({ text }), around)).to.equal('the code around');
  });

  it('make a place known by its code when lines shift', async () => {
    const contents = async (code: string, line: number) => {
      const [one] = await observe([result({ startLine: line })], carried({ text: code }));
      return one === undefined ? [] : identities(one).filter(({ algorithm }) => algorithm === 'CONTENT');
    };
    const before = await contents(text, 4);
    expect(before).to.have.lengthOf(1);
    expect(await contents(`# new\n# lines\n${text}`, 6)).to.deep.equal(before);
    expect(await contents(text, 5)).to.not.deep.equal(before);
  });

  it('are left out beyond 16 MB in all; the report is read all the same', async () => {
    const large = `${'x = 1\n'.repeat(1_500_000)}last = call(line)`;
    const artifacts = ['a', 'b', 'c'].map((name) => ({ location: { uri: `${name}.py` }, contents: { text: large } }));
    const found = await observe(
      ['a', 'b', 'c'].map((name) => result({}, at(`${name}.py`, { startLine: 1_500_001 }))),
      { artifacts },
    );
    expect(found.map(({ snippet }) => snippet)).to.deep.equal(['last = call(line)', null, null]);
  }).timeout(20_000);
});
