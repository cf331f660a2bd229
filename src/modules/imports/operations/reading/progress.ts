/* eslint-disable functional/immutable-data -- counts what a stream hands out */
import type { RunPart } from '../../../vulnerabilities';
import { mostReadings } from '../../domain/formats/batches';
import type { DropReason, RunOutline } from '../../domain/observation';
import { byScope, scopeNameOf } from '../../domain/scope-name';
import type { gatherTraits } from './run-traits';

/** The ordinals of a run: from the first on, and below the last. */
export type Span = Omit<RunPart, 'reportId'>;

/** How far a report was read. */
export interface Progress {
  readonly at: { readings: number; ordinal: number; characters: number; statements: number; components: number };
  /** Whether results of several runs come mixed. */
  readonly mixed: boolean;
  /** Which room each run has, when its results can't just follow those of the one before. */
  readonly rooms: readonly number[] | null;
  /** The ordinal after the last of each run. */
  readonly ends: number[];
  readonly gathered: ReturnType<typeof gatherTraits>;
  readonly drops: Partial<Record<DropReason, number>>[];
  readonly known: Set<string>;
}

/**
 * The rooms of runs, those of one scope beside each other, so that they can be decided together; null when their
 * results are in that order as they come.
 */
export const roomsOf = (runs: readonly RunOutline[], mixed: boolean): readonly number[] | null => {
  const order = byScope([...runs.keys()], (index) => scopeNameOf(runs[index] as RunOutline, null)).flat();
  if (!mixed && order.every((run, room) => run === room)) return null;
  const rooms = new Map(order.map((run, room) => [run, room]));
  return runs.map((_, run) => rooms.get(run) ?? run);
};

/** Those of a run follow each other; a room holds as many as a report may. */
export const ordinalIn = ({ at, ends, mixed, rooms }: Progress, run: number): number => {
  if (!mixed && ends.length > run + 1) throw new Error('results of a run came after those of a later one');
  const ordinal = rooms === null ? at.ordinal : (ends[run] ?? (rooms[run] ?? run) * mostReadings);
  at.ordinal += 1;
  ends[run] = ordinal + 1;
  return ordinal;
};

/** The ordinals of each run, once all of them were read. */
export const spansOf = ({ ends, rooms }: Progress, runs: number): readonly Span[] => {
  const last = { end: 0 };
  return Array.from({ length: runs }, (_, run) => {
    const from = rooms === null ? last.end : (rooms[run] ?? run) * mostReadings;
    last.end = ends[run] ?? from;
    return { from, to: last.end };
  });
};
