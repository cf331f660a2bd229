import { expect } from 'chai';
import { parsePiece } from '../../../../src/modules/imports/domain/json/check';
import { splitJson } from '../../../../src/modules/imports/domain/json/splitter';
import { chunked } from './documents';

const streams = [{ list: ['runs', '*', 'results'], keep: true, maximum: 5 }] as const;

const split = async (document: string | Uint8Array, size?: number): Promise<readonly unknown[]> => {
  const found: unknown[] = [];
  for await (const batch of splitJson(chunked(document, size), streams, true)) {
    if (!batch.ok) return [...found, batch.error];
    for (const piece of batch.value) {
      const parsed = parsePiece(piece);
      found.push(parsed.ok ? [...piece.path, piece.index, parsed.value] : parsed.error);
    }
  }
  return found;
};

const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');

const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

const utf32 = (text: string): Buffer =>
  Buffer.concat(Array.from(text, (character) => Buffer.from([character.charCodeAt(0), 0, 0, 0])));

const bytes = (...parts: readonly (string | number)[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from([part]))));

const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);

const refusals: readonly (readonly [title: string, document: string | Buffer, at: string, says: string])[] = [
  ['an empty file', '', 'byte 0', 'it is empty'],
  ['white space alone', ' \n\t ', 'byte 4', 'it is empty'],
  ['a comment', '{\n  // note\n  "a": 1}', 'byte 4', 'a comment'],
  ['a block comment', '{"a": /* x */ 1}', 'byte 6', 'a comment'],
  ['a trailing comma in an object', '{"a":1,}', 'byte 7', 'a comma that nothing follows, in /a'],
  ['a trailing comma in a list', '{"a":[1,]}', 'byte 8', 'a comma that nothing follows, in /a/1'],
  ['a missing comma', '[1 2]', 'byte 3', 'where a comma or a closing bracket should stand'],
  ['two commas', '[1,,2]', 'byte 3', '"," where a value should stand'],
  ['a single quote', "{'a':1}", 'byte 1', 'a single quote'],
  ['a name without quotes', '{a:1}', 'byte 1', 'a property name without double quotes (a)'],
  ['NaN', '{"a":NaN}', 'byte 5', 'NaN, which JSON does not know, in /a'],
  ['minus infinity', '[-Infinity]', 'byte 1', '-Infinity'],
  ['Python literals', '[None]', 'byte 1', 'None instead of null'],
  ['a leading zero', '[01]', 'byte 1', 'no number of JSON'],
  ['a bare point', '[1.]', 'byte 1', 'no number of JSON'],
  ['a plus sign', '[+1]', 'byte 1', 'no number of JSON'],
  ['a raw newline in a string', '["a\nb"]', 'byte 3', 'a control character (0x0a)'],
  ['a raw tab in a name', '{"a\tb":1}', 'byte 3', 'a control character (0x09)'],
  ['an unknown escape', '["\\x41"]', 'byte 2', 'an escape sequence that JSON does not know'],
  ['a short unicode escape', '["\\u12G4"]', 'byte 2', 'four hexadecimal digits'],
  ['a raw NUL in a string', bytes('{"a":"', 0, '"}'), 'byte 6', 'a NUL byte'],
  ['an encoded surrogate', bytes('["', 0xed, 0xa0, 0x80, '"]'), 'byte 2', 'not UTF-8'],
  ['an overlong sequence', bytes('["', 0xc0, 0xaf, '"]'), 'byte 2', 'not UTF-8'],
  ['Latin-1', bytes('["caf', 0xe9, '"]'), 'byte 5', 'not UTF-8'],
  ['a cut sequence', bytes('["', 0xe2, 0x82, '"]'), 'byte 2', 'not UTF-8'],
  ['a code point beyond Unicode', bytes('["', 0xf4, 0x90, 0x80, 0x80, '"]'), 'byte 2', 'not UTF-8'],
  ['a truncated object', '{"a":[1', 'byte 7', 'it ends too early, in /a/0'],
  ['a truncated string', '{"a":"xyz', 'byte 9', 'inside a string'],
  ['a truncated literal', '[tru', 'byte 1', '"tru"'],
  ['content after the end', '{} {}', 'byte 3', 'something follows after its end'],
  ['a bracket too many', '{"a":1}}', 'byte 7', 'something follows'],
  ['brackets that do not match', '[1}', 'byte 2', '"}"'],
  ['XML', '<sarif/>', 'byte 0', 'XML or HTML'],
  ['UTF-16 with its mark', Buffer.concat([bytes(0xff, 0xfe), utf16('{}')]), 'byte 0', 'UTF-16'],
  ['UTF-16 big-endian with its mark', Buffer.concat([bytes(0xfe, 0xff), utf16be('{}')]), 'byte 0', 'UTF-16'],
  ['UTF-16 without mark', utf16('{"a":1}'), 'byte 0', 'UTF-16'],
  ['UTF-16 big-endian without mark', utf16be('{"a":1}'), 'byte 0', 'UTF-16'],
  ['UTF-32 without mark', utf32('{"a":1}'), 'byte 0', 'UTF-32'],
  ['a gzip file', bytes(0x1f, 0x8b, 8, 0, 0), 'byte 0', 'gzip'],
  ['nesting over 64', nested(65), '/0'.repeat(64), 'more than 64 deep'],
  ['a number of 2,000 digits', `[${'1'.repeat(2000)}]`, 'byte 1', 'more than 1024 characters'],
  ['a name twice', '{"a":{"b":1,"b":2}}', '/a/b', 'The property "b" stands twice'],
  ['a name twice in two spellings', '{"a":1,"\\u0061":2}', '/a', 'stands twice'],
  ['a name twice in a list', '{"x":[0,{"a":1,"c":"}","a":2}]}', '/x/1/a', 'stands twice'],
];

describe('the JSON splitter', () => {
  for (const size of [1, 7, 65536]) {
    describe(`with chunks of ${String(size)} bytes`, () => {
      it('hands out the elements of the named lists and then the rest of the document', async () => {
        const document =
          '{"runs":[{"results":[{"a":"\\u00e9é😀\\ud83d\\ude00\\\\"},[1,{"b":null}],-1.5e3,"s",true],"z":[7]},{"results":[]}],"v":"2.1.0"}';
        expect(await split(document, size)).to.deep.equal([
          ['runs', 0, 'results', 0, { a: 'éé😀😀\\' }],
          ['runs', 0, 'results', 1, [1, { b: null }]],
          ['runs', 0, 'results', 2, -1500],
          ['runs', 0, 'results', 3, 's'],
          ['runs', 0, 'results', 4, true],
          [0, { runs: [{ results: [], z: [7] }, { results: [] }], v: '2.1.0' }],
        ]);
      });
      it('accepts the byte order mark of UTF-8', async () => {
        expect(await split(bytes(0xef, 0xbb, 0xbf, '{"a":1}'), size)).to.deep.equal([[0, { a: 1 }]]);
      });
      it('puts a mark where an escaped character can not be stored', async () => {
        const list = [
          'a\\u0000',
          '\\\\u0000',
          '\\ud83d',
          '\\uDE00!',
          '\\ude00\\ud83d',
          '\\ud83d\\n',
          '\\ud83d\\ud83d\\ude00',
          '\\\\\\ud83d\\ude00',
        ];
        const document = `{"\\u0000":1,"runs":[{"results":[{"\\udc80":["${list.join('","')}"]}]}]}`;
        expect(await split(document, size)).to.deep.equal([
          ['runs', 0, 'results', 0, { '�': ['a�', '\\u0000', '�', '�!', '��', '�\n', '�😀', '\\😀'] }],
          [0, { '�': 1, runs: [{ results: [] }] }],
        ]);
      });
      it('keeps numbers that a double can not keep as text', async () => {
        const document =
          '{"runs":[{"results":[{"big":9007199254740993,"far":1e999,"near":1e-999,"fine":-12.75}]}],"id":12345678901234567890}';
        expect(await split(document, size)).to.deep.equal([
          ['runs', 0, 'results', 0, { big: '9007199254740993', far: '1e999', near: '1e-999', fine: -12.75 }],
          [0, { runs: [{ results: [] }], id: '12345678901234567890' }],
        ]);
      });
      it('takes names such as __proto__ for data', async () => {
        const [found] = (await split('{"__proto__":{"polluted":1},"constructor":2}', size)) as [[number, object]];
        expect(Object.keys(found[1])).to.deep.equal(['__proto__', 'constructor']);
        expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined);
      });
      it('refuses more elements than the list may have', async () => {
        const found = await split('{"runs":[{"results":[1,2,3]},{"results":[4,5,6]}]}', size);
        expect(found.at(-1)).to.deep.equal({ at: '/runs/1/results/2', message: 'There are more than 5 results.' });
      });
      for (const [title, document, at, says] of refusals) {
        it(`refuses ${title}`, async () => {
          const error = (await split(document, size)).at(-1);
          expect(error).to.have.property('at', at);
          expect(error).to.have.property('message').that.includes(says);
        });
      }
    });
  }
});
