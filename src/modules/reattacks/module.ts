import { createModule } from 'graphql-modules';
import { typeDefsOf } from '../../sdl';
import { reattacksProviders } from './api/providers';
import { resolvers } from './api/resolvers';

export const reattacksModule = createModule({
  id: 'reattacks',
  typeDefs: [...typeDefsOf('reattacks')],
  resolvers,
  providers: [...reattacksProviders],
});
