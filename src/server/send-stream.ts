import type { ServerResponse } from 'node:http';
import { rateLimitHeaders } from '../rate-limits/rate-limits';
import { requestIdHeaders } from './request-log';
import { securityHeaders } from './security-headers';

/** A client that takes nothing of what was sent for so long is cut off. */
const unreadMilliseconds = 30_000;

/** Waits until the client took what was sent; false when it is gone, or takes nothing. */
export const taken = (response: ServerResponse): Promise<boolean> => {
  if (response.destroyed) return Promise.resolve(false);
  if (!response.writableNeedDrain) return Promise.resolve(true);
  return new Promise((resolve) => {
    const end = (all: boolean) => (): void => {
      clearTimeout(timer);
      response.off('drain', whole);
      response.off('close', gone);
      resolve(all);
    };
    const [whole, gone] = [end(true), end(false)];
    const timer = setTimeout(gone, unreadMilliseconds);
    response.once('drain', whole);
    response.once('close', gone);
  });
};

const headers: readonly string[] = [
  'content-type',
  'text/event-stream; charset=utf-8',
  'cache-control',
  'no-store',
  // nginx would keep events until a buffer is full.
  'x-accel-buffering',
  'no',
  ...Object.entries(securityHeaders).flat(),
];

/**
 * Sends events as they come, no faster than the client takes them: never packed, since a packer would hold them back.
 * A stream that is ended from outside ends without its last event: clients then come again.
 */
export const sendStream = async (
  response: ServerResponse,
  chunks: AsyncGenerator<string, void, undefined>,
  signal: AbortSignal,
): Promise<void> => {
  const end = (): void => void chunks.return();
  response.once('close', end);
  signal.addEventListener('abort', end);
  try {
    response.writeHead(200, [...headers, ...requestIdHeaders(response), ...rateLimitHeaders(response)]);
    if (signal.aborted || response.destroyed) end();
    for await (const chunk of chunks) {
      response.write(chunk);
      if (!(await taken(response))) {
        response.destroy();
        return;
      }
    }
    response.end();
  } finally {
    response.off('close', end);
    signal.removeEventListener('abort', end);
    end();
  }
};
