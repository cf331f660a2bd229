import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Logger } from 'pino';
import { acceptsGzip } from '../graphiql/negotiation';
import { inMegabytes } from '../kernel/amounts';
import { problemOfFault, problemOfRefusals, problemType } from '../rest/problem';
import { Refused } from '../rest/refused';
import { told } from './errors';
import { HttpRefusal } from './http-refusal';
import { rateLimitHeaders } from '../rate-limits/rate-limits';
import { requestIdHeaders } from './request-log';
import { securityHeaders } from './security-headers';
import { statusOf } from './statuses';

const pack = promisify(gzip);
/** A body that fits into one network packet is not worth packing. */
const worthPacking = 1_400;
/** A client that takes nothing of an answer for so long is cut off. */
const unreadMilliseconds = 30_000;
/** How long a client that still sends may take to read why it is refused. */
const lingerMilliseconds = 1_000;

const tooLarge = (mostBytes: number): string =>
  JSON.stringify({
    errors: [
      {
        message: `The answer has more than ${inMegabytes(mostBytes)}: ask for less.`,
        extensions: { code: 'LIMIT_EXCEEDED' },
      },
    ],
  });

type Headers = Readonly<Record<string, string>>;

/** Names and values in turn: node:http writes such a list as it is, and an object twice as slow. */
const inTurn = (headers: Headers): string[] => {
  const list: string[] = [];
  for (const name in headers) list.push(name, headers[name] ?? '');
  return list;
};

/** What every answer of data carries; nothing of it may be cached or sniffed. */
const dataHeaders = inTurn({ ...securityHeaders, 'cache-control': 'no-store' });
const packableHeaders = [...dataHeaders, 'vary', 'accept-encoding'];
const packedHeaders = [...packableHeaders, 'content-encoding', 'gzip'];

const packs = (text: string, accept: string | undefined): boolean =>
  text.length > worthPacking && accept?.includes('gzip') === true && acceptsGzip(accept);

/** Sends a finished body, packed where the client takes it. */
export const sendAnswer = async (
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  headers: Headers,
  body: string | null,
  mostBytes: number,
): Promise<void> => {
  const refused = (body?.length ?? 0) > mostBytes;
  const text = refused ? tooLarge(mostBytes) : (body ?? '');
  const packed = packs(text, request.headers['accept-encoding']);
  // A text goes out in one piece with its headers; bytes would be a piece of their own.
  const content = packed ? await pack(text, { level: 1 }) : text;
  if (response.destroyed) return;
  const told = inTurn(headers);
  told.push('content-length', String(Buffer.byteLength(content)));
  response.writeHead(
    refused && !headers['content-type']?.startsWith('application/json') ? 413 : status,
    // One list that is made at its length: spread into each other they would be copied several times.
    told.concat(packed ? packedHeaders : packableHeaders, requestIdHeaders(response), rateLimitHeaders(response)),
  );
  response.end(content);
  if ((response.socket?.writableLength ?? 0) > 0) response.setTimeout(unreadMilliseconds, () => request.destroy());
};

/** Closing at once would reset the connection, and the client that still sends would never read why. */
const endUnread = (response: ServerResponse): void => {
  const timer = setTimeout(() => {
    response.end();
    response.req.destroy();
  }, lingerMilliseconds);
  response.once('close', () => clearTimeout(timer));
  response.req.pause();
};

/** Doors that tell problems (RFC 9457) instead of GraphQL's errors. */
const tellsProblems = ({ req: { url = '' } }: ServerResponse): boolean => /^\/(?:auth|rest)(?:[/?]|$)/.test(url);

interface Failure {
  readonly status: number;
  readonly type: string;
  readonly body: object;
  readonly headers: Headers;
}

const failureOf = (response: ServerResponse, error: unknown, log: Logger): Failure => {
  if (error instanceof Refused)
    return {
      status: error.status,
      type: problemType,
      body: problemOfRefusals(error.status, error.refusals),
      headers: {},
    };
  const fault = told(error as Error, log);
  const refusal = error instanceof HttpRefusal ? error : undefined;
  const status = refusal?.status ?? statusOf(fault);
  const retry =
    status === 503 || status === 429
      ? { 'retry-after': String(Number(fault.extensions?.['retryAfterSeconds'] ?? 5)) }
      : {};
  const headers = { ...refusal?.headers, ...retry };
  return tellsProblems(response)
    ? { status, type: problemType, body: problemOfFault(status, fault), headers }
    : { status, type: 'application/json; charset=utf-8', body: { errors: [fault] }, headers };
};

/** Sends an error that came before there was an answer. A body that was not read to its end closes the connection. */
export const sendFault = (response: ServerResponse, error: unknown, log: Logger): void => {
  if (response.headersSent || response.destroyed) {
    response.destroy();
    return;
  }
  const { status, type, body, headers } = failureOf(response, error, log);
  const unread = !response.req.complete;
  const bytes = Buffer.from(JSON.stringify(body));
  response.writeHead(status, [
    ...inTurn(headers),
    ...dataHeaders,
    ...requestIdHeaders(response),
    ...rateLimitHeaders(response),
    'content-type',
    type,
    'content-length',
    String(bytes.length),
    ...(unread ? ['connection', 'close'] : []),
  ]);
  if (!unread) response.end(bytes);
  else {
    response.write(bytes);
    endUnread(response);
  }
};
