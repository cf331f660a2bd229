import { expect } from 'chai';
import { parsePiece } from '../../../../src/modules/imports/domain/json/check';
import { numberKind } from '../../../../src/modules/imports/domain/json/numbers';
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

const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);

describe('the bounds of a JSON document', () => {
  it('accepts nesting of 64', async () => {
    expect(await split(nested(64))).to.have.length(1);
  });
  it('refuses more than 1 MB of white space in one stretch after reading little more than that', async () => {
    let read = 0;
    const spaces = (async function* () {
      for (let index = 0; index < 1600; index += 1) {
        read += 65536;
        yield await Promise.resolve(Buffer.alloc(65536, 0x20));
      }
    })();
    const errors: unknown[] = [];
    for await (const batch of splitJson(spaces, [], true)) if (!batch.ok) errors.push(batch.error.message);
    expect(errors).to.have.length(1);
    expect(errors[0]).to.include('white space');
    expect(read).to.be.below(2 * 1024 * 1024);
  });
  it('refuses an element of more than 16 MB before its end', async () => {
    const endless = (async function* () {
      yield await Promise.resolve(Buffer.from('{"runs":[{"results":[{},{"a":"'));
      for (let index = 0; index < 400; index += 1) yield Buffer.alloc(65536, 0x61);
    })();
    const errors: unknown[] = [];
    for await (const batch of splitJson(endless, streams, true)) if (!batch.ok) errors.push(batch.error);
    expect(errors).to.deep.equal([{ at: '/runs/0/results/1', message: 'This element has more than 16 MB.' }]);
  });
  it('refuses an element of more than 250,000 values', async () => {
    const document = `{"runs":[{"results":[1,[${'1,'.repeat(250_000)}1]]}]}`;
    expect((await split(document)).at(-1)).to.deep.equal({
      at: '/runs/0/results/1',
      message: 'This element holds more than 250000 values.',
    });
  });
  it('refuses a document whose rest has more than 250,000 values', async () => {
    const error = (await split(`{"x":[${'1,'.repeat(250_000)}1]}`)).at(-1);
    expect(error).to.have.property('message', 'What surrounds the lists has more than 250000 values.');
  });
  it('refuses a document whose rest has more than 16 MB', async () => {
    const endless = (async function* () {
      yield await Promise.resolve(Buffer.from('{"x":"'));
      for (let index = 0; index < 400; index += 1) yield Buffer.alloc(65536, 0x61);
    })();
    const errors: unknown[] = [];
    for await (const batch of splitJson(endless, streams, true)) if (!batch.ok) errors.push(batch.error);
    expect(errors).to.deep.equal([{ at: '/x', message: 'What surrounds the lists has more than 16 MB.' }]);
  });
  it('takes chunks that reuse one buffer', async () => {
    const document = Buffer.from('{"runs":[{"results":[{"a":"one two three"},{"b":[1,2,3]}]}]}');
    const shared = Buffer.alloc(5);
    const reused = (async function* () {
      for (let from = 0; from < document.length; from += 5) {
        const length = document.copy(shared, 0, from, from + 5);
        yield await Promise.resolve(shared.subarray(0, length));
      }
    })();
    const texts: string[] = [];
    for await (const batch of splitJson(reused, streams, false))
      if (batch.ok) texts.push(...batch.value.map(({ text }) => text));
    expect(texts).to.deep.equal(['{"a":"one two three"}', '{"b":[1,2,3]}']);
  });
});

describe('the numbers of JSON', () => {
  const cases: readonly (readonly [token: string, kind: string])[] = [
    ['0', 'EXACT'],
    ['-0', 'EXACT'],
    ['9007199254740992', 'EXACT'],
    ['9007199254740993', 'INEXACT'],
    ['9.007199254740993e15', 'INEXACT'],
    ['18446744073709551616', 'INEXACT'],
    ['100000000000000000000', 'EXACT'],
    ['1e22', 'EXACT'],
    ['1E400', 'INEXACT'],
    ['-1e-400', 'INEXACT'],
    ['0e400', 'EXACT'],
    ['0.30000000000000004', 'EXACT'],
    ['0.1234567890123456789', 'INEXACT'],
    ['1.e5', 'MALFORMED'],
    ['--1', 'MALFORMED'],
  ];
  for (const [token, kind] of cases)
    it(`says of ${token}: ${kind.toLowerCase()}`, () => expect(numberKind(token)).to.equal(kind));
});
