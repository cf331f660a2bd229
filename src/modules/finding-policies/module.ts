import { createModule } from 'graphql-modules';
import { typeDefsOf } from '../../sdl';
import { findingPoliciesProviders } from './api/providers';
import { resolvers } from './api/resolvers';

export const findingPoliciesModule = createModule({
  id: 'finding-policies',
  typeDefs: [...typeDefsOf('finding-policies')],
  resolvers,
  providers: [...findingPoliciesProviders],
});
