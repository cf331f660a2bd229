/* eslint-disable functional/immutable-data -- follows work that is under way */
import type { Env } from '../../../../kernel/env';
import * as data from '../../data/report-jobs';
import { leaseEnd, type ReportJob, type ReportProgress } from '../../domain/report-job';

/** Whoever works on a job that is somebody else's by now changes nothing. */
export class LeaseLost extends Error {
  constructor() {
    super('the job was taken over');
  }
}

/** A job in the hands of this process, for as long as its lease is renewed. */
export interface Held {
  readonly job: ReportJob;
  /** Aborted when the lease is lost, or when the process ends. */
  readonly signal: AbortSignal;
  readonly tell: (progress: Partial<ReportProgress>) => void;
}

/** How often progress is written, and the lease renewed with it. */
const beatMilliseconds = 1_000;
/** Without progress, at every so many beats. */
const idleBeats = 8;

/** Works on a job that was taken, and keeps its lease and what others see of its progress. */
export const whileHeld = async <T>(
  env: Env,
  job: ReportJob,
  stopping: AbortSignal,
  work: (held: Held) => Promise<T>,
): Promise<T> => {
  const lost = new AbortController();
  const state = { progress: job.progress, told: job.progress, idle: 0, ended: false, beat: Promise.resolve() };
  const beat = async (): Promise<void> => {
    const { progress } = state;
    if (progress === state.told && state.idle < idleBeats) {
      state.idle += 1;
      return;
    }
    const kept = await data.updateReportJob(env.db, job, { ...job, progress, dueAt: leaseEnd(env.now()) });
    Object.assign(state, { told: progress, idle: 0 });
    if (kept === 0 && !state.ended) lost.abort(new LeaseLost());
  };
  const going = { on: false };
  const timer = setInterval(() => {
    // The database may take its time: on SQLite, as long as a report is being applied.
    if (going.on) return;
    going.on = true;
    state.beat = beat()
      .catch((error: unknown) => env.log.warn({ err: error, report: job.reportId }, 'a lease could not be renewed'))
      .finally(() => {
        going.on = false;
      });
  }, beatMilliseconds).unref();
  try {
    return await work({
      job,
      signal: AbortSignal.any([lost.signal, stopping]),
      tell: (progress) => {
        state.progress = { ...state.progress, ...progress };
      },
    });
  } finally {
    state.ended = true;
    clearInterval(timer);
    await state.beat;
  }
};
