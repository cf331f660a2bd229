import { createModule } from 'graphql-modules';
import { typeDefsOf } from '../../sdl';
import { organizationsProviders } from './api/providers';
import { resolvers } from './api/resolvers';

export const organizationsModule = createModule({
  id: 'organizations',
  typeDefs: [...typeDefsOf('organizations')],
  resolvers,
  providers: [...organizationsProviders],
});
