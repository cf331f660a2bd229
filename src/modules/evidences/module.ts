import { createModule } from 'graphql-modules';
import { typeDefsOf } from '../../sdl';
import { evidencesProviders } from './api/providers';
import { resolvers } from './api/resolvers';

export const evidencesModule = createModule({
  id: 'evidences',
  typeDefs: [...typeDefsOf('evidences')],
  resolvers,
  providers: [...evidencesProviders],
});
