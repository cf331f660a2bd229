/* eslint-disable functional/no-let, functional/no-loop-statements, functional/immutable-data -- looks at every property of a document */
import { fail, succeed, type Result } from '../../../../kernel/result';
import type { Unreadable } from '../observation';
import type { Piece } from './cutter';
import { atPointer } from './faults';
import { pointerOf, type Segment } from './path';
import { storableJson } from './storable-json';

/** How many properties a parsed value has, at all depths (the scanner bounds those). */
const countNames = (value: object): number => {
  let count = 0;
  if (Array.isArray(value)) {
    for (const item of value as readonly unknown[])
      if (typeof item === 'object' && item !== null) count += countNames(item);
    return count;
  }
  for (const name in value) {
    count += 1;
    const item = (value as Readonly<Record<string, unknown>>)[name];
    if (typeof item === 'object' && item !== null) count += countNames(item);
  }
  return count;
};

const stringEnd = (text: string, from: number): number => {
  let at = from + 1;
  while (text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at + 1;
};

/** Path of the first property that stands twice in its object. The text must be valid JSON. */
const firstDuplicate = (text: string): readonly Segment[] => {
  const path: Segment[] = [];
  const names: Set<string>[] = [];
  let isName = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    const seen = names.at(-1);
    if (character === '"') {
      const end = stringEnd(text, at);
      if (isName && seen !== undefined) {
        const name = String(JSON.parse(text.slice(at, end)));
        path[path.length - 1] = name;
        if (seen.has(name)) return path;
        seen.add(name);
        isName = false;
      }
      at = end - 1;
    } else if (character === '{' || character === '[') {
      isName = character === '{';
      path.push(isName ? '' : 0);
      names.push(new Set());
    } else if (character === '}' || character === ']') {
      path.pop();
      names.pop();
      isName = false;
    } else if (character === ',') {
      const last = path.at(-1);
      isName = typeof last === 'string';
      if (typeof last === 'number') path[path.length - 1] = last + 1;
    }
  }
  return path;
};

const place = (piece: Piece): readonly Segment[] => (piece.stream < 0 ? [] : [...piece.path, piece.index]);

const listPointers = new WeakMap<readonly Segment[], string>();

/** The pointer of a piece; that of its list is worked out once. */
export const piecePointer = (piece: Piece): string => {
  if (piece.stream < 0) return '';
  const known = listPointers.get(piece.path) ?? pointerOf(piece.path);
  listPointers.set(piece.path, known);
  return `${known}${pointerOf([piece.index])}`;
};

/** The value of a piece. A property that stands twice is refused: readers would disagree on which one counts (RFC 8259, section 4). */
export const parsePiece = (piece: Piece): Result<unknown, Unreadable> => {
  const text = storableJson(piece.text);
  try {
    const value: unknown = JSON.parse(text);
    const names = typeof value === 'object' && value !== null ? countNames(value) : 0;
    if (names === piece.names) return succeed(value);
    const path = [...place(piece), ...firstDuplicate(text)];
    return fail(
      atPointer(pointerOf(path), `The property "${String(path.at(-1)).slice(0, 100)}" stands twice in one object.`),
    );
  } catch {
    return fail(atPointer(piecePointer(piece), 'This part of the file is no valid JSON.'));
  }
};
