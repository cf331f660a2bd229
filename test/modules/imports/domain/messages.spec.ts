import { expect } from 'chai';
import { observeOne, type Json } from './documents';

describe('the message of a result', () => {
  const rules = [
    {
      id: 'R1',
      shortDescription: { text: 'Title' },
      messageStrings: { def: { text: '{0} of {{{1}}}' }, md: { markdown: '**{0}**' }, own: { text: 'from the rule' } },
    },
  ];
  const globalMessageStrings = { def: { text: 'not this' }, shared: { text: 'shared {0}' } };
  const cases: readonly (readonly [title: string, message: Json | undefined, text: string])[] = [
    ['its text', { text: 'plain' }, 'plain'],
    ['its text before its Markdown', { text: 'plain', markdown: '**rich**' }, 'plain'],
    ['its Markdown when there is no text', { markdown: '**rich** <img src=x>' }, '**rich** <img src=x>'],
    ['literal without arguments', { text: 'use {} or {0} or {{}}' }, 'use {} or {0} or {{}}'],
    ['filled with arguments', { text: '{0} and {1} and {0}', arguments: ['a', 'b'] }, 'a and b and a'],
    ['filled with escaped braces', { text: '{{{0}}} {{1}}', arguments: ['a'] }, '{a} {1}'],
    ['with its placeholder where an argument is missing', { text: '{0} {1}', arguments: ['a'] }, 'a {1}'],
    ['filled once only', { text: '{0}', arguments: ['{0}'] }, '{0}'],
    ["the rule's of its id", { id: 'def', arguments: ['x', 'y'] }, 'x of {y}'],
    ["the rule's Markdown of its id", { id: 'md', arguments: ['x'] }, '**x**'],
    ["the tool's of its id", { id: 'shared', arguments: ['x'] }, 'shared x'],
    ['its id when nobody knows it', { id: 'constructor' }, 'constructor'],
    ["the rule's title when it is empty", {}, 'Title'],
    ["the rule's title when it is missing", undefined, 'Title'],
    ['with its embedded links', { text: 'see [here](1)' }, 'see [here](1)'],
  ];
  for (const [title, message, text] of cases)
    it(`is ${title}`, async () =>
      expect(
        (
          await observeOne(
            { ruleId: 'R1', ...(message === undefined ? {} : { message }) },
            {},
            { rules, globalMessageStrings },
          )
        ).message,
      ).to.equal(text));
  it('is cut at 64 KB between characters and says so', async () => {
    const { message } = await observeOne({ message: { text: `a${'😀'.repeat(40_000)}` } });
    expect(Buffer.byteLength(message)).to.be.within(65_528, 65_536);
    expect(message.endsWith('😀… [cut]')).to.equal(true);
  });
  it('stays bounded when arguments multiply', async () => {
    const { message } = await observeOne({ message: { text: '{0}'.repeat(100_000), arguments: ['x'.repeat(60_000)] } });
    expect(Buffer.byteLength(message)).to.be.at.most(65_536);
  });
});
