import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import compression from 'compression';
import express, { type Request, type RequestHandler, type Response } from 'express';
import type { Logger } from 'pino';
import { buildApplication } from '../application';
import type { Config } from '../config';
import type { Database } from '../database/connect';
import { anonymous } from '../kernel/actor';
import { newId, type Env } from '../kernel/env';
import { laneOf, type Lane } from '../kernel/lane';
import { authenticator, prolonged, type SessionKeys } from '../modules/auth';
import { setSession } from '../modules/auth/api/cookies';
import { exchangedActor } from '../modules/token-exchange';
import { operatorEnv, portsOf } from '../opening';
import { prices } from '../rate-limits/prices';
import { rateLimitHeaders, rateLimits, type Charge } from '../rate-limits/rate-limits';
import { spoolIn } from '../uploads/spool';
import { filterReader } from '../vulnerability-filter';
import { addDoors, refuseTheRest } from './add-doors';
import { sendFault } from './answers';
import { refuseUnexpectedBody } from './body';
import { sessionCookieOf } from './cookies';
import { credentialOf, refuseForeignOrigin } from './credentials';
import { explorers } from './explorers';
import { graphqlEndpoint } from './graphql-endpoint';
import { wrongMethod } from './http-refusal';
import { invitationPage } from './invitation-page';
import { isMultipart } from './multipart-operation';
import type { Doors } from './listener';
import { addProbes } from './readiness';
import { requestEnv } from './request-env';
import { noteActor, requestIdHeaders } from './request-log';
import { restDoors } from './rest-doors';
import { securityHeaders } from './security-headers';
import { streamsWithin } from './streams';
import { addTokenEndpoint } from './token-endpoint';

export interface ServerParts {
  readonly config: Config;
  readonly database: Database;
  readonly keys: SessionKeys;
  readonly log: Logger;
}

type Door = (request: Request, response: Response, env: Env, charge: Charge) => Promise<void>;

/** Names and values in turn. */
const setHeaders = (response: Response, headers: readonly string[]): void => {
  for (let at = 0; at < headers.length; at += 2) response.setHeader(headers[at] ?? '', headers[at + 1] ?? '');
};

/** The one request that most are: answered before express, which costs it as much again as its answer. */
const isOperation = ({ method, url = '' }: IncomingMessage): boolean =>
  method === 'POST' && (url === '/api' || url.startsWith('/api?'));

/** The express application with all doors, and what needs no express. */
export const buildDoors = ({ config, database, keys, log }: ServerParts): Doors => {
  const { limits } = config;
  const base: Env = { ...operatorEnv(database, log, portsOf(config)), db: database.db, actor: anonymous };
  const authenticate = authenticator(base, keys, exchangedActor);
  const spool = spoolIn(join(config.dataFolder, 'uploads'), limits, newId);
  const [answers, uploads] = [laneOf(config.room.answers), laneOf(config.room.uploads)];
  const application = buildApplication();
  const streams = streamsWithin(config.streams);
  const graphql = graphqlEndpoint(application, config, spool, { answers, uploads, streams }, log);
  const session = sessionCookieOf(config);
  const limiting = rateLimits(config.rateLimits, database, log);
  const bodyLimits = { bytes: limits.jsonBytes, seconds: limits.bodySeconds, nesting: limits.jsonNesting };

  /** Runs a door for whoever asks; every door tells its errors alike. */
  const opened =
    (door: Door, lane: (request: Request) => Lane = () => answers, price: number = prices.request) =>
    async (request: Request, response: Response): Promise<void> => {
      try {
        lane(request).refuseWhenFull();
        refuseUnexpectedBody(request);
        const credential = credentialOf(request);
        refuseForeignOrigin(request, credential, config.signIn.publicUrl);
        const env = requestEnv(base, await authenticate(credential.value), () => authenticate(credential.value));
        noteActor(response, env.actor);
        const charge = limiting.chargeOf(request, response, env.actor);
        const charged = charge(lane(request) === uploads ? prices.upload : price);
        if (charged instanceof Promise) await charged;
        if (credential.from === 'COOKIE') {
          const renewed = await prolonged(env, keys);
          if (renewed !== undefined) setSession(request, response, session, renewed);
        }
        await door(request, response, env, charge);
      } catch (error) {
        sendFault(response, error, log);
      }
    };
  const open = (door: Door, lane?: (request: Request) => Lane, price?: number): RequestHandler =>
    opened(
      (request, response, env, charge) => {
        setHeaders(response, rateLimitHeaders(response));
        return door(request, response, env, charge);
      },
      lane,
      price,
    );

  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('query parser', 'simple');
  if (config.trustedProxies.length > 0) app.set('trust proxy', [...config.trustedProxies]);
  app.use((_, response, next) => {
    setHeaders(response, requestIdHeaders(response));
    next();
  });
  app.use(explorers());
  const api = opened(graphql, (request) => (isMultipart(request) ? uploads : answers));
  app.all('/api', api);
  app.use((request, response, next) => {
    refuseUnexpectedBody(request);
    response.set({ ...securityHeaders, 'cache-control': 'no-store' });
    next();
  });
  app.use(compression());
  addProbes(app, database, log);
  app.get('/invitation', invitationPage);
  app.all('/invitation', (_, response) => sendFault(response, wrongMethod('GET, HEAD'), log));
  const { doors } = restDoors({
    config,
    keys,
    session,
    spool,
    answersInTurn: answers.inTurn,
    uploadsInTurn: uploads.inTurn,
    readFilter: filterReader(() => application.schema),
  });
  addDoors(app, doors, { open, log, bodyLimits, answers, uploads });
  addTokenEndpoint(app, { config, keys }, { open, log, bodyLimits });
  refuseTheRest(app, log);
  return {
    app,
    closing: streams.close,
    close: limiting.close,
    before: (request, response) => {
      if (!isOperation(request)) return false;
      // It was born as one of express's.
      void api(request as Request, response as Response);
      return true;
    },
  };
};
