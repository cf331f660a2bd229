import type { Env } from '../../../kernel/env';
import { discardComponentsBefore, forgetInventoryUndo } from '../../components';
import { discardStagedBefore, forgetUndo } from '../../vulnerabilities';
import { idsOfJobs, selectReportJobs } from '../data/report-jobs';
import { deleteUnchangedBefore, idsOfReports, updateLapsed } from '../data/reports';

const day = 24 * 60 * 60 * 1000;

/** The least UUIDv7 (RFC 9562 section 5.7) of a moment: its first 48 bits are the milliseconds since 1970. */
const leastId = (milliseconds: number): string => {
  const digits = milliseconds.toString(16).padStart(12, '0');
  return `${digits.slice(0, 8)}-${digits.slice(8)}-7000-8000-000000000000`;
};

/** Forgets what reports changed that can't be undone any more. */
export const sweepUndo = (env: Env): Promise<void> =>
  env.db.transaction(async (db) => {
    const inner = { ...env, db };
    await forgetInventoryUndo(inner, idsOfReports.undoableUntilBefore, inner.now());
    await forgetUndo(inner, idsOfReports.undoableUntilBefore, inner.now());
    await updateLapsed(db, inner.now());
  });

/**
 * Removes what processes that ended in the middle of a report kept aside a day ago or more. No report takes so long, but
 * a job may have waited for days, with its id: what is kept aside of it stays until it has ended.
 */
export const sweepStaged = async (env: Env, now: string): Promise<void> => {
  const before = leastId(Date.parse(now) - day);
  await discardComponentsBefore(env, before, idsOfJobs);
  await discardStagedBefore(env, before, idsOfJobs);
};

/** Forgets previews and repetitions that were uploaded a day ago or more, and what was kept aside for nothing. */
export const sweepReports = async (env: Env): Promise<void> => {
  const now = env.now();
  await sweepStaged(env, now);
  await deleteUnchangedBefore(env.db, new Date(Date.parse(now) - day).toISOString());
};

/** Of some files, those that reports on their way will be read from. */
export const filesOfReports = async ({ db }: Env, ids: readonly string[]): Promise<readonly string[]> =>
  (await selectReportJobs(db, ids)).map(({ reportId }) => reportId);
