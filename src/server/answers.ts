import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Logger } from 'pino';
import { BodyTooLarge } from './body';
import { told } from './errors';
import { statusOf } from './statuses';

const pack = promisify(gzip);
/** A body that fits into one network packet is not worth packing. */
const worthPacking = 1_400;
const maximumAnswer = 5 * 1024 * 1024;

const tooLarge = JSON.stringify({
  errors: [{ message: 'The answer has more than 5 MB: ask for less.', extensions: { code: 'LIMIT_EXCEEDED' } }],
});

/** Sends a finished body, packed where the client takes it; nothing of it may be cached or sniffed. */
export const sendAnswer = async (
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>>,
  body: string | null,
): Promise<void> => {
  const text = body === null ? '' : body.length > maximumAnswer ? tooLarge : body;
  const packed = text.length > worthPacking && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  const bytes = packed ? await pack(text, { level: 1 }) : Buffer.from(text);
  if (response.destroyed) return;
  response.writeHead(status, {
    ...headers,
    ...(packed ? { 'content-encoding': 'gzip' } : {}),
    vary: 'accept-encoding',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'content-length': bytes.length,
  });
  response.end(bytes);
};

/** Sends an error that came before there was an answer. A body that was not read to its end closes the connection. */
export const sendFault = (response: ServerResponse, error: unknown, log: Logger): void => {
  if (response.headersSent || response.destroyed) {
    response.destroy();
    return;
  }
  const fault = told(error as Error, log);
  const status = statusOf(fault);
  const unread = error instanceof BodyTooLarge || !response.req.complete;
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...(status === 503 || status === 429 ? { 'retry-after': '5' } : {}),
    ...(unread ? { connection: 'close' } : {}),
  });
  response.end(JSON.stringify({ errors: [fault] }), () => {
    if (unread) response.req.destroy();
  });
};
