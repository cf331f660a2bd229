/* eslint-disable functional/immutable-data, functional/no-loop-statements -- counts what a stream hands out */
import { excluder, type Root } from '../../../roots';
import type { RunPart, StagedObservation } from '../../../vulnerabilities';
import { formatOf } from '../../domain/formats';
import { mostReadings } from '../../domain/formats/batches';
import type { Chunks, FormatName } from '../../domain/formats/format';
import type { DropReason, Observation, Reading, RunOutline, Unreadable } from '../../domain/observation';
import type { Drops } from '../../domain/report';
import { stagedOf, weaknessOf, type ToldWeakness } from '../../domain/staged';

/** How a file is to be read; plain data, since it may go to another thread. */
export interface ReadingOrder {
  /** Null: recognised by how the file begins. */
  readonly format: FormatName | null;
  readonly mapping: unknown;
  readonly root: Root;
}

type Span = Omit<RunPart, 'reportId'>;

/** What reading a report hands out, in this order: what it says of its runs, batches, and how it ended. Plain data. */
export type ReadPart =
  | { readonly kind: 'OUTLINE'; readonly format: FormatName; readonly runs: readonly RunOutline[] }
  | {
      readonly kind: 'BATCH';
      readonly observations: readonly StagedObservation[];
      /** Those that no earlier batch told of, by their keys. */
      readonly weaknesses: readonly (readonly [string, ToldWeakness])[];
    }
  | {
      readonly kind: 'END';
      readonly observations: number;
      /** The ordinals of each run: from the first on, and below the last. */
      readonly spans: readonly Span[];
      /** What was dropped while reading, run by run. */
      readonly drops: readonly Drops[];
    }
  | ({ readonly kind: 'UNREADABLE' } & Unreadable);

/** So many weaknesses are kept in memory (no tool has so many rules), and so many characters of theirs. */
const [maximumWeaknesses, maximumCharacters] = [50_000, 32_000_000];

interface Progress {
  readonly at: { ordinal: number; characters: number };
  /** Whether results of several runs come mixed. */
  readonly mixed: boolean;
  /** The ordinal after the last of each run. */
  readonly ends: number[];
  readonly drops: Partial<Record<DropReason, number>>[];
  readonly known: Set<string>;
}

const dropIn = (counts: Partial<Record<DropReason, number>>, reason: DropReason): void => {
  counts[reason] = (counts[reason] ?? 0) + 1;
};

const sizeOf = ({ title, description, recommendation }: ToldWeakness): number =>
  title.length + description.length + recommendation.length;

/** Those of a run follow each other: where runs come mixed, each has room for as many as a report may hold. */
const ordinalIn = ({ at, ends, mixed }: Progress, run: number): number => {
  if (!mixed && ends.length > run + 1) throw new Error('results of a run came after those of a later one');
  const ordinal = mixed ? (ends[run] ?? run * mostReadings) : at.ordinal;
  at.ordinal += 1;
  ends[run] = ordinal + 1;
  return ordinal;
};

const spansOf = ({ ends, mixed }: Progress, runs: number): readonly Span[] => {
  const last = { end: 0 };
  return Array.from({ length: runs }, (_, run) => {
    const from = mixed ? run * mostReadings : last.end;
    last.end = ends[run] ?? from;
    return { from, to: last.end };
  });
};

const batchOf = (
  progress: Progress,
  readings: readonly Reading[],
  excluded: (observation: Observation) => boolean,
  newId: () => string,
): ReadPart & { readonly kind: 'BATCH' } => {
  const { at, known } = progress;
  const weaknesses: (readonly [string, ToldWeakness])[] = [];
  const observations = readings.flatMap((reading) => {
    if ('dropped' in reading) {
      dropIn((progress.drops[reading.run] ??= {}), reading.dropped);
      return [];
    }
    const { observation, run } = reading;
    const staged = stagedOf(observation, ordinalIn(progress, run), excluded(observation), newId);
    if (staged.excluded === 0 && !known.has(staged.weaknessKey)) {
      const weakness = weaknessOf(observation, staged.weaknessKey);
      known.add(staged.weaknessKey);
      weaknesses.push([staged.weaknessKey, weakness]);
      at.characters += sizeOf(weakness);
    }
    return [staged];
  });
  return { kind: 'BATCH', observations, weaknesses };
};

/**
 * Reads a file as a stream, each pass over it by a stream of its own, with bounded memory. Here or in a thread: it
 * opens nothing.
 */
export const readParts = async function* (
  { format: wanted, mapping, root }: ReadingOrder,
  chunks: () => Chunks,
  newId: () => string,
): AsyncGenerator<ReadPart, void, undefined> {
  const format = await formatOf(chunks(), wanted);
  const outline = await format.outline(chunks(), { mapping });
  if (!outline.ok) return yield { kind: 'UNREADABLE', ...outline.error };
  const { runs, read, mixed = false } = outline.value;
  yield { kind: 'OUTLINE', format: format.name, runs };
  const progress: Progress = {
    at: { ordinal: 0, characters: 0 },
    mixed,
    ends: [],
    drops: runs.map(() => ({})),
    known: new Set(),
  };
  const excludes = excluder(root);
  const excluded = ({ place }: Observation): boolean => place.kind === 'LINES' && excludes(place.where);
  for await (const batch of read(chunks())) {
    if (!batch.ok) return yield { kind: 'UNREADABLE', ...batch.error };
    yield batchOf(progress, batch.value, excluded, newId);
    if (progress.known.size > maximumWeaknesses)
      return yield {
        kind: 'UNREADABLE',
        at: '/runs',
        message: `The report tells of more than ${maximumWeaknesses} different weaknesses.`,
      };
    if (progress.at.characters > maximumCharacters)
      return yield {
        kind: 'UNREADABLE',
        at: '/runs',
        message: `The report tells of its weaknesses in more than ${maximumCharacters} characters.`,
      };
  }
  yield {
    kind: 'END',
    observations: progress.at.ordinal,
    spans: spansOf(progress, runs.length),
    drops: progress.drops,
  };
};
