import type { Actor } from '../../../kernel/actor';
import { json, optional, text, time, whole, type EntityOf } from '../../../kernel/shape';
import type { FormatName } from './formats/format';

/** What an upload asks for, beside its file. */
export interface JobRequest {
  readonly branch: string | null;
  readonly commit: string | null;
  readonly dryRun: boolean;
  readonly confirmClosing: boolean;
  readonly format: FormatName | null;
  readonly mapping: unknown;
  readonly category: string | null;
  readonly analysedAt: string | null;
}

export const reportPhases = ['QUEUED', 'CHECKING', 'READING', 'APPLYING'] as const;
export type ReportPhase = (typeof reportPhases)[number];

/** How far a report is on its way. */
export interface ReportProgress {
  readonly phase: ReportPhase;
  /** Of the phase: the file is read once to check it and once to take its results. */
  readonly bytesRead: number;
  readonly bytesTotal: number;
  /** Results and their places that were read. */
  readonly results: number;
}

export const reportJobShape = {
  reportId: text,
  organizationId: text,
  rootId: text,
  request: json<JobRequest>(),
  /** Who uploaded it, for the journal and for asking again whether they may. */
  actor: json<Actor>(),
  /** Held by the process that imports it; null while it waits. */
  lease: optional(text),
  /** How often it was begun. */
  attempts: whole,
  /** Waiting: from when on it may be taken. Taken: when the lease ends. */
  dueAt: time,
  progress: json<ReportProgress>(),
};

/** A report that was not imported yet. It goes with the end of its import. */
export type ReportJob = EntityOf<typeof reportJobShape>;

/** After so many beginnings nobody tries on. */
export const maximumAttempts = 3;

export const leaseMilliseconds = 30_000;
/** Between tries of what failed, times the number of tries. */
const retryMilliseconds = 5_000;

const later = (now: string, milliseconds: number): string => new Date(Date.parse(now) + milliseconds).toISOString();

export const leaseEnd = (now: string): string => later(now, leaseMilliseconds);

/** Whether it may be taken: nobody holds it, or whoever did let its lease end. */
export const takeable = ({ dueAt }: Pick<ReportJob, 'dueAt'>, now: string): boolean => dueAt <= now;

/** A job as its taker holds it. */
export const takenBy = (job: ReportJob, lease: string, now: string): ReportJob => ({
  ...job,
  lease,
  attempts: job.attempts + 1,
  dueAt: leaseEnd(now),
});

/** A job that failed by no fault of its file, to be tried again. */
export const retried = (job: ReportJob, now: string): ReportJob => ({
  ...job,
  lease: null,
  dueAt: later(now, retryMilliseconds * job.attempts),
});

/** A job whose holder ends in order: as if it had not been begun. */
export const givenBack = (job: ReportJob, now: string): ReportJob => ({
  ...job,
  lease: null,
  attempts: job.attempts - 1,
  dueAt: now,
});
