import type { Injector } from 'graphql-modules';
import type * as Api from '../../../../generated/graphql/imports/types';
import { answer } from '../../../kernel/answer';
import type { Complete } from '../../../kernel/complete';
import { related } from '../../../kernel/loader';
import { countFields } from '../../../kernel/page';
import { notFound } from '../../../kernel/refusal';
import type { Group } from '../../groups';
import { GROUP_BY_ID } from '../../groups/api/providers';
import { ROOT_BY_ID } from '../../roots/api/providers';
import { VULNERABILITY_BY_ID } from '../../vulnerabilities/api/providers';
import {
  confirmClosing,
  importReport,
  isUnderWay,
  previewed,
  rejectClosing,
  undoReport,
  type ReportUpload,
} from '../index';
import { reportProgress } from './follow';
import { patienceOfRequests } from './patience';
import {
  CHANGES_BY_REPORT,
  CLOSING_AWAITS_BY_REPORT,
  PROGRESS_BY_REPORT,
  REPORT_BY_ID,
  REPORTS_BY_GROUP,
} from './providers';

/** What uploads and previews have in common, with what holds when nothing is said. */
const uploadOf = (input: Omit<Api.PreviewReportInput, 'groupId'>): Omit<ReportUpload, 'dryRun'> => ({
  file: input.file,
  rootNickname: input.rootNickname ?? null,
  branch: input.branch ?? null,
  commit: input.commit ?? null,
  confirmClosing: input.confirmClosing ?? false,
  format: input.format ?? null,
  mapping: input.mapping ?? null,
  category: input.category ?? null,
  analysedAt: input.analysedAt ?? null,
});

const uploadedTo = async (injector: Injector, groupId: string): Promise<Group> => {
  const group = await injector.get(GROUP_BY_ID).stored(groupId);
  if (group === undefined) throw notFound();
  return group;
};

export const resolvers: Complete<Api.Resolvers> = {
  Query: {
    report: async (_, { id }, { injector }) => (await injector.get(REPORT_BY_ID).load(id)) ?? null,
  },
  Subscription: { reportProgress },
  Group: {
    reports: ({ id }, args, { injector }) => injector.get(REPORTS_BY_GROUP).load(id, args),
  },
  Report: {
    group: ({ groupId }, _, { injector }) => related(injector.get(GROUP_BY_ID), groupId),
    root: ({ rootId }, _, { injector }) => related(injector.get(ROOT_BY_ID), rootId),
    progress: (report, _, { injector }) =>
      isUnderWay(report) ? injector.get(PROGRESS_BY_REPORT).load(report.id, null) : null,
    closingAwaits: ({ id, state }, _, { injector }) =>
      state === 'APPLIED' ? injector.get(CLOSING_AWAITS_BY_REPORT).load(id, null) : null,
    changes: ({ id }, args, { injector }) => injector.get(CHANGES_BY_REPORT).load(id, args),
  },
  ReportChange: {
    vulnerability: ({ vulnerabilityId }, _, { injector }) =>
      related(injector.get(VULNERABILITY_BY_ID), vulnerabilityId),
  },
  ReportChangeConnection: countFields,
  PreviewedChange: {
    vulnerability: async ({ vulnerabilityId }, _, { injector }) =>
      vulnerabilityId === null ? null : ((await injector.get(VULNERABILITY_BY_ID).load(vulnerabilityId)) ?? null),
  },
  Mutation: {
    uploadReport: async (_, { input: { groupId, dryRun, ...input } }, { env, injector }) =>
      answer(
        'report',
        await importReport(env, await uploadedTo(injector, groupId), {
          ...uploadOf(input),
          dryRun: dryRun ?? false,
          patience: input.wait === false ? 0 : patienceOfRequests,
        }),
      ),
    undoReport: async (_, { input: { reportId, justification } }, { env }) =>
      answer('report', await undoReport(env, reportId, justification)),
    confirmClosing: async (_, { input: { reportId, justification } }, { env }) =>
      answer('report', await confirmClosing(env, reportId, justification)),
    rejectClosing: async (_, { input: { reportId, justification } }, { env }) =>
      answer('report', await rejectClosing(env, reportId, justification)),
    previewReport: async (_, { input: { groupId, ...input } }, { env, injector }) => {
      const group = await uploadedTo(injector, groupId);
      const result = await importReport(env, group, { ...uploadOf(input), dryRun: true });
      return { ...answer('report', result), changes: result.ok ? previewed(result.value) : null };
    },
  },
  ReportConnection: countFields,
};
