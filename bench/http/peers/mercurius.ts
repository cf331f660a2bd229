import fastify from 'fastify';
import mercurius from 'mercurius';
import { plainRows } from './plain-rows';
import { served } from './schema';
import { givenEnv, tellUrl } from './start';

const start = async (): Promise<void> => {
  const { schema, context } = served(await givenEnv(), process.argv[3] === 'plain' ? plainRows : []);
  const app = fastify();
  await app.register(mercurius, { schema, context: () => ({ ...context() }), path: '/api', jit: 1 });
  tellUrl(await app.listen({ port: 0, host: '127.0.0.1' }));
};

void start();
