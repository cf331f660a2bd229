import type * as Api from '../../../../generated/graphql/token-exchange/types';
import { answer, simpleAnswer } from '../../../kernel/answer';
import type { Complete } from '../../../kernel/complete';
import { related } from '../../../kernel/loader';
import { countFields } from '../../../kernel/page';
import { patch } from '../../../kernel/patch';
import { GROUP_BY_ID } from '../../groups/api/providers';
import { addTrustRule, removeTrustRule, updateTrustRule, usualMinutes } from '../index';
import { TRUST_RULES_BY_GROUP } from './providers';

export const resolvers: Complete<Api.Resolvers> = {
  Group: {
    trustRules: ({ id }, args, { injector }) => injector.get(TRUST_RULES_BY_GROUP).load(id, args),
  },
  TrustRule: {
    group: ({ groupId }, _, { injector }) => related(injector.get(GROUP_BY_ID), groupId),
  },
  TrustRuleConnection: countFields,
  Mutation: {
    addTrustRule: async (_, { input: { groupId, lifetimeMinutes, ...draft } }, { env }) =>
      answer('rule', await addTrustRule(env, groupId, { ...draft, lifetimeMinutes: lifetimeMinutes ?? usualMinutes })),
    updateTrustRule: async (_, { input: { groupId, ruleId, ...change } }, { env }) =>
      answer('rule', await updateTrustRule(env, groupId, ruleId, patch(change))),
    removeTrustRule: async (_, { input: { groupId, ruleId } }, { env }) =>
      simpleAnswer(await removeTrustRule(env, groupId, ruleId)),
  },
};
