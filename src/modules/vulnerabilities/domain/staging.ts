import type { Technique, VulnerabilityKind, VulnerabilityState } from './vulnerability';

/** An observation of a report on its way to becoming a vulnerability, or to being recognised as one. */
export interface StagedObservation {
  readonly ordinal: number;
  /** The place of the tool's run in the report. */
  readonly run: number;
  /** The id that it gets when it is new. */
  readonly vulnerabilityId: string;
  readonly changeId: string;
  readonly weaknessKey: string;
  readonly kind: VulnerabilityKind;
  readonly where: string;
  readonly specific: string | null;
  readonly line: number | null;
  readonly column: number | null;
  readonly message: string;
  readonly snippet: string | null;
  readonly detail: string | null;
  readonly technique: Technique;
  readonly severityScore: number;
  readonly ruleId: string | null;
  /** 1 when the tool was told to suppress it. */
  readonly suppressed: 0 | 1;
  /** Identities by the tool's fingerprint, by the code and by the place; null when there is none. */
  readonly toolIdentity: string | null;
  readonly contentIdentity: string | null;
  readonly locationIdentity: string;
  /** Identities under former ids of the tool's rule, as a JSON list; null when the rule has none. */
  readonly formerIdentities: string | null;
}

/** What becomes of an observation. The last three are dropped. */
export type Outcome = 'NEW' | 'UNCHANGED' | 'MOVED' | 'REOPENED' | 'SUPPRESSED' | 'REMOVED' | 'AMBIGUOUS';

/** A standing vulnerability that has an identity of an observation. */
export interface Claim {
  readonly ordinal: number;
  /** 1: the tool's fingerprint, 2: the code, 3: the place, 4: a former id of the rule. The lower, the more trusted. */
  readonly rank: number;
  readonly vulnerabilityId: string;
  /** The best rank at which any observation of the run claims this vulnerability, and how many do so. */
  readonly best: number;
  readonly rivals: number;
  readonly state: VulnerabilityState;
  readonly samePlace: 0 | 1;
  readonly suppressed: 0 | 1;
}

export interface Decision {
  readonly ordinal: number;
  readonly outcome: Outcome;
  readonly matchedId: string | null;
}

/** How many observations came to each outcome. */
export type OutcomeCounts = Readonly<Partial<Record<Outcome, number>>>;

/** What one tool saw in one category and branch of a root, over time. */
export interface SightingScope {
  readonly id: string;
  readonly rootId: string;
  readonly tool: string;
  /** Empty when the tool names none. */
  readonly category: string;
  /** Empty when the report names none. */
  readonly branch: string;
  /** When the newest applied run ended, as the report says; null when none said. */
  readonly lastEndedAt: string | null;
  readonly lastReportId: string | null;
}
