import type { Subject } from '../../../rest/door';
import { id } from '../../../rest/values';
import { reportsByIds, reportTenancy, type Report } from '../index';

/** What the path of a door names that is about one report. */
export const reportNames = { report: id.describe('The report’s id.') };

export const reportOfId: Subject<{ readonly report: string }, Report> = {
  level: 'GROUP',
  find: async (env, { report }) => (await reportsByIds(env, [report]))[0],
  tenancy: reportTenancy,
};
