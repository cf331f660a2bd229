/* eslint-disable functional/immutable-data, functional/no-loop-statements, functional/no-let -- a stream is consumed as it comes */
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { inMegabytes } from '../../../kernel/amounts';
import { utf8, utf8Reader } from '../../../kernel/utf8';

/** A file as it comes: a stream on the disk, or what a server answers. */
export type Source = AsyncIterable<Uint8Array>;

/** Why a file can't be read: what it says is for people. */
export class Unreadable extends Error {}

/** Why a file is not whole: its last line, which was handed out, has no end. */
export class CutOff extends Error {}

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

/** The bytes of a file, measured as they come. Throws Unreadable when there are more than allowed or the gzip is broken. */
async function* measured(bytes: Source, mostBytes: number): AsyncGenerator<Uint8Array, void, undefined> {
  let size = 0;
  try {
    for await (const chunk of bytes) {
      size += chunk.length;
      if (size > mostBytes) throw new Unreadable(`the file has more than ${inMegabytes(mostBytes)}.`);
      yield chunk;
    }
  } catch (error) {
    if ((error as { code?: string }).code?.startsWith('Z_') === true)
      throw new Unreadable('the gzip file is broken or cut off.');
    throw error;
  }
}

interface Unpacked {
  readonly bytes: AsyncGenerator<Uint8Array, void, undefined>;
  /** Whether the file itself tells when it is cut off, as gzip does by its checksum. */
  readonly tellsItsEnd: boolean;
}

/** A file, unpacked when it is gzip; memory is bounded by the chunks under way. */
const unpacked = async (source: Source, mostBytes: number): Promise<Unpacked> => {
  const { head, all } = await peeked(source);
  const packed = isGzip(head);
  const bytes: Source = packed ? pipeline(Readable.from(all), createGunzip(), () => undefined) : all;
  return { bytes: measured(bytes, mostBytes), tellsItsEnd: packed };
};

/** Throws Unreadable for what is no UTF-8: nothing is kept that is not what was written. */
const strictly = (text: string | undefined): string => {
  if (text === undefined) throw new Unreadable('the file is no UTF-8.');
  return text;
};

/** All of a file as text. Throws Unreadable. */
export const wholeText = async (source: Source, mostBytes: number): Promise<string> => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of (await unpacked(source, mostBytes)).bytes) chunks.push(chunk);
  return strictly(utf8(Buffer.concat(chunks)));
};

const longestLine = 1_000;

const noEnd = 'the line has no end: the file is cut off, or was changed. Take it as it was published.';

/**
 * The lines of a file, those of a chunk together. Throws Unreadable for one of more than 1,000 characters, and
 * CutOff after a last one without an end: cut within a number, it still is one. Gzip tells by itself when it is cut off.
 */
export async function* linesOf(source: Source, mostBytes: number): AsyncGenerator<readonly string[], void, undefined> {
  const { bytes, tellsItsEnd } = await unpacked(source, mostBytes);
  const read = utf8Reader();
  let rest = '';
  for await (const chunk of bytes) {
    const lines = (rest + strictly(read(chunk))).split('\n');
    rest = lines.pop() ?? '';
    yield lines;
    if (rest.length > longestLine) throw new Unreadable('a line has more than 1,000 characters.');
  }
  rest += strictly(read('end'));
  if (rest === '') return;
  yield [rest];
  if (!tellsItsEnd) throw new CutOff(noEnd);
}
