import type * as Api from '../../../../generated/graphql/policies/types';
import { answer } from '../../../kernel/answer';
import type { Complete } from '../../../kernel/complete';
import { patch } from '../../../kernel/patch';
import { policyHistoryVisible, updateGroupPolicies, updateOrganizationPolicies } from '../index';
import { POLICIES_BY_GROUP, POLICIES_BY_ORGANIZATION, POLICY_HISTORY } from './providers';

const clearable = [
  'maxAcceptanceDays',
  'maxNumberAcceptances',
  'minAcceptanceSeverity',
  'maxAcceptanceSeverity',
  'minBreakingSeverity',
  'vulnerabilityGracePeriod',
  'daysUntilItBreaks',
  'missionWellBeing',
  'maxClosingShare',
  'suppressedResults',
] as const;

export const resolvers: Complete<Api.Resolvers> = {
  Organization: {
    policies: ({ id }, _, { injector }) => injector.get(POLICIES_BY_ORGANIZATION).load(id, {}),
    policyHistory: ({ id }, _, { env, injector }) =>
      policyHistoryVisible(env, { organizationId: id, groupId: null })
        ? injector.get(POLICY_HISTORY).load(id, {})
        : null,
  },
  Group: {
    policies: ({ id }, _, { injector }) => injector.get(POLICIES_BY_GROUP).load(id, {}),
    policyHistory: ({ id, organizationId }, _, { env, injector }) =>
      policyHistoryVisible(env, { organizationId, groupId: id }) ? injector.get(POLICY_HISTORY).load(id, {}) : null,
  },
  Mutation: {
    updateOrganizationPolicies: async (_, { input: { organizationId, ...change } }, { env }) =>
      answer(
        'policies',
        await updateOrganizationPolicies(env, organizationId, patch(change, ['inactivityPeriod', ...clearable])),
      ),
    updateGroupPolicies: async (_, { input: { groupId, ...change } }, { env }) =>
      answer('policies', await updateGroupPolicies(env, groupId, patch(change, clearable))),
  },
};
