/* eslint-disable functional/immutable-data -- counts what a stream hands out */
import type { RunPart } from '../../../vulnerabilities';
import { mostReadings } from '../../domain/formats/batches';
import type { DropReason } from '../../domain/observation';
import type { gatherTraits } from './run-traits';

/** The ordinals of a run: from the first on, and below the last. */
export type Span = Omit<RunPart, 'reportId'>;

/** How far a report was read. */
export interface Progress {
  readonly at: { ordinal: number; characters: number; statements: number; components: number };
  /** Whether results of several runs come mixed. */
  readonly mixed: boolean;
  /** The ordinal after the last of each run. */
  readonly ends: number[];
  readonly gathered: ReturnType<typeof gatherTraits>;
  readonly drops: Partial<Record<DropReason, number>>[];
  readonly known: Set<string>;
}

/** Those of a run follow each other: where runs come mixed, each has room for as many as a report may hold. */
export const ordinalIn = ({ at, ends, mixed }: Progress, run: number): number => {
  if (!mixed && ends.length > run + 1) throw new Error('results of a run came after those of a later one');
  const ordinal = mixed ? (ends[run] ?? run * mostReadings) : at.ordinal;
  at.ordinal += 1;
  ends[run] = ordinal + 1;
  return ordinal;
};

/** The ordinals of each run, once all of them were read. */
export const spansOf = ({ ends, mixed }: Progress, runs: number): readonly Span[] => {
  const last = { end: 0 };
  return Array.from({ length: runs }, (_, run) => {
    const from = mixed ? run * mostReadings : last.end;
    last.end = ends[run] ?? from;
    return { from, to: last.end };
  });
};
