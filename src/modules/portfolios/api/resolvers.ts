import type * as Api from '../../../../generated/graphql/portfolios/types';
import type { Complete } from '../../../kernel/complete';
import { related } from '../../../kernel/loader';
import { countFields } from '../../../kernel/page';
import { ORGANIZATION_BY_ID } from '../../organizations/api/providers';
import { portfolioKey } from '../index';
import { GROUPS_BY_PORTFOLIO, PORTFOLIO_BY_NAME, PORTFOLIOS_BY_ORGANIZATION } from './providers';

export const resolvers: Complete<Api.Resolvers> = {
  Organization: {
    portfolios: ({ id }, args, { injector }) => injector.get(PORTFOLIOS_BY_ORGANIZATION).load(id, args),
    portfolio: ({ id }, { name }, { injector }) => injector.get(PORTFOLIO_BY_NAME).load(id, { name }),
  },
  Portfolio: {
    organization: ({ organizationId }, _, { injector }) => related(injector.get(ORGANIZATION_BY_ID), organizationId),
    groups: (portfolio, args, { injector }) => injector.get(GROUPS_BY_PORTFOLIO).load(portfolioKey(portfolio), args),
  },
  PortfolioConnection: countFields,
};
