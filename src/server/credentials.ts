import type { IncomingMessage } from 'node:http';
import { CodedError } from '../kernel/refusal';
import { urlOf } from '../kernel/url';

export const sessionCookie = 'integrates_session';

export interface Credential {
  readonly value: string | undefined;
  readonly from: 'HEADER' | 'COOKIE' | 'NONE';
}

const bearer = /^Bearer +([^\s,]+) *$/i;

export const cookieValue = (header: string | undefined, name: string): string | undefined =>
  header
    ?.split(';')
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1);

/** The credential of a request: the Authorization header wins over the cookie. */
export const credentialOf = ({ headers }: IncomingMessage): Credential => {
  if (headers.authorization !== undefined) return { value: bearer.exec(headers.authorization)?.[1], from: 'HEADER' };
  const value = cookieValue(headers.cookie, sessionCookie);
  return value === undefined || value === '' ? { value: undefined, from: 'NONE' } : { value, from: 'COOKIE' };
};

const hostOf = (origin: string): string | undefined => urlOf(origin)?.host;

/**
 * A cookie travels with requests that other sites cause: what changes something must come from our own pages, at the
 * host that was asked or, behind a proxy that asks by another name, at the public URL.
 */
export const refuseForeignOrigin = (
  { headers, method }: IncomingMessage,
  { from }: Credential,
  publicUrl: string | null,
): void => {
  // A stream is kept for long, and holds one of its caller's places.
  const changesNothing = (method === 'GET' || method === 'HEAD') && headers.accept?.includes('event-stream') !== true;
  if (from !== 'COOKIE' || changesNothing) return;
  const { origin, host } = headers;
  const foreign =
    origin === undefined ? headers['sec-fetch-site'] === 'cross-site' : origin !== publicUrl && hostOf(origin) !== host;
  if (foreign) throw new CodedError('FORBIDDEN', 'A request with a cookie must come from this site.');
};
