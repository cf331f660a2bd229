import type * as Api from '../../../../generated/graphql/analytics/types';
import type { Complete } from '../../../kernel/complete';
import type { Context } from '../../../context';
import type { Root } from '../../roots';
import type { Figures } from '../index';
import { bandOf, daysSince, meanDaysInAll, meanDaysToRemediate, weightedMeanDays } from '../../vulnerabilities';
import { FIGURES_OF_FINDING, FIGURES_OF_GROUP, FIGURES_OF_ORGANIZATION, FIGURES_OF_ROOT } from './providers';

/** Weights are kept in thousandths. */
const thousand = 1_000;

const ofRoot = ({ id }: Root, _: object, { injector }: Context): Promise<Figures> =>
  injector.get(FIGURES_OF_ROOT).load(id, {});

export const resolvers: Complete<Api.Resolvers> = {
  Finding: { figures: ({ id }, _, { injector }) => injector.get(FIGURES_OF_FINDING).load(id, {}) },
  GitRoot: { figures: ofRoot },
  IPRoot: { figures: ofRoot },
  URLRoot: { figures: ofRoot },
  Group: { figures: ({ id }, _, { injector }) => injector.get(FIGURES_OF_GROUP).load(id, {}) },
  Organization: { figures: ({ id }, _, { injector }) => injector.get(FIGURES_OF_ORGANIZATION).load(id, {}) },
  Figures: {
    openVulnerabilities: ({ open }) => open,
    acceptedVulnerabilities: ({ accepted }) => accepted,
    closedVulnerabilities: ({ closed }) => closed,
    exposure: ({ exposure }) => exposure / thousand,
    remediationRate: ({ exposure, closedExposure }) =>
      exposure + closedExposure === 0 ? null : closedExposure / (exposure + closedExposure),
    openAge: ({ firstOpenAt }, _, { env }) => daysSince(firstOpenAt, env.now()),
    meanDaysToRemediate: (figures, { level }, { env }) => {
      const band = level == null ? 'ALL' : bandOf(level);
      if (band === null) return null;
      return band === 'ALL' ? meanDaysInAll(figures, env.now()) : meanDaysToRemediate(figures, band, env.now());
    },
    weightedMeanDaysToRemediate: (figures, _, { env }) => weightedMeanDays(figures, env.now()),
  },
};
