import { expect } from 'chai';
import { observeOne, type Json } from './documents';

const base = { ruleId: 'R1', message: { text: 'found' } };

describe('the weaknesses of a result', () => {
  const taxonomies = [
    { name: 'CWE', guid: 'cafe', taxa: [{ id: '22' }, { id: '89' }] },
    { name: 'OWASP', taxa: [{ id: '1' }] },
  ];
  const target = (more: Json): Json => ({ relationships: [{ target: more }] });
  const cases: readonly (readonly [title: string, result: Json, rule: Json, cwe: readonly number[]])[] = [
    ['a tag of CodeQL', {}, { properties: { tags: ['security', 'external/cwe/cwe-079'] } }, [79]],
    ['a tag with a name', {}, { properties: { tags: ["CWE-89: Improper Neutralization of 'x'"] } }, [89]],
    ['a relationship with an id', {}, target({ id: 'CWE-327', toolComponent: { name: 'CWE' } }), [327]],
    ['a relationship with a bare number', {}, target({ id: '078', toolComponent: { name: 'CWE' } }), [78]],
    ['a relationship with an index', {}, target({ index: 1, toolComponent: { index: 0 } }), [89]],
    ['a relationship with a guid', {}, target({ index: 0, toolComponent: { guid: 'cafe' } }), [22]],
    ['no relationship to another taxonomy', {}, target({ id: '1', toolComponent: { name: 'OWASP' } }), []],
    [
      'a relationship that only compares, last',
      {},
      {
        relationships: [
          { target: { id: 'CWE-121' }, kinds: ['incomparable'] },
          { target: { id: 'CWE-122' }, kinds: ['relevant'] },
        ],
      },
      [122, 121],
    ],
    [
      'taxa of the result, first',
      { taxa: [{ id: '639', toolComponent: { name: 'CWE' } }] },
      { properties: { cwe: 'CWE-89' } },
      [639, 89],
    ],
    ['taxa by index', { taxa: [{ index: 0, toolComponent: { name: 'CWE' } }] }, {}, [22]],
    ['properties.cwe as a text', {}, { properties: { cwe: 'CWE-79' } }, [79]],
    ['properties.cwe as a number', {}, { properties: { cwe: 79 } }, [79]],
    ['properties.cwe as a list', {}, { properties: { cwe: ['CWE-0079', '89', { id: 'CWE-22' }] } }, [79, 89, 22]],
    ['properties of the result', { properties: { cwe: '502' } }, {}, [502]],
    ['tags of the result', { properties: { tags: ['cwe:611'] } }, {}, [611]],
    [
      'the specific before the general',
      {},
      { properties: { tags: ['external/cwe/cwe-020', 'external/cwe/cwe-116', 'external/cwe/cwe-079'] } },
      [79, 20, 116],
    ],
    [
      'the specific before classes and categories',
      {},
      { properties: { tags: ['CWE-310', 'CWE-346', 'CWE-1395', 'CWE-398', 'CWE-295'] } },
      [295, 310, 346, 1395, 398],
    ],
    ['none twice', {}, { properties: { tags: ['CWE-79', 'cwe-079'], cwe: 79 } }, [79]],
    [
      'no zero and nothing that is too long',
      {},
      { properties: { tags: ['CWE-0', 'CWE-1234567', 'scwe'], cwe: ['0', true, null] } },
      [],
    ],
  ];
  for (const [title, result, rule, cwe] of cases)
    it(`are read from ${title}`, async () =>
      expect(
        (await observeOne({ ...base, ...result }, { taxonomies }, { rules: [{ id: 'R1', ...rule }] })).rule.cwe,
      ).to.deep.equal(cwe));
  it('are read from the id of a rule', async () =>
    expect((await observeOne({ ruleId: 'CWE-798' })).rule.cwe).to.deep.equal([798]));
});
