import { expect } from 'chai';
import { utf8, utf8Reader } from '../../src/kernel/utf8';

const wrong: readonly (readonly [string, readonly number[]])[] = [
  ['a byte that begins nothing', [0x61, 0xff]],
  ['a character that is cut off', [0xe2, 0x82]],
  ['half of a surrogate pair', [0xed, 0xa0, 0x80]],
  ['more bytes than a character needs', [0xc0, 0x80]],
];

describe('Text in UTF-8', () => {
  it('is read whole, without a byte order mark', () => {
    expect(utf8(Buffer.from('\uFEFFsé€\u{1F680}\0'))).to.equal('sé€\u{1F680}\0');
    expect(utf8(Buffer.alloc(0))).to.equal('');
  });

  it('is read in chunks that part its characters', () => {
    const read = utf8Reader();
    const parts = [...Buffer.from('\uFEFFé€\u{1F680}')].map((byte) => read(Uint8Array.of(byte)));
    expect([...parts, read('end')].join('')).to.equal('é€\u{1F680}');
  });

  wrong.forEach(([title, bytes]) => {
    it(`is not ${title}`, () => {
      const read = utf8Reader();
      expect(utf8(Uint8Array.from(bytes))).to.equal(undefined);
      expect([read(Uint8Array.from(bytes)), read('end')]).to.include(undefined);
      // What was wrong leaves nothing behind.
      expect(utf8(Buffer.from('whole'))).to.equal('whole');
    });
  });
});
