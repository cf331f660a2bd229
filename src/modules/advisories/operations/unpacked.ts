/* eslint-disable functional/immutable-data, functional/no-loop-statements, functional/no-let -- a stream is consumed as it comes */
import { pipeline, Readable } from 'node:stream';
import { TextDecoder } from 'node:util';
import { createGunzip } from 'node:zlib';

/** A file as it comes: a stream on the disk, or what a server answers. */
export type Source = AsyncIterable<Uint8Array>;

/** Why a file can't be read: what it says is for people. */
export class Unreadable extends Error {}

const isGzip = (head: Uint8Array): boolean => head[0] === 0x1f && head[1] === 0x8b;

/** The first two bytes, and all of the source with them. */
const peeked = async (source: Source): Promise<{ readonly head: Buffer; readonly all: Source }> => {
  const chunks = source[Symbol.asyncIterator]();
  let head: Buffer = Buffer.alloc(0);
  while (head.length < 2) {
    const next = await chunks.next();
    if (next.done === true) break;
    head = Buffer.concat([head, next.value]);
  }
  const rest: Source = { [Symbol.asyncIterator]: () => chunks };
  return {
    head,
    all: (async function* () {
      yield head;
      yield* rest;
    })(),
  };
};

const megabyte = 1024 * 1024;

/**
 * The bytes of a file, unpacked when it is gzip, and measured as they come. Throws Unreadable when there are more than
 * allowed or the gzip is broken; memory is bounded by the chunks under way.
 */
export async function* unpacked(source: Source, mostBytes: number): AsyncGenerator<Uint8Array, void, undefined> {
  const { head, all } = await peeked(source);
  const bytes = isGzip(head) ? pipeline(Readable.from(all), createGunzip(), () => undefined) : all;
  let size = 0;
  try {
    for await (const chunk of bytes as Source) {
      size += chunk.length;
      if (size > mostBytes) throw new Unreadable(`the file has more than ${Math.round(mostBytes / megabyte)} MB.`);
      yield chunk;
    }
  } catch (error) {
    if ((error as { code?: string }).code?.startsWith('Z_') === true)
      throw new Unreadable('the gzip file is broken or cut off.');
    throw error;
  }
}

/** UTF-8, without a byte order mark. Throws Unreadable for anything else: nothing is kept that is not what was written. */
const strictly = (decoder: TextDecoder, bytes?: Uint8Array): string => {
  try {
    return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
  } catch {
    throw new Unreadable('the file is no UTF-8.');
  }
};

const strict = (): TextDecoder => new TextDecoder('utf-8', { fatal: true });

/** All of a file as text. Throws Unreadable. */
export const wholeText = async (source: Source, mostBytes: number): Promise<string> => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of unpacked(source, mostBytes)) chunks.push(chunk);
  const decoder = strict();
  return strictly(decoder, Buffer.concat(chunks)) + strictly(decoder);
};

const longestLine = 1_000;

/** The lines of a file, those of a chunk together. Throws Unreadable for one of more than 1,000 characters. */
export async function* linesOf(bytes: Source): AsyncGenerator<readonly string[], void, undefined> {
  const decoder = strict();
  let rest = '';
  for await (const chunk of bytes) {
    const lines = (rest + strictly(decoder, chunk)).split('\n');
    rest = lines.pop() ?? '';
    yield lines;
    if (rest.length > longestLine) throw new Unreadable('a line has more than 1,000 characters.');
  }
  rest += strictly(decoder);
  if (rest !== '') yield [rest];
}
