import { clientSecret, type ScriptedPeer } from './peers/scripted-peer';

const clientOf = (prefix: string): Readonly<Record<string, string>> => ({
  [`${prefix}_CLIENT_ID`]: 'integrates',
  [`${prefix}_CLIENT_SECRET`]: clientSecret,
});

/** Google, Microsoft, Bitbucket and an issuer, all played by one peer. */
export const played = ({ url }: ScriptedPeer): Readonly<Record<string, string>> => ({
  PUBLIC_URL: 'https://integrates.example',
  ...clientOf('SIGN_IN_GOOGLE'),
  SIGN_IN_GOOGLE_ISSUER: url,
  ...clientOf('SIGN_IN_MICROSOFT'),
  SIGN_IN_MICROSOFT_URL: url,
  ...clientOf('SIGN_IN_BITBUCKET'),
  SIGN_IN_BITBUCKET_URL: url,
  SIGN_IN_BITBUCKET_API_URL: `${url}/2.0`,
  ...clientOf('SIGN_IN_OIDC'),
  SIGN_IN_OIDC_ISSUER: url,
});
