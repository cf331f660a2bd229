import type { Outcome } from './staging';
import type { RecognisedBy, vulnerabilityChangeShape } from './vulnerability-change';
import type { EntityOf } from '../../../kernel/shape';

/** What a report that was applied changed in one vulnerability. */
export type ReportChange = EntityOf<typeof vulnerabilityChangeShape>;

/** What a preview tells of a vulnerability or a result. */
export const previewedKinds = [
  'NEW',
  'MOVED',
  'REOPENED',
  'CLOSED',
  'KEPT_OPEN',
  'DROPPED',
  'CLAIMED',
  'WITHDRAWN',
] as const;
export type PreviewedKind = (typeof previewedKinds)[number];

/** One line of what applying a report would change. */
export interface PreviewedLine {
  readonly kind: PreviewedKind;
  /** The vulnerability that stands, or that would be made. */
  readonly vulnerabilityId: string | null;
  readonly weaknessKey: string;
  readonly where: string;
  readonly specific: string | null;
  readonly line: number | null;
  readonly previousWhere: string | null;
  readonly previousLine: number | null;
  readonly recognisedBy: RecognisedBy | null;
  /** Why a result is dropped, as it was decided; null for other lines. */
  readonly outcome: Extract<Outcome, 'SUPPRESSED' | 'REMOVED' | 'AMBIGUOUS' | 'EXCLUDED' | 'UNDECIDED'> | null;
}

/** So many lines of each kind are told; there may be a million. */
export const mostPreviewed = 500;
