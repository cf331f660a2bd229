/* eslint-disable functional/no-let, functional/no-loop-statements, functional/immutable-data -- feeds the scanner chunk by chunk */
import { fail, succeed, type Result } from '../../../../kernel/result';
import type { Unreadable } from '../observation';
import { createCutter, type Piece, type Stream } from './cutter';
import { encodingBytes, readEncoding } from './encoding';
import { limits } from './limits';
import { createScanner, type Scanner } from './scanner';

const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const joined = (left: Buffer, chunk: Uint8Array): Buffer =>
  left.length === 0 ? asBuffer(chunk) : Buffer.concat([left, chunk]);

const slices = function* (chunk: Uint8Array): Generator<Uint8Array> {
  for (let from = 0; from < chunk.length; from += limits.slice) yield chunk.subarray(from, from + limits.slice);
};

const foreign = (encoding: string): Unreadable => ({
  at: 'byte 0',
  message: `The file is ${encoding}. Reports are read as JSON in UTF-8.`,
});

/**
 * Walks a JSON document of any size with bounded memory and hands out the elements of the named lists, a batch per
 * chunk; at the end, when `rest` is set, the document with those lists emptied. Numbers that a double can't keep
 * come as strings. The first fault ends it.
 */
export const splitJson = async function* (
  chunks: AsyncIterable<Uint8Array>,
  streams: readonly Stream[],
  rest: boolean,
): AsyncGenerator<Result<readonly Piece[], Unreadable>, void, undefined> {
  let pieces: Piece[] = [];
  const cutter = createCutter(streams, rest, (piece) => pieces.push(piece));
  let scanner: Scanner | undefined;
  let left: Buffer = Buffer.alloc(0);
  const feed = (bytes: Buffer, last: boolean): Unreadable | undefined => {
    let from = 0;
    if (scanner === undefined) {
      if (bytes.length < encodingBytes && !last) {
        left = Buffer.from(bytes);
        return undefined;
      }
      const encoding = readEncoding(bytes);
      if (typeof encoding === 'string') return foreign(encoding);
      from = encoding;
      scanner = createScanner(cutter, from);
    }
    const scanned = scanner(bytes.subarray(from), last);
    if (typeof scanned !== 'number') return scanned;
    left = Buffer.from(bytes.subarray(from + scanned));
    return undefined;
  };
  for await (const chunk of chunks) {
    for (const slice of slices(chunk)) {
      const fault = feed(joined(left, slice), false);
      if (pieces.length > 0) yield succeed(pieces);
      if (fault !== undefined) return yield fail(fault);
      pieces = [];
    }
  }
  const fault = feed(left, true);
  if (fault === undefined) cutter.end();
  if (pieces.length > 0) yield succeed(pieces);
  if (fault !== undefined) yield fail(fault);
};
