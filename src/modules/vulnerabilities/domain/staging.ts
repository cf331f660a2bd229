import type { ExclusionNumber, SuppressionNumber } from './left-out';
import type { Technique, VulnerabilityKind, VulnerabilityState } from './vulnerability';

/** An observation of a report on its way to becoming a vulnerability, or to being recognised as one. */
export interface StagedObservation {
  /** Its place among all observations of the report; those of one run follow each other. */
  readonly ordinal: number;
  /** A fresh id: that of the vulnerability when it is new, and that of the change that it brings. */
  readonly vulnerabilityId: string;
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
  /** The vector that the score was computed from; null when there is none. */
  readonly severityVector: string | null;
  readonly ruleId: string | null;
  readonly suppressed: SuppressionNumber;
  /** How and why, as `writtenSuppression` writes it; null when it is not, or silent. */
  readonly suppression: string | null;
  readonly excluded: ExclusionNumber;
  /** Identities by the tool's fingerprint, by the code and by the place; null when there is none. */
  readonly toolIdentity: string | null;
  readonly contentIdentity: string | null;
  readonly locationIdentity: string;
  /** Identities under former ids of the tool's rule, the most trusted first, as a JSON list; null when there are none. */
  readonly formerIdentities: string | null;
  /**
   * Identities by the code and by the place, where an earlier version of the importer placed it otherwise. The first is
   * null where it is today's.
   */
  readonly formerContentIdentity: string | null;
  readonly formerLocationIdentity: string | null;
  /** Tells what the tool told by which it may be recognised, in a whole number below 2^52. */
  readonly resultDigest: number;
}

/** How each kind of identity is computed today: raised when its values change, and the earlier ones are then matched, too. */
export const identityVersions = { TOOL: 2, CONTENT: 2, LOCATION: 1 } as const;

/** What of a staged observation says by what it is recognised wherever it stands. */
export type StagedContent = Pick<StagedObservation, 'kind' | 'weaknessKey' | 'ruleId' | 'message' | 'snippet'>;

/** Tells the content identity that an observation would have in another file, whether its content is telling, and whether it is code. */
export type ContentElsewhere = (
  content: StagedContent,
) => { readonly digestAt: (where: string) => string; readonly telling: boolean; readonly hasCode: boolean } | null;

/** What exports call a stored identity as a fingerprint of SARIF (2.1.0 section 3.27.16): by its algorithm and version. */
export const exportedIdentities = {
  TOOL: 'integratesTool',
  CONTENT: 'integratesContent',
  LOCATION: 'integratesLocation',
} as const;

/** The property by which exports mark the runs of SARIF that they write, so that reading them closes and moves nothing. */
export const exportMark = 'integratesExport';

/** A stored identity of a vulnerability. */
export interface StoredIdentity {
  readonly vulnerabilityId: string;
  readonly algorithm: keyof typeof identityVersions;
  readonly version: number;
  readonly value: string;
}

/** The observations of one run: those whose ordinals are at least `from` and below `to`. */
export interface RunPart {
  readonly reportId: string;
  readonly from: number;
  readonly to: number;
}

/** The identities by which observations are told apart. */
export const identityNames = ['toolIdentity', 'contentIdentity', 'locationIdentity'] as const;
export type IdentityName = (typeof identityNames)[number];

/** What the results of a run have in common, which tells what need not be looked for. */
export interface Comparison {
  /** The identities that several of them have, or may have. */
  readonly repeated: readonly IdentityName[];
  /** Whether an earlier version of the importer placed any of them otherwise. */
  readonly renamed: boolean;
  /** Tells all that they are recognised by, in any order; null when that is not to be compared with what was told before. */
  readonly resultsDigest: number | null;
}

/** What becomes of an observation. The last five are dropped. */
export const outcomes = [
  'NEW',
  'UNCHANGED',
  'MOVED',
  'REOPENED',
  'SUPPRESSED',
  'REMOVED',
  'AMBIGUOUS',
  'EXCLUDED',
  'UNDECIDED',
] as const;
export type Outcome = (typeof outcomes)[number];

/** All that decides what becomes of an observation that was recognised. */
export interface Claim {
  /** The state of the vulnerability that has one of its identities. */
  readonly state: VulnerabilityState;
  readonly suppressed: boolean;
  readonly excluded: ExclusionNumber;
  /** Whether others of the run claim the same vulnerability with the same trust. */
  readonly contested: boolean;
  /** Whether it is seen where the vulnerability stands. */
  readonly samePlace: boolean;
  /** Whether another tool, category or branch still sees it where it stands. */
  readonly witnessed: boolean;
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
  /** When the newest applied report saw what it saw; null when it was applied before this was kept. */
  readonly lastSeenAt: string | null;
  /** Tells all that the newest applied run was recognised by; null when it was applied before this was kept. */
  readonly resultsDigest: number | null;
  /** What begins the identities that the tool and category has for itself; null while nothing that it sees was split. */
  readonly ownKey: string | null;
}

/**
 * Among what a run of a scope is recognised: the identities of the root, and before them those of the tool and category
 * alone.
 */
export type Known = Pick<SightingScope, 'id' | 'rootId' | 'ownKey' | 'lastReportId' | 'lastSeenAt' | 'resultsDigest'>;
