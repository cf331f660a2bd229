import { createModule } from 'graphql-modules';
import { typeDefsOf } from '../../sdl';
import { resolvers } from './api/resolvers';

export const mailModule = createModule({ id: 'mail', typeDefs: [...typeDefsOf('mail')], resolvers });
