import { createServer, IncomingMessage, ServerResponse, type Server } from 'node:http';
import type { Express } from 'express';
import { answerMalformed } from './malformed';

type Born<T> = new (...args: never[]) => T;

/** A class whose objects have express's prototype from birth: express then changes none, which is what makes it slow. */
const bornWith = <T extends object>(parent: Born<T>, prototype: object): Born<T> => {
  const born = function (...args: never[]): T {
    return Reflect.construct(parent, args, born) as T;
  };
  born.prototype = prototype;
  return born as unknown as Born<T>;
};

/** How patient a server is with its clients, and how many it takes at a time. */
export interface Patience {
  readonly headerSeconds: number;
  readonly connections: number;
  /** Called with every request before its door is. */
  readonly onRequest: (request: IncomingMessage, response: ServerResponse) => void;
}

const defaults: Patience = { headerSeconds: 10, connections: 10_000, onRequest: () => undefined };

/** The HTTP server of an express application; slow and broken clients are cut off. */
export const serverFor = (app: Express, { headerSeconds, connections, onRequest }: Patience = defaults): Server => {
  const handle = app as unknown as (request: IncomingMessage, response: ServerResponse) => void;
  const server = createServer(
    {
      IncomingMessage: bornWith(IncomingMessage as unknown as Born<IncomingMessage>, app.request) as never,
      ServerResponse: bornWith(ServerResponse as unknown as Born<ServerResponse>, app.response) as never,
      headersTimeout: headerSeconds * 1000,
      // Uploads may take long; bodies have time limits of their own.
      requestTimeout: 15 * 60_000,
      keepAliveTimeout: 5_000,
      connectionsCheckingInterval: 1_000,
      maxHeaderSize: 16 * 1024,
    },
    ((request: IncomingMessage, response: ServerResponse): void => {
      onRequest(request, response);
      // A server that closes answers what has begun, and no more on the same connection.
      if (!server.listening) response.setHeader('connection', 'close');
      handle(request, response);
    }) as never,
  );
  server.maxRequestsPerSocket = 0;
  server.maxConnections = connections;
  server.on('clientError', answerMalformed);
  return server;
};
