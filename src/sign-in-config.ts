import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { urlOf } from './kernel/url';
import type { ProviderSettings } from './modules/auth';

const text = z.string().min(1);

/** Whether a host of a URL is this very machine. */
export const isLoopback = (host: string): boolean => /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/.test(host);

/** A URL whose traffic nobody reads on its way. */
const secureUrl = z.url({ protocol: /^https?$/ }).refine((given) => {
  const url = urlOf(given);
  if (url === undefined) return false;
  const { protocol, hostname, search, hash } = url;
  return (protocol === 'https:' || isLoopback(hostname)) && search === '' && hash === '';
}, 'must be an https:// URL without query');

const client = <P extends string>(prefix: P) =>
  ({
    [`${prefix}_CLIENT_ID`]: text.optional(),
    [`${prefix}_CLIENT_SECRET`]: text.optional(),
    [`${prefix}_CLIENT_SECRET_FILE`]: text.optional(),
  }) as Record<`${P}_CLIENT_${'ID' | 'SECRET' | 'SECRET_FILE'}`, z.ZodOptional<z.ZodString>>;

/** The variables of signing in. docs/operations.md explains them. */
export const signInVariables = {
  PUBLIC_URL: secureUrl.optional(),
  LOCAL_ACCOUNTS: z.enum(['on', 'off']).default('on'),
  SIGN_IN_ENROL: text.optional(),
  ...client('SIGN_IN_GOOGLE'),
  SIGN_IN_GOOGLE_ISSUER: secureUrl.default('https://accounts.google.com'),
  ...client('SIGN_IN_MICROSOFT'),
  SIGN_IN_MICROSOFT_TENANT: z
    .string()
    .regex(/^[\w.-]+$/, 'must be organizations, common, or the id of a tenant')
    .default('organizations'),
  SIGN_IN_MICROSOFT_URL: secureUrl.default('https://login.microsoftonline.com'),
  ...client('SIGN_IN_BITBUCKET'),
  SIGN_IN_BITBUCKET_URL: secureUrl.default('https://bitbucket.org'),
  SIGN_IN_BITBUCKET_API_URL: secureUrl.default('https://api.bitbucket.org/2.0'),
  ...client('SIGN_IN_OIDC'),
  SIGN_IN_OIDC_ISSUER: secureUrl.optional(),
  SIGN_IN_OIDC_NAME: text.max(60).default('OpenID Connect'),
};

type Read = z.infer<z.ZodObject<typeof signInVariables>>;

export interface SignInConfig {
  /** Where browsers reach this installation, without a slash at its end; null where nobody said so. */
  readonly publicUrl: string | null;
  readonly providers: readonly ProviderSettings[];
  /** Whether people sign in with passwords that are kept here. */
  readonly localAccounts: boolean;
  /** The domains whose people are enrolled at their first sign-in, in lower case; `*` is every domain. */
  readonly enrolledDomains: readonly string[];
}

type Prefix = 'SIGN_IN_GOOGLE' | 'SIGN_IN_MICROSOFT' | 'SIGN_IN_BITBUCKET' | 'SIGN_IN_OIDC';

/** The client of a provider; undefined when it is not configured. Throws when it is configured by halves. */
const clientOf = (
  read: Read,
  prefix: Prefix,
): { readonly clientId: string; readonly clientSecret: string } | undefined => {
  const clientId = read[`${prefix}_CLIENT_ID`];
  const given = read[`${prefix}_CLIENT_SECRET`];
  const file = read[`${prefix}_CLIENT_SECRET_FILE`];
  if (clientId === undefined && given === undefined && file === undefined) return undefined;
  if (clientId === undefined) throw new Error(`${prefix}_CLIENT_ID: is missing.`);
  if ((given === undefined) === (file === undefined))
    throw new Error(`${prefix}_CLIENT_SECRET: give it, or ${prefix}_CLIENT_SECRET_FILE, and not both.`);
  const clientSecret = given ?? readFileSync(file as string, 'utf8').trim();
  if (clientSecret === '') throw new Error(`${prefix}_CLIENT_SECRET_FILE: the file is empty.`);
  return { clientId, clientSecret };
};

const providersOf = (read: Read): readonly ProviderSettings[] => {
  const [google, microsoft, bitbucket, oidc] = (['GOOGLE', 'MICROSOFT', 'BITBUCKET', 'OIDC'] as const).map((name) =>
    clientOf(read, `SIGN_IN_${name}`),
  );
  const issuer = read.SIGN_IN_OIDC_ISSUER;
  if ((issuer === undefined) !== (oidc === undefined))
    throw new Error('SIGN_IN_OIDC_ISSUER: give it with SIGN_IN_OIDC_CLIENT_ID, or neither.');
  const tenant = read.SIGN_IN_MICROSOFT_TENANT;
  return [
    google &&
      ({ kind: 'OIDC', name: 'google', title: 'Google', issuer: read.SIGN_IN_GOOGLE_ISSUER, ...google } as const),
    microsoft &&
      ({
        kind: 'ENTRA',
        name: 'microsoft',
        title: 'Microsoft',
        url: read.SIGN_IN_MICROSOFT_URL,
        tenant,
        ...microsoft,
      } as const),
    bitbucket &&
      ({
        kind: 'BITBUCKET',
        name: 'bitbucket',
        title: 'Bitbucket',
        url: read.SIGN_IN_BITBUCKET_URL,
        apiUrl: read.SIGN_IN_BITBUCKET_API_URL,
        ...bitbucket,
      } as const),
    oidc && issuer !== undefined
      ? ({ kind: 'OIDC', name: 'oidc', title: read.SIGN_IN_OIDC_NAME, issuer, ...oidc } as const)
      : undefined,
  ].filter((provider) => provider !== undefined);
};

/** What the variables say of signing in. Throws an Error that names the variable that is wrong. */
export const signInConfig = (read: Read, listed: (text?: string) => readonly string[]): SignInConfig => {
  const providers = providersOf(read);
  const publicUrl = read.PUBLIC_URL?.replace(/\/+$/, '') ?? null;
  if (providers.length > 0 && publicUrl === null)
    throw new Error('PUBLIC_URL: providers must be told where to send browsers back to.');
  if (publicUrl !== null && new URL(publicUrl).pathname !== '/') throw new Error('PUBLIC_URL: must have no path.');
  const localAccounts = read.LOCAL_ACCOUNTS === 'on';
  if (!localAccounts && providers.length === 0)
    throw new Error('LOCAL_ACCOUNTS: is off, and no provider is configured: nobody could sign in.');
  const enrolledDomains = listed(read.SIGN_IN_ENROL).map((domain) => domain.toLowerCase());
  return { publicUrl, providers, localAccounts, enrolledDomains };
};
