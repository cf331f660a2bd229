import type { ServerResponse } from 'node:http';
import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { securityHeaders } from './security-headers';

/** Bounds of how a request comes in. */
export interface RequestLimits {
  readonly headerBytes: number;
  readonly headerSeconds: number;
  readonly requestMinutes: number;
}

type Fault = readonly [status: number, message: string];

const faultsWithin = ({
  headerBytes,
  headerSeconds,
  requestMinutes,
}: RequestLimits): Readonly<Record<string, Fault>> => ({
  HPE_HEADER_OVERFLOW: [431, `The URL and the headers may have at most ${headerBytes / 1024} KB together.`],
  HPE_CHUNK_EXTENSIONS_OVERFLOW: [413, 'Chunk extensions are too long.'],
  NO_HOST: [400, 'The header host is missing.'],
  ERR_HTTP_REQUEST_TIMEOUT: [
    408,
    `The request did not come in time: its headers within ${headerSeconds} seconds, all of it within ${requestMinutes} minutes.`,
  ],
});
const otherwise: Fault = [400, 'This is no valid HTTP/1.1 request.'];

/** Answers what is no HTTP, and closes the connection: nothing after it can be trusted to begin where it seems to. */
export const answerMalformed = (error: Error & { code?: string }, socket: Duplex, limits: RequestLimits): void => {
  // What node:http is answering on the socket: a second head in its middle would be read as its body.
  const answering = (socket as { _httpMessage?: ServerResponse | null })._httpMessage?.headersSent === true;
  if (!socket.writable || answering || error.code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const [status, message] = faultsWithin(limits)[error.code ?? ''] ?? otherwise;
  const body = JSON.stringify({ errors: [{ message, extensions: { code: 'BAD_USER_INPUT' } }] });
  const headers = Object.entries({
    ...securityHeaders,
    'cache-control': 'no-store',
    connection: 'close',
    'content-type': 'application/json; charset=utf-8',
    'content-length': String(Buffer.byteLength(body)),
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${headers.join('')}\r\n${body}`, () => socket.destroy());
};
