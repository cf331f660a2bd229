import { createModule } from 'graphql-modules';
import { typeDefsOf } from '../../sdl';
import { tokenExchangeProviders } from './api/providers';
import { resolvers } from './api/resolvers';

export const tokenExchangeModule = createModule({
  id: 'token-exchange',
  typeDefs: [...typeDefsOf('token-exchange')],
  resolvers,
  providers: [...tokenExchangeProviders],
});
