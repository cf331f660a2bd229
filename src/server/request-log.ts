import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import type { Actor } from '../kernel/actor';

const slowMilliseconds = 1_000;
const longestPath = 300;

const actors = new WeakMap<ServerResponse, string>();

/** Keeps who asked, for the line that tells of the request. */
export const noteActor = (response: ServerResponse, actor: Actor): void => {
  if (actor.kind === 'PERSON') actors.set(response, actor.id);
};

const levelOf = (status: number, milliseconds: number): 'warn' | 'info' | 'debug' =>
  status >= 500 ? 'warn' : milliseconds > slowMilliseconds ? 'info' : 'debug';

const pathOf = ({ url = '' }: IncomingMessage): string => (url.split('?', 1)[0] ?? '').slice(0, longestPath);

/**
 * Gives each request an id of our own (`x-request-id`) and tells of it in one line: no query, header, body or token.
 * What fails or takes more than a second is told always, the rest when debugging.
 */
export const requestLog = (log: Logger): ((request: IncomingMessage, response: ServerResponse) => void) => {
  const prefix = randomBytes(6).toString('base64url');
  const counted = { requests: 0 };
  return (request, response) => {
    counted.requests += 1;
    const id = `${prefix}-${counted.requests.toString(36)}`;
    const begun = performance.now();
    response.setHeader('x-request-id', id);
    response.on('close', () => {
      const ms = Math.round((performance.now() - begun) * 10) / 10;
      const status = response.headersSent ? response.statusCode : 0;
      const level = levelOf(status, ms);
      if (level === 'debug' && !log.isLevelEnabled('debug')) return;
      const told = { request: id, method: request.method, path: pathOf(request), status, ms };
      log[level]({ ...told, actor: actors.get(response) ?? null }, status === 0 ? 'cut off' : 'answered');
    });
  };
};
