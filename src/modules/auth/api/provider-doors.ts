import type { Request, Response } from 'express';
import type { Env } from '../../../kernel/env';
import type { InTurn } from '../../../kernel/lane';
import { badInput, notFound } from '../../../kernel/refusal';
import {
  beginProviderSignIn,
  finishProviderSignIn,
  ownPath,
  signInMinutes,
  signOut,
  type ProviderClient,
  type SessionKeys,
} from '../index';
import { clearCookie, setCookie, setSession, visitorOf, type CookieSettings } from './cookies';

/** What the doors of providers need. */
export interface ProviderDoors {
  readonly keys: SessionKeys;
  readonly session: CookieSettings;
  /** The cookie of a sign-in that is under way. */
  readonly flow: CookieSettings;
  readonly clients: readonly ProviderClient[];
  /** Where browsers reach this installation: never read from a request, whose headers anybody writes. */
  readonly publicUrl: string;
  readonly enrolledDomains: readonly string[];
  readonly inTurn: InTurn;
}

type Door = (request: Request, response: Response, env: Env) => Promise<void>;

const clientOf = ({ clients }: ProviderDoors, { params }: Request): ProviderClient => {
  const client = clients.find(({ settings }) => settings.name === params['provider']);
  if (client === undefined) throw notFound();
  return client;
};

const callback = ({ settings: { name } }: ProviderClient): string => `/auth/callback/${name}`;

const targetOf = ({ query }: Request, publicUrl: string): string => {
  const { to = '/api' } = query;
  const target = typeof to === 'string' ? ownPath(to, publicUrl) : undefined;
  if (target === undefined)
    throw badInput('to', 'give a path of this installation: one slash, at most 2000 characters.');
  return target;
};

/** GET /auth/login/{provider}?to={path}: sends the browser to a provider. */
export const providerLoginDoor =
  (doors: ProviderDoors): Door =>
  async (request, response, env) => {
    const client = clientOf(doors, request);
    const to = targetOf(request, doors.publicUrl);
    const redirectUri = `${doors.publicUrl}${callback(client)}`;
    const { location, flow } = await beginProviderSignIn(env, doors.keys, client, { redirectUri, to });
    setCookie(request, response, doors.flow, flow, signInMinutes * 60_000);
    response.redirect(303, location);
  };

/** GET /auth/callback/{provider}: where the provider sends the browser back to; it begins a session. */
export const providerCallbackDoor =
  (doors: ProviderDoors): Door =>
  async (request, response, env) => {
    const client = clientOf(doors, request);
    // Used once, whatever comes of it.
    clearCookie(request, response, doors.flow);
    const { search } = new URL(request.originalUrl, doors.publicUrl);
    const result = await doors.inTurn(() =>
      finishProviderSignIn(env, doors.keys, client, {
        returned: new URL(`${doors.publicUrl}${callback(client)}${search}`),
        begun: doors.flow.read(request),
        domains: doors.enrolledDomains,
        visitor: visitorOf(request),
      }),
    );
    if (!result.ok) {
      response.status(result.error.code === 'SIGN_IN_FAILED' ? 401 : 403).json({ errors: [result.error] });
      return;
    }
    const { signedIn, to } = result.value;
    // The browser forgets the session that it had: it would live on unseen.
    await signOut(env);
    setSession(request, response, doors.session, signedIn);
    response.redirect(303, to);
  };
