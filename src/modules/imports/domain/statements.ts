import { counted } from '../../../kernel/amounts';
import type { Decidable, StatementState } from '../../vulnerabilities';

/** Why a statement changes nothing, though what stands does not agree with it. */
export const statementDropReasons = [
  'UNCLEAR',
  'UNMATCHED',
  'NOT_PERMITTED',
  'OLDER',
  'DECIDED',
  'NEEDS_EVIDENCE',
  'NOT_OPEN',
] as const;
export type StatementDropReason = (typeof statementDropReasons)[number];

/** What becomes of a statement on one vulnerability. */
export type StatementOutcome = 'CLAIMED' | 'WITHDRAWN' | 'UNCHANGED' | StatementDropReason;

/** A vulnerability as it stands, and what was stated of it until now. */
export interface StandingClaim {
  readonly state: Decidable['state'];
  readonly zeroRisk: Decidable['zeroRisk'];
  /** Whether the last step of its claim was made by a VEX, not by people. */
  readonly byReport: boolean;
  /** When the newest statement on it was made (ISO 8601). */
  readonly statedAt: string | null;
}

export interface Stating {
  readonly state: StatementState;
  readonly issuedAt: string;
}

/** Whether it says that there is no risk. */
const isClaim = ({ state }: Stating): boolean => state === 'not_affected' || state === 'false_positive';

const isResolved = ({ state }: Stating): boolean => state === 'resolved' || state === 'resolved_with_pedigree';

const onClaim = ({ state, zeroRisk, byReport }: StandingClaim): StatementOutcome => {
  if (zeroRisk === 'REQUESTED' || zeroRisk === 'CONFIRMED') return 'UNCHANGED';
  // What people answered, no document asks anew.
  if (zeroRisk === 'REJECTED' && !byReport) return 'DECIDED';
  return state === 'VULNERABLE' ? 'CLAIMED' : 'NOT_OPEN';
};

const onRisk = ({ state, zeroRisk, byReport }: StandingClaim, stating: Stating): StatementOutcome => {
  if (zeroRisk === 'REQUESTED' && byReport) return 'WITHDRAWN';
  if (isResolved(stating)) return state === 'SAFE' ? 'UNCHANGED' : 'NEEDS_EVIDENCE';
  if (state !== 'VULNERABLE') return 'NOT_OPEN';
  return zeroRisk === 'REQUESTED' || zeroRisk === 'CONFIRMED' ? 'DECIDED' : 'UNCHANGED';
};

/**
 * What a statement of a VEX does. It claims zero risk, which somebody else confirms, or takes back what a VEX claimed
 * and nobody answered; it never closes, opens, confirms or rejects anything. An older one than the newest does nothing.
 */
export const outcomeOf = (standing: StandingClaim, stating: Stating, permitted: boolean): StatementOutcome => {
  if (standing.statedAt !== null && stating.issuedAt < standing.statedAt) return 'OLDER';
  const outcome = isClaim(stating) ? onClaim(standing) : onRisk(standing, stating);
  return !permitted && (outcome === 'CLAIMED' || outcome === 'WITHDRAWN') ? 'NOT_PERMITTED' : outcome;
};

const order: readonly StatementOutcome[] = ['CLAIMED', 'WITHDRAWN', 'UNCHANGED', ...statementDropReasons.slice(2)];

/** What a statement comes to that holds for several vulnerabilities: the most that it does to one of them. */
export const jointOutcome = (outcomes: readonly StatementOutcome[]): StatementOutcome =>
  order.find((outcome) => outcomes.includes(outcome)) ?? 'UNMATCHED';

/** What the statements of a report came to, each counted once. */
export interface StatementCounts {
  readonly claimed: number;
  readonly withdrawn: number;
  readonly unchanged: number;
  readonly dropped: number;
  readonly droppedFor: readonly { readonly reason: StatementDropReason; readonly count: number }[];
}

/** Counts by outcome. */
export const statementCountsOf = (counts: Readonly<Partial<Record<StatementOutcome, number>>>): StatementCounts => {
  const droppedFor = statementDropReasons
    .map((reason) => ({ reason, count: counts[reason] ?? 0 }))
    .filter(({ count }) => count > 0);
  return {
    claimed: counts.CLAIMED ?? 0,
    withdrawn: counts.WITHDRAWN ?? 0,
    unchanged: counts.UNCHANGED ?? 0,
    dropped: droppedFor.reduce((sum, { count }) => sum + count, 0),
    droppedFor,
  };
};

/** The counts of several runs together; null when none of them states anything. */
export const sumOfStatements = (all: readonly (StatementCounts | null | undefined)[]): StatementCounts | null => {
  const some = all.filter((each) => each !== null && each !== undefined);
  if (some.length === 0) return null;
  const total = (name: 'claimed' | 'withdrawn' | 'unchanged'): number =>
    some.reduce((sum, each) => sum + each[name], 0);
  const dropped = statementDropReasons.map(
    (reason) =>
      [
        reason,
        some
          .flatMap(({ droppedFor }) => droppedFor)
          .filter((each) => each.reason === reason)
          .reduce((sum, { count }) => sum + count, 0),
      ] as const,
  );
  return statementCountsOf({
    ...Object.fromEntries(dropped),
    CLAIMED: total('claimed'),
    WITHDRAWN: total('withdrawn'),
    UNCHANGED: total('unchanged'),
  });
};

/** The same statements again, after they were applied. */
export const statementsAgain = (counts: StatementCounts | null | undefined): StatementCounts | null =>
  counts === null || counts === undefined
    ? null
    : {
        ...counts,
        claimed: 0,
        withdrawn: 0,
        unchanged: counts.unchanged + counts.claimed + counts.withdrawn,
      };

/** Of one statement, and of several. */
const words: Readonly<Record<StatementDropReason, readonly [verb: string, verbs: string, rest: string]>> = {
  UNCLEAR: ['does', 'do', 'not say clearly what is stated, or of what'],
  UNMATCHED: ['fits', 'fit', 'nothing that was reported in the root'],
  NOT_PERMITTED: ['changes', 'change', 'nothing, since whoever uploaded the file may not claim zero risk in the group'],
  OLDER: ['is', 'are', 'older than what was stated of the same vulnerabilities'],
  DECIDED: ['says', 'say', 'otherwise than people decided'],
  NEEDS_EVIDENCE: ['says', 'say', 'that it is mended, which closes nothing without evidence'],
  NOT_OPEN: ['fits', 'fit', 'nothing that is open'],
};

/** What is told of statements that were dropped for one reason, by some of their labels. */
export const complaintOf = (reason: StatementDropReason, count: number, labels: readonly string[]): string => {
  const [verb, verbs, rest] = words[reason];
  const others = count > labels.length ? ', and others' : '';
  return `${counted(count, `VEX statement ${verb}`, `VEX statements ${verbs}`)} ${rest}: ${labels.join(', ')}${others}.`;
};
