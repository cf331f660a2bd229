import type { Request, Response } from 'express';
import { z } from 'zod';
import { isStorable } from '../../../kernel/checks';
import type { Env } from '../../../kernel/env';
import type { InTurn } from '../../../kernel/lane';
import { badInput, CodedError, unauthenticated } from '../../../kernel/refusal';
import { authProviders, identitiesOf, signIn, signOut, type ProviderSettings, type SessionKeys } from '../index';
import { clearCookie, setSession, visitorOf, type CookieSettings } from './cookies';

const credentials = z.object({
  email: z.string().min(1).max(254).refine(isStorable),
  password: z.string().min(1).max(1024).refine(isStorable),
  code: z.string().min(1).max(64).refine(isStorable).optional(),
});

/** What the door of local accounts needs. */
export interface LoginDoor {
  readonly keys: SessionKeys;
  readonly session: CookieSettings;
  /** Whether people sign in with passwords here. */
  readonly localAccounts: boolean;
  readonly inTurn: InTurn;
  readonly readJson: (request: Request) => Promise<unknown>;
}

/** POST /auth/login: a local account's e-mail address, password and perhaps a code give a session. */
export const loginDoor =
  ({ keys, session, localAccounts, inTurn, readJson }: LoginDoor) =>
  async (request: Request, response: Response, env: Env): Promise<void> => {
    if (!localAccounts)
      throw new CodedError('FORBIDDEN', 'Nobody signs in with a password here: GET /auth/providers tells the ways.');
    const given = credentials.safeParse(await readJson(request));
    if (!given.success)
      throw badInput('body', 'give {"email": ..., "password": ...}, and "code" where a second factor is asked for.');
    const result = await inTurn(() => signIn(env, keys, given.data, visitorOf(request)));
    if (!result.ok) {
      response.status(401).json({ errors: [result.error] });
      return;
    }
    // The browser forgets the session that it had: it would live on unseen.
    await signOut(env);
    setSession(request, response, session, result.value);
    response.status(200).json({ expiresAt: result.value.expiresAt });
  };

/** POST /auth/logout: ends the session on the server, not just in the browser. */
export const logoutDoor =
  (settings: CookieSettings) =>
  async (request: Request, response: Response, env: Env): Promise<void> => {
    await signOut(env);
    clearCookie(request, response, settings);
    response.status(204).set('clear-site-data', '"cache", "cookies", "storage"').end();
  };

const shown = Object.fromEntries(Object.entries(authProviders).map(([name, stored]) => [stored as string, name]));

/** GET /auth/me: who the caller is, and how. Throws UNAUTHENTICATED. */
export const meDoor = async (_: Request, response: Response, env: Env): Promise<void> => {
  const { actor } = env;
  if (actor.kind !== 'PERSON') throw unauthenticated();
  const { id, email, role, door, provider, expiresAt } = actor;
  const identities = (await identitiesOf(env)).map((identity) => ({
    provider: shown[identity.provider],
    issuer: identity.issuer,
    linkedAt: identity.createdAt,
  }));
  response.json({ id, email, role, door, provider: provider === null ? null : shown[provider], expiresAt, identities });
};

/** GET /auth/providers: the ways to sign in here. */
export const providersDoor =
  (providers: readonly ProviderSettings[], localAccounts: boolean) =>
  (_: Request, response: Response): Promise<void> => {
    const told = providers.map(({ name, title }) => ({
      provider: name.toUpperCase(),
      title,
      login: `/auth/login/${name}`,
    }));
    response.json({ local: localAccounts, providers: told });
    return Promise.resolve();
  };
