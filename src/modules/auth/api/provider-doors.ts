import { z } from 'zod';
import type { InTurn } from '../../../kernel/lane';
import { badInput, notFound } from '../../../kernel/refusal';
import { prices } from '../../../rate-limits/prices';
import { door, type Door } from '../../../rest/door';
import { done } from '../../../rest/refused';
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
import { cookieSet, tag } from './login-doors';

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

const names = {
  provider: z.enum(['google', 'microsoft', 'bitbucket', 'oidc']).describe('A provider that `/auth/providers` tells.'),
};

const clientOf = ({ clients }: ProviderDoors, provider: string): ProviderClient => {
  const client = clients.find(({ settings }) => settings.name === provider);
  if (client === undefined) throw notFound();
  return client;
};

const callback = ({ settings: { name } }: ProviderClient): string => `/auth/callback/${name}`;

const targetOf = (to: string, publicUrl: string): string => {
  const target = ownPath(to, publicUrl);
  if (target === undefined)
    throw badInput('to', 'give a path of this installation: one slash, at most 2000 characters.');
  return target;
};

const providerLoginDoor = (doors: ProviderDoors): Door =>
  door({
    id: 'logInAtProvider',
    method: 'get',
    price: prices.signIn,
    path: '/auth/login/{provider}',
    tag,
    summary: 'Sign in at a provider',
    description: `Sends the browser to the provider. The sign-in must end within ${signInMinutes} minutes, in the same browser.`,
    who: { kind: 'everybody' },
    names,
    query: { to: z.string().optional().describe('The path to go on to; `/api` when left out.') },
    replies: {
      303: {
        description: 'On to the provider.',
        headers: { location: 'The provider.', 'set-cookie': 'The cookie of the sign-in that is under way.' },
      },
    },
    refusals: [404],
    turn: 'OWN',
    changes: true,
    work: async ({ env, request, response, path, query }) => {
      const client = clientOf(doors, path.provider);
      const to = targetOf(query.to ?? '/api', doors.publicUrl);
      const redirectUri = `${doors.publicUrl}${callback(client)}`;
      const { location, flow } = await beginProviderSignIn(env, doors.keys, client, { redirectUri, to });
      setCookie(request, response, doors.flow, flow, signInMinutes * 60_000);
      return { status: 303, headers: { location } };
    },
  });

/** Checked with the sign-in that is under way, whatever they are. */
const fromProvider = (description: string): z.ZodOptional<z.ZodUnknown> =>
  z
    .unknown()
    .optional()
    .meta({ shown: { type: 'string', description } });

const returned = {
  code: fromProvider('What the provider gives for the sign-in.'),
  state: fromProvider('Tells the sign-in apart.'),
  error: fromProvider('Why the provider gave nothing.'),
};

const providerCallbackDoor = (doors: ProviderDoors): Door =>
  door({
    id: 'returnFromProvider',
    method: 'get',
    price: prices.signIn,
    path: '/auth/callback/{provider}',
    tag,
    summary: 'Come back from a provider',
    description: 'Where the provider sends the browser back to: it begins a session. Other parameters are passed over.',
    who: { kind: 'everybody' },
    names,
    query: returned,
    anyQuery: true,
    replies: {
      303: {
        description: 'Signed in, and on to where the sign-in was to lead.',
        headers: { location: 'A path of this installation.', ...cookieSet },
      },
    },
    refusals: [401, 403, 404],
    turn: 'OWN',
    changes: true,
    work: async ({ env, request, response, path }) => {
      const client = clientOf(doors, path.provider);
      // Used once, whatever comes of it.
      clearCookie(request, response, doors.flow);
      const { search } = new URL(request.originalUrl, doors.publicUrl);
      const { signedIn, to } = done(
        await doors.inTurn(() =>
          finishProviderSignIn(env, doors.keys, client, {
            returned: new URL(`${doors.publicUrl}${callback(client)}${search}`),
            begun: doors.flow.read(request),
            domains: doors.enrolledDomains,
            visitor: visitorOf(request),
          }),
        ),
      );
      // The browser forgets the session that it had: it would live on unseen.
      await signOut(env);
      setSession(request, response, doors.session, signedIn);
      return { status: 303, headers: { location: to } };
    },
  });

/** /auth/login/{provider} and /auth/callback/{provider}. */
export const providerDoors = (doors: ProviderDoors): readonly Door[] => [
  providerLoginDoor(doors),
  providerCallbackDoor(doors),
];
