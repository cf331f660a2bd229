import ignore from 'ignore';
import type { Env } from '../../../kernel/env';
import { fail, succeed, type Result } from '../../../kernel/result';
import type { ReportedWeakness } from '../../findings';
import type { Root } from '../../roots';
import { stageObservations, type StagedObservation } from '../../vulnerabilities';
import type { DropReason, Observation, Reading, Unreadable } from '../domain/observation';
import type { Drops } from '../domain/report';
import { readSarif, type SarifOutline } from '../domain/sarif';
import { stagedOf, weaknessOf } from '../domain/staged';
import type { StoredReport } from './stored-report';

/** What was staged of a report: how much of each run, what was dropped while reading, and the weaknesses told of. */
export interface Staged {
  readonly observations: number;
  readonly drops: readonly Drops[];
  readonly weaknesses: ReadonlyMap<string, ReportedWeakness>;
}

/** So many weaknesses are kept in memory; no tool has so many rules. */
const maximumWeaknesses = 50_000;

const excluder = (root: Root): ((observation: Observation) => boolean) => {
  if (root.__typename !== 'GitRoot' || root.exclusions.length === 0) return () => false;
  const patterns = ignore().add([...root.exclusions]);
  return ({ place }) =>
    place.kind === 'LINES' && place.where !== '.' && ignore.isPathValid(place.where) && patterns.ignores(place.where);
};

interface Progress {
  readonly ordinal: { next: number };
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
    if ('dropped' in reading || excluded(reading.observation)) {
      dropIn(progress, reading.run, 'dropped' in reading ? reading.dropped : 'EXCLUDED_PATH');
      return [];
    }
    const staged = stagedOf(reading.observation, reading.run, progress.ordinal.next, newId);
    progress.ordinal.next += 1;
    if (!progress.weaknesses.has(staged.weaknessKey))
      progress.weaknesses.set(staged.weaknessKey, weaknessOf(reading.observation, staged.weaknessKey));
    return [staged];
  });

/** Reads the results of a report as a stream and keeps them aside. Memory is bounded by a batch and the weaknesses. */
export const stageReport = async (
  env: Env,
  reportId: string,
  root: Root,
  outline: SarifOutline,
  stored: StoredReport,
): Promise<Result<Staged, Unreadable>> => {
  const progress: Progress = { ordinal: { next: 0 }, drops: outline.runs.map(() => ({})), weaknesses: new Map() };
  const excluded = excluder(root);
  // eslint-disable-next-line functional/no-loop-statements -- a stream is consumed as it comes
  for await (const batch of readSarif(outline, stored.chunks())) {
    if (!batch.ok) return batch;
    await stageObservations(env, reportId, stagedIn(progress, batch.value, excluded, env.newId));
    if (progress.weaknesses.size > maximumWeaknesses)
      return fail({ at: '/runs', message: `The report tells of more than ${maximumWeaknesses} different weaknesses.` });
  }
  return succeed({
    observations: progress.ordinal.next,
    drops: progress.drops,
    weaknesses: progress.weaknesses,
  });
};
