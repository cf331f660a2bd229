import { expect } from 'chai';
import { at, observe, observeOne, type Json } from './documents';

const base = { ruleId: 'R1', message: { text: 'found' } };

describe('the suppression of a result', () => {
  const cases: readonly (readonly [title: string, suppressions: unknown, found: unknown])[] = [
    ['none when there is no list', undefined, null],
    ['none when the list is empty', [], null],
    [
      'one without status',
      [{ kind: 'inSource', justification: 'test code' }],
      { kind: 'IN_SOURCE', justification: 'test code' },
    ],
    ['one that is accepted', [{ kind: 'external', status: 'accepted' }], { kind: 'EXTERNAL', justification: null }],
    ['none under review', [{ kind: 'external', status: 'underReview' }], null],
    ['none that is rejected', [{ kind: 'external', status: 'rejected' }], null],
    ['none when one of several is rejected', [{ kind: 'inSource' }, { kind: 'external', status: 'rejected' }], null],
    [
      'one with the justification that there is',
      [{ kind: 'inSource' }, { kind: 'external', justification: 'ours' }],
      { kind: 'EXTERNAL', justification: 'ours' },
    ],
  ];
  for (const [title, suppressions, found] of cases)
    it(`is ${title}`, async () =>
      expect((await observeOne({ ...base, suppressions })).suppression).to.deep.equal(found));
});

describe('the fingerprints of a result', () => {
  const cases: readonly (readonly [title: string, result: Json, found: readonly string[]])[] = [
    [
      'correlationGuid, guid, whole, then partial',
      { guid: 'AAAA-2', correlationGuid: 'BBBB-1', partialFingerprints: { p: 'part1' }, fingerprints: { f: 'whole1' } },
      ['WHOLE correlationGuid=bbbb-1', 'WHOLE guid=aaaa-2', 'WHOLE f=whole1', 'PARTIAL p=part1'],
    ],
    [
      'the newest version first',
      { fingerprints: { 'h/v2': 'two22', 'h/v10': 'ten10', h: 'bare0', 'h/v1': 'one11', 'a/beta': 'beta1' } },
      ['WHOLE a/beta=beta1', 'WHOLE h/v10=ten10', 'WHOLE h/v2=two22', 'WHOLE h/v1=one11', 'WHOLE h=bare0'],
    ],
    ['values in objects', { fingerprints: { f: { value: 'inner' } } }, ['WHOLE f=inner']],
    ['numbers as text', { fingerprints: { f: 123456 } }, ['WHOLE f=123456']],
    [
      'no sentinels',
      {
        fingerprints: {
          'matchBasedId/v1': 'requires login',
          b: '',
          c: ' ',
          d: 'N/A',
          e: '00000000',
          f: 'null',
          g: '----',
          h: 'aaaaaaaa',
          i: null,
          j: [],
          k: 'ab',
        },
      },
      [],
    ],
    [
      'no column alone',
      { partialFingerprints: { primaryLocationStartColumnFingerprint: '12345', primaryLocationLineHash: 'abcd:1' } },
      ['PARTIAL primaryLocationLineHash=abcd:1'],
    ],
    [
      'not who committed it, when and why, which Gitleaks tells',
      {
        partialFingerprints: {
          commitSha: 'b3c1f0a7d2e94c5586a1f7e0c9d8b7a6f5e4d3c2',
          email: 'ann@example.com',
          author: 'Ann Example',
          date: '2026-03-01T10:00:00Z',
          commitMessage: 'Add the settings',
        },
      },
      ['PARTIAL commitSha=b3c1f0a7d2e94c5586a1f7e0c9d8b7a6f5e4d3c2'],
    ],
    [
      'names of the object prototype',
      { fingerprints: JSON.parse('{"__proto__":"proto1"}') as unknown },
      ['WHOLE __proto__=proto1'],
    ],
  ];
  for (const [title, result, found] of cases)
    it(`are ${title}`, async () =>
      expect(
        (await observeOne({ ...base, ...result })).fingerprints.map(
          ({ name, value, scope }) => `${scope} ${name}=${value}`,
        ),
      ).to.deep.equal(found));
  it('name no single place of several', async () => {
    const found = await observe([{ ...base, fingerprints: { f: 'whole1' }, locations: [at('a'), at('b')] }]);
    expect(found.map(({ fingerprints }) => fingerprints[0]?.scope)).to.deep.equal(['PARTIAL', 'PARTIAL']);
  });
});
