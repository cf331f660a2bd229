import type * as Api from '../../../../generated/graphql/organizations/types';
import { answer } from '../../../kernel/answer';
import type { Complete } from '../../../kernel/complete';
import { countFields } from '../../../kernel/page';
import { patch } from '../../../kernel/patch';
import { addOrganization, organizationByName, organizationPage, updateOrganization } from '../index';
import { ORGANIZATION_BY_ID } from './providers';

export const resolvers: Complete<Api.Resolvers> = {
  Query: {
    organization: async (_, { id }, { injector }) => (await injector.get(ORGANIZATION_BY_ID).load(id)) ?? null,
    organizationByName: async (_, { name }, { env }) => (await organizationByName(env, name)) ?? null,
    organizations: (_, args, { env }) => organizationPage(env, args),
  },
  Mutation: {
    addOrganization: async (_, { input }, { env }) => {
      const added = await addOrganization(env, { name: input.name, country: input.country ?? null });
      await env.renewActor();
      return answer('organization', added);
    },
    updateOrganization: async (_, { input: { organizationId, ...change } }, { env }) =>
      answer('organization', await updateOrganization(env, organizationId, patch(change, ['country']))),
  },
  OrganizationConnection: countFields,
};
