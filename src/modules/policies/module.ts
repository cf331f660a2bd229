import { createModule } from 'graphql-modules';
import { typeDefsOf } from '../../sdl';
import { policiesProviders } from './api/providers';
import { resolvers } from './api/resolvers';

export const policiesModule = createModule({
  id: 'policies',
  typeDefs: [...typeDefsOf('policies')],
  resolvers,
  providers: [...policiesProviders],
});
