import * as openid from 'openid-client';
import type { Vouched } from '../domain/identity';
import type { ProviderSettings } from '../domain/provider';

/** What a sign-in that is under way must find again at its end. */
export interface Checks {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** How a provider is asked. */
export interface ProviderClient {
  readonly settings: ProviderSettings;
  /** Where the browser goes to sign in. Throws when the provider can't be reached. */
  readonly begin: (redirectUri: string, checks: Checks) => Promise<URL>;
  /** Who came back, by the whole URL that the browser came back to. Throws for everything that does not fit. */
  readonly finish: (returned: URL, checks: Checks) => Promise<Vouched>;
}

/** How long a provider may take for an answer, and how large one may be. */
export interface AnswerBounds {
  readonly seconds: number;
  readonly bytes: number;
}

/** Configured URLs without TLS are of this very machine: what a client of the library is told for them. */
export const plainly = (url: string): readonly ((configuration: openid.Configuration) => void)[] =>
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- it is marked so to be noticed
  url.startsWith('http://') ? [openid.allowInsecureRequests] : [];

/** Where the browser is sent. Bitbucket knows no nonce. */
export const authorizationUrl = async (
  configuration: openid.Configuration,
  redirectUri: string,
  { state, nonce, verifier }: Checks,
  scope: string,
): Promise<URL> =>
  openid.buildAuthorizationUrl(configuration, {
    redirect_uri: redirectUri,
    response_type: 'code',
    scope,
    state,
    code_challenge: await openid.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ...(nonce === '' ? {} : { nonce }),
  });
