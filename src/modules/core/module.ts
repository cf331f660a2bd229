import { createModule } from 'graphql-modules';
import { typeDefsOf } from '../../sdl';
import { resolvers } from './api/resolvers';

export const coreModule = createModule({ id: 'core', typeDefs: [...typeDefsOf('core')], resolvers });
