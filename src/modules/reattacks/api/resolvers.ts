import type * as Api from '../../../../generated/graphql/reattacks/types';
import { answer } from '../../../kernel/answer';
import type { Complete } from '../../../kernel/complete';
import { closeVulnerabilities, efficacyOf, requestReattacks, verifyReattacks } from '../index';
import { REATTACK_CYCLES, VERIFICATION_HISTORY } from './providers';

export const resolvers: Complete<Api.Resolvers> = {
  Vulnerability: {
    verificationHistory: ({ id }, _, { injector }) => injector.get(VERIFICATION_HISTORY).load(id, {}),
    reattackCycles: ({ id }, _, { injector }) => injector.get(REATTACK_CYCLES).load(id, {}),
    reattackEfficacy: async (vulnerability, _, { injector }) =>
      efficacyOf(vulnerability, await injector.get(REATTACK_CYCLES).load(vulnerability.id, {})),
  },
  Mutation: {
    requestReattacks: async (_, { input: { groupId, vulnerabilityIds, justification } }, { env }) =>
      answer('vulnerabilities', await requestReattacks(env, groupId, vulnerabilityIds, justification)),
    verifyReattacks: async (_, { input: { groupId, openIds, safeIds, justification } }, { env }) =>
      answer(
        'vulnerabilities',
        await verifyReattacks(env, groupId, { openIds: openIds ?? [], safeIds: safeIds ?? [] }, justification),
      ),
    closeVulnerabilities: async (_, { input: { groupId, vulnerabilityIds, justification } }, { env }) =>
      answer('vulnerabilities', await closeVulnerabilities(env, groupId, vulnerabilityIds, justification)),
  },
};
