import { readFileSync } from 'node:fs';
import { formatOf } from '../../../../src/modules/imports/domain/formats';
import type { FormatName } from '../../../../src/modules/imports/domain/formats/format';
import type {
  Observation,
  ResultReading,
  RunOutline,
  Unreadable,
} from '../../../../src/modules/imports/domain/observation';
import { chunked } from './documents';

export const packageReports = ['grype', 'npm-audit', 'npm-audit-6', 'osv-scanner', 'trivy'] as const;
export type PackageReport = (typeof packageReports)[number];

/** What tools tell of one package-lock.json. */
export const packageReport = (name: PackageReport | 'npm-audit-clean'): string =>
  readFileSync(`test/fixtures/reports/packages/${name}.json`, 'utf8');

export interface ReadReport {
  readonly format: FormatName;
  readonly runs: readonly RunOutline[];
  readonly readings: readonly ResultReading[];
  readonly observations: readonly Observation[];
  readonly error?: Unreadable;
}

/** Both passes over a report, by the reader that recognises it. */
export const readReport = async (
  document: unknown,
  mapping: unknown = null,
  wanted: FormatName | null = null,
  size?: number,
): Promise<ReadReport> => {
  const text = typeof document === 'string' || document instanceof Uint8Array ? document : JSON.stringify(document);
  const format = await formatOf(chunked(text, size), wanted);
  const nothing = { format: format.name, runs: [], readings: [], observations: [] };
  const outline = await format.outline(chunked(text, size), { mapping });
  if (!outline.ok) return { ...nothing, error: outline.error };
  const { runs } = outline.value;
  const readings: ResultReading[] = [];
  for await (const batch of outline.value.read(chunked(text, size))) {
    if (!batch.ok) return { ...nothing, runs, readings, error: batch.error };
    readings.push(
      ...batch.value.flatMap((reading) => ('statement' in reading || 'component' in reading ? [] : [reading])),
    );
  }
  const observations = readings.flatMap((reading) => ('observation' in reading ? [reading.observation] : []));
  return { ...nothing, runs, readings, observations };
};
