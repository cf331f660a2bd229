import type * as Api from '../../../../generated/graphql/groups/types';
import { answer, simpleAnswer } from '../../../kernel/answer';
import type { Complete } from '../../../kernel/complete';
import { related } from '../../../kernel/loader';
import { countFields } from '../../../kernel/page';
import { patch } from '../../../kernel/patch';
import { removeOrganization } from '../../organizations/api/providers';
import { ORGANIZATION_BY_ID } from '../../organizations/api/providers';
import { addGroup, addGroupTags, groupByName, hasGroups, removeGroup, removeGroupTags, updateGroup } from '../index';
import { EMPTYING, GROUP_BY_ID, GROUPS_BY_ORGANIZATION, TAGS_OF_GROUP } from './providers';

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
    tags: ({ id }, _, { injector }) => injector.get(TAGS_OF_GROUP).load(id, {}),
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
    addGroupTags: async (_, { input: { groupId, tags } }, { env }) =>
      answer('group', await addGroupTags(env, groupId, tags)),
    removeGroupTags: async (_, { input: { groupId, tags } }, { env }) =>
      answer('group', await removeGroupTags(env, groupId, tags)),
    removeGroup: async (_, { input }, { env, injector }) =>
      simpleAnswer(await removeGroup(env, input.groupId, input.name, injector.get(EMPTYING))),
  },
  GroupConnection: countFields,
};
