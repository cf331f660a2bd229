import { createModule } from 'graphql-modules';
import { typeDefsOf } from '../../sdl';
import { customRolesProviders } from './api/providers';
import { resolvers } from './api/resolvers';

export const customRolesModule = createModule({
  id: 'custom-roles',
  typeDefs: [...typeDefsOf('custom-roles')],
  resolvers,
  providers: [...customRolesProviders],
});
