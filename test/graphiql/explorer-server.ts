import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { buildSchema, GraphQLError } from 'graphql';
import { createHandler } from 'graphql-http/lib/use/express';
import { graphiql } from '../../src/graphiql/graphiql';

const schema = buildSchema(`
  "What can be read."
  type Query {
    "Greets **somebody** by name."
    greeting(name: String = "world"): String!
  }
`);

const rootValue = { greeting: ({ name }: { readonly name: string }) => `Hello, ${name}!` };

const unauthenticated = (): readonly GraphQLError[] => [
  new GraphQLError('Log in first.', { extensions: { code: 'UNAUTHENTICATED' } }),
];

export type ExplorerServer = { readonly origin: string; readonly close: () => Promise<void> };

/** A real server on a free port: GraphiQL in front of graphql-http; with `token`, nothing is answered without it. */
export const startServer = async ({ token }: { readonly token?: string } = {}): Promise<ExplorerServer> => {
  const app = express();
  // What a server may well set for all its answers; the page has to replace it.
  app.use((_request, response, next) => {
    response.setHeader('Content-Security-Policy', "default-src 'none'");
    next();
  });
  app.use(graphiql({ endpoint: '/api', assets: '/api/assets' }));
  app.all(
    '/api',
    createHandler({
      schema,
      rootValue,
      onSubscribe: ({ raw }) =>
        token === undefined || raw.headers.authorization === `Bearer ${token}` ? undefined : unauthenticated(),
    }),
  );
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${String(port)}`,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
};
