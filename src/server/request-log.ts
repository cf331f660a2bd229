import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import type { Actor } from '../kernel/actor';

const slowMilliseconds = 1_000;
const longestPath = 300;

/** What is kept of a request until it is told of. */
interface Noted {
  readonly id: string;
  /** When it came, by `performance.now()`. */
  readonly begun: number;
  actor: string | null;
}

/** Kept on the response itself: a map beside it costs the garbage collector more than all the rest of the log. */
const notes = Symbol('noted');

type Carrying = ServerResponse & { [notes]?: Noted };

/** Keeps who asked, for the line that tells of the request. */
export const noteActor = (response: ServerResponse, actor: Actor): void => {
  const noted = (response as Carrying)[notes];
  if (noted !== undefined && actor.kind === 'PERSON') noted.actor = actor.id;
};

/** The headers that tell the caller our id of the request, as names and values in turn. */
export const requestIdHeaders = (response: ServerResponse): readonly string[] => {
  const id = (response as Carrying)[notes]?.id;
  return id === undefined ? [] : ['x-request-id', id];
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
  /** One listener for all responses: it is called as the method of the response that was closed. */
  const tell = function (this: ServerResponse): void {
    const noted = (this as Carrying)[notes];
    if (noted === undefined) return;
    const elapsed = performance.now() - noted.begun;
    const status = this.headersSent ? this.statusCode : 0;
    const level = levelOf(status, elapsed);
    if (level === 'debug' && !log.isLevelEnabled('debug')) return;
    const { id, actor } = noted;
    const ms = Math.round(elapsed * 10) / 10;
    const told = { request: id, method: this.req.method, path: pathOf(this.req), status, ms, actor };
    log[level](told, status === 0 ? 'cut off' : 'answered');
  };
  return (_, response) => {
    counted.requests += 1;
    const id = `${prefix}-${counted.requests.toString(36)}`;
    (response as Carrying)[notes] = { id, begun: performance.now(), actor: null };
    response.on('close', tell);
  };
};
