import type * as Api from '../../../../generated/graphql/imports/types';
import { answer } from '../../../kernel/answer';
import type { Complete } from '../../../kernel/complete';
import { related } from '../../../kernel/loader';
import { countFields } from '../../../kernel/page';
import { notFound } from '../../../kernel/refusal';
import { GROUP_BY_ID } from '../../groups/api/providers';
import { ROOT_BY_ID } from '../../roots/api/providers';
import { importReport } from '../index';
import { REPORT_BY_ID, REPORTS_BY_GROUP } from './providers';

export const resolvers: Complete<Api.Resolvers> = {
  Query: {
    report: async (_, { id }, { injector }) => (await injector.get(REPORT_BY_ID).load(id)) ?? null,
  },
  Group: {
    reports: ({ id }, args, { injector }) => injector.get(REPORTS_BY_GROUP).load(id, args),
  },
  Report: {
    group: ({ groupId }, _, { injector }) => related(injector.get(GROUP_BY_ID), groupId),
    root: ({ rootId }, _, { injector }) => related(injector.get(ROOT_BY_ID), rootId),
  },
  Mutation: {
    uploadReport: async (_, { input }, { env, injector }) => {
      const group = await injector.get(GROUP_BY_ID).stored(input.groupId);
      if (group === undefined) throw notFound();
      return answer(
        'report',
        await importReport(env, group, {
          file: input.file,
          rootNickname: input.rootNickname ?? null,
          branch: input.branch ?? null,
          commit: input.commit ?? null,
          dryRun: input.dryRun ?? false,
          confirmClosing: input.confirmClosing ?? false,
          format: input.format ?? null,
          mapping: input.mapping ?? null,
        }),
      );
    },
  },
  ReportConnection: countFields,
};
