import type { Source } from '../../../src/modules/advisories/operations/unpacked';

/** A text or bytes as a file that comes in pieces. */
export const pieces = (content: string | Uint8Array, size = 64): Source =>
  (async function* () {
    const bytes = Buffer.from(content);
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  })();

export const epssText = (
  scores: Readonly<Record<string, readonly [score: number | string, percentile: number | string]>>,
  date = '2026-01-02',
): string =>
  [
    `#model_version:v2025.03.14,score_date:${date}T00:00:00+0000`,
    'cve,epss,percentile',
    ...Object.entries(scores).map(([cve, [score, percentile]]) => `${cve},${score},${percentile}`),
    '',
  ].join('\n');

export interface KevEntry {
  readonly [field: string]: unknown;
}

export const kevEntry = (cveID: string, change: KevEntry = {}): KevEntry => ({
  cveID,
  vendorProject: 'Apache',
  product: 'Log4j2',
  vulnerabilityName: 'Apache Log4j2 Remote Code Execution Vulnerability',
  dateAdded: '2021-12-10',
  shortDescription: 'Text of a log message is looked up.',
  requiredAction: 'Apply updates.',
  dueDate: '2021-12-24',
  knownRansomwareCampaignUse: 'Known',
  notes: '',
  cwes: ['CWE-20'],
  ...change,
});

export const kevText = (entries: readonly KevEntry[], released = '2026-01-02T16:00:00.0000Z'): string =>
  JSON.stringify({
    title: 'Known Exploited Vulnerabilities',
    catalogVersion: released.slice(0, 10).replaceAll('-', '.'),
    dateReleased: released,
    count: entries.length,
    vulnerabilities: entries,
  });
