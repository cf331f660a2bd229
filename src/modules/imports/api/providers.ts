import type { Provider } from 'graphql-modules';
import { byId, byParent, token, type ById, type ByParent } from '../../../kernel/loader';
import type { Page, PageArguments } from '../../../kernel/page';
import { reportChangePages, type ReportChange } from '../../vulnerabilities';
import { reportPages, reportsByIds, reportVisible, type Report } from '../index';

export const REPORT_BY_ID = token<ById<Report>>('REPORT_BY_ID');
export const REPORTS_BY_GROUP = token<ByParent<PageArguments, Page<Report>>>('REPORTS_BY_GROUP');

export const CHANGES_BY_REPORT = token<ByParent<PageArguments, Page<ReportChange>>>('CHANGES_BY_REPORT');

export const importsProviders: readonly Provider[] = [
  byId(REPORT_BY_ID, reportsByIds, reportVisible),
  byParent(REPORTS_BY_GROUP, reportPages),
  byParent(CHANGES_BY_REPORT, reportChangePages),
];
