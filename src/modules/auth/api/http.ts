import type { Request, Response } from 'express';
import { z } from 'zod';
import { isStorable } from '../../../kernel/checks';
import type { Env } from '../../../kernel/env';
import type { InTurn } from '../../../kernel/lane';
import { badInput } from '../../../kernel/refusal';
import { keptUserAgent, signIn, signOut, type SessionKeys, type SignedIn, type Visitor } from '../index';
import type { LoginAttempts } from './login-attempts';

const credentials = z.object({
  email: z.string().min(1).max(254).refine(isStorable),
  password: z.string().min(1).max(1024).refine(isStorable),
});

/** How the session travels. */
export interface CookieSettings {
  readonly name: string;
  readonly secure: (request: Request) => boolean;
}

/** Gives a browser its session: out of reach of scripts, and not sent along with what other sites cause. */
export const setCookie = (
  request: Request,
  response: Response,
  settings: CookieSettings,
  { token, issuedAt, expiresAt }: SignedIn,
): void => {
  response.cookie(settings.name, token, {
    httpOnly: true,
    sameSite: 'lax',
    secure: settings.secure(request),
    maxAge: Date.parse(expiresAt) - Date.parse(issuedAt),
    path: '/',
  });
};

export const visitorOf = ({ ip, headers }: Request): Visitor => ({
  address: ip ?? null,
  userAgent: keptUserAgent(headers['user-agent']),
});

/** POST /auth/login: a local account's e-mail address and password give a session. */
export const loginDoor =
  (
    keys: SessionKeys,
    settings: CookieSettings,
    attempts: LoginAttempts,
    inTurn: InTurn,
    readJson: (request: Request) => Promise<unknown>,
  ) =>
  async (request: Request, response: Response, env: Env): Promise<void> => {
    const given = credentials.safeParse(await readJson(request));
    if (!given.success) throw badInput('body', 'give {"email": ..., "password": ...}.');
    const { email } = given.data;
    const takeBack = attempts.begin(request.ip ?? '', email);
    const result = await inTurn(() => signIn(env, keys, given.data, visitorOf(request))).catch((error: unknown) => {
      takeBack();
      throw error;
    });
    if (result.ok) takeBack();
    else {
      response.status(401).json({ errors: [result.error] });
      return;
    }
    // The browser forgets the session that it had: it would live on unseen.
    await signOut(env);
    setCookie(request, response, settings, result.value);
    response.status(200).json({ expiresAt: result.value.expiresAt });
  };

/** POST /auth/logout: ends the session on the server, not just in the browser. */
export const logoutDoor =
  (settings: CookieSettings) =>
  async (request: Request, response: Response, env: Env): Promise<void> => {
    await signOut(env);
    response.clearCookie(settings.name, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: settings.secure(request),
    });
    response.status(204).set('clear-site-data', '"cache", "cookies", "storage"').end();
  };
