import type { Format } from '../../../../src/modules/imports/domain/formats/format';
import type {
  Observation,
  ResultReading,
  RunOutline,
  Unreadable,
} from '../../../../src/modules/imports/domain/observation';
import { chunked } from './documents';

export interface ReadReport {
  readonly runs: readonly RunOutline[];
  readonly readings: readonly ResultReading[];
  readonly error?: Unreadable;
}

/** Both passes over one report of any format. What comes out must be able to go to another thread. */
export const readReport = async (
  format: Format,
  document: string | Uint8Array,
  { mapping = null, size }: { readonly mapping?: unknown; readonly size?: number } = {},
): Promise<ReadReport> => {
  const outline = await format.outline(chunked(document, size), { mapping });
  if (!outline.ok) return { runs: [], readings: [], error: outline.error };
  const runs = structuredClone<readonly RunOutline[]>(outline.value.runs);
  const readings: ResultReading[] = [];
  for await (const batch of outline.value.read(chunked(document, size))) {
    if (!batch.ok) return { runs, readings, error: batch.error };
    readings.push(
      ...structuredClone(
        batch.value.flatMap((reading) => ('statement' in reading || 'component' in reading ? [] : [reading])),
      ),
    );
  }
  return { runs, readings };
};

/** The observations of a report, which must not be refused. */
export const observed = async (...given: Parameters<typeof readReport>): Promise<readonly Observation[]> => {
  const { readings, error } = await readReport(...given);
  if (error !== undefined) throw new Error(JSON.stringify(error));
  return readings.flatMap((reading) => ('observation' in reading ? [reading.observation] : []));
};

/** Why a report is refused, as one text. */
export const refused = async (...given: Parameters<typeof readReport>): Promise<string> => {
  const { error } = await readReport(...given);
  return error === undefined ? 'not refused' : `${error.at}: ${error.message}`;
};
