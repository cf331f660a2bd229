/* eslint-disable functional/no-let, functional/no-loop-statements, functional/immutable-data -- walks every byte of the document */
import type { Unreadable } from '../observation';
import type { Cutter } from './cutter';
import { atByte, controlFault } from './faults';
import { blanks, endFault, misplacedFault, Next, plain, untouched } from './grammar';
import { limits } from './limits';
import { scalarEnd } from './scalars';
import { escapeEnd, more, wideEnd } from './tokens';

/** Takes the next bytes; returns how many of them are done with (the others must come again, before what follows). */
export type Scanner = (bytes: Buffer, last: boolean) => number | Unreadable;

/** Checks the grammar of JSON (RFC 8259) without recursion and tells the cutter what lies where. `base` is the offset of the first byte. */
export const createScanner = (cutter: Cutter, start: number): Scanner => {
  const objects = new Uint8Array(limits.nesting + 1);
  const kept = { ...untouched, base: start };
  const wrong = (at: number, message: string): Unreadable => atByte(kept.base + at, message, cutter.pointer());
  const misplaced = (bytes: Buffer, at: number, state: Next): Unreadable => wrong(at, misplacedFault(bytes, at, state));
  return (bytes, last) => {
    // Names of this function's own are as quick as literal numbers; properties are not.
    const { value, valueOrEnd, name, nameOrEnd, colon, commaOrEnd, done, inString, inName } = Next;
    const end = bytes.length;
    const safe = plain;
    const space = blanks;
    let { blank, state, depth, hold, colons, values, inside, wide } = kept;
    let at = 0;
    let nameFrom = -1;
    let fault: Unreadable | undefined;
    while (at < end && fault === undefined) {
      const byte = bytes[at] as number;
      if (state >= inString) {
        if (safe[byte] === 1) {
          do at += 1;
          while (at < end && safe[bytes[at] as number] === 1);
        } else if (byte === 0x22 && state === inName) {
          at += 1;
          state = colon;
          if (nameFrom >= 0) cutter.name(bytes, nameFrom, at);
          nameFrom = -1;
        } else if (byte === 0x22) {
          at += 1;
          state = depth === 0 ? done : commaOrEnd;
          if (depth === hold) {
            inside = false;
            fault = cutter.finish(bytes, at, kept.base + at, colons, wide);
          }
        } else {
          const next =
            byte === 0x5c ? escapeEnd(bytes, at, end) : byte >= 0x80 ? wideEnd(bytes, at, end) : controlFault(byte);
          if (next === more) break;
          if (typeof next === 'string') return wrong(at, next);
          wide ||= byte >= 0x80;
          at = next;
        }
        continue;
      }
      if (space[byte] === 1) {
        const from = at;
        do at += 1;
        while (at < end && space[bytes[at] as number] === 1);
        blank = (from === 0 ? blank : 0) + at - from;
        if (blank > limits.whiteSpace)
          return wrong(at, `more than ${String(limits.whiteSpace)} bytes of white space in one stretch`);
      } else if (byte === 0x2c) {
        if (state !== commaOrEnd) return misplaced(bytes, at, state);
        state = objects[depth] === 1 ? name : value;
        if (!inside) cutter.next();
        at += 1;
      } else if (byte === 0x3a) {
        if (state !== colon) return misplaced(bytes, at, state);
        state = value;
        colons += 1;
        at += 1;
      } else if (byte === 0x22 && (state === name || state === nameOrEnd)) {
        state = inName;
        if (!inside) nameFrom = at;
        at += 1;
      } else if (byte === 0x7d || byte === 0x5d) {
        const object = byte === 0x7d ? 1 : 0;
        if (depth === 0 || objects[depth] !== object) return misplaced(bytes, at, state);
        if (state === (object === 1 ? name : value)) return wrong(at, 'a comma that nothing follows');
        if (state !== commaOrEnd && state !== (object === 1 ? nameOrEnd : valueOrEnd))
          return misplaced(bytes, at, state);
        if (!inside) cutter.close(depth === hold, at);
        if (depth === hold) hold = -1;
        depth -= 1;
        at += 1;
        state = depth === 0 ? done : commaOrEnd;
        if (depth === hold) {
          inside = false;
          fault = cutter.finish(bytes, at, kept.base + at, colons, wide);
        }
      } else {
        if (state > valueOrEnd) return misplaced(bytes, at, state);
        const opens = byte === 0x7b || byte === 0x5b;
        const next = opens || byte === 0x22 ? at + 1 : scalarEnd(bytes, at, end, last);
        if (next === more) break;
        if (typeof next === 'string') return wrong(at, next);
        if (opens && depth === limits.nesting) return cutter.tooDeep();
        if (depth === hold) {
          [inside, wide, colons, values] = [true, false, 0, 0];
          fault = cutter.begin(at, kept.base + at);
        }
        values += 1;
        if (inside && values > limits.values) return cutter.tooMany();
        if (opens) {
          depth += 1;
          objects[depth] = byte === 0x7b ? 1 : 0;
          state = byte === 0x7b ? nameOrEnd : valueOrEnd;
          if (!inside && cutter.open(byte === 0x5b, bytes, at + 1)) hold = depth;
        } else if (byte === 0x22) {
          state = inString;
        } else {
          if (next < 0) cutter.inexact(bytes, at, -next, inside);
          state = depth === 0 ? done : commaOrEnd;
          if (depth === hold) {
            inside = false;
            fault ??= cutter.finish(bytes, Math.abs(next), kept.base + Math.abs(next), colons, wide);
          }
        }
        at = Math.abs(next);
      }
    }
    if (fault !== undefined) return fault;
    if (at === end && end > 0 && (state >= inString || blanks[bytes[end - 1] as number] !== 1)) blank = 0;
    if (last && (state !== done || at < end)) return wrong(at, endFault(state, depth));
    if (nameFrom >= 0 && end - nameFrom > limits.name)
      return wrong(nameFrom, `a property name of more than ${String(limits.name)} bytes`);
    if (nameFrom >= 0) [at, state] = [nameFrom, name];
    Object.assign(kept, { base: kept.base + at, blank, state, depth, hold, colons, values, inside, wide });
    return cutter.turn(bytes, at, kept.base) ?? at;
  };
};
