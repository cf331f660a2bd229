/* eslint-disable functional/immutable-data, functional/no-loop-statements -- counts what a stream hands out */
import { excluder } from '../../../roots';
import type { StagedComponent } from '../../../components';
import { exclusions, writtenObservations, type StagedStatement } from '../../../vulnerabilities';
import { formatOf } from '../../domain/formats';
import type { Chunks } from '../../domain/formats/format';
import type { DropReason, Observation, Reading } from '../../domain/observation';
import { stagedComponent } from '../../domain/listed';
import { stagedOf, weaknessOf, type ToldWeakness } from '../../domain/staged';
import { ordinalIn, roomsOf, spansOf, type Progress } from './progress';
import type { ReadingOrder, ReadPart } from './read-part';
import { gatherTraits } from './run-traits';

export type { ReadingOrder, ReadPart } from './read-part';

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
    progress.gathered.note(run, observation, staged);
    if (staged.excluded === exclusions.NONE && !known.has(staged.weaknessKey)) {
      const weakness = weaknessOf(observation, staged.weaknessKey);
      known.add(staged.weaknessKey);
      weaknesses.push([staged.weaknessKey, weakness]);
      at.characters += sizeOf(weakness);
    }
    return [staged];
  });
  return {
    kind: 'BATCH',
    observations: observations.length,
    written: writtenObservations(observations),
    weaknesses,
    statements,
    components,
  };
};

/**
 * Reads a file as a stream, each pass over it by a stream of its own, with bounded memory. Here or in a thread: it
 * opens nothing. Of a small one the results may be held altogether.
 */
export const readParts = async function* (
  { format: wanted, mapping, root, most }: ReadingOrder,
  chunks: () => Chunks,
  newId: () => string,
  small = false,
): AsyncGenerator<ReadPart, void, undefined> {
  const format = await formatOf(chunks(), wanted);
  const outline = await format.outline(chunks(), { mapping, small });
  if (!outline.ok) return yield { kind: 'UNREADABLE', ...outline.error };
  const { runs, read, mixed = false } = outline.value;
  yield { kind: 'OUTLINE', format: format.name, runs };
  const progress: Progress = {
    at: { readings: 0, ordinal: 0, characters: 0, statements: 0, components: 0 },
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
    const beyond = batch.value[most - progress.at.readings];
    if (beyond !== undefined)
      return yield {
        kind: 'UNREADABLE',
        at: beyond.pointer,
        message: `There are more than ${most} results and places.`,
      };
    progress.at.readings += batch.value.length;
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
