import { createModule } from 'graphql-modules';
import { typeDefsOf } from '../../sdl';
import { advisoriesProviders } from './api/providers';
import { resolvers } from './api/resolvers';

export const advisoriesModule = createModule({
  id: 'advisories',
  typeDefs: [...typeDefsOf('advisories')],
  resolvers,
  providers: [...advisoriesProviders],
});
