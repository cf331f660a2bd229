import { createModule } from 'graphql-modules';
import { typeDefsOf } from '../../sdl';
import { stakeholdersProviders } from './api/providers';
import { resolvers } from './api/resolvers';

export const stakeholdersModule = createModule({
  id: 'stakeholders',
  typeDefs: [...typeDefsOf('stakeholders')],
  resolvers,
  providers: [...stakeholdersProviders],
});
