import type { Provider } from 'graphql-modules';
import { byId, byParent, token, type ById, type ByParent } from '../../../kernel/loader';
import type { Page, PageArguments } from '../../../kernel/page';
import { reportChangePages, type ReportChange } from '../../vulnerabilities';
import {
  closingAwaits,
  progressOfReports,
  reportPages,
  reportsByIds,
  reportVisible,
  type Report,
  type ReportListArguments,
  type ReportProgress,
} from '../index';

export const REPORT_BY_ID = token<ById<Report>>('REPORT_BY_ID');
export const REPORTS_BY_GROUP = token<ByParent<ReportListArguments, Page<Report>>>('REPORTS_BY_GROUP');

export const CHANGES_BY_REPORT = token<ByParent<PageArguments, Page<ReportChange>>>('CHANGES_BY_REPORT');
export const CLOSING_AWAITS_BY_REPORT = token<ByParent<null, number | null>>('CLOSING_AWAITS_BY_REPORT');
export const PROGRESS_BY_REPORT = token<ByParent<null, ReportProgress | null>>('PROGRESS_BY_REPORT');

export const importsProviders: readonly Provider[] = [
  byId(REPORT_BY_ID, reportsByIds, reportVisible),
  byParent(REPORTS_BY_GROUP, reportPages),
  byParent(CHANGES_BY_REPORT, reportChangePages),
  byParent(CLOSING_AWAITS_BY_REPORT, async (env, ids) => {
    const found = await closingAwaits(env, ids);
    return new Map(ids.map((id) => [id, found.get(id) ?? null]));
  }),
  byParent(PROGRESS_BY_REPORT, async (env, ids) => {
    const found = await progressOfReports(env, ids);
    return new Map(ids.map((id) => [id, found.get(id) ?? null]));
  }),
];
