import type { Provider } from 'graphql-modules';
import { byParent, token, type ByParent } from '../../../kernel/loader';
import { groupPolicies, organizationPolicies, policyHistories, type Policies, type PolicyChange } from '../index';

type None = Readonly<Record<string, never>>;

export const POLICIES_BY_ORGANIZATION = token<ByParent<None, Policies>>('POLICIES_BY_ORGANIZATION');
export const POLICIES_BY_GROUP = token<ByParent<None, Policies>>('POLICIES_BY_GROUP');
export const POLICY_HISTORY = token<ByParent<None, readonly PolicyChange[]>>('POLICY_HISTORY');

export const policiesProviders: readonly Provider[] = [
  byParent(POLICIES_BY_ORGANIZATION, organizationPolicies),
  byParent(POLICIES_BY_GROUP, groupPolicies),
  byParent(POLICY_HISTORY, policyHistories),
];
