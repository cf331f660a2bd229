import type { Provider } from 'graphql-modules';
import { byParent, token, type ByParent } from '../../../kernel/loader';
import type { Page, PageArguments } from '../../../kernel/page';
import { trustRulePages, type TrustRule } from '../index';

export const TRUST_RULES_BY_GROUP = token<ByParent<PageArguments, Page<TrustRule>>>('TRUST_RULES_BY_GROUP');

export const tokenExchangeProviders: readonly Provider[] = [byParent(TRUST_RULES_BY_GROUP, trustRulePages)];
