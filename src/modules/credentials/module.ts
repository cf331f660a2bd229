import { createModule } from 'graphql-modules';
import { typeDefsOf } from '../../sdl';
import { credentialsProviders } from './api/providers';
import { resolvers } from './api/resolvers';

export const credentialsModule = createModule({
  id: 'credentials',
  typeDefs: [...typeDefsOf('credentials')],
  resolvers,
  providers: [...credentialsProviders],
});
