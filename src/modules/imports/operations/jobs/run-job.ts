import type { Env } from '../../../../kernel/env';
import { fail, succeed, type Result } from '../../../../kernel/result';
import { groupsByIds, type Group } from '../../../groups';
import { rootsByIds, type Root } from '../../../roots';
import * as jobs from '../../data/report-jobs';
import * as data from '../../data/reports';
import type { Report, ReportFailure } from '../../domain/report';
import type { ReportJob } from '../../domain/report-job';
import { applyInTurn } from '../apply-whole';
import { discardReport } from '../discard-report';
import { settledReport } from '../same-report';
import { stageReport } from '../stage-report';
import { LeaseLost, type Held } from './hold';
import { claimsStill, lostRight } from './may-still';

const wrongState = (message: string): Result<never, ReportFailure> => fail({ code: 'WRONG_STATE', message });

/** Thrown where the right was lost while the report was applied: nothing of it stays. */
class RightLost extends Error {
  constructor(readonly failure: ReportFailure) {
    super(failure.message);
  }
}

interface Subject {
  readonly report: Report;
  readonly group: Group;
  readonly root: Root;
}

/** What the job is about, as it is now: it may have waited long. */
const subjectOf = async (env: Env, { reportId, rootId }: ReportJob): Promise<Result<Subject, ReportFailure>> => {
  const [[report], [root]] = await Promise.all([data.selectReports(env.db, [reportId]), rootsByIds(env, [rootId])]);
  const [group] = report === undefined ? [] : await groupsByIds(env, [report.groupId]);
  if (report === undefined || group === undefined || root === undefined) throw new LeaseLost();
  if (group.state !== 'ACTIVE') return wrongState('The group is not active any more.');
  if (root.state !== 'ACTIVE') return wrongState('The root is not active any more.');
  const lost = await lostRight(env, group);
  if (lost !== null) return fail(lost);
  return succeed({ report, group, root });
};

/** Ends a job with what became of its report, in the transaction of the caller. Throws LeaseLost. */
const end = async (env: Env, job: ReportJob, report: Report): Promise<void> => {
  if ((await jobs.deleteReportJob(env.db, job)) === 0) throw new LeaseLost();
  await data.updateReport(env.db, report);
};

const endAlone = (env: Env, job: ReportJob, report: Report): Promise<void> =>
  env.db.transaction((db) => end({ ...env, db }, job, report));

/** Rejects a report for good. */
export const rejectJob = async (env: Env, job: ReportJob, failure: ReportFailure): Promise<void> => {
  const [report] = await data.selectReports(env.db, [job.reportId]);
  if (report !== undefined) await endAlone(env, job, { ...report, state: 'REJECTED', failure });
};

const importHeld = async (env: Env, held: Held, { report, group, root }: Subject): Promise<Report> => {
  const { job, signal, tell } = held;
  const { request, reportId } = job;
  const same = await settledReport(env, root.id, report.contentKey);
  if (same !== undefined) return same;
  const chunks = async function* (): AsyncGenerator<Uint8Array, void, undefined> {
    yield* (await env.files.read(reportId)) as AsyncIterable<Uint8Array>;
  };
  const { bytes, sha256 } = report;
  const stored = { bytes, sha256, chunks };
  // A process that ended in the middle of it left behind what it had kept aside.
  await discardReport(env, reportId);
  const order = { format: request.format, mapping: request.mapping, root };
  const staged = await stageReport(env, reportId, order, stored, { signal, tell });
  if (!staged.ok) {
    const { at, message } = staged.error;
    return { ...report, state: 'REJECTED', failure: { code: 'UNREADABLE_REPORT', message: `${at}: ${message}` } };
  }
  // Reading takes its time, and applying once more.
  const still = await subjectOf(env, job);
  if (!still.ok) return { ...report, state: 'REJECTED', failure: still.error };
  tell({ phase: 'APPLYING' });
  return applyInTurn(env, {
    reportId,
    group,
    root,
    upload: { ...request, file: report },
    stored,
    contentKey: report.contentKey,
    staged: staged.value,
    claims: staged.value.statements > 0 && (await claimsStill(env, group)),
    keep: async (inner, applied) => {
      const lost = await lostRight(inner, group);
      if (lost !== null) throw new RightLost(lost);
      await end(inner, job, applied);
    },
  });
};

/** Forgets what was kept aside, unless it is somebody else's by now. */
const tidy = async (env: Env, { reportId, lease }: ReportJob): Promise<void> => {
  const [job] = await jobs.selectReportJobs(env.db, [reportId]);
  if (job === undefined || job.lease === lease) await discardReport(env, reportId);
};

/** Imports the report of a job that this process holds, and ends the job with what became of it. Throws LeaseLost. */
export const runJob = async (given: Env, held: Held): Promise<void> => {
  const { job } = held;
  const env: Env = { ...given, actor: job.actor };
  try {
    const subject = await subjectOf(env, job);
    if (!subject.ok) return await rejectJob(env, job, subject.error);
    const { report } = subject.value;
    const { state, format, counts, analyses, failure } = await importHeld(env, held, subject.value);
    // What was applied has ended its job itself, in the same transaction.
    if (state !== 'APPLIED') await endAlone(env, job, { ...report, state, format, counts, analyses, failure });
  } catch (error) {
    if (!(error instanceof RightLost)) throw error;
    await rejectJob(env, job, error.failure);
  } finally {
    await tidy(env, job);
  }
};
