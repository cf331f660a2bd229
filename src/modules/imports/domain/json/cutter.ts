/* eslint-disable functional/no-let, functional/immutable-data -- follows the scanner through a document */
import { inMegabytes } from '../../../../kernel/amounts';
import type { Unreadable } from '../observation';
import { createCapture } from './capture';
import { atPointer } from './faults';
import { limits } from './limits';
import { createPath, pointerOf, type Pattern, type Segment } from './path';
import { storableJson } from './storable-json';

/** Lists, or objects with `members`, whose elements are handed out one by one: `list` has names and positions from the root, `*` fits any. */
export interface Stream extends Pattern {
  /** Whether the text of the elements is wanted, or their number only. */
  readonly keep: boolean;
  readonly maximum?: number;
  /** The list stays in the rest of the document, although a later stream fits it too. */
  readonly inline?: true;
}

/** One element of a list, or (with `stream` -1) what the document is without them. */
export interface Piece {
  readonly stream: number;
  readonly path: readonly Segment[];
  /** Its position in the list, or its name in the object. */
  readonly index: Segment;
  /** Empty when the stream is not kept. */
  readonly text: string;
  /** Properties in the text, those that stand there twice included. */
  readonly names: number;
}

type Fault = Unreadable | undefined;

/** What a scanner tells of a document. Positions are those in its chunk, offsets those in the document. */
export interface Cutter {
  readonly pointer: () => string;
  readonly tooDeep: () => Unreadable;
  readonly tooMany: () => Unreadable;
  /** Outside the elements: a property name, a comma, a container (are its elements pieces?) and its end. */
  readonly name: (bytes: Buffer, from: number, to: number) => void;
  readonly next: () => void;
  readonly open: (list: boolean, bytes: Buffer, after: number) => boolean;
  readonly close: (ofPieces: boolean, at: number) => void;
  readonly begin: (at: number, offset: number) => Fault;
  readonly finish: (bytes: Buffer, at: number, offset: number, names: number, wide: boolean) => Fault;
  readonly inexact: (bytes: Buffer, from: number, to: number, inside: boolean) => void;
  /** The chunk is over at `end`. */
  readonly turn: (bytes: Buffer, end: number, offset: number) => Fault;
  /** After the last chunk. */
  readonly end: () => void;
}

/** Cuts a document into pieces while a scanner walks it. */
export const createCutter = (streams: readonly Stream[], rest: boolean, emit: (piece: Piece) => void): Cutter => {
  const path = createPath(streams);
  const counts = streams.map(() => 0);
  const [skeleton, element] = [createCapture(), createCapture()];
  let [stream, names, elementAt, surrounding] = [-1, 0, -1, 0];
  let listPath: readonly Segment[] = [];
  let ofMembers = false;
  const pointer = (): string => pointerOf(path.current());
  const tooLarge = (what: string, size = inMegabytes(limits.element)): Unreadable =>
    atPointer(pointer(), `${what} has more than ${size}.`);
  if (rest) skeleton.begin(0);
  return {
    pointer,
    tooDeep: () => atPointer(pointer(), `Objects and lists are nested more than ${String(limits.nesting)} deep.`),
    name: (bytes, from, to) => {
      // Names of members leave the rest of the document with their values.
      if (!ofMembers) names += 1;
      path.name(String(JSON.parse(storableJson(bytes.toString('utf8', from, to)))));
    },
    next: () => {
      if (stream < 0) surrounding += 1;
      path.next();
    },
    tooMany: () => atPointer(pointer(), `This element holds more than ${String(limits.values)} values.`),
    open: (list, bytes, after) => {
      stream = path.open(list);
      surrounding += 1;
      if (stream < 0 || streams[stream]?.inline === true) return false;
      listPath = path.container();
      ofMembers = streams[stream]?.members === true;
      skeleton.pause(bytes, after);
      return true;
    },
    close: (ofPieces, at) => {
      path.close();
      if (!ofPieces) return;
      [stream, ofMembers] = [-1, false];
      if (rest) skeleton.begin(at);
    },
    begin: (at, offset) => {
      const { keep, maximum } = streams[stream] ?? { keep: false };
      const count = (counts[stream] ?? 0) + 1;
      counts[stream] = count;
      elementAt = offset;
      if (keep) element.begin(at);
      return maximum !== undefined && count > maximum
        ? atPointer(pointer(), `There are more than ${String(maximum)} ${String(listPath.at(-1))}.`)
        : undefined;
    },
    finish: (bytes, at, offset, found, wide) => {
      if (offset - elementAt > limits.element) return tooLarge('This element');
      const text = streams[stream]?.keep === true ? element.take(bytes, at, wide) : '';
      emit({ stream, path: listPath, index: path.index(), text, names: found });
      elementAt = -1;
      return undefined;
    },
    inexact: (bytes, from, to, inside) => {
      (inside ? element : skeleton).quote(bytes, from, to);
    },
    turn: (bytes, end, offset) => {
      skeleton.turn(bytes, end);
      element.turn(bytes, end);
      if (elementAt >= 0 && offset - elementAt > limits.element) return tooLarge('This element');
      if (rest && surrounding > limits.values)
        return tooLarge('What surrounds the lists', `${String(limits.values)} values`);
      return skeleton.size() > limits.element ? tooLarge('What surrounds the lists') : undefined;
    },
    end: () => {
      if (rest) emit({ stream: -1, path: [], index: 0, text: skeleton.take(Buffer.alloc(0), 0, true), names });
    },
  };
};
