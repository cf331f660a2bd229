import { createServer } from 'node:http';
import { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import express from 'express';
import { plainRows } from './plain-rows';
import { served, type PeerContext } from './schema';
import { givenEnv, listen } from './start';

const start = async (): Promise<void> => {
  const { schema, context } = served(await givenEnv(), process.argv[3] === 'plain' ? plainRows : []);
  const server = new ApolloServer<PeerContext>({ schema });
  await server.start();
  const app = express();
  app.use('/api', express.json(), expressMiddleware(server, { context: () => Promise.resolve(context()) }));
  listen(createServer(app as never));
};

void start();
