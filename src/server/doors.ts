import { join } from 'node:path';
import compression from 'compression';
import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import type { Logger } from 'pino';
import { buildApplication } from '../application';
import type { Config } from '../config';
import type { Database } from '../database/connect';
import { graphiql } from '../graphiql/graphiql';
import { anonymous, type Actor } from '../kernel/actor';
import { keepActor, newId, systemClock, type Env } from '../kernel/env';
import { laneOf, type Lane } from '../kernel/lane';
import { badInput, CodedError } from '../kernel/refusal';
import { authenticator, prolonged, type SessionKeys } from '../modules/auth';
import { loginDoor, logoutDoor, setCookie, type CookieSettings } from '../modules/auth/api/http';
import { loginAttempts } from '../modules/auth/api/login-attempts';
import { evidenceDoor } from '../modules/evidences/api/http';
import { reportsDoor } from '../modules/imports/api/http';
import { filesOf } from '../opening';
import { spoolIn } from '../uploads/spool';
import { sendFault } from './answers';
import { readJson, readText } from './body';
import { credentialOf, refuseForeignOrigin, sessionCookie } from './credentials';
import { graphqlEndpoint } from './graphql-endpoint';
import { wrongMethod } from './http-refusal';
import { isMultipart } from './multipart-operation';
import { readiness } from './readiness';
import { noteActor } from './request-log';
import { securityHeaders } from './security-headers';

export interface ServerParts {
  readonly config: Config;
  readonly database: Database;
  readonly keys: SessionKeys;
  readonly log: Logger;
}

type Door = (request: Request, response: Response, env: Env) => Promise<void>;

const maximumBody = 64 * 1024;

/** The Env of one request. Its actor can be read anew: who creates an organization manages it from then on. */
const requestEnv = async (base: Env, authenticated: () => Promise<Actor>): Promise<Env> => {
  const current = { actor: await authenticated() };
  return {
    ...base,
    get actor() {
      return current.actor;
    },
    renewActor: async () => {
      current.actor = await authenticated();
    },
  };
};

/** A body where none belongs would have to be read to its end before the next request on the connection. */
const refuseUnexpectedBody = ({ method, headers }: Request): void => {
  if (method !== 'GET' && method !== 'HEAD') return;
  if (headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0)
    throw badInput('body', `a ${method} has none.`);
};

/** The express application with all doors. */
export const buildDoors = ({ config, database, keys, log }: ServerParts): Express => {
  const { limits } = config;
  const files = filesOf(config);
  const base: Env = { db: database.db, actor: anonymous, now: systemClock, newId, log, files, renewActor: keepActor };
  const authenticate = authenticator(base, keys);
  const spool = spoolIn(join(config.dataFolder, 'uploads'), limits.uploadBytes, newId, limits.bodySeconds);
  const [answers, uploads] = [laneOf(config.room.answers), laneOf(config.room.uploads)];
  const graphql = graphqlEndpoint(buildApplication(), config, spool, { answers, uploads }, log);
  const cookies: CookieSettings = {
    name: sessionCookie,
    secure: (request) => config.cookieSecure === 'always' || (config.cookieSecure === 'auto' && request.secure),
  };
  const bodyLimits = { bytes: maximumBody, seconds: limits.bodySeconds };

  /** Runs a door for whoever asks; every door tells its errors alike. */
  const open =
    (door: Door, lane: (request: Request) => Lane = () => answers) =>
    async (request: Request, response: Response): Promise<void> => {
      try {
        lane(request).refuseWhenFull();
        refuseUnexpectedBody(request);
        const credential = credentialOf(request);
        refuseForeignOrigin(request, credential);
        const env = await requestEnv(base, () => authenticate(credential.value));
        noteActor(response, env.actor);
        if (credential.from === 'COOKIE') {
          const renewed = await prolonged(env, keys);
          if (renewed !== undefined) setCookie(request, response, cookies, renewed.token);
        }
        await door(request, response, env);
      } catch (error) {
        sendFault(response, error, log);
      }
    };

  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('query parser', 'simple');
  if (config.trustedProxies.length > 0) app.set('trust proxy', [...config.trustedProxies]);
  app.use(graphiql({ endpoint: '/api', assets: '/api/assets' }));
  app.all(
    '/api',
    open(
      (request, response, env) => graphql(request, response, env),
      (request) => (isMultipart(request) ? uploads : answers),
    ),
  );
  app.use((request, response, next) => {
    refuseUnexpectedBody(request);
    response.set({ ...securityHeaders, 'cache-control': 'no-store' });
    next();
  });
  app.use(compression());
  const probe = (path: string, answer: () => Promise<readonly [number, object]>): void => {
    app.get(path, (_, response) => void answer().then(([status, body]) => response.status(status).json(body)));
    app.all(path, (_, response) => sendFault(response, wrongMethod('GET, HEAD'), log));
  };
  const post = (path: string, door: Door, lane: Lane = answers): void => {
    app.post(
      path,
      open(door, () => lane),
    );
    app.all(path, (_, response) => sendFault(response, wrongMethod('POST'), log));
  };
  probe('/healthz', () => Promise.resolve([200, { status: 'ok' }]));
  probe('/readyz', () => readiness(database, log));
  post(
    '/auth/login',
    loginDoor(keys, cookies, loginAttempts(), answers.inTurn, (request) => readJson(request, bodyLimits)),
  );
  const logout = logoutDoor(cookies);
  post('/auth/logout', async (request, response, env) => {
    await readText(request, bodyLimits);
    await answers.inTurn(() => logout(request, response, env));
  });
  post('/rest/v1/groups/:organization/:group/reports', reportsDoor(spool, uploads.inTurn), uploads);
  app.get('/rest/v1/evidences/:id', open(evidenceDoor(answers.inTurn)));
  app.all('/rest/v1/evidences/:id', (_, response) => sendFault(response, wrongMethod('GET, HEAD'), log));
  app.use((_, response) => sendFault(response, new CodedError('NOT_FOUND', 'Not found.'), log));
  app.use((error: unknown, _: Request, response: Response, _next: NextFunction) =>
    sendFault(response, error instanceof URIError ? badInput('path', 'is no valid URL.') : error, log),
  );
  return app;
};
