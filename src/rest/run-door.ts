import { pipeline } from 'node:stream/promises';
import type { Request, Response } from 'express';
import type { Env } from '../kernel/env';
import type { InTurn } from '../kernel/lane';
import type { CodedError } from '../kernel/refusal';
import { authorize, requireSignedIn } from '../modules/access';
import type { AnyAnswer, Door } from './door';
import { acceptRefusal, checked, isAcceptable, pathOf, queryOf } from './read-request';

/** What doors need of the server. */
export interface Frame {
  readonly inTurn: InTurn;
  readonly readJson: (request: Request) => Promise<unknown>;
  /** Reads a body where none is asked for, and forgets it. */
  readonly readNothing: (request: Request) => Promise<unknown>;
  readonly notAcceptable: (message: string) => CodedError;
}

/** A client that takes nothing of an answer for so long is cut off. */
const unreadMilliseconds = 30_000;

const bodyOf = async ({ method, takes }: Door, request: Request, frame: Frame): Promise<unknown> => {
  if (takes !== undefined && 'json' in takes) return checked(takes.json, await frame.readJson(request), 'body');
  if (takes === undefined && method !== 'get') await frame.readNothing(request);
  return undefined;
};

/** The object that the path names, for whoever may: absent and hidden are one answer. */
const foundBy = async ({ who }: Door, env: Env, path: unknown): Promise<unknown> => {
  if (who.kind !== 'can') return undefined;
  if (who.on === null) {
    authorize(env, who.permission, null);
    return undefined;
  }
  const found = await who.on.find(env, path);
  authorize(env, who.permission, found === undefined ? undefined : who.on.tenancy(found));
  return found;
};

const send = async (door: Door, request: Request, response: Response, answer: AnyAnswer): Promise<void> => {
  const { status, headers = {}, body, content, type } = answer;
  const reply = door.replies[status];
  if (reply === undefined) throw new Error(`${door.id} answers ${status}, which is not documented`);
  response.status(status).set(headers);
  if (content === undefined) {
    // What is not documented does not leave.
    if (reply.json === undefined) response.end();
    else response.json(reply.json.parse(body));
    return;
  }
  response.setHeader('content-type', type ?? 'application/octet-stream');
  response.setTimeout(unreadMilliseconds, () => request.destroy());
  if (typeof content === 'string') response.end(content);
  else if (request.method === 'HEAD') {
    content.destroy();
    response.end();
  } else await pipeline(content, response);
};

/** Answers a request at a door: what it brings is checked, then who asks, then its work is done in turn. */
export const runDoor =
  (door: Door, frame: Frame) =>
  async (request: Request, response: Response, env: Env): Promise<void> => {
    if (!isAcceptable(door, request)) throw frame.notAcceptable(acceptRefusal(door));
    if (door.who.kind !== 'everybody') requireSignedIn(env);
    const path = pathOf(door, request);
    const query = queryOf(door, request);
    const work = async (body: unknown): Promise<AnyAnswer> => {
      const found = await foundBy(door, env, path);
      return door.work({ env, request, response, path, query, body, found });
    };
    const body = await bodyOf(door, request, frame);
    const answer = await (door.turn === undefined || door.turn === 'ANSWERS'
      ? frame.inTurn(() => work(body))
      : work(body));
    await send(door, request, response, answer);
  };
