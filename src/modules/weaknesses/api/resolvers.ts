import type * as Api from '../../../../generated/graphql/weaknesses/types';
import type { Complete } from '../../../kernel/complete';
import { countFields } from '../../../kernel/page';
import { knownWeakness, scoreVector, weaknessPage } from '../index';

export const resolvers: Complete<Api.Resolvers> = {
  Query: {
    cvssScore: (_, { vector }) => scoreVector(vector),
    weakness: (_, { id }) => knownWeakness(id) ?? null,
    weaknesses: (_, args) => weaknessPage(args),
  },
  WeaknessConnection: countFields,
};
