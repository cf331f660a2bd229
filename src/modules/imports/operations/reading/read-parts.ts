/* eslint-disable functional/immutable-data, functional/no-loop-statements -- counts what a stream hands out */
import { excluder, type Root } from '../../../roots';
import type { StagedComponent } from '../../../components';
import type { StagedObservation, StagedStatement } from '../../../vulnerabilities';
import { formatOf } from '../../domain/formats';
import type { Chunks, FormatName } from '../../domain/formats/format';
import type { DropReason, Observation, Reading, RunOutline, Unreadable } from '../../domain/observation';
import type { Drops } from '../../domain/report';
import { stagedComponent } from '../../domain/listed';
import { stagedOf, weaknessOf, type ToldWeakness } from '../../domain/staged';
import { ordinalIn, roomsOf, spansOf, type Progress, type Span } from './progress';
import { gatherTraits, type RunTraits } from './run-traits';

/** How a file is to be read; plain data, since it may go to another thread. */
export interface ReadingOrder {
  /** Null: recognised by how the file begins. */
  readonly format: FormatName | null;
  readonly mapping: unknown;
  readonly root: Root;
}

/** What reading a report hands out, in this order: what it says of its runs, batches, and how it ended. Plain data. */
export type ReadPart =
  | { readonly kind: 'OUTLINE'; readonly format: FormatName; readonly runs: readonly RunOutline[] }
  | {
      readonly kind: 'BATCH';
      readonly observations: readonly StagedObservation[];
      readonly statements: readonly StagedStatement[];
      readonly components: readonly StagedComponent[];
      /** Those that no earlier batch told of, by their keys. */
      readonly weaknesses: readonly (readonly [string, ToldWeakness])[];
    }
  | {
      readonly kind: 'END';
      readonly observations: number;
      readonly statements: number;
      /** Those that it lists twice included. */
      readonly components: number;
      /** The ordinals of each run: from the first on, and below the last. */
      readonly spans: readonly Span[];
      readonly traits: readonly RunTraits[];
      /** What was dropped while reading, run by run. */
      readonly drops: readonly Drops[];
    }
  | ({ readonly kind: 'UNREADABLE' } & Unreadable);

/** So many weaknesses are kept in memory (no tool has so many rules), and so many characters of theirs. */
const [maximumWeaknesses, maximumCharacters] = [50_000, 32_000_000];

const dropIn = (counts: Partial<Record<DropReason, number>>, reason: DropReason): void => {
  counts[reason] = (counts[reason] ?? 0) + 1;
};

const sizeOf = ({ title, description, recommendation }: ToldWeakness): number =>
  title.length + description.length + recommendation.length;

const batchOf = (
  progress: Progress,
  readings: readonly Reading[],
  excluded: (observation: Observation) => boolean,
  newId: () => string,
): ReadPart & { readonly kind: 'BATCH' } => {
  const { at, known } = progress;
  const weaknesses: (readonly [string, ToldWeakness])[] = [];
  const statements: StagedStatement[] = [];
  const components: StagedComponent[] = [];
  const observations = readings.flatMap((reading) => {
    if ('component' in reading) {
      components.push(stagedComponent(reading.component, newId));
      at.components += 1;
      return [];
    }
    if ('statement' in reading) {
      statements.push({ ...reading.statement, ordinal: at.statements });
      at.statements += 1;
      return [];
    }
    if ('dropped' in reading) {
      dropIn((progress.drops[reading.run] ??= {}), reading.dropped);
      return [];
    }
    const { observation, run } = reading;
    const staged = stagedOf(observation, ordinalIn(progress, run), excluded(observation), newId);
    progress.gathered.note(run, observation);
    if (staged.excluded === 0 && !known.has(staged.weaknessKey)) {
      const weakness = weaknessOf(observation, staged.weaknessKey);
      known.add(staged.weaknessKey);
      weaknesses.push([staged.weaknessKey, weakness]);
      at.characters += sizeOf(weakness);
    }
    return [staged];
  });
  return { kind: 'BATCH', observations, weaknesses, statements, components };
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
    at: { ordinal: 0, characters: 0, statements: 0, components: 0 },
    mixed,
    rooms: roomsOf(runs, mixed),
    ends: [],
    gathered: gatherTraits(runs.length),
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
    statements: progress.at.statements,
    components: progress.at.components,
    spans: spansOf(progress, runs.length),
    traits: progress.gathered.traits,
    drops: progress.drops,
  };
};
