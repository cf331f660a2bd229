import { mostPreviewed, type PreviewedLine } from '../../vulnerabilities';
import type { ClosingVerdict } from './closing';
import type { DropReason } from './observation';
import type { Report } from './report';

/** What a report would do to one vulnerability, or why it does not take one of its results. */
export interface PreviewedChange extends Omit<PreviewedLine, 'outcome'> {
  /** Why the result is dropped; null for other kinds. */
  readonly dropReason: DropReason | null;
  /** Why what is seen no more stays open; null for other kinds. */
  readonly keptOpenFor: ClosingVerdict | null;
}

/** A report as its import answers it: a preview tells what would change, to those who may read vulnerabilities. */
export interface ImportedReport extends Report {
  readonly changes?: readonly PreviewedChange[] | null;
}

/** What is seen no more in a scope and stays open, and why. */
export interface KeptOpen {
  readonly verdict: ClosingVerdict;
  readonly lines: readonly PreviewedLine[];
}

const reasonOf = (outcome: PreviewedLine['outcome']): DropReason | null =>
  outcome === 'EXCLUDED' ? 'EXCLUDED_PATH' : outcome;

/** The lines of a preview as it is told. */
export const previewOf = (
  lines: readonly PreviewedLine[],
  keptOpen: readonly KeptOpen[],
): readonly PreviewedChange[] => [
  ...lines.map(({ outcome, ...line }) => ({ ...line, dropReason: reasonOf(outcome), keptOpenFor: null })),
  ...keptOpen
    .flatMap(({ verdict, lines: kept }) =>
      kept.map(({ outcome, ...line }) => ({ ...line, dropReason: reasonOf(outcome), keptOpenFor: verdict })),
    )
    .slice(0, mostPreviewed),
];

/** What a preview tells; a file that was applied already changes nothing. */
export const previewed = ({ state, changes }: ImportedReport): readonly PreviewedChange[] | null =>
  changes ?? (state === 'UNCHANGED' ? [] : null);
