/** Who vouches for an identity: the schema's values, and the names under which they are stored and asked. */
export const authProviders = {
  GOOGLE: 'google-oauth2',
  MICROSOFT: 'azuread-tenant-oauth2',
  BITBUCKET: 'bitbucket-oauth2',
  OIDC: 'oidc',
  LOCAL: 'local',
} as const;

export type AuthProvider = (typeof authProviders)[keyof typeof authProviders];
