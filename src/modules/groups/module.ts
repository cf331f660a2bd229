import { createModule } from 'graphql-modules';
import { typeDefsOf } from '../../sdl';
import { groupsProviders } from './api/providers';
import { resolvers } from './api/resolvers';

export const groupsModule = createModule({
  id: 'groups',
  typeDefs: [...typeDefsOf('groups')],
  resolvers,
  providers: [...groupsProviders],
});
