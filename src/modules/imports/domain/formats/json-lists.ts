/* eslint-disable functional/no-loop-statements, functional/immutable-data -- consumes a stream */
import { fail, succeed, type Result } from '../../../../kernel/result';
import { parsePiece, piecePointer } from '../json/check';
import type { Piece } from '../json/cutter';
import type { Pattern, Segment } from '../json/path';
import { splitJson } from '../json/splitter';
import type { Unreadable } from '../observation';
import type { Some } from './batches';
import type { Chunks } from './format';

/**
 * Lists of a JSON document whose elements are read one by one, by names from the root; `*` fits any, `[]` is a list at
 * the root. `{}` at the end means the members of an object.
 */
export type Lists = readonly (readonly string[])[];

export const streamOf = (list: readonly string[]): Pattern =>
  list.at(-1) === '{}' ? { list: list.slice(0, -1), members: true } : { list };

/** A JSON document without the elements of its lists, and how many there were of each. */
export interface WithoutLists {
  readonly rest: unknown;
  readonly counts: readonly number[];
}

/** First pass: checks the grammar of all of a document, and reads all but the lists. */
export const readWithoutLists = async (chunks: Chunks, lists: Lists): Promise<Result<WithoutLists, Unreadable>> => {
  const counts = lists.map(() => 0);
  const streams = lists.map((list) => ({ ...streamOf(list), keep: false }));
  for await (const split of splitJson(chunks, streams, true)) {
    if (!split.ok) return split;
    for (const piece of split.value) {
      if (piece.stream >= 0) counts[piece.stream] = (counts[piece.stream] ?? 0) + 1;
      else {
        const rest = parsePiece(piece);
        return rest.ok ? succeed({ rest: rest.value, counts }) : rest;
      }
    }
  }
  return fail({ at: '/', message: 'The file could not be read to its end.' });
};

/** An element of one of the lists. */
export interface Element {
  readonly value: unknown;
  /** The list, by its position among those asked for. */
  readonly list: number;
  /** Where the list stands: names and positions from the root. */
  readonly path: readonly Segment[];
  /** Where the element stands (RFC 6901). */
  readonly pointer: string;
}

/** Answers whether all of them could be read. */
const readPieces = function* (
  pieces: readonly Piece[],
  read: (element: Element) => Some,
): Generator<Some, boolean, undefined> {
  for (const piece of pieces) {
    const parsed = parsePiece(piece);
    if (!parsed.ok) {
      yield parsed;
      return false;
    }
    yield read({ value: parsed.value, list: piece.stream, path: piece.path, pointer: piecePointer(piece) });
  }
  return true;
};

/** Second pass where the first one has held the elements, in portions between which others get their turn. */
export const readHeld = async function* (
  portions: readonly (readonly Piece[])[],
  read: (element: Element) => Some,
): AsyncGenerator<Some, void, undefined> {
  for (const pieces of portions) {
    if (!(yield* readPieces(pieces, read))) return;
    await new Promise((resolve) => setImmediate(resolve));
  }
};

/** Second pass: the elements of the lists as they come, each as what `read` makes of it. */
export const readLists = async function* (
  chunks: Chunks,
  lists: Lists,
  read: (element: Element) => Some,
): AsyncGenerator<Some, void, undefined> {
  const streams = lists.map((list) => ({ ...streamOf(list), keep: true }));
  for await (const split of splitJson(chunks, streams, false)) {
    if (!split.ok) return yield split;
    if (!(yield* readPieces(split.value, read))) return;
  }
};
