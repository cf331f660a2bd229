import type { Result } from '../../../../kernel/result';
import type { Reading, RunOutline, Unreadable } from '../observation';
import type { Head } from './head';

/** The formats that can be read; `formats/index.ts` holds a reader for each. */
export const formatNames = [
  'CSV',
  'CYCLONEDX',
  'GENERIC',
  'GITLEAKS',
  'GRYPE',
  'NMAP',
  'NPM_AUDIT',
  'OSV_SCANNER',
  'SARIF',
  'SEMGREP',
  'TRIVY',
  'ZAP',
] as const;
export type FormatName = (typeof formatNames)[number];

/** What an upload says of how its file is to be read. */
export interface FormatOptions {
  /** What columns or properties mean, for formats that leave it open; null when nothing is said. */
  readonly mapping: unknown;
  /** Whether the file is so small that the first pass may hold its results for the second. */
  readonly small?: boolean;
}

export type Chunks = AsyncIterable<Uint8Array>;

/** A batch of readings, or the fault that ends them. */
export type Readings = AsyncIterable<Result<readonly Reading[], Unreadable>>;

/** What the first pass over a report tells, and how the second pass over the same bytes goes. */
export interface OutlinedReport {
  readonly runs: readonly RunOutline[];
  /** Whether readings of several runs come mixed; else they come run by run. */
  readonly mixed?: true;
  /** In batches of about 500, or 2,000 components; the first fault ends them, and what came before must then not be applied. */
  readonly read: (chunks: Chunks) => Readings;
}

/**
 * A reader of one format: pure, with bounded memory however large the file. The first pass checks the grammar of all of
 * it; the second hands out its results.
 */
export interface Format {
  readonly name: FormatName;
  /** Whether a mapping may say what its reports leave open; left out, there is no use for one. */
  readonly takesMapping?: true;
  /** Whether a file that begins so is of this format. */
  readonly recognises: (head: Head) => boolean;
  readonly outline: (chunks: Chunks, options: FormatOptions) => Promise<Result<OutlinedReport, Unreadable>>;
}
