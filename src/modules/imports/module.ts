import { createModule } from 'graphql-modules';
import { typeDefsOf } from '../../sdl';
import { importsProviders } from './api/providers';
import { resolvers } from './api/resolvers';

export const importsModule = createModule({
  id: 'imports',
  typeDefs: [...typeDefsOf('imports')],
  resolvers,
  providers: [...importsProviders],
});
