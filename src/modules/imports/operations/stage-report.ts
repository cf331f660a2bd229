/* eslint-disable functional/immutable-data -- counts what a stream hands out */
import type { Env } from '../../../kernel/env';
import { fail, succeed, type Result } from '../../../kernel/result';
import type { ReportedWeakness } from '../../findings';
import { excluder, type Root } from '../../roots';
import { stageObservations, type RunPart, type StagedObservation } from '../../vulnerabilities';
import type { DropReason, Observation, Reading, Unreadable } from '../domain/observation';
import type { Drops } from '../domain/report';
import type { OutlinedReport } from '../domain/formats/format';
import { stagedOf, weaknessOf } from '../domain/staged';
import type { StoredReport } from './stored-report';

/** What was staged of a report: which part of each run, what was dropped while reading, and the weaknesses told of. */
export interface Staged {
  readonly observations: number;
  readonly parts: readonly RunPart[];
  readonly drops: readonly Drops[];
  readonly weaknesses: ReadonlyMap<string, ReportedWeakness>;
}

/** So many weaknesses are kept in memory; no tool has so many rules. */
const maximumWeaknesses = 50_000;

interface Progress {
  readonly ordinal: { next: number };
  /** The ordinal after the last of each run: results come run by run. */
  readonly ends: number[];
  readonly drops: Partial<Record<DropReason, number>>[];
  readonly weaknesses: Map<string, ReportedWeakness>;
}

const dropIn = ({ drops }: Progress, run: number, reason: DropReason): void => {
  const counts = (drops[run] ??= {});
  counts[reason] = (counts[reason] ?? 0) + 1;
};

const stagedIn = (
  progress: Progress,
  readings: readonly Reading[],
  excluded: (observation: Observation) => boolean,
  newId: () => string,
): readonly StagedObservation[] =>
  readings.flatMap((reading) => {
    if ('dropped' in reading) {
      dropIn(progress, reading.run, reading.dropped);
      return [];
    }
    const { observation, run } = reading;
    if (progress.ends.length > run + 1) throw new Error('results of a run came after those of a later one');
    const staged = stagedOf(observation, progress.ordinal.next, excluded(observation), newId);
    progress.ordinal.next += 1;
    progress.ends[run] = progress.ordinal.next;
    if (staged.excluded === 0 && !progress.weaknesses.has(staged.weaknessKey))
      progress.weaknesses.set(staged.weaknessKey, weaknessOf(observation, staged.weaknessKey));
    return [staged];
  });

const partsOf = (reportId: string, { ends }: Progress, runs: number): readonly RunPart[] => {
  const last = { end: 0 };
  return Array.from({ length: runs }, (_, run) => {
    const from = last.end;
    last.end = ends[run] ?? from;
    return { reportId, from, to: last.end };
  });
};

/**
 * Reads the results of a report as a stream and keeps them aside: a batch is written while the next one is read.
 * Memory is bounded by two batches and the weaknesses.
 */
export const stageReport = async (
  env: Env,
  reportId: string,
  root: Root,
  outline: OutlinedReport,
  stored: StoredReport,
): Promise<Result<Staged, Unreadable>> => {
  const progress: Progress = {
    ordinal: { next: 0 },
    ends: [],
    drops: outline.runs.map(() => ({})),
    weaknesses: new Map(),
  };
  const excludes = excluder(root);
  const excluded = ({ place }: Observation): boolean => place.kind === 'LINES' && excludes(place.where);
  const writing = { batch: Promise.resolve() };
  try {
    // eslint-disable-next-line functional/no-loop-statements -- a stream is consumed as it comes
    for await (const batch of outline.read(stored.chunks())) {
      if (!batch.ok) return batch;
      const staged = stagedIn(progress, batch.value, excluded, env.newId);
      await writing.batch;
      writing.batch = stageObservations(env, reportId, staged);
      // Who waits for it later is told of a failure; until then nobody would be.
      writing.batch.catch(() => undefined);
      if (progress.weaknesses.size > maximumWeaknesses)
        return fail({
          at: '/runs',
          message: `The report tells of more than ${maximumWeaknesses} different weaknesses.`,
        });
    }
  } finally {
    await writing.batch;
  }
  return succeed({
    observations: progress.ordinal.next,
    parts: partsOf(reportId, progress, outline.runs.length),
    drops: progress.drops,
    weaknesses: progress.weaknesses,
  });
};
