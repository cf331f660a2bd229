import { createModule } from 'graphql-modules';
import { typeDefsOf } from '../../sdl';
import { treatmentsProviders } from './api/providers';
import { resolvers } from './api/resolvers';

export const treatmentsModule = createModule({
  id: 'treatments',
  typeDefs: [...typeDefsOf('treatments')],
  resolvers,
  providers: [...treatmentsProviders],
});
