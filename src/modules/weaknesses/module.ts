import { createModule } from 'graphql-modules';
import { typeDefsOf } from '../../sdl';
import { resolvers } from './api/resolvers';

export const weaknessesModule = createModule({
  id: 'weaknesses',
  typeDefs: [...typeDefsOf('weaknesses')],
  resolvers,
  providers: [],
});
