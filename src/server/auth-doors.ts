import type { Express, Request, RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import type { Config } from '../config';
import type { Env } from '../kernel/env';
import type { InTurn } from '../kernel/lane';
import { providerClient, type SessionKeys } from '../modules/auth';
import type { CookieSettings } from '../modules/auth/api/cookies';
import { loginDoor, logoutDoor, meDoor, providersDoor } from '../modules/auth/api/http';
import { providerCallbackDoor, providerLoginDoor } from '../modules/auth/api/provider-doors';
import { sendFault } from './answers';
import { readJson, readText, type BodyLimits } from './body';
import { cookieValue, sessionCookie } from './credentials';
import { wrongMethod } from './http-refusal';

type Door = (request: Request, response: Response, env: Env) => Promise<void>;

/** What the doors of signing in share with the others. */
export interface AuthDoors {
  readonly config: Config;
  readonly keys: SessionKeys;
  readonly log: Logger;
  readonly session: CookieSettings;
  readonly bodyLimits: BodyLimits;
  readonly inTurn: InTurn;
  readonly open: (door: Door) => RequestHandler;
}

const cookieNamed = (name: string, path: string, secure: CookieSettings['secure']): CookieSettings => ({
  name,
  path,
  secure,
  read: ({ headers }) => cookieValue(headers.cookie, name),
});

const flowCookie = 'integrates_sign_in';

/** The cookie of sessions. */
export const sessionCookieOf = ({ cookieSecure, signIn }: Config): CookieSettings => {
  const reachedByTls = signIn.publicUrl?.startsWith('https:') === true;
  return cookieNamed(
    sessionCookie,
    '/',
    (request) => cookieSecure === 'always' || (cookieSecure === 'auto' && (reachedByTls || request.secure)),
  );
};

/** Adds /auth/...: signing in and out, and who somebody is. */
export const addAuthDoors = (
  app: Express,
  { config, keys, log, session, bodyLimits, inTurn, open }: AuthDoors,
): void => {
  const { providers, publicUrl, enrolledDomains, localAccounts } = config.signIn;
  const at = (method: 'get' | 'post', path: string, door: Door): void => {
    const named = method.toUpperCase();
    app.all(path, (request, response, next) =>
      request.method === named ? next() : sendFault(response, wrongMethod(named), log),
    );
    app[method](path, open(door));
  };
  const readBody = (request: Request): Promise<unknown> => readJson(request, bodyLimits);
  at('post', '/auth/login', loginDoor({ keys, session, localAccounts, inTurn, readJson: readBody }));
  const logout = logoutDoor(session);
  at('post', '/auth/logout', async (request, response, env) => {
    await readText(request, bodyLimits);
    await inTurn(() => logout(request, response, env));
  });
  at('get', '/auth/me', (request, response, env) => inTurn(() => meDoor(request, response, env)));
  at('get', '/auth/providers', providersDoor(providers, localAccounts));
  const doors = {
    keys,
    session,
    flow: cookieNamed(flowCookie, '/auth/callback', session.secure),
    clients: providers.map(providerClient),
    publicUrl: publicUrl ?? '',
    enrolledDomains,
    inTurn,
  };
  at('get', '/auth/login/:provider', providerLoginDoor(doors));
  at('get', '/auth/callback/:provider', providerCallbackDoor(doors));
};
