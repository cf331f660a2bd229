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
    [
      'the specific before categories of top tens, which come first in reports of components',
      {},
      { properties: { cwe: ['CWE-937', 'CWE-1035', 'CWE-1347', 'CWE-79', 'CWE-80'] } },
      [79, 80, 937, 1035, 1347],
    ],
    [
      'bases and variants in the order of the report',
      {},
      { properties: { tags: ['CWE-23', 'CWE-22', 'CWE-410', 'CWE-841', 'CWE-592'] } },
      [23, 22, 410, 841, 592],
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
  describe('name no pillar or class before a weakness that stands below it in the research view:', () => {
    // Parents and children (ChildOf in view 1000) as CWE 4.14 has them.
    const pairs = [
      [20, 1284],
      [74, 79],
      [74, 94],
      [77, 78],
      [116, 117],
      [119, 125],
      [119, 787],
      [200, 209],
      [287, 295],
      [287, 306],
      [311, 312],
      [311, 319],
      [326, 328],
      [327, 328],
      [330, 338],
      [345, 352],
      [362, 367],
      [400, 770],
      [404, 772],
      [407, 1333],
      [424, 425],
      [436, 113],
      [441, 918],
      [522, 256],
      [610, 601],
      [610, 611],
      [665, 770],
      [668, 22],
      [669, 434],
      [670, 617],
      [671, 798],
      [682, 190],
      [706, 22],
      [710, 476],
      [732, 276],
      [754, 476],
      [755, 209],
      [755, 390],
      [799, 307],
      [834, 835],
      [862, 425],
      [863, 639],
      [913, 94],
      [913, 502],
      [922, 312],
      [943, 89],
      [943, 90],
      [1164, 561],
      [1390, 307],
      [1391, 798],
    ] as const;
    for (const [parent, child] of pairs)
      it(`${child} before ${parent}`, async () =>
        expect((await observeOne({ ruleId: 'R', properties: { cwe: [parent, child] } })).rule.cwe).to.deep.equal([
          child,
          parent,
        ]));
  });
  it('are read from the id of a rule', async () =>
    expect((await observeOne({ ruleId: 'CWE-798' })).rule.cwe).to.deep.equal([798]));
});
