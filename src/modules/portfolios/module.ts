import { createModule } from 'graphql-modules';
import { typeDefsOf } from '../../sdl';
import { portfoliosProviders } from './api/providers';
import { resolvers } from './api/resolvers';

export const portfoliosModule = createModule({
  id: 'portfolios',
  typeDefs: [...typeDefsOf('portfolios')],
  resolvers,
  providers: [...portfoliosProviders],
});
