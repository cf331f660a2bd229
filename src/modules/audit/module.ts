import { createModule } from 'graphql-modules';
import { typeDefsOf } from '../../sdl';
import { auditProviders } from './api/providers';
import { resolvers } from './api/resolvers';

export const auditModule = createModule({
  id: 'audit',
  typeDefs: [...typeDefsOf('audit')],
  resolvers,
  providers: [...auditProviders],
});
