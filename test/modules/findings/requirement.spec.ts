import { expect } from 'chai';
import { checkRequirements, type Requirement } from '../../../src/modules/findings/domain/requirement';

const named = (identifier: string, title: string | null = null): Requirement => ({ identifier, title });

const told = (given: readonly Requirement[]): unknown => {
  const checked = checkRequirements(given);
  return checked.ok
    ? checked.value.map(({ identifier, title }) => (title === null ? identifier : `${identifier}: ${title}`))
    : `${checked.error.code} ${(checked.error.field ?? []).slice(2).join('.')}`.trim();
};

describe('requirements', () => {
  const identifiers: readonly (readonly [string, string])[] = [
    ['ASVS-5.0.0-1.2.3', 'fine'],
    ['v5.0.0-1.2.5', 'fine'],
    ['WSTG-INPV-05', 'fine'],
    ['MASVS-STORAGE-1', 'fine'],
    ['AC-2(1)', 'fine'],
    ['ISO27001:2022/A.8.28', 'fine'],
    ['6.2.4', 'fine'],
    ['x', 'fine'],
    ['x'.repeat(64), 'fine'],
    ['x'.repeat(65), 'TOO_LONG 0.identifier'],
    ['', 'INVALID_VALUE 0.identifier'],
    [' ', 'INVALID_VALUE 0.identifier'],
    ['-1', 'INVALID_VALUE 0.identifier'],
    ['=1+1', 'INVALID_VALUE 0.identifier'],
    ['a b', 'INVALID_VALUE 0.identifier'],
    ['a\nb', 'INVALID_VALUE 0.identifier'],
    ['a\0', 'INVALID_VALUE 0.identifier'],
    ['é', 'INVALID_VALUE 0.identifier'],
    ['<b>', 'INVALID_VALUE 0.identifier'],
  ];
  identifiers.forEach(([identifier, expected]) => {
    it(`are ${expected} by ${JSON.stringify(identifier).slice(0, 30)}`, () => {
      expect(told([named(identifier)])).to.deep.equal(expected === 'fine' ? [identifier] : expected);
    });
  });

  const lists: readonly (readonly [string, readonly Requirement[], unknown])[] = [
    ['nothing', [], []],
    ['two in their order', [named('B-2'), named('A-1')], ['B-2', 'A-1']],
    ['texts with spaces around', [named(' A-1 ', ' It demands. ')], ['A-1: It demands.']],
    ['an empty title', [named('A-1', '  ')], ['A-1']],
    ['the longest title', [named('A-1', '𠮷'.repeat(300))], [`A-1: ${'𠮷'.repeat(300)}`]],
    ['a longer title', [named('A-1'), named('A-2', 'x'.repeat(301))], 'TOO_LONG 1.title'],
    ['one twice', [named('A-1'), named('B-1'), named('A-1')], 'INVALID_VALUE 2.identifier'],
    ['one twice, in other letters', [named('A-1'), named('a-1 ')], 'INVALID_VALUE 1.identifier'],
    ['as many as may be', Array.from({ length: 50 }, (_, index) => named(`A-${index}`)), 'all'],
    ['one more', Array.from({ length: 51 }, (_, index) => named(`A-${index}`)), 'TOO_LONG'],
  ];
  lists.forEach(([title, given, expected]) => {
    it(`are checked as a list: ${title}`, () => {
      expect(told(given)).to.deep.equal(expected === 'all' ? given.map(({ identifier }) => identifier) : expected);
    });
  });
});
