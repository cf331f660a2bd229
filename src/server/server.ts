import { createServer, IncomingMessage, ServerResponse, type Server } from 'node:http';
import { join } from 'node:path';
import compression from 'compression';
import express, { type Express, type Request, type Response } from 'express';
import helmet from 'helmet';
import type { Config } from '../config';
import type { Database } from '../database/connect';
import { pendingMigrations } from '../database/migrate';
import { graphiql } from '../graphiql/graphiql';
import { anonymous, type Actor } from '../kernel/actor';
import { keepActor, newId, systemClock, type Env } from '../kernel/env';
import { badInput, CodedError } from '../kernel/refusal';
import { authenticator, prolonged, type SessionKeys } from '../modules/auth';
import { loginDoor, logoutDoor, setCookie, type CookieSettings } from '../modules/auth/api/http';
import { reportsDoor } from '../modules/imports/api/http';
import { buildApplication } from '../application';
import { spoolIn } from '../uploads/spool';
import type { Logger } from 'pino';
import { sendFault } from './answers';
import { readText } from './body';
import { credentialOf, refuseForeignOrigin, sessionCookie } from './credentials';
import { graphqlEndpoint } from './graphql-endpoint';

export interface ServerParts {
  readonly config: Config;
  readonly database: Database;
  readonly keys: SessionKeys;
  readonly log: Logger;
}

type Door = (request: Request, response: Response, env: Env) => Promise<void>;

const maximumJson = 64 * 1024;

const readJson = async (request: Request): Promise<unknown> => {
  if (!request.is('application/json')) throw badInput('content-type', 'send application/json.');
  const text = await readText(request, maximumJson);
  try {
    return JSON.parse(text);
  } catch {
    throw badInput('body', 'is no JSON.');
  }
};

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

/** The express application with all doors. */
export const buildExpress = ({ config, database, keys, log }: ServerParts): Express => {
  const base: Env = { db: database.db, actor: anonymous, now: systemClock, newId, log, renewActor: keepActor };
  const authenticate = authenticator(base, keys);
  const spool = spoolIn(join(config.dataFolder, 'uploads'), config.limits.uploadBytes, newId);
  const graphql = graphqlEndpoint(buildApplication(), config, spool, log);
  const cookies: CookieSettings = {
    name: sessionCookie,
    secure: (request) => config.cookieSecure === 'always' || (config.cookieSecure === 'auto' && request.secure),
  };

  /** Runs a door for whoever asks; every door tells its errors alike. */
  const open =
    (door: Door) =>
    async (request: Request, response: Response): Promise<void> => {
      try {
        const credential = credentialOf(request);
        refuseForeignOrigin(request, credential);
        const env = await requestEnv(base, () => authenticate(credential.value));
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
  app.use(graphiql({ endpoint: '/api', assets: '/api/assets' }));
  app.all('/api', open((request, response, env) => graphql(request, response, env)));
  app.use(helmet({ contentSecurityPolicy: { directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] }, useDefaults: false } }));
  app.use(compression());
  app.get('/healthz', (_, response) => void response.json({ status: 'ok' }));
  app.get('/readyz', (_, response) => void ready(database, log).then(([status, body]) => response.status(status).json(body)));
  app.post('/auth/login', open(loginDoor(keys, cookies, readJson)));
  app.post('/auth/logout', open(logoutDoor(cookies)));
  app.post('/rest/v1/groups/:organization/:group/reports', open(reportsDoor(spool)));
  app.use((_, response) => sendFault(response, new CodedError('NOT_FOUND', 'Not found.'), log));
  return app;
};

const readyMilliseconds = 1_000;

/** Ready: the database answers within a second and its schema is up to date. */
const ready = async (database: Database, log: Logger): Promise<readonly [number, object]> => {
  const timeout = new Promise<never>((_, reject) =>
    setTimeout(() => reject(new Error('the database did not answer within a second')), readyMilliseconds).unref(),
  );
  try {
    const pending = await Promise.race([pendingMigrations(database), timeout]);
    return pending.length === 0
      ? [200, { status: 'ready' }]
      : [503, { status: 'migrations are pending', pending: pending.length }];
  } catch (error) {
    log.warn({ err: error }, 'not ready');
    return [503, { status: 'the database is not available' }];
  }
};

type Born<T> = new (...args: never[]) => T;

/** A class whose objects have express's prototype from birth: express then changes none, which is what makes it slow. */
const bornWith = <T extends object>(parent: Born<T>, prototype: object): Born<T> => {
  const born = function (...args: never[]): T {
    return Reflect.construct(parent, args, born) as T;
  };
  born.prototype = prototype;
  return born as unknown as Born<T>;
};

/** The HTTP server; slow and broken clients are cut off. */
export const buildServer = (parts: ServerParts): Server => {
  const app = buildExpress(parts);
  const server = createServer(
    {
      IncomingMessage: bornWith(IncomingMessage as unknown as Born<IncomingMessage>, app.request) as never,
      ServerResponse: bornWith(ServerResponse as unknown as Born<ServerResponse>, app.response) as never,
      headersTimeout: 10_000,
      // Uploads may take long; bodies have time limits of their own.
      requestTimeout: 15 * 60_000,
      keepAliveTimeout: 5_000,
      connectionsCheckingInterval: 1_000,
      maxHeaderSize: 16 * 1024,
    },
    app as never,
  );
  server.maxRequestsPerSocket = 0;
  return server;
};
