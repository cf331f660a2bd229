import type { Config } from '../config';
import type { CookieSettings } from '../modules/auth/api/cookies';
import { cookieValue, sessionCookie } from './credentials';

const cookieNamed = (name: string, path: string, secure: CookieSettings['secure']): CookieSettings => ({
  name,
  path,
  secure,
  read: ({ headers }) => cookieValue(headers.cookie, name),
});

/** The cookie of sessions. */
export const sessionCookieOf = ({ cookieSecure, signIn }: Config): CookieSettings => {
  const reachedByTls = signIn.publicUrl?.startsWith('https:') === true;
  return cookieNamed(
    sessionCookie,
    '/',
    (request) => cookieSecure === 'always' || (cookieSecure === 'auto' && (reachedByTls || request.secure)),
  );
};

/** The cookie of a sign-in at a provider that is under way. */
export const flowCookieOf = ({ secure }: CookieSettings): CookieSettings =>
  cookieNamed('integrates_sign_in', '/auth/callback', secure);
