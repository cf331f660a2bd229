/* eslint-disable functional/no-let, functional/no-loop-statements -- feeds the parser chunk by chunk */
import { fail, succeed, type Result } from '../../../../kernel/result';
import { utf8Reader } from '../../../../kernel/utf8';
import { encodingBytes, readEncoding } from '../json/encoding';
import type { Unreadable } from '../observation';
import type { ElementPath, FoundElement } from './builder';
import { xmlLimits, type XmlLimits } from './limits';
import { createParser } from './parser';

const slices = function* (chunk: Uint8Array): Generator<Uint8Array> {
  for (let from = 0; from < chunk.length; from += xmlLimits.slice) yield chunk.subarray(from, from + xmlLimits.slice);
};

/** At least as many first bytes as tell the encoding come together. */
const joined = async function* (chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  let head: Uint8Array | undefined = new Uint8Array();
  for await (const chunk of chunks) {
    if (head === undefined) yield* slices(chunk);
    else {
      head = Buffer.concat([head, chunk]);
      if (head.length < encodingBytes) continue;
      yield* slices(head);
      head = undefined;
    }
  }
  if (head !== undefined) yield head;
};

const foreign = (encoding: string): Unreadable => ({
  at: 'byte 0',
  message: `The file is ${encoding}. Reports are read as XML in UTF-8.`,
});

/**
 * Walks an XML document of any size with bounded memory and hands out the elements at the given paths one by one, some
 * a chunk; last, with `path` -1, the document without them (not when the outermost element itself was asked for). No
 * entities but those of XML itself, nothing fetched. The first fault ends it; what came before must then not be used.
 */
export const readElements = async function* (
  chunks: AsyncIterable<Uint8Array>,
  paths: readonly ElementPath[],
  given: Partial<XmlLimits> = {},
): AsyncGenerator<Result<readonly FoundElement[], Unreadable>, void, undefined> {
  let found: FoundElement[] = [];
  // eslint-disable-next-line functional/immutable-data -- local
  const parse = createParser(paths, { ...xmlLimits, ...given }, (each) => found.push(each));
  const decoded = utf8Reader();
  let read = 0;
  for await (const bytes of joined(chunks)) {
    const encoding = read === 0 ? readEncoding(bytes) : 0;
    if (typeof encoding === 'string') return yield fail(foreign(encoding));
    const text = decoded(bytes);
    if (text === undefined)
      return yield fail({ at: `after byte ${read}`, message: 'The file holds bytes that are not UTF-8.' });
    read += bytes.length;
    const fault = parse(text);
    if (fault !== undefined) return yield fail(fault);
    if (found.length > 0) yield succeed(found);
    found = [];
  }
  const text = decoded('end');
  if (text === undefined) return yield fail({ at: `byte ${read}`, message: 'The file ends within a character.' });
  const fault = parse(text) ?? parse(null);
  if (fault !== undefined) return yield fail(fault);
  if (found.length > 0) yield succeed(found);
};
