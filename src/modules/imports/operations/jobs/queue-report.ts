import { setTimeout as wait } from 'node:timers/promises';
import { nameOf } from '../../../../kernel/actor';
import type { Env } from '../../../../kernel/env';
import { CodedError } from '../../../../kernel/refusal';
import { fail, succeed, type Refusal, type Result } from '../../../../kernel/result';
import type { Group } from '../../../groups';
import type { Root } from '../../../roots';
import { insertReportJob, selectReportJobs } from '../../data/report-jobs';
import * as data from '../../data/reports';
import { formatOf } from '../../domain/formats';
import { isUnderWay, noCounts, type Report, type ReportFailure } from '../../domain/report';
import type { JobRequest, ReportProgress } from '../../domain/report-job';
import { sameReport } from '../same-report';
import type { StoredReport } from '../stored-report';
import { driveRoot } from './drive';

/** An upload that was accepted. */
export interface Accepted {
  readonly group: Group;
  readonly root: Root;
  readonly fileName: string;
  readonly stored: StoredReport;
  readonly contentKey: string;
  readonly request: JobRequest;
}

const enqueue = async (env: Env, { group, root, fileName, stored, contentKey, request }: Accepted): Promise<Report> => {
  const { name: format } = await formatOf(stored.chunks(), request.format);
  const report: Report = {
    id: env.newId(),
    organizationId: group.organizationId,
    groupId: group.id,
    rootId: root.id,
    format,
    fileName,
    bytes: stored.bytes,
    sha256: stored.sha256,
    contentKey,
    state: 'QUEUED',
    counts: noCounts,
    analyses: [],
    createdAt: env.now(),
    createdBy: nameOf(env.actor),
    failure: null,
    appliedOrder: null,
    undoableUntil: null,
  };
  await env.files.keep(report.id, stored.path);
  try {
    await env.db.transaction(async (db) => {
      await data.insertReport(db, report);
      await insertReportJob(db, {
        reportId: report.id,
        organizationId: group.organizationId,
        rootId: root.id,
        request,
        actor: env.actor,
        lease: null,
        attempts: 0,
        dueAt: report.createdAt,
        progress: { phase: 'QUEUED', bytesRead: 0, bytesTotal: stored.bytes, results: 0 },
      });
    });
  } catch (error) {
    await env.files.remove(report.id);
    throw error;
  }
  return report;
};

/** How somebody waits. */
export interface Waiting {
  /** In milliseconds; null: as long as it takes. */
  readonly patience: number | null;
  /** Told how far the report is, now and then. */
  readonly follow?: ((progress: ReportProgress) => void) | undefined;
}

const followMilliseconds = 500;

const following = (env: Env, id: string, follow: Waiting['follow']): (() => void) => {
  if (follow === undefined) return () => undefined;
  const timer = setInterval(() => {
    selectReportJobs(env.db, [id]).then(
      ([job]) => job && follow(job.progress),
      () => undefined,
    );
  }, followMilliseconds);
  return () => clearInterval(timer);
};

const within = async (work: Promise<void>, patience: number | null): Promise<void> => {
  if (patience === null) return work;
  const over = new AbortController();
  try {
    await Promise.race([work, wait(patience, undefined, { signal: over.signal, ref: false })]);
  } finally {
    over.abort();
  }
};

type JobRefusal = Refusal<Exclude<ReportFailure['code'], 'INTERNAL'>>;

/** Servers that ended or failed say nothing of the file: it may be sent again, and everybody sees that it was given up. */
const givenUp = ({ id }: Report): CodedError =>
  new CodedError(
    'UNAVAILABLE',
    `The server was interrupted, or failed, each of the three times it tried to import the report ${id}: nothing of it was applied. Try again.`,
  );

const refused = (code: JobRefusal['code'], message: string): Result<never, JobRefusal> =>
  fail({ code, ...(code === 'UNREADABLE_REPORT' ? { field: ['input', 'file'] } : {}), message });

/**
 * Stores a report, has it be imported when it is its turn, and waits for it for at most so many milliseconds: after
 * that, the report is answered as it is on its way. Who waited to the end is told what came of it as if it had been
 * done at once, and what came to nothing is forgotten. Throws UNAVAILABLE when three tries came to no end.
 */
export const queueReport = async (
  env: Env,
  accepted: Accepted,
  { patience, follow }: Waiting,
): Promise<Result<Report, JobRefusal>> => {
  const queued = await enqueue(env, accepted);
  const work = driveRoot(env, accepted.root.id, queued.id);
  work.catch((error: unknown) => env.log.error({ err: error, report: queued.id }, 'importing a report failed'));
  if (patience === 0) return succeed(queued);
  const stop = following(env, queued.id, follow);
  await within(work, patience).finally(stop);
  const [report] = await data.selectReports(env.db, [queued.id]);
  if (report === undefined) return refused('NOT_FOUND', 'The report is gone.');
  if (isUnderWay(report)) return succeed(report);
  const { failure } = report;
  if (failure?.code === 'INTERNAL') throw givenUp(report);
  await data.deleteWithoutEffect(env.db, report.id);
  if (failure !== null) return refused(failure.code, failure.message);
  if (report.state !== 'UNCHANGED') return succeed(report);
  return succeed((await sameReport(env, accepted.root.id, report.contentKey)) ?? report);
};
