import type { Tenancy } from '../../../kernel/actor';
import type { Env } from '../../../kernel/env';
import { pagesOf } from '../../../kernel/listing';
import type { Page, PageArguments } from '../../../kernel/page';
import { may, requireReach } from '../../access';
import { forgetInventoryUndo } from '../../components';
import { forgetUndo } from '../../vulnerabilities';
import { selectReportJobs } from '../data/report-jobs';
import { reportListing, type ReportFilter, type ReportOrder } from '../data/report-lists';
import * as data from '../data/reports';
import type { Report } from '../domain/report';
import type { ReportProgress } from '../domain/report-job';

export interface ReportListArguments extends PageArguments {
  readonly filter?: ReportFilter | null | undefined;
  readonly orderBy?: ReportOrder | null | undefined;
}

/** As stored, for loaders and for deciding on access. */
export const reportsByIds = ({ db }: Env, ids: readonly string[]): Promise<readonly Report[]> =>
  data.selectReports(db, ids);

export const reportTenancy = ({ organizationId, groupId }: Pick<Report, 'organizationId' | 'groupId'>): Tenancy => ({
  organizationId,
  groupId,
});

export const reportVisible = ({ actor }: Pick<Env, 'actor'>, report: Report): boolean =>
  may(actor, 'REPORT_READ', reportTenancy(report));

/** The reports of groups that the actor may see: a page for each group. */
export const reportPages = async (
  env: Env,
  groupIds: readonly string[],
  { filter, orderBy, ...page }: ReportListArguments,
): Promise<ReadonlyMap<string, Page<Report>>> => {
  requireReach(env, 'REPORT_READ');
  return pagesOf(reportListing(env.db, filter, orderBy ?? { field: 'CREATED_AT', direction: 'DESC' }), groupIds, page);
};

/** How far reports are on their way; nothing of those that have ended. */
export const progressOfReports = async (
  { db }: Env,
  reportIds: readonly string[],
): Promise<ReadonlyMap<string, ReportProgress>> =>
  new Map((await selectReportJobs(db, reportIds)).map(({ reportId, progress }) => [reportId, progress]));

/** Removes the reports of a group that is being removed. */
export const removeReportsOfGroup = async (env: Env, { id }: { readonly id: string }): Promise<void> => {
  await forgetInventoryUndo(env, data.idsOfReports.ofGroup, id);
  await forgetUndo(env, data.idsOfReports.ofGroup, id);
  await data.deleteReportsOfGroup(env.db, id);
};
