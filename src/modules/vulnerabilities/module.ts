import { createModule } from 'graphql-modules';
import { typeDefsOf } from '../../sdl';
import { vulnerabilitiesProviders } from './api/providers';
import { resolvers } from './api/resolvers';

export const vulnerabilitiesModule = createModule({
  id: 'vulnerabilities',
  typeDefs: [...typeDefsOf('vulnerabilities')],
  resolvers,
  providers: [...vulnerabilitiesProviders],
});
