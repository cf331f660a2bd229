import type { SubscriptionReportProgressArgs } from '../../../../generated/graphql/types';
import type { Context } from '../../../context';
import type { Env } from '../../../kernel/env';
import type { Looks } from '../../../kernel/look';
import { related } from '../../../kernel/loader';
import { followReport, type Report } from '../index';
import { PROGRESS_BY_REPORT, REPORT_BY_ID } from './providers';

/** The moments at which a report is looked at again: its loaders are given what was read for all who follow it. */
const looksAtReport = (env: Env, reportId: string): Looks => {
  const following = followReport(env, reportId);
  return {
    next: async () => {
      const sight = await following.next();
      if (sight.done === true) return { done: true, value: undefined };
      const seen = sight.value;
      return {
        done: false,
        value: {
          prime: (injector) => {
            injector.get(REPORT_BY_ID).prime(reportId, seen.report);
            injector.get(PROGRESS_BY_REPORT).prime(reportId, null, seen.progress);
          },
        },
      };
    },
    return: async () => {
      await following.return();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
};

/** The field `Subscription.reportProgress`: each event is resolved as the field of a query would be at that moment. */
export const reportProgress = {
  subscribe: (_: unknown, { reportId }: SubscriptionReportProgressArgs, { env }: Context): Looks =>
    looksAtReport(env, reportId),
  resolve: (_: unknown, { reportId }: SubscriptionReportProgressArgs, { injector }: Context): Promise<Report> =>
    related(injector.get(REPORT_BY_ID), reportId),
};
