import { urlOf } from '../../../kernel/url';
import { authProviders, type AuthProvider } from './auth-provider';

/** The words for providers in paths. */
export type ProviderName = 'google' | 'microsoft' | 'bitbucket' | 'oidc';

interface Client {
  readonly name: ProviderName;
  /** What a button says. */
  readonly title: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** An OpenID Connect issuer. */
export interface OidcSettings extends Client {
  readonly kind: 'OIDC';
  readonly issuer: string;
}

/** Microsoft: one client for any tenant, each of which is an issuer of its own. */
export interface EntraSettings extends Client {
  readonly kind: 'ENTRA';
  readonly url: string;
  /** `organizations`, `common`, or the id of one tenant. */
  readonly tenant: string;
}

/** Bitbucket: OAuth 2.0, where an API tells who somebody is. */
export interface BitbucketSettings extends Client {
  readonly kind: 'BITBUCKET';
  readonly url: string;
  readonly apiUrl: string;
}

export type ProviderSettings = OidcSettings | EntraSettings | BitbucketSettings;

const vouching: Readonly<Record<ProviderName, AuthProvider>> = {
  google: authProviders.GOOGLE,
  microsoft: authProviders.MICROSOFT,
  bitbucket: authProviders.BITBUCKET,
  oidc: authProviders.OIDC,
};

export const authProviderOf = ({ name }: Pick<Client, 'name'>): AuthProvider => vouching[name];

const longestTarget = 2_000;

/**
 * The path of our own that a browser is to be sent to after signing in; undefined for everything that could lead
 * elsewhere. What browsers read as another host (`//host`, `/\host`, control characters within) is refused.
 */
export const ownPath = (target: string, publicUrl: string): string | undefined => {
  // eslint-disable-next-line no-control-regex -- browsers leave them out, and read what remains
  if (target.length > longestTarget || !/^\/(?![/\\])[^\\\u0000-\u0020\u007f]*$/.test(target)) return undefined;
  const url = urlOf(target, publicUrl);
  if (url === undefined) return undefined;
  const { origin, pathname, search, hash } = url;
  return origin === new URL(publicUrl).origin && !pathname.startsWith('//') ? `${pathname}${search}${hash}` : undefined;
};
