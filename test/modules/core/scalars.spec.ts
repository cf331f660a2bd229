import { expect } from 'chai';
import { Kind, parseValue, type GraphQLError, type GraphQLScalarType } from 'graphql';
import { received, scalars } from '../../../src/modules/core/api/scalars';

const read = (scalar: GraphQLScalarType, value: unknown): unknown => {
  try {
    return scalar.parseValue(value);
  } catch (error) {
    return (error as Error).message.startsWith(`${scalar.name}:`) ? 'refused' : `broken: ${String(error)}`;
  }
};

const vector = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H';

/** What comes in, and what is kept of it. */
const stories: readonly (readonly [
  'DateTime' | 'Date' | 'EmailAddress' | 'URL' | 'UUID' | 'CvssVector' | 'JSON',
  unknown,
  unknown,
])[] = [
  ['DateTime', '2026-01-31T23:59:59Z', '2026-01-31T23:59:59.000Z'],
  ['DateTime', '2026-01-31T23:59:59.1239Z', '2026-01-31T23:59:59.123Z'],
  ['DateTime', '2026-01-31T23:59:59+02:00', '2026-01-31T21:59:59.000Z'],
  ['DateTime', '2024-02-29T00:00:00Z', '2024-02-29T00:00:00.000Z'],
  ['DateTime', '0001-01-01T00:00:00Z', '0001-01-01T00:00:00.000Z'],
  ['DateTime', '9999-12-31T23:59:59.999Z', '9999-12-31T23:59:59.999Z'],
  ['DateTime', '9999-12-31T23:59:59-01:00', 'refused'],
  ['DateTime', '0001-01-01T00:00:00+01:00', 'refused'],
  ['DateTime', '0000-06-01T00:00:00Z', 'refused'],
  ['DateTime', '2026-02-29T00:00:00Z', 'refused'],
  ['DateTime', '2026-01-31', 'refused'],
  ['DateTime', '2026-01-31T23:59:59', 'refused'],
  ['DateTime', '2026-01-31T24:00:00Z', 'refused'],
  ['DateTime', 'infinity', 'refused'],
  ['DateTime', 0, 'refused'],
  ['Date', '2026-01-31', '2026-01-31'],
  ['Date', '2026-02-30', 'refused'],
  ['Date', '2026-1-1', 'refused'],
  ['EmailAddress', ' Person@Example.COM ', 'person@example.com'],
  ['EmailAddress', 'a+b@example.com', 'a+b@example.com'],
  ['EmailAddress', 'person@', 'refused'],
  ['EmailAddress', 'person@example.com\n', 'person@example.com'],
  ['EmailAddress', 'a b@example.com', 'refused'],
  ['EmailAddress', 'person\0@example.com', 'refused'],
  ['EmailAddress', `${'x'.repeat(243)}@example.com`, 'refused'],
  ['EmailAddress', { toString: 'person@example.com' }, 'refused'],
  ['URL', 'https://example.com/a?b#c', 'https://example.com/a?b#c'],
  ['URL', 'example.com', 'refused'],
  ['URL', `https://example.com/${'x'.repeat(2000)}`, 'refused'],
  ['UUID', '01A1FBB2-7B97-7408-989B-DDC177E668D2', '01a1fbb2-7b97-7408-989b-ddc177e668d2'],
  ['UUID', '00000000-0000-0000-0000-000000000000', '00000000-0000-0000-0000-000000000000'],
  ['UUID', '01a1fbb27b977408989bddc177e668d2', 'refused'],
  ['UUID', "01a1fbb2-7b97-7408-989b-ddc177e668d2' or '1'='1", 'refused'],
  ['UUID', ['01a1fbb2-7b97-7408-989b-ddc177e668d2'], 'refused'],
  ['CvssVector', vector, vector],
  ['CvssVector', `${vector}/AV:N`, 'refused'],
  ['CvssVector', '', 'refused'],
  ['CvssVector', null, 'refused'],
  ['JSON', { a: [1, null, 'x', { b: true }] }, { a: [1, null, 'x', { b: true }] }],
  ['JSON', 2 ** 53 - 1, 2 ** 53 - 1],
  ['JSON', 2 ** 53 + 2, 'refused'],
  ['JSON', { deep: [{ er: -(2 ** 60) }] }, 'refused'],
];

describe('scalars', () => {
  stories.forEach(([name, given, expected]) => {
    it(`${name} takes ${JSON.stringify(given).slice(0, 70)} as ${JSON.stringify(expected).slice(0, 60)}`, () => {
      expect(read(scalars[name], given)).to.deep.equal(expected);
    });
  });

  it('read the same from a document as from variables', () => {
    stories
      .filter(([name, given]) => typeof given === 'string' && name !== 'JSON')
      .forEach(([name, given, expected]) => {
        const literal = { kind: Kind.STRING, value: given as string } as const;
        const fromDocument = (): unknown => {
          try {
            return scalars[name].parseLiteral(literal, {});
          } catch {
            return 'refused';
          }
        };
        expect(fromDocument(), String(given)).to.deep.equal(expected);
      });
    expect(() => scalars.UUID.parseLiteral(parseValue('7'), {})).to.throw(/^UUID:/);
    expect(scalars.JSON.parseLiteral(parseValue('{ a: [1, $b] }'), { b: 'x' })).to.deep.equal({ a: [1, 'x'] });
    expect(() => scalars.JSON.parseLiteral(parseValue('9007199254740993'), {})).to.throw(/2\^53/);
  });

  it('take as an upload only what a door received, never something of the same shape', () => {
    const file = { path: '/etc/passwd', fileName: 'x', bytes: 1 };
    for (const forged of [file, null, 'text', [file], {}]) expect(read(scalars.Upload, forged)).to.equal('refused');
    expect(read(scalars.Upload, received(file))).to.equal(file);
    expect(() => scalars.Upload.parseLiteral(parseValue('"x"'), {})).to.throw(/^Upload:/);
    expect(() => scalars.Upload.serialize(file)).to.throw(/^Upload:/);
  });
});

describe('literals', () => {
  it('that are refused are told where they stand in the document', () => {
    const at = (name: 'UUID' | 'DateTime' | 'CvssVector', literal: string): unknown => {
      try {
        return scalars[name].parseLiteral(parseValue(`\n  ${literal}`));
      } catch (error) {
        return (error as GraphQLError).locations;
      }
    };
    expect(at('UUID', '"shop"')).to.deep.equal([{ line: 2, column: 3 }]);
    expect(at('DateTime', '7')).to.deep.equal([{ line: 2, column: 3 }]);
    expect(at('CvssVector', '"CVSS:3.1"')).to.deep.equal([{ line: 2, column: 3 }]);
  });
});
