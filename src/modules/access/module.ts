import { createModule } from 'graphql-modules';
import { typeDefsOf } from '../../sdl';
import { accessProviders } from './api/providers';

export const accessModule = createModule({
  id: 'access',
  typeDefs: [...typeDefsOf('access')],
  providers: [...accessProviders],
});
