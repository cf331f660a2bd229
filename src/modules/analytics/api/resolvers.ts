import type * as Api from '../../../../generated/graphql/analytics/types';
import type { Complete } from '../../../kernel/complete';
import type { Context } from '../../../context';
import type { SeverityLevel } from '../../../kernel/cvss';
import { portfolioKey } from '../../portfolios';
import type { Root } from '../../roots';
import { pointsTogether, seriesOf, sumOfDays, windowOf, type FiguresOf } from '../index';
import {
  bandOf,
  closedIn,
  dateOfDay,
  daysSince,
  meanDaysInAll,
  meanDaysOfClosed,
  meanDaysToRemediate,
  weightedMeanDays,
  weightedMeanDaysOfClosed,
  type Band,
} from '../../vulnerabilities';
import {
  FIGURES_OF_FINDING,
  FIGURES_OF_GROUP,
  FIGURES_OF_ORGANIZATION,
  FIGURES_OF_PORTFOLIO,
  FIGURES_OF_ROOT,
  SPAN,
  SPANS,
} from './providers';

/** Weights are kept in thousandths. */
const thousand = 1_000;

const ofRoot = ({ id }: Root, _: object, { injector }: Context): Promise<FiguresOf> =>
  injector.get(FIGURES_OF_ROOT).load(id, {});

/** The band of a level; of all when none is given, and null for NONE, which has none. */
const chosen = (level: SeverityLevel | null | undefined): Band | 'ALL' | null =>
  level == null ? 'ALL' : bandOf(level);

const dates = {
  firstDay: ({ from }: { readonly from: number }): string => dateOfDay(from),
  lastDay: ({ to }: { readonly to: number }): string => dateOfDay(to),
};

export const resolvers: Complete<Api.Resolvers> = {
  Finding: { figures: ({ id }, _, { injector }) => injector.get(FIGURES_OF_FINDING).load(id, {}) },
  GitRoot: { figures: ofRoot },
  IPRoot: { figures: ofRoot },
  URLRoot: { figures: ofRoot },
  Group: { figures: ({ id }, _, { injector }) => injector.get(FIGURES_OF_GROUP).load(id, {}) },
  Organization: { figures: ({ id }, _, { injector }) => injector.get(FIGURES_OF_ORGANIZATION).load(id, {}) },
  Portfolio: {
    figures: (portfolio, _, { injector }) => injector.get(FIGURES_OF_PORTFOLIO).load(portfolioKey(portfolio), {}),
  },
  Figures: {
    openVulnerabilities: ({ open }) => open,
    acceptedVulnerabilities: ({ accepted }) => accepted,
    closedVulnerabilities: ({ closed }) => closed,
    exposure: ({ exposure }) => exposure / thousand,
    remediationRate: ({ exposure, closedExposure }) =>
      exposure + closedExposure === 0 ? null : closedExposure / (exposure + closedExposure),
    openAge: ({ firstOpenAt }, _, { env }) => daysSince(firstOpenAt, env.now()),
    meanDaysToRemediate: (figures, { level }, { env }) => {
      const band = chosen(level);
      if (band === null) return null;
      return band === 'ALL' ? meanDaysInAll(figures, env.now()) : meanDaysToRemediate(figures, band, env.now());
    },
    weightedMeanDaysToRemediate: (figures, _, { env }) => weightedMeanDays(figures, env.now()),
    window: async ({ of: { level, ids } }, { days }, { env, injector }) => {
      const span = windowOf(env, days ?? 30);
      const parts = await Promise.all(ids.map((id) => injector.get(SPAN).load(id, { level, span })));
      return { ...span, days: sumOfDays(parts) };
    },
    series: async ({ of: { level, ids } }, { step, points }, { env, injector }) => {
      const spans = seriesOf(env, step ?? 'WEEK', points ?? 12);
      return pointsTogether(spans, await Promise.all(ids.map((id) => injector.get(SPANS).load(id, { level, spans }))));
    },
  },
  FiguresWindow: {
    ...dates,
    reportedVulnerabilities: ({ days }) => days.reported,
    reportedExposure: ({ days }) => days.reportedExposure / thousand,
    closedVulnerabilities: ({ days }, { level }) => {
      const band = chosen(level);
      return band === null ? 0 : closedIn(days, band);
    },
    closedExposure: ({ days }) => days.closedExposure / thousand,
    meanDaysToRemediate: ({ days }, { level }) => {
      const band = chosen(level);
      return band === null ? null : meanDaysOfClosed(days, band);
    },
    weightedMeanDaysToRemediate: ({ days }) => weightedMeanDaysOfClosed(days),
  },
  FiguresPoint: {
    ...dates,
    reportedVulnerabilities: ({ days }) => days.reported,
    closedVulnerabilities: ({ days }) => closedIn(days, 'ALL'),
    remainingVulnerabilities: ({ remaining }) => remaining,
    acceptedVulnerabilities: ({ accepted }) => accepted,
    exposure: ({ exposure }) => exposure / thousand,
    closedExposure: ({ days }) => days.closedExposure / thousand,
  },
};
