import { expect } from 'chai';
import { log, observations, observe, readDocument, type Json } from './documents';

describe('the rules of a run', () => {
  const rules = [
    { id: 'A', name: 'First' },
    { id: 'B', shortDescription: { text: 'Second' } },
    { id: 'CA1000', shortDescription: { text: 'Base' }, deprecatedIds: ['OLD1'] },
  ];
  const extensions = [
    {
      name: 'plug',
      guid: 'aaaa',
      rules: [
        { id: 'X', guid: 'F00D', deprecatedGuids: ['BAD1'], shortDescription: { text: 'Plugged' } },
        { id: 'A', shortDescription: { text: 'Shadowed' } },
      ],
    },
  ];
  const cases: readonly (readonly [title: string, result: Json, id: string | null, ruleTitle: string])[] = [
    ['by id', { ruleId: 'B' }, 'B', 'Second'],
    ['by index', { ruleIndex: 1 }, 'B', 'Second'],
    ['by rule.index', { rule: { index: 0 } }, 'A', 'First'],
    ['by rule.id', { rule: { id: 'B' } }, 'B', 'Second'],
    ['by guid', { rule: { guid: 'f00d' } }, 'X', 'Plugged'],
    ['by a deprecated guid', { rule: { guid: 'bad1' } }, 'X', 'Plugged'],
    ['in an extension by component index', { rule: { index: 0, toolComponent: { index: 0 } } }, 'X', 'Plugged'],
    ['in an extension by component name', { rule: { index: 1, toolComponent: { name: 'plug' } } }, 'A', 'Shadowed'],
    ['in an extension by component guid', { rule: { index: 0, toolComponent: { guid: 'aaaa' } } }, 'X', 'Plugged'],
    ['in an extension that is named, by id', { rule: { id: 'A', toolComponent: { name: 'plug' } } }, 'A', 'Shadowed'],
    ['in an extension by guid, by id', { rule: { id: 'A/1', toolComponent: { guid: 'aaaa' } } }, 'A', 'Shadowed'],
    [
      'elsewhere than in the extension that is named',
      { rule: { id: 'B', toolComponent: { name: 'plug' } } },
      'B',
      'Second',
    ],
    ['in an extension by id alone', { ruleId: 'X' }, 'X', 'Plugged'],
    ['in the driver before an extension', { ruleId: 'A' }, 'A', 'First'],
    ['by the base of a hierarchical id', { ruleId: 'CA1000/1' }, 'CA1000', 'Base'],
    ['by the base of a deeper id and an index', { ruleId: 'CA1000/1/x', ruleIndex: 2 }, 'CA1000', 'Base'],
    ['by a deprecated id', { ruleId: 'OLD1' }, 'CA1000', 'Base'],
    ['by id where the index contradicts it', { ruleId: 'B', ruleIndex: 0 }, 'B', 'Second'],
    ['not at all where an index is out of range', { ruleId: 'Z', ruleIndex: 99 }, 'Z', 'Z'],
    ['not at all for -1', { ruleId: 'Z', ruleIndex: -1 }, 'Z', 'Z'],
    ['not at all without id, by the message', { message: { text: 'Something odd.\nMore' } }, null, 'Something odd.'],
    ['not at all for names of the object prototype', { ruleId: 'constructor' }, 'constructor', 'constructor'],
  ];
  for (const [title, given, id, ruleTitle] of cases) {
    it(`are found ${title}`, async () => {
      const outcome = await readDocument(
        log({ tool: { driver: { name: 'x', rules }, extensions }, results: [{ message: { text: 'm' }, ...given }] }),
      );
      expect(outcome.error).to.equal(undefined);
      expect(observations(outcome)[0]?.rule).to.include({ id, title: ruleTitle });
    });
  }
  it('tell their texts, address, tags and former ids', async () => {
    const rule = {
      id: 'S1',
      deprecatedIds: ['S0'],
      shortDescription: { text: 'Short' },
      fullDescription: { markdown: '**Full** <script>' },
      help: { text: 'Do this', markdown: '*Do* this' },
      helpUri: 'https://example.com/S1',
      properties: { tags: ['security', 'external/owasp/owasp-a03', 'OWASP-A01:2021 - Broken', 'security'] },
    };
    const [found] = await observe([{ ruleId: 'S1', message: { text: 'm' } }], {}, { rules: [rule] });
    expect(found?.rule).to.deep.equal({
      id: 'S1',
      formerIds: ['S0'],
      title: 'Short',
      description: '**Full** <script>',
      recommendation: 'Do this',
      helpUri: 'https://example.com/S1',
      cwe: [],
      tags: ['security', 'OWASP-A3', 'OWASP-A1:2021'],
    });
  });
  it('carry on when metadata is missing or of the wrong type', async () => {
    const [found] = await observe(
      [{ ruleId: 'S1', message: { text: 'm' } }],
      {},
      {
        rules: [
          { id: 'S1', shortDescription: 'text', help: 5, deprecatedIds: {}, properties: [], helpUri: 1 },
          null,
          7,
        ],
      },
    );
    expect(found?.rule).to.deep.include({ id: 'S1', title: 'S1', formerIds: [], helpUri: null, tags: [] });
  });
});
