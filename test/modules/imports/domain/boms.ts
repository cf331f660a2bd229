import type { Format, FormatOptions } from '../../../../src/modules/imports/domain/formats/format';
import type {
  ListedComponent,
  Observation,
  ResultReading,
  RunOutline,
  Statement,
  Unreadable,
} from '../../../../src/modules/imports/domain/observation';
import { cyclonedx } from '../../../../src/modules/imports/domain/cyclonedx';
import { chunked, type Json } from './documents';

export interface Read {
  readonly run: RunOutline | undefined;
  readonly readings: readonly ResultReading[];
  readonly statements: readonly Statement[];
  readonly components: readonly ListedComponent[];
  readonly observations: readonly Observation[];
  readonly error: Unreadable | null;
}

/** Both passes of a reader over one document. */
export const readWith = async (
  format: Format,
  document: string | Uint8Array,
  mapping: FormatOptions['mapping'] = null,
  size?: number,
): Promise<Read> => {
  const none = { run: undefined, readings: [], statements: [], components: [], observations: [] };
  const outlined = await format.outline(chunked(document, size), { mapping });
  if (!outlined.ok) return { ...none, error: outlined.error };
  const readings: ResultReading[] = [];
  const statements: Statement[] = [];
  const components: ListedComponent[] = [];
  for await (const batch of outlined.value.read(chunked(document, size))) {
    if (!batch.ok) return { ...none, error: batch.error };
    for (const reading of batch.value)
      if ('statement' in reading) statements.push(reading.statement);
      else if ('component' in reading) components.push(reading.component);
      else readings.push(reading);
  }
  const observations = readings.flatMap((reading) => ('observation' in reading ? [reading.observation] : []));
  return { run: outlined.value.runs[0], readings, statements, components, observations, error: null };
};

export const readBom = (document: Json | string | Uint8Array, mapping?: unknown, size?: number): Promise<Read> =>
  readWith(
    cyclonedx,
    typeof document === 'string' || document instanceof Uint8Array ? document : JSON.stringify(document),
    mapping ?? null,
    size,
  );

/** A BOM with one library and whatever else a test is about. */
export const bom = (parts: Json = {}): Json => ({
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  version: 1,
  metadata: {
    timestamp: '2026-03-01T10:00:00Z',
    tools: { components: [{ type: 'application', group: 'acme', name: 'bomber', version: '2.1.0' }] },
    component: { type: 'application', 'bom-ref': 'shop', name: 'shop', version: '1.4.0' },
  },
  components: [
    {
      type: 'library',
      'bom-ref': 'ref-minimist',
      name: 'minimist',
      version: '1.2.5',
      purl: 'pkg:npm/minimist@1.2.5',
    },
  ],
  ...parts,
});

/** A vulnerability of that library. */
export const vulnerability = (parts: Json = {}): Json => ({
  id: 'CVE-2021-44906',
  source: { name: 'NVD', url: 'https://nvd.nist.gov/vuln/detail/CVE-2021-44906' },
  references: [{ id: 'GHSA-xvch-5gv4-984h', source: { name: 'GitHub' } }],
  ratings: [{ source: { name: 'NVD' }, score: 9.8, severity: 'critical', method: 'CVSSv31', vector: vector }],
  cwes: [1321],
  description: 'Prototype pollution in minimist.',
  recommendation: 'Update minimist to 1.2.6 or later.',
  affects: [{ ref: 'ref-minimist' }],
  ...parts,
});

export const vector = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H';
