import type * as Api from '../../../../generated/graphql/finding-policies/types';
import { answer } from '../../../kernel/answer';
import type { Complete } from '../../../kernel/complete';
import { related } from '../../../kernel/loader';
import { countFields } from '../../../kernel/page';
import { ORGANIZATION_BY_ID } from '../../organizations/api/providers';
import {
  approveFindingPolicy,
  deactivateFindingPolicy,
  findingPolicyHistoryVisible,
  rejectFindingPolicy,
  requestFindingPolicy,
} from '../index';
import { FINDING_POLICIES_BY_ORGANIZATION, FINDING_POLICY_HISTORY } from './providers';

export const resolvers: Complete<Api.Resolvers> = {
  Organization: {
    findingPolicies: ({ id }, args, { injector }) => injector.get(FINDING_POLICIES_BY_ORGANIZATION).load(id, args),
  },
  FindingPolicy: {
    organization: ({ organizationId }, _, { injector }) => related(injector.get(ORGANIZATION_BY_ID), organizationId),
    history: (policy, _, { env, injector }) =>
      findingPolicyHistoryVisible(env, policy) ? injector.get(FINDING_POLICY_HISTORY).load(policy.id, {}) : null,
  },
  Mutation: {
    requestFindingPolicy: async (_, { input: { organizationId, weaknessKey, justification } }, { env }) =>
      answer('findingPolicy', await requestFindingPolicy(env, organizationId, weaknessKey, justification)),
    approveFindingPolicy: async (_, { input: { organizationId, weaknessKey, justification } }, { env }) =>
      answer('findingPolicy', await approveFindingPolicy(env, organizationId, weaknessKey, justification)),
    rejectFindingPolicy: async (_, { input: { organizationId, weaknessKey, justification } }, { env }) =>
      answer('findingPolicy', await rejectFindingPolicy(env, organizationId, weaknessKey, justification)),
    deactivateFindingPolicy: async (_, { input: { organizationId, weaknessKey, justification } }, { env }) =>
      answer('findingPolicy', await deactivateFindingPolicy(env, organizationId, weaknessKey, justification)),
  },
  FindingPolicyConnection: countFields,
};
