import * as openid from 'openid-client';
import type { Vouched } from '../domain/identity';
import type { EntraSettings, OidcSettings } from '../domain/provider';
import { authorizationUrl, plainly, type AnswerBounds, type ProviderClient } from './provider-client';
import { fetchInsteadOf, providerFetch } from './provider-fetch';

const hour = 60 * 60 * 1000;
/** Finds the issuers of tenants by the template in Microsoft's metadata, where the library knows it by this origin. */
const microsoft = 'https://login.microsoftonline.com';
const tenantId = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What a provider told is used for an hour; what failed is tried again at once. */
const kept = <T>(make: () => Promise<T>): (() => Promise<T>) => {
  const told = new Map<'it', { readonly answer: Promise<T>; readonly at: number }>();
  return () => {
    const known = told.get('it');
    if (known !== undefined && Date.now() - known.at < hour) return known.answer;
    const answer = make();
    told.set('it', { answer, at: Date.now() });
    answer.catch(() => {
      if (told.get('it')?.answer === answer) told.delete('it');
    });
    return answer;
  };
};

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

type Claims = Readonly<Record<string, unknown>>;

/** Microsoft lets a tenant's administrators write any address; this claim says that the domain's owner is the tenant. */
const entraVouches = (claims: Claims): boolean => [true, 1, '1', 'true'].includes(claims['xms_edov'] as string);

const vouchedBy = ({ kind }: OidcSettings | EntraSettings, claims: Claims): Vouched => ({
  issuer: textOf(claims['iss']) ?? '',
  subject: textOf(claims['sub']) ?? '',
  email: textOf(claims['email']),
  emailVerified: kind === 'ENTRA' ? entraVouches(claims) : claims['email_verified'] === true,
  name: textOf(claims['name']),
});

export const oidcClient = (settings: OidcSettings | EntraSettings, bounds: AnswerBounds): ProviderClient => {
  const isEntra = settings.kind === 'ENTRA';
  const [server, url, fetching] = isEntra
    ? [`${microsoft}/${settings.tenant}/v2.0`, settings.url, fetchInsteadOf(microsoft, settings.url, bounds)]
    : [settings.issuer, settings.issuer, providerFetch(bounds)];
  const configured = kept(() =>
    openid.discovery(new URL(server), settings.clientId, undefined, openid.ClientSecretPost(settings.clientSecret), {
      [openid.customFetch]: fetching,
      timeout: bounds.seconds,
      // The signature is checked, too, where TLS alone might do.
      execute: [openid.enableNonRepudiationChecks, ...plainly(url)],
    }),
  );
  return {
    settings,
    begin: async (redirectUri, checks) =>
      authorizationUrl(await configured(), redirectUri, checks, 'openid email profile'),
    finish: async (returned, { state, nonce, verifier }) => {
      const configuration = await configured();
      const tokens = await openid.authorizationCodeGrant(configuration, returned, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      const claims = tokens.claims() as Claims & { sub: string };
      if (isEntra && !tenantId.test(textOf(claims['tid']) ?? '')) throw new Error('the token names no tenant');
      if (isEntra || claims['email'] !== undefined || configuration.serverMetadata().userinfo_endpoint === undefined)
        return vouchedBy(settings, claims);
      const told = await openid.fetchUserInfo(configuration, tokens.access_token, claims.sub);
      return vouchedBy(settings, { ...told, iss: claims['iss'], sub: claims.sub });
    },
  };
};
