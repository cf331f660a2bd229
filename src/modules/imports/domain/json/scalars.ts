/* eslint-disable functional/no-let, functional/no-loop-statements -- runs for every number of a document */
import { byteFault, wordFault } from './faults';
import { limits } from './limits';
import { numberKind } from './numbers';
import { more, type TokenFault } from './tokens';

/** 1 for digits, 2 for the other characters of numbers and words. */
const kinds = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte >= 0x30 && byte <= 0x39) return 1;
  return /[A-Za-z_$+\-.]/.test(String.fromCharCode(byte)) && byte < 0x80 ? 2 : 0;
});

const literals = new Set(['true', 'false', 'null']);

const tokenEnd = (bytes: Buffer, from: number, end: number): number => {
  let to = from;
  while (to < end && kinds[bytes[to] as number] !== 0) to += 1;
  return to;
};

/** The word or number at `at`, as text for a message. */
export const wordAt = (bytes: Buffer, at: number, end: number): string =>
  bytes.toString('latin1', at, Math.min(tokenEnd(bytes, at, end), at + limits.number));

/**
 * Where the number or literal that begins at `at` ends. The negative of it when the number is more than a double
 * keeps exactly; `more` when the next chunk is needed.
 */
export const scalarEnd = (bytes: Buffer, at: number, end: number, last: boolean): number | TokenFault => {
  let to = at;
  while (to < end && kinds[bytes[to] as number] === 1) to += 1;
  const digits = to - at;
  if (to < end && digits > 0 && digits < 16 && kinds[bytes[to] as number] === 0) {
    if (digits === 1 || bytes[at] !== 0x30) return to;
  }
  to = tokenEnd(bytes, to, end);
  if (to - at > limits.number) return `a number or word of more than ${String(limits.number)} characters`;
  if (to === end && !last) return more;
  if (to === at) return byteFault(bytes[at] as number, 'a value');
  const token = bytes.toString('latin1', at, to);
  if (literals.has(token)) return to;
  const kind = numberKind(token);
  if (kind === 'EXACT') return to;
  if (kind === 'INEXACT') return -to;
  return /^[-+.]?[\d.]/.test(token) ? `"${token.slice(0, 40)}", which is no number of JSON` : wordFault(token, false);
};
