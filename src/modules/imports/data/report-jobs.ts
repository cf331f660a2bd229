import type { Db } from '../../../database/db';
import { insertMany, selectAmong, typesOf } from '../../../database/portable';
import { change, columnList, columnsOf, plain, rawRows } from '../../../database/rows';
import { reportJobShape, type ReportJob } from '../domain/report-job';

const columns = columnsOf(reportJobShape);

export const insertReportJob = (db: Db, job: ReportJob): Promise<number> =>
  insertMany(db, 'report_jobs', typesOf(reportJobShape), [job]);

export const selectReportJobs = (db: Db, reportIds: readonly string[]): Promise<readonly ReportJob[]> =>
  selectAmong(db, 'report_jobs', columns, 'reportId', reportIds);

/** SQL for the ids of reports that wait or are being imported. */
export const idsOfJobs = 'select report_id from report_jobs';

/** The job of a root that was uploaded first. */
export const selectFirstJob = async (db: Db, rootId: string): Promise<ReportJob | undefined> =>
  (
    await rawRows(
      db,
      `select ${columnList(columns, 'report_jobs')} from report_jobs where root_id = ? order by report_id limit 1`,
      [rootId],
      columns,
    )
  )[0];

/** A root with jobs to be done by now. */
export interface DueRoot {
  readonly rootId: string;
  readonly reportId: string;
}

/** At most a hundred; the longest waiting first. */
export const selectDueRoots = (db: Db, now: string): Promise<readonly DueRoot[]> =>
  rawRows<DueRoot>(
    db,
    `select root_id, min(report_id) as report_id from report_jobs where due_at <= ? group by root_id order by 2 limit 100`,
    [now],
    { rootId: plain, reportId: plain },
  );

/** Changes a job that its holder still holds, or that nobody took; answers 0 when somebody was quicker. */
export const updateReportJob = (
  db: Db,
  before: Pick<ReportJob, 'reportId' | 'lease' | 'attempts'>,
  next: Pick<ReportJob, 'lease' | 'attempts' | 'dueAt' | 'progress'>,
): Promise<number> =>
  change(
    db,
    db
      .sql('report_jobs')
      .where({ reportId: before.reportId, lease: before.lease, attempts: before.attempts })
      .update({
        lease: next.lease,
        attempts: next.attempts,
        dueAt: next.dueAt,
        progress: JSON.stringify(next.progress),
      }),
  );

/** Ends a job; answers 0 when its lease is held no more. */
export const deleteReportJob = (db: Db, { reportId, lease }: Pick<ReportJob, 'reportId' | 'lease'>): Promise<number> =>
  change(db, db.sql('report_jobs').where({ reportId, lease }).delete());
