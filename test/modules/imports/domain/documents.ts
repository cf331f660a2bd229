import type { Observation, Reading, Unreadable } from '../../../../src/modules/imports/domain/observation';
import { outlineSarif, type SarifOutline } from '../../../../src/modules/imports/domain/sarif/outline';
import { readSarif, type ReadOptions } from '../../../../src/modules/imports/domain/sarif/read';
import type { SarifRun } from '../../../../src/modules/imports/domain/sarif/run';

export type Json = Readonly<Record<string, unknown>>;

export const chunked = async function* (document: string | Uint8Array, size = 65536): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(document);
  for (let from = 0; from < bytes.length; from += size) yield await Promise.resolve(bytes.subarray(from, from + size));
};

export const log = (...runs: readonly unknown[]): string => JSON.stringify({ version: '2.1.0', runs });

export const run = (parts: Json = {}, driver: Json = {}): Json => ({
  tool: { driver: { name: 'Scanner', ...driver } },
  ...parts,
});

export const at = (uri: string, region?: Json, more: Json = {}): Json => ({
  physicalLocation: { artifactLocation: { uri, ...more }, ...(region === undefined ? {} : { region }) },
});

export interface Outcome {
  readonly outline?: SarifOutline;
  readonly readings: readonly Reading[];
  readonly error?: Unreadable;
}

/** Both passes over one document. */
export const readDocument = async (
  document: string | Uint8Array,
  size?: number,
  options?: ReadOptions,
): Promise<Outcome> => {
  const outline = await outlineSarif(chunked(document, size));
  if (!outline.ok) return { readings: [], error: outline.error };
  const readings: Reading[] = [];
  for await (const batch of readSarif(outline.value, chunked(document, size), options)) {
    if (!batch.ok) return { outline: outline.value, readings, error: batch.error };
    readings.push(...batch.value);
  }
  return { outline: outline.value, readings };
};

export const observations = (outcome: Outcome): readonly Observation[] =>
  outcome.readings.flatMap((reading) => ('observation' in reading ? [reading.observation] : []));

/** The observations of results in one run; fails when the document is refused. */
export const observe = async (
  results: readonly unknown[],
  parts: Json = {},
  driver: Json = {},
  options?: ReadOptions,
): Promise<readonly Observation[]> => {
  const outcome = await readDocument(log(run({ ...parts, results }, driver)), undefined, options);
  if (outcome.error !== undefined) throw new Error(JSON.stringify(outcome.error));
  return observations(outcome);
};

export const observeOne = async (
  result: Json,
  parts: Json = {},
  driver: Json = {},
  options?: ReadOptions,
): Promise<Observation> => {
  const [observation] = await observe([result], parts, driver, options);
  if (observation === undefined) throw new Error('no observation');
  return observation;
};

export const outlineRun = async (parts: Json, driver: Json = {}): Promise<SarifRun> => {
  const outcome = await readDocument(log(run(parts, driver)));
  const [first] = outcome.outline?.runs ?? [];
  if (first === undefined) throw new Error(JSON.stringify(outcome.error));
  return first;
};

export const refusal = async (document: string | Uint8Array, size?: number): Promise<Unreadable | undefined> =>
  (await readDocument(document, size)).error;
