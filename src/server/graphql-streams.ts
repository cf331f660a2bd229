import type { IncomingMessage, ServerResponse } from 'node:http';
import { createHandler, type Request } from 'graphql-sse';
import type { Application } from 'graphql-modules';
import type { Config } from '../config';
import type { Lane } from '../kernel/lane';
import { badInput } from '../kernel/refusal';
import { readText, type BodyLimits } from './body';
import type { DocumentStore } from './documents';
import type { Telling } from './errors';
import { refusalBody } from './graphql-answers';
import type { GraphqlEndpoint } from './graphql-endpoint';
import { HttpRefusal, wrongMediaType } from './http-refusal';
import { readParams } from './operation-params';
import { asErrors, prepare, type Arguments, type Carried, type OperationParams } from './prepare-operation';
import { sendStream, taken } from './send-stream';
import type { Streams } from './streams';
import { refused, subscribed, type Events } from './subscription-events';

/** What graphql-sse hands back to us with each of its calls. */
interface Streamed {
  readonly events: Events;
  readonly response: ServerResponse;
}

interface Parts {
  readonly application: Application;
  readonly documents: DocumentStore;
  readonly config: Config;
  readonly streams: Streams;
  readonly answers: Lane;
  readonly bodyLimits: BodyLimits;
  readonly telling: Telling;
}

/** The frame of the protocol: what was asked, and what is answered, is our own matter. */
const handle = createHandler<null, Streamed>({
  // One connection for each operation: what is kept for a token between requests would be of one process alone.
  authenticate: () => null,
  onSubscribe: ({ context }) => context.events,
  onNext: async (_, { context: { response } }) => {
    // The next look is not taken before: a slow client is told the latest state, not all of them.
    await taken(response);
  },
});

const framed = (context: Streamed): Request<null, Streamed> => ({
  method: 'POST',
  url: '/',
  headers: { get: (name) => ({ accept: 'text/event-stream', 'content-type': 'application/json' })[name] ?? null },
  body: { query: '{ __typename }' },
  raw: null,
  context,
});

const readOperation = async (
  request: IncomingMessage,
  body: string | null,
  { nesting }: BodyLimits,
): Promise<OperationParams> => {
  const { method = 'GET', url = '/', headers } = request;
  const params = await readParams({ method, url, headers, body, raw: request, context: undefined }, nesting);
  if (!Array.isArray(params)) return params as OperationParams;
  const [, { status, headers: told }] = params as unknown as [unknown, { status: number; headers: object }];
  throw new HttpRefusal(status, 'BAD_USER_INPUT', refusalBody(status), { ...told });
};

/** Answers subscriptions as streams of server-sent events (GraphQL over SSE, distinct connections mode). */
export const graphqlStreams = ({
  application,
  documents,
  config,
  streams,
  answers,
  bodyLimits,
  telling,
}: Parts): GraphqlEndpoint => {
  const begin = async (request: IncomingMessage, body: string | null, carried: Carried): Promise<Events> => {
    const params = await readOperation(request, body, bodyLimits);
    try {
      const prepared = await prepare(application, documents, config, request, carried, params);
      if (Array.isArray(prepared)) return refused(prepared as never, telling);
      return await subscribed(application, prepared as Arguments, carried.env, telling);
    } catch (error) {
      return refused(asErrors(error), telling);
    }
  };

  return async (request, response, env, charge) => {
    if (request.headers['content-encoding'] !== undefined)
      throw wrongMediaType('send the body as it is, without a content-encoding.');
    const body = request.method === 'POST' ? await readText(request, bodyLimits) : null;
    const place = streams.enter(env.actor);
    try {
      const events = await answers.inTurn(() => {
        if (request.socket.destroyed) throw badInput('body', 'the request was cut off.');
        return begin(request, body, { env, charge });
      });
      const [chunks] = await handle(framed({ events, response }));
      await sendStream(response, chunks as AsyncGenerator<string, void, undefined>, place.signal);
    } finally {
      place.leave();
    }
  };
};
