import type { Tenancy } from '../../../kernel/actor';
import type { Env } from '../../../kernel/env';
import { pagesOf } from '../../../kernel/listing';
import type { Page, PageArguments } from '../../../kernel/page';
import { may, reach, requireReach } from '../../access';
import * as data from '../data/report-changes';
import type { PreviewedLine, ReportChange } from '../domain/report-change';

/** What reports that the actor was shown changed in vulnerabilities that it may see: a page for each report. */
export const reportChangePages = async (
  env: Env,
  reportIds: readonly string[],
  page: PageArguments,
): Promise<ReadonlyMap<string, Page<ReportChange>>> => {
  requireReach(env, 'VULNERABILITY_READ');
  return pagesOf(data.reportChangeListing(env.db, reach(env.actor, 'FINDING_READ_UNRELEASED')), reportIds, page);
};

/** The first of what a report changed that is applied in the transaction of the caller, and of the results that it dropped. */
export const previewedLines = async (
  { db, actor }: Env,
  tenancy: Tenancy,
  reportId: string,
): Promise<readonly PreviewedLine[]> => [
  ...(await data.selectChanged(db, reportId, may(actor, 'FINDING_READ_UNRELEASED', tenancy))),
  ...(await data.selectClaimed(db, reportId, may(actor, 'FINDING_READ_UNRELEASED', tenancy))),
  ...(await data.selectDropped(db, reportId)),
];

/** The first of what a scope sees no more, and the report left open that is applied in the transaction of the caller. */
export const keptOpenLines = ({ db }: Env, scopeId: string, reportId: string): Promise<readonly PreviewedLine[]> =>
  data.selectKeptOpen(db, scopeId, reportId);
