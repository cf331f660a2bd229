import type * as Api from '../../../../generated/graphql/groups/types';
import { answer, simpleAnswer } from '../../../kernel/answer';
import type { Complete } from '../../../kernel/complete';
import { related } from '../../../kernel/loader';
import { countFields } from '../../../kernel/page';
import { patch } from '../../../kernel/patch';
import { removeOrganization } from '../../organizations/api/providers';
import { ORGANIZATION_BY_ID } from '../../organizations/api/providers';
import { addGroup, groupByName, hasGroups, removeGroup, updateGroup } from '../index';
import { EMPTYING, GROUP_BY_ID, GROUPS_BY_ORGANIZATION } from './providers';

export const resolvers: Complete<Api.Resolvers> = {
  Query: {
    group: async (_, { id }, { injector }) => (await injector.get(GROUP_BY_ID).load(id)) ?? null,
    groupByName: async (_, { organizationName, name }, { env }) =>
      (await groupByName(env, organizationName, name)) ?? null,
  },
  Organization: {
    groups: ({ id }, args, { injector }) => injector.get(GROUPS_BY_ORGANIZATION).load(id, args),
  },
  Group: {
    organization: ({ organizationId }, _, { injector }) => related(injector.get(ORGANIZATION_BY_ID), organizationId),
  },
  Mutation: {
    removeOrganization: async (_, { input }, { env }) =>
      simpleAnswer(await removeOrganization(env, input.organizationId, hasGroups)),
    addGroup: async (_, { input: { organizationId, name, description, ...rest } }, { env }) => {
      const added = await addGroup(env, { organizationId, name, description, ...patch(rest) });
      await env.renewActor();
      return answer('group', added);
    },
    updateGroup: async (_, { input: { groupId, ...change } }, { env }) =>
      answer('group', await updateGroup(env, groupId, patch(change))),
    removeGroup: async (_, { input }, { env, injector }) =>
      simpleAnswer(await removeGroup(env, input.groupId, input.name, injector.get(EMPTYING))),
  },
  GroupConnection: countFields,
};
