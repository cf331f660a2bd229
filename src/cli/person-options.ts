import type { ServerOptions } from './options';

export interface PersonOptions extends ServerOptions {
  readonly email: string;
  readonly admin?: true;
}

/** The providers by the names that commands give them. */
export const providers = { google: 'GOOGLE', microsoft: 'MICROSOFT', bitbucket: 'BITBUCKET', oidc: 'OIDC' } as const;

export interface UnlinkOptions extends PersonOptions {
  readonly provider: keyof typeof providers;
}
