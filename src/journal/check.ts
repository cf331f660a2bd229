import { hashOf, type Head, type Sealed } from './chain';

/** What can be wrong with a chain. */
export type FaultKind = 'CHANGED' | 'MISSING' | 'OUT_OF_ORDER' | 'UNPLACED' | 'CUT_OFF' | 'WRONG_END';

/** Something that is wrong with a chain, and where. */
export interface Fault {
  readonly kind: FaultKind;
  /** The place in the chain; null for a row that has none. */
  readonly sequence: number | null;
  /** The row; null where there is none. */
  readonly id: string | null;
  readonly message: string;
}

const fault = (kind: FaultKind, sequence: number | null, id: string | null, message: string): Fault => ({
  kind,
  sequence,
  id,
  message,
});

const range = (from: number, to: number): string =>
  from === to ? `row ${String(from)} is` : `rows ${String(from)} to ${String(to)} are`;

/** What is wrong with a row, of which `last` is the one before it. */
export const faultsOf = (last: Head, row: Sealed): readonly Fault[] => {
  const { sequence, id, previousHash, hash } = row;
  const expected = last.sequence + 1;
  const follows = sequence === expected;
  return [
    ...(sequence > expected
      ? [fault('MISSING', expected, null, `${range(expected, sequence - 1)} gone from the middle`)]
      : []),
    ...(sequence < expected ? [fault('OUT_OF_ORDER', sequence, id, 'another row has its place')] : []),
    ...(hashOf(previousHash, row) === hash ? [] : [fault('CHANGED', sequence, id, 'it does not say what it said')]),
    ...(follows && previousHash !== last.hash
      ? [fault('OUT_OF_ORDER', sequence, id, 'another row stood before it when it was written')]
      : []),
  ];
};

/** What is wrong with the end of a chain, of which `last` is the last row. */
export const faultsOfEnd = (last: Head, head: Head | undefined): readonly Fault[] => {
  const { sequence } = last;
  if (head === undefined)
    return sequence === 0 ? [] : [fault('WRONG_END', sequence, null, 'nothing tells where the chain ends')];
  if (head.sequence > sequence)
    return [fault('CUT_OFF', sequence + 1, null, `${range(sequence + 1, head.sequence)} cut off at the end`)];
  if (head.sequence < sequence)
    return [fault('WRONG_END', head.sequence, null, `the chain ended here, and goes on to ${String(sequence)}`)];
  return head.hash === last.hash
    ? []
    : [fault('WRONG_END', sequence, null, 'the last row is not the one that was written last')];
};

export const unplaced = (id: string): Fault => fault('UNPLACED', null, id, 'it was never part of the chain');
