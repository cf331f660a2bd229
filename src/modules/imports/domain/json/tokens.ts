/* eslint-disable functional/no-let, functional/no-loop-statements -- runs once per escape, wide character and number of a document */

/** The token goes on in the next chunk. */
export const more = -1;

/** What is wrong with a token, instead of where it ends. */
export type TokenFault = string;

const plainEscapes = new Set(Buffer.from('"\\/bfnrt'));

const isHexadecimal = (byte: number): boolean =>
  (byte >= 0x30 && byte <= 0x39) || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x66);

/** Where the escape sequence that begins at `at` ends; each half of a surrogate pair is one. */
export const escapeEnd = (bytes: Uint8Array, at: number, end: number): number | TokenFault => {
  if (at + 2 > end) return more;
  const kind = bytes[at + 1] ?? 0;
  if (plainEscapes.has(kind)) return at + 2;
  if (kind !== 0x75) return `an escape sequence that JSON does not know (\\${String.fromCharCode(kind)})`;
  if (at + 6 > end) return more;
  for (let index = at + 2; index < at + 6; index += 1)
    if (!isHexadecimal(bytes[index] ?? 0)) return 'a \\u escape without four hexadecimal digits';
  return at + 6;
};

const notUtf8 = 'bytes that are not UTF-8';

/** Length of a sequence and the bounds of its second byte, by its first byte (Unicode, table 3-7). */
const sequence = (first: number): readonly [length: number, low: number, high: number] | undefined => {
  if (first >= 0xc2 && first <= 0xdf) return [2, 0x80, 0xbf];
  if (first === 0xe0) return [3, 0xa0, 0xbf];
  if (first === 0xed) return [3, 0x80, 0x9f];
  if (first >= 0xe1 && first <= 0xef) return [3, 0x80, 0xbf];
  if (first === 0xf0) return [4, 0x90, 0xbf];
  if (first >= 0xf1 && first <= 0xf3) return [4, 0x80, 0xbf];
  return first === 0xf4 ? [4, 0x80, 0x8f] : undefined;
};

/** Where the character of several bytes that begins at `at` ends. */
export const wideEnd = (bytes: Uint8Array, at: number, end: number): number | TokenFault => {
  const shape = sequence(bytes[at] ?? 0);
  if (shape === undefined) return notUtf8;
  const [length, low, high] = shape;
  for (let index = 1; index < length; index += 1) {
    if (at + index === end) return more;
    const byte = bytes[at + index] ?? 0;
    if (byte < (index === 1 ? low : 0x80) || byte > (index === 1 ? high : 0xbf)) return notUtf8;
  }
  return at + length;
};
