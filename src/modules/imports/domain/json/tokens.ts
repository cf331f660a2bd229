/* eslint-disable functional/no-let, functional/no-loop-statements -- runs once per escape, wide character and number of a document */

/** The token goes on in the next chunk. */
export const more = -1;

/** What is wrong with a token, instead of where it ends. */
export type TokenFault = string;

const backslash = 0x5c;
const plainEscapes = new Set(Buffer.from('"\\/bfnrt'));

const hexadecimal = (bytes: Uint8Array, at: number): number => {
  let value = 0;
  for (let index = at; index < at + 4; index += 1) {
    const byte = bytes[index] ?? 0;
    const digit =
      byte >= 0x30 && byte <= 0x39
        ? byte - 0x30
        : (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x66
          ? (byte | 0x20) - 0x57
          : more;
    if (digit === more) return more;
    value = value * 16 + digit;
  }
  return value;
};

const loneSurrogate = 'half of a surrogate pair: such text can not be stored';

/** Where the escape sequence that begins at `at` ends; a surrogate pair is one sequence. */
export const escapeEnd = (bytes: Uint8Array, at: number, end: number): number | TokenFault => {
  if (at + 2 > end) return more;
  const kind = bytes[at + 1] ?? 0;
  if (plainEscapes.has(kind)) return at + 2;
  if (kind !== 0x75) return `an escape sequence that JSON does not know (\\${String.fromCharCode(kind)})`;
  if (at + 6 > end) return more;
  const unit = hexadecimal(bytes, at + 2);
  if (unit === more) return 'a \\u escape without four hexadecimal digits';
  if (unit === 0) return 'a NUL character (\\u0000): such text can not be stored';
  if (unit < 0xd800 || unit > 0xdfff) return at + 6;
  if (unit > 0xdbff) return loneSurrogate;
  if (at + 8 > end) return more;
  if (bytes[at + 6] !== backslash || bytes[at + 7] !== 0x75) return loneSurrogate;
  if (at + 12 > end) return more;
  const low = hexadecimal(bytes, at + 8);
  return low >= 0xdc00 && low <= 0xdfff ? at + 12 : loneSurrogate;
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
