import { createModule } from 'graphql-modules';
import { typeDefsOf } from '../../sdl';
import { rootsProviders } from './api/providers';
import { resolvers } from './api/resolvers';

export const rootsModule = createModule({
  id: 'roots',
  typeDefs: [...typeDefsOf('roots')],
  resolvers,
  providers: [...rootsProviders],
});
