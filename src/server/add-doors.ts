import type { Express, NextFunction, Request, RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import type { Env } from '../kernel/env';
import type { Lane } from '../kernel/lane';
import { badInput, CodedError } from '../kernel/refusal';
import type { Door } from '../rest/door';
import { runDoor } from '../rest/run-door';
import { sendFault } from './answers';
import { readJson, readText, type BodyLimits } from './body';
import { HttpRefusal, wrongMethod } from './http-refusal';

/** Opens a door to whoever asks: who that is, is found out first. */
export type Open = (
  door: (request: Request, response: Response, env: Env) => Promise<void>,
  lane: () => Lane,
  price?: number,
) => RequestHandler;

/** What the routes of doors need of the server. */
export interface Routes {
  readonly open: Open;
  readonly log: Logger;
  readonly bodyLimits: BodyLimits;
  readonly answers: Lane;
  readonly uploads: Lane;
}

const methodsOf = ({ method, changes }: Door): readonly string[] =>
  method === 'get' && changes !== true ? ['GET', 'HEAD'] : [method.toUpperCase()];

/** Adds the routes of doors; any other method at their paths is refused with those that there are. */
export const addDoors = (app: Express, doors: readonly Door[], routes: Routes): void => {
  const { open, log, bodyLimits, answers, uploads } = routes;
  const frame = {
    inTurn: answers.inTurn,
    readJson: (request: Request) => readJson(request, bodyLimits),
    readNothing: (request: Request) => readText(request, bodyLimits),
    notAcceptable: (message: string) => new HttpRefusal(406, 'BAD_USER_INPUT', message),
  };
  new Set(doors.map(({ path }) => path)).forEach((path) => {
    const route = path.replaceAll(/\{(\w+)\}/g, ':$1');
    const at = doors.filter((door) => door.path === path);
    const refuse: RequestHandler = (_, response) =>
      sendFault(response, wrongMethod(at.flatMap(methodsOf).join(', ')), log);
    at.filter(({ changes }) => changes === true).forEach(() => app.head(route, refuse));
    at.forEach((door) => {
      const lane = door.turn === 'UPLOADS' ? uploads : answers;
      app[door.method](
        route,
        open(runDoor(door, frame), () => lane, door.price),
      );
    });
    app.all(route, refuse);
  });
};

/** Refuses what no door answers, and paths that are none. */
export const refuseTheRest = (app: Express, log: Logger): void => {
  app.use((_, response) => sendFault(response, new CodedError('NOT_FOUND', 'Not found.'), log));
  app.use((error: unknown, _: Request, response: Response, _next: NextFunction) =>
    sendFault(response, error instanceof URIError ? badInput('path', 'is no valid URL.') : error, log),
  );
};
