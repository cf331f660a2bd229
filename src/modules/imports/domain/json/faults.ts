import type { Unreadable } from '../observation';

const wordFaults: Readonly<Record<string, string>> = {
  NaN: 'NaN, which JSON does not know',
  Infinity: 'Infinity, which JSON does not know',
  '-Infinity': '-Infinity, which JSON does not know',
  undefined: 'undefined, which JSON does not know',
  True: 'True instead of true',
  False: 'False instead of false',
  None: 'None instead of null',
};

const characterFaults: Readonly<Record<string, string>> = {
  "'": "a single quote ('): JSON strings stand in double quotes",
  '/': 'a comment: JSON has none',
  '#': 'a comment: JSON has none',
  '<': 'a "<": this looks like XML or HTML, not JSON',
};

const shown = (byte: number): string =>
  byte > 0x20 && byte < 0x7f ? `"${String.fromCharCode(byte)}"` : `the byte 0x${byte.toString(16).padStart(2, '0')}`;

/** Names a character inside a string that JSON wants escaped (RFC 8259, section 7). */
export const controlFault = (byte: number): string =>
  byte === 0 ? 'a NUL byte' : `a control character (0x${byte.toString(16).padStart(2, '0')}) in a string, not escaped`;

/** Names a word that is no literal of JSON. */
export const wordFault = (word: string, nameExpected: boolean): string => {
  if (nameExpected) return `a property name without double quotes (${word.slice(0, 40)})`;
  return Object.hasOwn(wordFaults, word)
    ? (wordFaults[word] ?? '')
    : `"${word.slice(0, 40)}", which is no value that JSON knows`;
};

/** Names a byte that may not stand where it stands. */
export const byteFault = (byte: number, expected: string): string =>
  characterFaults[String.fromCharCode(byte)] ?? `${shown(byte)} where ${expected} should stand`;

export const atByte = (byte: number, message: string, pointer: string): Unreadable => ({
  at: `byte ${String(byte)}`,
  message: `The file is no valid JSON: ${message}${pointer === '' ? '' : `, in ${pointer}`}.`,
});

export const atPointer = (pointer: string, message: string): Unreadable => ({
  at: pointer === '' ? '/' : pointer,
  message,
});
