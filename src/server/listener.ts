import { createServer, IncomingMessage, ServerResponse, type Server } from 'node:http';
import type { Express } from 'express';
import { answerMalformed, type RequestLimits } from './malformed';

type Made<T> = new (...args: never[]) => T;

/**
 * A class whose objects have express's prototype from birth: changing it later is what makes express slow. It is a
 * derived class, since V8 lays out the objects of no other kind of constructor in advance (100 µs less per request).
 */
const bornAs = <T extends object>(parent: Made<T>, prototype: T): Made<T> => {
  // eslint-disable-next-line no-restricted-syntax -- see above
  const born = class extends (parent as Made<object>) {};
  Object.setPrototypeOf(born.prototype, prototype);
  return born as Made<T>;
};

/** How patient a server is with its clients, and how many it takes at a time. */
export interface Patience extends RequestLimits {
  readonly keepAliveSeconds: number;
  readonly connections: number;
  /** Called with every request before its door is. */
  readonly onRequest: (request: IncomingMessage, response: ServerResponse) => void;
}

/** An express application, and what answers some requests before it: false leaves a request to express. */
export interface Doors {
  readonly app: Express;
  readonly before: (request: IncomingMessage, response: ServerResponse) => boolean;
  /** Ends what would go on for ever: the server closes. */
  readonly closing: () => void;
  /** Lets go of what the doors hold; they are not used any more. */
  readonly close: () => void;
}

/** The HTTP server with all its doors; slow and broken clients are cut off. */
export const serverFor = ({ app, before, closing, close }: Doors, patience: Patience): Server => {
  const { headerBytes, headerSeconds, requestMinutes, keepAliveSeconds, connections, onRequest } = patience;
  const handle = app as unknown as (request: IncomingMessage, response: ServerResponse) => void;
  const Incoming = bornAs<IncomingMessage>(IncomingMessage, app.request);
  const Outgoing = bornAs<ServerResponse>(ServerResponse, app.response);
  // What express would set is then what is there.
  app.request = Incoming.prototype as never;
  app.response = Outgoing.prototype as never;
  const server = createServer(
    {
      IncomingMessage: Incoming as never,
      ServerResponse: Outgoing as never,
      headersTimeout: headerSeconds * 1000,
      // Uploads may take long; bodies have time limits of their own.
      requestTimeout: requestMinutes * 60_000,
      keepAliveTimeout: keepAliveSeconds * 1000,
      connectionsCheckingInterval: 1_000,
      maxHeaderSize: headerBytes,
      // Refused below, where it is told why.
      requireHostHeader: false,
    },
    ((request: IncomingMessage, response: ServerResponse): void => {
      onRequest(request, response);
      // A server that closes answers what has begun, and no more on the same connection.
      if (!server.listening) response.setHeader('connection', 'close');
      if (request.headers.host === undefined && request.httpVersion === '1.1')
        answerMalformed(Object.assign(new Error('no host'), { code: 'NO_HOST' }), request.socket, patience);
      else if (!before(request, response)) handle(request, response);
    }) as never,
  );
  server.maxRequestsPerSocket = 0;
  server.maxConnections = connections;
  server.on('clientError', (error, socket) => answerMalformed(error, socket, patience));
  server.once('close', close);
  // node:http tells of the end of closing alone, for which it waits until the last stream has ended.
  const closeAll = server.close.bind(server);
  server.close = (done) => {
    closing();
    return closeAll(done);
  };
  return server;
};
