import { createModule } from 'graphql-modules';
import { typeDefsOf } from '../../sdl';
import { findingsProviders } from './api/providers';
import { resolvers } from './api/resolvers';

export const findingsModule = createModule({
  id: 'findings',
  typeDefs: [...typeDefsOf('findings')],
  resolvers,
  providers: [...findingsProviders],
});
