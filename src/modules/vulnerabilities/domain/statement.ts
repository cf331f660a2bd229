import { oneOf, text, time, type EntityOf } from '../../../kernel/shape';

/** How a VEX says that a vulnerability stands in a component (CycloneDX, `impactAnalysisState`). */
export const statementStates = [
  'resolved',
  'resolved_with_pedigree',
  'exploitable',
  'in_triage',
  'false_positive',
  'not_affected',
] as const;
export type StatementState = (typeof statementStates)[number];

/** What a VEX says of one vulnerability in one component, kept aside until its report is applied. */
export interface StagedStatement {
  readonly ordinal: number;
  /** Ids of the vulnerability, each of which may be the weakness key of what stands. */
  readonly names: readonly string[];
  /** The package URL, with a version or for all of them, or the address of a service; null for all that stands in the root. */
  readonly where: string | null;
  /** The link into another bill of materials by which it names where; null when it names that, or nothing. */
  readonly link: string | null;
  /** Null when it is not clear what is stated, or of what. */
  readonly state: StatementState | null;
  /** State, justification and detail, in words. */
  readonly said: string;
  /** The statement in short, by which people find it. */
  readonly label: string;
  /** ISO 8601; null when it does not say when it was made. */
  readonly issuedAt: string | null;
}

/** A component, or the address of a service, that has a vulnerability, whatever became of it. */
export interface NamedComponent {
  readonly id: string;
  readonly findingId: string;
  readonly weaknessKey: string;
  readonly where: string;
}

export const vexStatementShape = {
  id: text,
  organizationId: text,
  vulnerabilityId: text,
  reportId: text,
  state: oneOf<StatementState>(),
  issuedAt: time,
};

/** What a VEX that was applied states of a vulnerability. */
export type VexStatement = EntityOf<typeof vexStatementShape>;
