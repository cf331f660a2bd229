import { createModule } from 'graphql-modules';
import { typeDefsOf } from '../../sdl';
import { analyticsProviders } from './api/providers';
import { resolvers } from './api/resolvers';

export const analyticsModule = createModule({
  id: 'analytics',
  typeDefs: [...typeDefsOf('analytics')],
  resolvers,
  providers: [...analyticsProviders],
});
