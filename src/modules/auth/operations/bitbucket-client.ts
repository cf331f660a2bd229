import * as openid from 'openid-client';
import { z } from 'zod';
import type { BitbucketSettings } from '../domain/provider';
import { authorizationUrl, plainly, type AnswerBounds, type ProviderClient } from './provider-client';
import { providerFetch } from './provider-fetch';

const account = z.object({ uuid: z.string(), display_name: z.string().optional() });
const addresses = z.object({
  values: z.array(z.object({ email: z.string(), is_primary: z.boolean(), is_confirmed: z.boolean() })),
});

export const bitbucketClient = (settings: BitbucketSettings, bounds: AnswerBounds): ProviderClient => {
  const { url, apiUrl, clientId, clientSecret } = settings;
  const metadata = {
    issuer: url,
    authorization_endpoint: `${url}/site/oauth2/authorize`,
    token_endpoint: `${url}/site/oauth2/access_token`,
  };
  const configuration = new openid.Configuration(metadata, clientId, undefined, openid.ClientSecretBasic(clientSecret));
  // eslint-disable-next-line functional/immutable-data -- how the library is told
  Object.assign(configuration, { [openid.customFetch]: providerFetch(bounds), timeout: bounds.seconds });
  plainly(url).forEach((tell) => tell(configuration));
  const asked = async <T>(token: string, path: string, schema: z.ZodType<T>): Promise<T> => {
    const response = await openid.fetchProtectedResource(configuration, token, new URL(`${apiUrl}${path}`), 'GET');
    if (response.status !== 200) throw new Error(`the API answered ${response.status}`);
    return schema.parse(await response.json());
  };
  return {
    settings,
    begin: (redirectUri, checks) =>
      authorizationUrl(configuration, redirectUri, { ...checks, nonce: '' }, 'account email'),
    finish: async (returned, { state, verifier }) => {
      const { access_token: token } = await openid.authorizationCodeGrant(configuration, returned, {
        expectedState: state,
        pkceCodeVerifier: verifier,
      });
      const { uuid, display_name: name } = await asked(token, '/user', account);
      const { values } = await asked(token, '/user/emails', addresses);
      const primary = values.find(({ is_primary: isPrimary }) => isPrimary);
      return {
        issuer: url,
        subject: uuid,
        email: primary?.email ?? null,
        emailVerified: primary?.is_confirmed === true,
        name: name ?? null,
      };
    },
  };
};
