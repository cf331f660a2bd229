import { createModule } from 'graphql-modules';
import { typeDefsOf } from '../../sdl';
import { componentsProviders } from './api/providers';
import { resolvers } from './api/resolvers';

export const componentsModule = createModule({
  id: 'components',
  typeDefs: [...typeDefsOf('components')],
  resolvers,
  providers: [...componentsProviders],
});
