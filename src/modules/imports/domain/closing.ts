import type { RunOutline } from './observation';

export const closingVerdicts = ['CLOSES', 'RUN_FAILED', 'NO_RESULTS', 'OUTDATED', 'TOO_MANY_VANISHED'] as const;
export type ClosingVerdict = (typeof closingVerdicts)[number];

/** When a tool's silence is taken as evidence. */
export interface ClosingPolicy {
  /** The greatest share of what the tool saw that may vanish at once, from 0 to 1. */
  readonly share: number;
  /** Up to this many may always vanish: in a short list a share says nothing. */
  readonly alwaysAllowed: number;
}

/** By the policy in force for a group, in per cent. */
export const closingPolicy = ({ maxClosingShare }: { readonly maxClosingShare: number }): ClosingPolicy => ({
  share: maxClosingShare / 100,
  alwaysAllowed: 10,
});

const day = 24 * 60 * 60 * 1000;

/** The latest end of a run that is believed now (ISO 8601, UTC): a day from now, since clocks differ. */
export const latestEnd = (now: string): string => new Date(Date.parse(now) + day).toISOString();

type Ended = Pick<RunOutline, 'endedAt' | 'notifications'>;

/**
 * When a run ended: what it says, else what the upload says. A time further ahead than `latestEnd` is not believed, and a
 * warning says so: every later run would be outdated by it.
 */
export const runEnd = ({ endedAt, notifications }: Ended, given: string | null, now: string): Ended => {
  if (endedAt === null || endedAt <= latestEnd(now)) return { endedAt: endedAt ?? given, notifications };
  const text = `The run says that it ended at ${endedAt}, which is in the future: this time is not believed.`;
  return { endedAt: given, notifications: [{ level: 'WARNING', text }, ...notifications] };
};

/** Whether a run may close at all, by what it says of itself: it must be complete, successful and not outdated, as exports always are. */
const runVerdict = (
  run: Pick<RunOutline, 'results' | 'successful' | 'notifications' | 'endedAt' | 'exported'>,
  lastEndedAt: string | null,
): Exclude<ClosingVerdict, 'TOO_MANY_VANISHED'> => {
  if (run.exported === true) return 'OUTDATED';
  if (run.endedAt !== null && lastEndedAt !== null && run.endedAt < lastEndedAt) return 'OUTDATED';
  if (run.results === 'ABSENT') return 'NO_RESULTS';
  const failed = !run.successful || run.notifications.some(({ level }) => level === 'ERROR');
  return failed ? 'RUN_FAILED' : 'CLOSES';
};

/**
 * The same of all runs of one scope in a report, in the order in which they are applied: once one of them is not
 * outdated, none that follows is outdated by an earlier report.
 */
export const runVerdicts = (
  runs: readonly Parameters<typeof runVerdict>[0][],
  lastEndedAt: string | null,
): readonly ReturnType<typeof runVerdict>[] => {
  const alone = runs.map((run) => runVerdict(run, lastEndedAt));
  const first = alone.findIndex((verdict) => verdict !== 'OUTDATED');
  return runs.map((run, index) => runVerdict(run, first === -1 || index <= first ? lastEndedAt : null));
};

/** Whether so many may vanish at once: more than the share needs somebody's confirmation. */
export const vanishingVerdict = (
  vanished: number,
  before: number,
  confirmed: boolean,
  { share, alwaysAllowed }: ClosingPolicy,
): 'CLOSES' | 'TOO_MANY_VANISHED' =>
  confirmed || vanished <= alwaysAllowed || vanished <= before * share ? 'CLOSES' : 'TOO_MANY_VANISHED';

/** Several runs of one scope speak with one voice: the first that may not close decides. */
export const jointVerdict = (verdicts: readonly ClosingVerdict[]): ClosingVerdict =>
  verdicts.find((verdict) => verdict !== 'CLOSES') ?? 'CLOSES';
