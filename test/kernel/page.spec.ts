import { expect } from 'chai';
import { pageRequest, type PageArguments, type SortKind } from '../../src/kernel/page';
import { CodedError } from '../../src/kernel/refusal';

const cursor = (...parts: readonly unknown[]): string => Buffer.from(JSON.stringify(parts)).toString('base64url');

const refusalOf = (args: PageArguments, kind: SortKind = 'text'): string => {
  try {
    pageRequest(args, 'NAME_ASC', kind);
    return 'taken';
  } catch (error) {
    return error instanceof CodedError ? `${error.code} ${String(error.details['field'])}` : `broken: ${String(error)}`;
  }
};

describe('the arguments of a page', () => {
  const sizes: readonly (readonly [PageArguments, string])[] = [
    [{ first: 1 }, 'taken'],
    [{ first: 100 }, 'taken'],
    [{ last: 100 }, 'taken'],
    [{ first: 0 }, 'BAD_USER_INPUT first'],
    [{ first: -1 }, 'BAD_USER_INPUT first'],
    [{ first: 101 }, 'BAD_USER_INPUT first'],
    [{ last: 0 }, 'BAD_USER_INPUT last'],
    [{ last: 2 ** 31 - 1 }, 'BAD_USER_INPUT last'],
    [{ first: 1, last: 1 }, 'BAD_USER_INPUT last'],
    [{ first: null, last: 1 }, 'taken'],
  ];
  sizes.forEach(([args, expected]) => {
    it(`${JSON.stringify(args)} is ${expected}`, () => expect(refusalOf(args)).to.equal(expected));
  });

  const wrong: Readonly<Record<string, string>> = {
    'no base64': '%%%',
    empty: '',
    'no JSON': Buffer.from('[1,').toString('base64url'),
    'a JSON scalar': Buffer.from('7').toString('base64url'),
    'an object': Buffer.from('{"length":3}').toString('base64url'),
    'too few parts': cursor('NAME_ASC', 'a'),
    'too many parts': cursor('NAME_ASC', 'a', 'b', 'c'),
    'another order': cursor('NAME_DESC', 'a', 'id'),
    'another field': cursor('CREATED_AT_ASC', '2026-01-01T00:00:00.000Z', 'id'),
    'an id that is no text': cursor('NAME_ASC', 'a', 1),
    'a long id': cursor('NAME_ASC', 'a', 'x'.repeat(65)),
    'a NUL in the value': cursor('NAME_ASC', '\0', 'id'),
    'a NUL in the id': cursor('NAME_ASC', 'a', '\0'),
    'half a pair in the value': cursor('NAME_ASC', '\ud800', 'id'),
    'a null value': cursor('NAME_ASC', null, 'id'),
    'a list as value': cursor('NAME_ASC', ['a'], 'id'),
    'an object as value': cursor('NAME_ASC', { a: 1 }, 'id'),
    'a number for a text': cursor('NAME_ASC', 1, 'id'),
    'a very long value': cursor('NAME_ASC', 'x'.repeat(10_001), 'id'),
  };
  Object.entries(wrong).forEach(([title, after]) => {
    it(`refuse a cursor that is ${title}, on both ends`, () => {
      expect(refusalOf({ after })).to.equal('BAD_USER_INPUT after');
      expect(refusalOf({ before: after })).to.equal('BAD_USER_INPUT before');
    });
  });

  const kinds: readonly (readonly [SortKind, unknown, boolean])[] = [
    ['text', '', true],
    ['text', 'Infinity', true],
    ['double precision', 9.8, true],
    ['double precision', '9.8', false],
    ['double precision', 'NaN', false],
    ['timestamptz', '2026-01-31T23:59:59.999Z', true],
    ['timestamptz', '2026-13-31T23:59:59.999Z', false],
    ['timestamptz', '2026-02-30T00:00:00.000Z', false],
    ['timestamptz', '0000-01-01T00:00:00.000Z', false],
    ['timestamptz', '2026-01-31', false],
    ['timestamptz', 'infinity', false],
    ['timestamptz', 'now', false],
    ['timestamptz', 0, false],
    ['bigint', 5, true],
    ['bigint', '5', false],
  ];
  kinds.forEach(([kind, value, good]) => {
    it(`${good ? 'take' : 'refuse'} the value ${JSON.stringify(value)} where ${kind} is sorted by`, () => {
      expect(refusalOf({ after: cursor('NAME_ASC', value, 'id') }, kind)).to.equal(
        good ? 'taken' : 'BAD_USER_INPUT after',
      );
    });
  });
});
