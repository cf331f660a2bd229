import { z } from 'zod';
import type { InTurn } from '../../../kernel/lane';
import { CodedError } from '../../../kernel/refusal';
import { prices } from '../../../rate-limits/prices';
import { door, type Door } from '../../../rest/door';
import { done } from '../../../rest/refused';
import { text, time } from '../../../rest/values';
import { signIn, signOut, type SessionKeys } from '../index';
import { clearCookie, setSession, visitorOf, type CookieSettings } from './cookies';

export const tag = 'Sign-in';

/** What the doors of signing in by password need. */
export interface LoginDoors {
  readonly keys: SessionKeys;
  readonly session: CookieSettings;
  /** Whether people sign in with passwords here. */
  readonly localAccounts: boolean;
  readonly inTurn: InTurn;
}

const credentials = z.strictObject({
  email: text(254).min(1).describe('The e-mail address of a local account.'),
  password: text(1024).min(1).describe('Its password.'),
  code: text(64).min(1).optional().describe('A code of the second factor, where the account wants one.'),
});

const session = z
  .object({ expiresAt: time.describe('When the session ends unless it is used before.') })
  .meta({ id: 'SessionBegun', description: 'A session that has begun. It is in the cookie.' });

/** What sets the session's cookie documents that. */
export const cookieSet = { 'set-cookie': 'The cookie `integrates_session`: HttpOnly, SameSite=Lax.' } as const;

const loginDoor = ({ keys, session: settings, localAccounts, inTurn }: LoginDoors): Door =>
  door({
    id: 'logIn',
    method: 'post',
    price: prices.signIn,
    path: '/auth/login',
    tag,
    summary: 'Sign in with a password',
    description:
      'A local account’s e-mail address and password, and a code where it has a second factor, give a session. Too many wrong tries block it for a while. Each sign-in is a session of its own, and ends the one that the browser had.',
    who: { kind: 'everybody' },
    takes: { json: credentials },
    replies: { 200: { description: 'Signed in.', json: session, headers: cookieSet } },
    refusals: [401, 403],
    turn: 'OWN',
    work: async ({ env, request, response, body }) => {
      if (!localAccounts)
        throw new CodedError('FORBIDDEN', 'Nobody signs in with a password here: GET /auth/providers tells the ways.');
      const signedIn = done(await inTurn(() => signIn(env, keys, body, visitorOf(request))));
      // The browser forgets the session that it had: it would live on unseen.
      await signOut(env);
      setSession(request, response, settings, signedIn);
      return { status: 200, body: { expiresAt: signedIn.expiresAt } };
    },
  });

const logoutDoor = ({ session: settings }: LoginDoors): Door =>
  door({
    id: 'logOut',
    method: 'post',
    path: '/auth/logout',
    tag,
    summary: 'Sign out',
    description: 'Ends the session on the server, not just in the browser. Without one it does nothing.',
    who: { kind: 'everybody' },
    replies: {
      204: { description: 'Signed out.', headers: { 'clear-site-data': 'What the browser is to forget.' } },
    },
    refusals: [],
    work: async ({ env, request, response }) => {
      await signOut(env);
      clearCookie(request, response, settings);
      return { status: 204, headers: { 'clear-site-data': '"cache", "cookies", "storage"' } };
    },
  });

/** /auth/login and /auth/logout. */
export const loginDoors = (parts: LoginDoors): readonly Door[] => [loginDoor(parts), logoutDoor(parts)];
