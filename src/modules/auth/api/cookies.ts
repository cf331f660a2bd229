import type { IncomingMessage } from 'node:http';
import type { CookieOptions, Request, Response } from 'express';
import { keptUserAgent, type SignedIn, type Visitor } from '../index';

/** How something travels in a cookie. */
export interface CookieSettings {
  readonly name: string;
  readonly path: string;
  readonly secure: (request: Request) => boolean;
  readonly read: (request: IncomingMessage) => string | undefined;
}

/** Out of reach of scripts, and not sent along with what other sites cause, but for following a link. */
const options = (request: Request, { path, secure }: CookieSettings): CookieOptions => ({
  httpOnly: true,
  sameSite: 'lax',
  secure: secure(request),
  path,
});

export const setCookie = (
  request: Request,
  response: Response,
  settings: CookieSettings,
  value: string,
  milliseconds: number,
): void => {
  response.cookie(settings.name, value, { ...options(request, settings), maxAge: milliseconds });
};

export const clearCookie = (request: Request, response: Response, settings: CookieSettings): void => {
  response.clearCookie(settings.name, options(request, settings));
};

/** Gives a browser its session. */
export const setSession = (
  request: Request,
  response: Response,
  settings: CookieSettings,
  { token, issuedAt, expiresAt }: SignedIn,
): void => setCookie(request, response, settings, token, Date.parse(expiresAt) - Date.parse(issuedAt));

export const visitorOf = ({ ip, headers }: Request): Visitor => ({
  address: ip ?? null,
  userAgent: keptUserAgent(headers['user-agent']),
});
