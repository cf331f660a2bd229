import type * as Api from '../../../../generated/graphql/zero-risk/types';
import { answer } from '../../../kernel/answer';
import type { Complete } from '../../../kernel/complete';
import { confirmZeroRisk, rejectZeroRisk, requestZeroRisk } from '../index';
import { ZERO_RISK_HISTORY } from './providers';

export const resolvers: Complete<Api.Resolvers> = {
  Vulnerability: {
    zeroRiskHistory: ({ id }, _, { injector }) => injector.get(ZERO_RISK_HISTORY).load(id, {}),
  },
  Mutation: {
    requestZeroRisk: async (_, { input: { groupId, vulnerabilityIds, justification } }, { env }) =>
      answer('vulnerabilities', await requestZeroRisk(env, groupId, vulnerabilityIds, justification)),
    confirmZeroRisk: async (_, { input: { groupId, vulnerabilityIds, justification } }, { env }) =>
      answer('vulnerabilities', await confirmZeroRisk(env, groupId, vulnerabilityIds, justification)),
    rejectZeroRisk: async (_, { input: { groupId, vulnerabilityIds, justification } }, { env }) =>
      answer('vulnerabilities', await rejectZeroRisk(env, groupId, vulnerabilityIds, justification)),
  },
};
