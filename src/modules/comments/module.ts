import { createModule } from 'graphql-modules';
import { typeDefsOf } from '../../sdl';
import { commentsProviders } from './api/providers';
import { resolvers } from './api/resolvers';

export const commentsModule = createModule({
  id: 'comments',
  typeDefs: [...typeDefsOf('comments')],
  resolvers,
  providers: [...commentsProviders],
});
