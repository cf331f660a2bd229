/* eslint-disable functional/immutable-data, functional/no-loop-statements -- tells followers of what changes */
import { setTimeout as wait } from 'node:timers/promises';
import type { Db } from '../../../database/db';
import type { Env } from '../../../kernel/env';
import { selectReportJobs } from '../data/report-jobs';
import { selectReports } from '../data/reports';
import { isUnderWay, type Report } from '../domain/report';
import type { ReportProgress } from '../domain/report-job';

/** A report as it stood at one time; undefined when there is none. */
export interface SeenReport {
  readonly report: Report | undefined;
  /** Null once it has ended. */
  readonly progress: ReportProgress | null;
}

/** What is seen of a report. Whoever ends it need not wait for the next sight. */
export interface Following extends AsyncIterableIterator<SeenReport> {
  readonly next: () => Promise<IteratorResult<SeenReport, undefined>>;
  readonly return: () => Promise<IteratorResult<SeenReport, undefined>>;
}

/** Between looks at what is followed: those who work on jobs write about once a second. */
const lookMilliseconds = 500;
/** After so long it is told again although nothing changed: whoever lost the right meanwhile is told that. */
const quietMilliseconds = 10_000;

const seenOf = async ({ db }: Env, ids: readonly string[]): Promise<ReadonlyMap<string, SeenReport>> => {
  // Jobs first: one that ends in between then shows as ended, never as a report under way without a job.
  const jobs = new Map((await selectReportJobs(db, ids)).map(({ reportId, progress }) => [reportId, progress]));
  const reports = new Map((await selectReports(db, ids)).map((report) => [report.id, report]));
  return new Map(ids.map((id) => [id, { report: reports.get(id), progress: jobs.get(id) ?? null }]));
};

type Follower = (seen: SeenReport) => void;

/** Who follows what on a database: all reports are looked at together, however many follow them. */
const watched = new WeakMap<Db, Map<string, Set<Follower>>>();

const watch = async (env: Env, followers: Map<string, Set<Follower>>): Promise<void> => {
  while (followers.size > 0) {
    await wait(lookMilliseconds, undefined, { ref: false });
    const ids = [...followers.keys()];
    if (ids.length === 0) break;
    try {
      const seen = await seenOf(env, ids);
      seen.forEach((each, id) => followers.get(id)?.forEach((tell) => tell(each)));
    } catch (error) {
      env.log.warn({ err: error }, 'reports that are followed could not be looked at');
    }
  }
  watched.delete(env.db);
};

const join = (env: Env, reportId: string, tell: Follower): (() => void) => {
  const known = watched.get(env.db);
  const followers = known ?? new Map<string, Set<Follower>>();
  followers.set(reportId, (followers.get(reportId) ?? new Set()).add(tell));
  if (known === undefined) {
    watched.set(env.db, followers);
    void watch(env, followers);
  }
  return () => {
    const same = followers.get(reportId);
    same?.delete(tell);
    if (same?.size === 0) followers.delete(reportId);
  };
};

const hasEnded = ({ report }: SeenReport): boolean => report === undefined || !isUnderWay(report);

/**
 * Follows a report, in whatever process it is imported: as it is at once, then as it is whenever it has changed, until
 * it has ended. Whoever takes their time is told the latest state alone.
 */
export const followReport = (env: Env, reportId: string): Following => {
  const state: { seen?: SeenReport; told?: string; ended: boolean; wake: () => void; leave: () => void } = {
    ended: false,
    wake: () => undefined,
    leave: () => undefined,
  };
  const done = { done: true, value: undefined } as const;
  const end = (): void => {
    state.ended = true;
    state.leave();
    state.wake();
  };
  const isNew = (): boolean => JSON.stringify(state.seen) !== state.told;
  const changed = async (): Promise<void> => {
    if (state.ended || isNew()) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, quietMilliseconds);
      state.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  };
  const first = async (): Promise<void> => {
    state.seen = (await seenOf(env, [reportId])).get(reportId) as SeenReport;
    if (state.ended || hasEnded(state.seen)) return;
    state.leave = join(env, reportId, (seen) => {
      state.seen = seen;
      if (isNew()) state.wake();
    });
  };
  return {
    next: async () => {
      if (!state.ended) await (state.seen === undefined ? first() : changed());
      if (state.ended || state.seen === undefined) return done;
      state.told = JSON.stringify(state.seen);
      if (hasEnded(state.seen)) end();
      return { done: false, value: state.seen };
    },
    return: () => {
      end();
      return Promise.resolve(done);
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
};
