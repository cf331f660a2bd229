import { createModule } from 'graphql-modules';
import { typeDefsOf } from '../../sdl';
import { eventsProviders } from './api/providers';
import { resolvers } from './api/resolvers';

export const eventsModule = createModule({
  id: 'events',
  typeDefs: [...typeDefsOf('events')],
  resolvers,
  providers: [...eventsProviders],
});
