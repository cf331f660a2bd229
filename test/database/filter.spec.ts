import { expect } from 'chai';
import { pagesOf } from '../../src/kernel/listing';
import { CodedError } from '../../src/kernel/refusal';
import { eachEngine } from '../support/engines';
import { box, boxListing, createBoxes, insertBoxes, type BoxFilter } from './boxes';

const nested = (depth: number): BoxFilter => (depth === 1 ? { size: ['S'] } : { not: nested(depth - 1) });
const sizes = (count: number): readonly 'L'[] => Array.from({ length: count }, () => 'L' as const);
const wide = (count: number): BoxFilter => ({ or: Array.from({ length: count }, () => ({ size: ['S'] as const })) });

eachEngine('filters', (database) => {
  before(async () => {
    await createBoxes(database());
    await insertBoxes(database(), [
      box('small', { size: 'S', weight: 1, openedAt: '2026-01-02T00:00:00.000Z' }),
      box('middle', { size: 'M', weight: 2 }),
      box('large', { size: 'L', weight: 3 }),
    ]);
  });

  const found = async (filter: BoxFilter | null): Promise<string> => {
    try {
      const pages = await pagesOf(boxListing(database(), filter, { field: 'WEIGHT', direction: 'ASC' }), ['shelf'], {});
      return (pages.get('shelf')?.nodes ?? []).map(({ id }) => id).join(' ');
    } catch (error) {
      return error instanceof CodedError ? error.message : `broken: ${String(error)}`;
    }
  };
  const all = 'small middle large';

  const stories: readonly (readonly [string, BoxFilter | null, string])[] = [
    ['nothing at all', null, all],
    ['an empty tree', {}, all],
    ['nulls', { size: null, weight: null, and: null, or: null, not: null }, all],
    ['empty lists of trees', { and: [], or: [] }, all],
    ['empty trees in lists', { and: [{}, {}], or: [{}] }, all],
    ['a list of no values', { size: [] }, ''],
    ['NOT of a list of no values', { not: { size: [] } }, all],
    ['NOT of everything', { not: {} }, ''],
    ['NOT of NOT of everything', { not: { not: {} } }, all],
    ['conditions of one tree together', { size: ['S', 'M'], weight: { from: 2 } }, 'middle'],
    ['a tree and its OR together', { size: ['S', 'M'], or: [{ weight: { from: 2 } }, { size: ['L'] }] }, 'middle'],
    ['an OR in an AND', { and: [{ or: [{ size: ['S'] }, { size: ['L'] }] }, { weight: { to: 2 } }] }, 'small'],
    ['bounds, both included', { weight: { from: 1, to: 2 } }, 'small middle'],
    ['a range without bounds', { weight: { from: null, to: null } }, all],
    ['a range the wrong way round', { weight: { from: 2, to: 1 } }, ''],
    ['a range of what may be absent', { openedAt: { from: '2026-01-01T00:00:00.000Z' } }, 'small'],
    [
      'NOT of such a range: what is absent is in none',
      { not: { openedAt: { from: '2026-01-01T00:00:00.000Z' } } },
      'middle large',
    ],
    ['eight levels', nested(8), 'middle large'],
    ['nine levels', nested(9), 'filter: may be at most 8 deep.'],
    ['thousands of levels', nested(5000), 'filter: may be at most 8 deep.'],
    ['49 conditions and the OR around them', wide(49), 'small'],
    ['50 conditions and the OR around them', wide(50), 'filter: may have at most 50 conditions.'],
    ['five hundred values', { size: sizes(500) }, 'large'],
    ['five hundred and one values', { size: sizes(501) }, 'filter.size: at most 500 values; these are 501.'],
    [
      'as many values as no list has, deep within',
      { not: { or: [{}, { size: sizes(501) }] } },
      'filter.not.or.1.size: at most 500 values; these are 501.',
    ],
    ['a text as long as it may be, in characters', { labelContains: '\u{1F4E6}'.repeat(100) }, ''],
    [
      'a text that is too long',
      { labelContains: 'a'.repeat(101) },
      'filter.labelContains: 1 to 100 characters; these are 101.',
    ],
    ['an empty text', { labelContains: '' }, 'filter.labelContains: 1 to 100 characters; these are 0.'],
    ['an empty text that may be', { labelStartsWith: '' }, all],
    [
      'a text that is too long, deep within',
      { and: [{ size: ['S'] }, { not: { labelStartsWith: 'a'.repeat(1001) } }] },
      'filter.and.1.not.labelStartsWith: at most 1000 characters; these are 1001.',
    ],
  ];
  stories.forEach(([title, filter, expected]) => {
    it(`answers to ${title}`, async () => expect(await found(filter)).to.equal(expected));
  });

  it('send the same text however many values they list, so that it is prepared once', async () => {
    const sent = await database().statements(async () => {
      await found({ size: ['S'] });
      await found({ size: ['S', 'M', 'L'] });
    });
    expect(sent[0]).to.equal(sent[1]);
  });
});
