import type { Provider } from 'graphql-modules';
import { byParent, token, type ByParent } from '../../../kernel/loader';
import type { Page, PageArguments } from '../../../kernel/page';
import type { Group, GroupListArguments } from '../../groups';
import { portfolioGroupPages, portfolioPages, portfoliosNamed, type Portfolio } from '../index';

export const PORTFOLIOS_BY_ORGANIZATION = token<ByParent<PageArguments, Page<Portfolio>>>('PORTFOLIOS_BY_ORGANIZATION');
export const PORTFOLIO_BY_NAME = token<ByParent<Pick<Portfolio, 'name'>, Portfolio | null>>('PORTFOLIO_BY_NAME');
export const GROUPS_BY_PORTFOLIO = token<ByParent<GroupListArguments, Page<Group>>>('GROUPS_BY_PORTFOLIO');

export const portfoliosProviders: readonly Provider[] = [
  byParent(PORTFOLIOS_BY_ORGANIZATION, portfolioPages),
  byParent(PORTFOLIO_BY_NAME, portfoliosNamed),
  byParent(GROUPS_BY_PORTFOLIO, portfolioGroupPages),
];
