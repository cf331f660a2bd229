import { createModule } from 'graphql-modules';
import { typeDefsOf } from '../../sdl';
import { toeProviders } from './api/providers';
import { resolvers } from './api/resolvers';

export const toeModule = createModule({
  id: 'toe',
  typeDefs: [...typeDefsOf('toe')],
  resolvers,
  providers: [...toeProviders],
});
