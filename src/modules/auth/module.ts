import { createModule } from 'graphql-modules';
import { typeDefsOf } from '../../sdl';
import { resolvers } from './api/resolvers';

export const authModule = createModule({ id: 'auth', typeDefs: [...typeDefsOf('auth')], resolvers });
