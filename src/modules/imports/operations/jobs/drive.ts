/* eslint-disable functional/immutable-data, functional/no-loop-statements -- works until nothing is left */
import { setTimeout as wait } from 'node:timers/promises';
import { keepActor, type Env } from '../../../../kernel/env';
import * as jobs from '../../data/report-jobs';
import * as data from '../../data/reports';
import { givenBack, maximumAttempts, retried, takeable, takenBy, type ReportJob } from '../../domain/report-job';
import { oneAtATime } from '../../../../kernel/one-at-a-time';
import { fairLaneOf } from './fair-lane';
import { LeaseLost, whileHeld } from './hold';
import { rejectJob, runJob } from './run-job';

/** Between looks at a job that another process holds, or that is to be tried again. */
const lookMilliseconds = 500;

/** Large reports that this process works on at a time; the others wait, organization by organization. */
const lane = fairLaneOf(2);

/** The roots that this process works on, each until a report and until its work has ended. */
const drives = new Map<string, { until: string; readonly ended: Promise<void> }>();

const stopping = { control: new AbortController() };

const interrupted = {
  code: 'INTERNAL',
  message: 'The server was interrupted, or failed, each time it tried.',
} as const;

const take = async (env: Env, job: ReportJob): Promise<ReportJob | undefined> => {
  const taken = takenBy(job, env.newId(), env.now());
  const done = await env.db.transaction(async (db) => {
    if ((await jobs.updateReportJob(db, job, taken)) === 0) return false;
    await data.updateReportState(db, job.reportId, 'RUNNING');
    return true;
  });
  return done ? taken : undefined;
};

const letGo = async (env: Env, job: ReportJob, next: ReportJob): Promise<void> => {
  await env.db.transaction(async (db) => {
    if ((await jobs.updateReportJob(db, job, next)) > 0) await data.updateReportState(db, job.reportId, 'QUEUED');
  });
};

/** Gives a job up, unless it is somebody else's by now. */
const giveUp = async (env: Env, job: ReportJob): Promise<void> => {
  try {
    await rejectJob(env, job, interrupted);
  } catch (error) {
    if (!(error instanceof LeaseLost)) throw error;
  }
};

/** What went wrong while a job was held: nothing of it was applied. */
const afterFault = async (env: Env, job: ReportJob, signal: AbortSignal, error: unknown): Promise<void> => {
  if (signal.aborted) return letGo(env, job, givenBack(job, env.now()));
  if (error instanceof LeaseLost) return;
  env.log.error({ err: error, report: job.reportId }, 'importing a report failed');
  if (job.attempts >= maximumAttempts) await giveUp(env, job);
  else await letGo(env, job, retried(job, env.now()));
};

const work = async (env: Env, found: ReportJob): Promise<void> => {
  const job = await take(env, found);
  if (job === undefined) return;
  if (job.attempts > maximumAttempts) await giveUp(env, job);
  else {
    const { signal } = stopping.control;
    try {
      await whileHeld(env, job, signal, (held) => runJob(env, held));
    } catch (error) {
      await afterFault(env, job, signal, error);
    }
  }
  // Ended or not: a job that is there still has its file.
  if ((await jobs.selectReportJobs(env.db, [job.reportId])).length === 0) await env.files.remove(job.reportId);
};

const drive = async (env: Env, rootId: string, asked: { until: string }): Promise<void> => {
  while (!stopping.control.signal.aborted) {
    const { until } = asked;
    const first = await jobs.selectFirstJob(env.db, rootId);
    if (first === undefined || first.reportId > until) {
      // Somebody asked for more while we looked.
      if (asked.until !== until) continue;
      drives.delete(rootId);
      return;
    }
    if (takeable(first, env.now())) await lane(first.organizationId, () => oneAtATime(rootId, () => work(env, first)));
    else await wait(lookMilliseconds, undefined, { ref: false });
  }
  drives.delete(rootId);
};

/**
 * Works on the reports of a root in the order of their upload, as far as nobody else does, until the given one has
 * ended. Rejects when the database fails.
 */
export const driveRoot = (given: Env, rootId: string, reportId: string): Promise<void> => {
  const known = drives.get(rootId);
  if (known !== undefined) {
    if (reportId > known.until) known.until = reportId;
    return known.ended;
  }
  // It outlives the request that brought the report, and must not keep what that one holds.
  const env: Env = { ...given, db: given.db.patient, renewActor: keepActor };
  const asked: { until: string; ended: Promise<void> } = { until: reportId, ended: Promise.resolve() };
  drives.set(rootId, asked);
  asked.ended = drive(env, rootId, asked).finally(() => {
    if (drives.get(rootId) === asked) drives.delete(rootId);
  });
  return asked.ended;
};

/** Works on what other processes left, and on what waits. */
export const driveDueRoots = async (env: Env): Promise<void> => {
  const due = await jobs.selectDueRoots(env.db, env.now());
  due.forEach(({ rootId, reportId }) => {
    driveRoot(env, rootId, reportId).catch((error: unknown) =>
      env.log.error({ err: error, root: rootId }, 'importing reports failed'),
    );
  });
};

/** Gives back what this process works on, and takes nothing more. */
export const stopDriving = async (): Promise<void> => {
  stopping.control.abort(new Error('the process ends'));
  await Promise.allSettled([...drives.values()].map(({ ended }) => ended));
  stopping.control = new AbortController();
};
