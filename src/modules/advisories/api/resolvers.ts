import type * as Api from '../../../../generated/graphql/advisories/types';
import type { Complete } from '../../../kernel/complete';
import { advisoryIdOf, advisoryName, knownAdvisory } from '../index';
import { ADVISORY_BY_NAME } from './providers';

export const resolvers: Complete<Api.Resolvers> = {
  Query: {
    advisory: (_, { id }, { env }) => knownAdvisory(env, id),
  },
  Finding: {
    advisory: async ({ organizationId, weaknessKey }, _, { injector }) => {
      const id = advisoryIdOf(weaknessKey);
      return id === undefined ? null : injector.get(ADVISORY_BY_NAME).load(advisoryName(organizationId, id), {});
    },
  },
};
