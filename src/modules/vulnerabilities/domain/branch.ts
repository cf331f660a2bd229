import { treatedOn, type TreatmentStatus, type Vulnerability, type VulnerabilityState } from './vulnerability';

/** What tools say of a vulnerability on one branch. */
export interface SeenOnBranch {
  readonly vulnerabilityId: string;
  /** Null for reports that named none. */
  readonly branch: string | null;
  /** Whether one of them still sees it there. */
  readonly seen: boolean;
  readonly firstSeenAt: string;
  readonly lastSeenAt: string;
}

/** How a vulnerability stands on a branch. */
export interface VulnerabilityBranch extends Pick<SeenOnBranch, 'branch' | 'firstSeenAt' | 'lastSeenAt'> {
  readonly state: VulnerabilityState;
  readonly treatment: TreatmentStatus;
}

/** A branch that reports of a root speak of. */
export interface ReportedBranch {
  readonly rootId: string;
  readonly branch: string | null;
  readonly lastReportedAt: string | null;
}

/**
 * How a vulnerability stands on branches. What is open though no tool sees it anywhere is open on all of them: people
 * reported it, or its closing waits for somebody.
 */
export const standingOn = (
  { state, treatment, treatmentBranches }: Pick<Vulnerability, 'state' | 'treatment' | 'treatmentBranches'>,
  branches: readonly SeenOnBranch[],
): readonly VulnerabilityBranch[] => {
  const elsewhere = state === 'VULNERABLE' && branches.some(({ seen }) => seen);
  return branches.map(({ branch, seen, firstSeenAt, lastSeenAt }) => ({
    branch,
    state: elsewhere && !seen ? 'SAFE' : state,
    firstSeenAt,
    lastSeenAt,
    treatment: treatedOn({ treatmentBranches }, branch) ? treatment : 'UNTREATED',
  }));
};
