import { createModule } from 'graphql-modules';
import { typeDefsOf } from '../../sdl';
import { zeroRiskProviders } from './api/providers';
import { resolvers } from './api/resolvers';

export const zeroRiskModule = createModule({
  id: 'zero-risk',
  typeDefs: [...typeDefsOf('zero-risk')],
  resolvers,
  providers: [...zeroRiskProviders],
});
