import { byteFault, wordFault } from './faults';
import { wordAt } from './scalars';

/** What may come next in a document: numbers, which a loop over every byte compares quickest. */
export const Next = {
  value: 0,
  valueOrEnd: 1,
  name: 2,
  nameOrEnd: 3,
  colon: 4,
  commaOrEnd: 5,
  done: 6,
  inString: 7,
  inName: 8,
} as const;
export type Next = (typeof Next)[keyof typeof Next];

const expected = [
  'a value',
  'a value or "]"',
  'a property name',
  'a property name or "}"',
  '":"',
  'a comma or a closing bracket',
];

const table = (holds: (byte: number) => boolean): Uint8Array =>
  Uint8Array.from({ length: 256 }, (_, byte) => Number(holds(byte)));

/** Bytes that stand for themselves in a string. */
export const plain = table((byte) => byte >= 0x20 && byte < 0x80 && byte !== 0x22 && byte !== 0x5c);

/** The white space of JSON. */
export const blanks = table((byte) => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09);

/** The state of a scanner that has read nothing. */
export const untouched = {
  base: 0,
  blank: 0,
  state: Next.value as Next,
  depth: 0,
  hold: -1,
  colons: 0,
  values: 0,
  inside: false,
  wide: false,
};

/** What is wrong with a byte that the grammar does not allow in this state. */
export const misplacedFault = (bytes: Buffer, at: number, state: Next): string => {
  const byte = bytes[at] ?? 0;
  if (state === Next.done) return 'something follows after its end';
  const unquoted = (state === Next.name || state === Next.nameOrEnd) && /[\w$]/.test(String.fromCharCode(byte));
  return unquoted ? wordFault(wordAt(bytes, at, bytes.length), true) : byteFault(byte, expected[state] ?? '');
};

/** What is wrong with an end of the file in this state. */
export const endFault = (state: Next, depth: number): string => {
  if (state === Next.value && depth === 0) return 'it is empty';
  return `it ends too early${state >= Next.inString ? ', inside a string' : ''}`;
};
