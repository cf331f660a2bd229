import type { InventoryCounts } from '../../components';
import type { OutcomeCounts } from '../../vulnerabilities';
import type { ClosingVerdict } from './closing';
import type { FormatName } from './formats/format';
import { sumOfStatements, type StatementCounts } from './statements';
import { dropReasons, type DropReason, type Notification } from './observation';
import { json, oneOf, optional, real, text, time, whole, type EntityOf } from '../../../kernel/shape';

/** What a report changes, counted. */
export interface ReportCounts {
  readonly new: number;
  readonly unchanged: number;
  readonly moved: number;
  readonly reopened: number;
  readonly closed: number;
  readonly dropped: number;
  readonly droppedFor: readonly { readonly reason: DropReason; readonly count: number }[];
  readonly keptOpen: number;
  /** What came of what a VEX in it states; null when it states nothing, absent before this was kept. */
  readonly statements?: StatementCounts | null;
  /** What an inventory in it changed; null when it holds none that counts, absent before this was kept. */
  readonly components?: InventoryCounts | null;
}

/** One run of a tool in a report. */
export interface Analysis {
  readonly tool: string;
  readonly toolVersion: string | null;
  readonly category: string | null;
  readonly branch: string | null;
  readonly commit: string | null;
  readonly closing: ClosingVerdict;
  readonly counts: ReportCounts;
  readonly notifications: readonly Notification[];
}

export const reportStates = ['QUEUED', 'RUNNING', 'APPLIED', 'UNCHANGED', 'PREVIEWED', 'UNDONE', 'REJECTED'] as const;
export type ReportState = (typeof reportStates)[number];

/** Whether it is still on its way. */
export const isUnderWay = ({ state }: { readonly state: ReportState }): boolean =>
  state === 'QUEUED' || state === 'RUNNING';

export const failureCodes = ['UNREADABLE_REPORT', 'WRONG_STATE', 'NOT_FOUND', 'INTERNAL'] as const;

/** Why a report was rejected. */
export interface ReportFailure {
  readonly code: (typeof failureCodes)[number];
  readonly message: string;
}

export const reportShape = {
  id: text,
  organizationId: text,
  groupId: text,
  rootId: text,
  format: oneOf<FormatName>(),
  fileName: text,
  bytes: real,
  sha256: text,
  /** Tells whether the same was uploaded before: the file's hash with all that decides what it means. */
  contentKey: text,
  state: oneOf<ReportState>(),
  counts: json<ReportCounts>(),
  analyses: json<readonly Analysis[]>(),
  createdAt: time,
  createdBy: text,
  /** Which of the reports of its root it is, by when they were applied; null before this was kept. */
  appliedOrder: optional(whole),
  /** Until when what it changed is kept, so that it can be undone. */
  undoableUntil: optional(time),
  /** Of REJECTED alone. */
  failure: optional(json<ReportFailure>()),
};

/** So long what a report changed is kept: 30 days. */
const undoableMilliseconds = 30 * 24 * 60 * 60 * 1000;

/** Until when a report that is applied at a moment (ISO 8601) can be undone. */
export const undoableFrom = (now: string): string => new Date(Date.parse(now) + undoableMilliseconds).toISOString();

/** When a report was applied that can be undone until a moment (ISO 8601): it may have waited after its upload. */
export const appliedFrom = (undoableUntil: string): string =>
  new Date(Date.parse(undoableUntil) - undoableMilliseconds).toISOString();

/** A file of results that a tool wrote, and what it changed. */
export type Report = EntityOf<typeof reportShape>;

export type Drops = Readonly<Partial<Record<DropReason, number>>>;

/** The counts of one run, from its outcomes, what was dropped while reading, and what vanished. */
export const countsOf = (outcomes: OutcomeCounts, readDrops: Drops, closed: number, keptOpen: number): ReportCounts => {
  const drops: Drops = {
    ...readDrops,
    SUPPRESSED: (readDrops.SUPPRESSED ?? 0) + (outcomes.SUPPRESSED ?? 0),
    EXCLUDED_PATH: outcomes.EXCLUDED ?? 0,
    UNDECIDED: outcomes.UNDECIDED ?? 0,
    REMOVED: outcomes.REMOVED ?? 0,
    AMBIGUOUS: outcomes.AMBIGUOUS ?? 0,
  };
  const droppedFor = dropReasons
    .map((reason) => ({ reason, count: drops[reason] ?? 0 }))
    .filter(({ count }) => count > 0);
  return {
    new: outcomes.NEW ?? 0,
    unchanged: outcomes.UNCHANGED ?? 0,
    moved: outcomes.MOVED ?? 0,
    reopened: outcomes.REOPENED ?? 0,
    closed,
    dropped: droppedFor.reduce((sum, { count }) => sum + count, 0),
    droppedFor,
    keptOpen,
  };
};

const sumOfInventories = (all: readonly (InventoryCounts | null | undefined)[]): InventoryCounts | null => {
  const some = all.filter((each) => each !== null && each !== undefined);
  const total = (name: keyof InventoryCounts): number => some.reduce((sum, each) => sum + each[name], 0);
  return some.length === 0 ? null : { listed: total('listed'), added: total('added'), removed: total('removed') };
};

/** The counts of several runs together. */
export const sumOf = (counts: readonly ReportCounts[]): ReportCounts => {
  const total = (name: Exclude<keyof ReportCounts, 'droppedFor' | 'statements' | 'components'>): number =>
    counts.reduce((sum, each) => sum + each[name], 0);
  return {
    new: total('new'),
    unchanged: total('unchanged'),
    moved: total('moved'),
    reopened: total('reopened'),
    closed: total('closed'),
    dropped: total('dropped'),
    droppedFor: dropReasons
      .map((reason) => ({
        reason,
        count: counts
          .flatMap(({ droppedFor }) => droppedFor)
          .filter((drop) => drop.reason === reason)
          .reduce((sum, { count }) => sum + count, 0),
      }))
      .filter(({ count }) => count > 0),
    keptOpen: total('keptOpen'),
    components: sumOfInventories(counts.map(({ components }) => components)),
    statements: sumOfStatements(counts.map(({ statements }) => statements)),
  };
};

export const noCounts: ReportCounts = sumOf([]);
