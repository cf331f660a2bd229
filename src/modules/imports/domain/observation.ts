import type { DescribedComponent, LinkTargets } from '../../components';
import type { SightingSuppression, StagedStatement, Technique } from '../../vulnerabilities';

/**
 * What a reader of any report format yields: one claim of one tool about one place.
 * Readers are pure: chunks of bytes in, readings out; they open and fetch nothing.
 */
export interface Observation {
  readonly tool: string;
  readonly rule: ObservedRule;
  readonly message: string;
  /** SARIF level after overrides; `NONE` is not `MEDIUM`. */
  readonly level: 'ERROR' | 'WARNING' | 'NOTE' | 'NONE';
  /** 0.1 to 10.0, from security-severity; null when unset, zero or out of range. */
  readonly securitySeverity: number | null;
  /** The CVSS vector that this was computed from, of version 3.1 or 4.0. */
  readonly severityVector?: string | null;
  /** Kept as the tool's confidence (rank, precision), never as severity. */
  readonly confidence: string | null;
  readonly place: Place;
  /** Where an earlier version of the importer placed it; nothing where that is the same. */
  readonly formerPlace?: Place;
  /** Code around the place as reported; null when the tool gave none. */
  readonly snippet: string | null;
  /** The tool's own identities that can be trusted, most trusted first. */
  readonly fingerprints: readonly Fingerprint[];
  readonly suppression: Suppression | null;
  /** Set where the tool could not decide, or wants a person to look: it opens nothing, and closes nothing. */
  readonly undecided?: true;
  /** How it was found, where the report tells; else the tool's name tells it. */
  readonly technique?: Technique;
  /** Traces, related places, fixes, web requests and further properties: JSON text of at most 64 KB; what was cut is counted inside. */
  readonly detail: string | null;
}

export interface ObservedRule {
  /** The tool's id of the rule; null when the tool gave none. */
  readonly id: string | null;
  readonly formerIds: readonly string[];
  readonly title: string;
  readonly description: string;
  readonly recommendation: string;
  readonly helpUri: string | null;
  /** CWE numbers, the most specific first, none twice. */
  readonly cwe: readonly number[];
  readonly tags: readonly string[];
}

export interface Place {
  readonly kind: 'LINES' | 'INPUT' | 'PORT' | 'COMPONENT';
  /** LINES: path relative to the root, forward slashes, never outside it, `.` for the root itself. INPUT: the URL. PORT: the host. COMPONENT: the package URL with its version, else the logical name. */
  readonly where: string;
  /** What it is within `where` when that is no line. INPUT: the field. PORT: the port. COMPONENT: the manifest, image or file that holds it, so written that all tools write it alike. */
  readonly specific?: string | null;
  /** Set where the report had an absolute path and named no checkout: how much of `where` is the checkout, it does not tell. */
  readonly unrooted?: true;
  /** 1-based; null when the report names no line. */
  readonly line: number | null;
  readonly endLine: number | null;
  /** 1-based, in UTF-16 code units; null when the report names none. */
  readonly column: number | null;
  readonly endColumn: number | null;
}

export interface Fingerprint {
  /** Name and version as the tool gave them, such as `primaryLocationLineHash/v1`. */
  readonly name: string;
  readonly value: string;
  /** A partial fingerprint identifies only together with rule and path. */
  readonly scope: 'WHOLE' | 'PARTIAL';
}

/** As it is kept beside what the tool sees. */
export type Suppression = SightingSuppression;

export const dropReasons = [
  'NOT_A_FAILURE',
  'BASELINE_ABSENT',
  'EXCLUDED_PATH',
  'UNDECIDED',
  'SUPPRESSED',
  'REMOVED',
  'AMBIGUOUS',
  'WITHDRAWN',
  'NO_IDENTITY',
  'STATED',
] as const;
export type DropReason = (typeof dropReasons)[number];

/** What a VEX says of one vulnerability in one component. */
export type Statement = Omit<StagedStatement, 'ordinal'>;

/** A component that an inventory lists. */
export type ListedComponent = DescribedComponent;

/** One result of a report as read: an observation, or why it is none. `pointer` is its place in the document. */
export type ResultReading =
  | { readonly run: number; readonly pointer: string; readonly observation: Observation }
  | { readonly run: number; readonly pointer: string; readonly dropped: DropReason };

/** A result, what is stated of what stands, or what an inventory lists. */
export type Reading =
  | ResultReading
  | { readonly run: number; readonly pointer: string; readonly statement: Statement }
  | { readonly run: number; readonly pointer: string; readonly component: ListedComponent };

/** What a report says of each of its runs, before its results are read. */
export interface RunOutline {
  readonly tool: { readonly name: string; readonly version: string | null; readonly producedBy: string | null };
  /** The text before the last `/` of automationDetails.id; null when there is none. */
  readonly category: string | null;
  /** EMPTY is a clean scan; ABSENT means that the scan produced no results, and never closes anything. */
  readonly results: 'SOME' | 'EMPTY' | 'ABSENT';
  readonly successful: boolean;
  readonly notifications: readonly Notification[];
  readonly revision: string | null;
  readonly branch: string | null;
  readonly repository: string | null;
  readonly endedAt: string | null;
  /** Whether an export of ours wrote the run: it tells what stood, and is never newer than what stands. */
  readonly exported?: boolean;
  /** Whether it lists all that there is of components: those that it does not list are there no more. */
  readonly inventory?: boolean;
  /** Where links into it lead, as far as they don't say that themselves. */
  readonly linkTargets?: LinkTargets | null;
  /** What the report refers to and was not followed. */
  readonly unfollowed: readonly string[];
}

export interface Notification {
  readonly level: 'ERROR' | 'WARNING' | 'NOTE' | 'NONE';
  readonly text: string;
}

/** Why a report can't be read: where (JSON pointer or byte offset) and what. */
export interface Unreadable {
  readonly at: string;
  readonly message: string;
}
