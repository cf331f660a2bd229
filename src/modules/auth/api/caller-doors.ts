import { z } from 'zod';
import { unauthenticated } from '../../../kernel/refusal';
import { door, type Door } from '../../../rest/door';
import { time } from '../../../rest/values';
import { authProviders, linkedAccounts, type ProviderSettings } from '../index';
import { tag } from './login-doors';

const shown = Object.fromEntries(Object.entries(authProviders).map(([name, stored]) => [stored as string, name]));
const shownOf = (stored: string): Provider => (shown[stored] ?? 'LOCAL') as Provider;

const provider = z
  .enum(Object.keys(authProviders) as [Provider, ...Provider[]])
  .meta({ id: 'AuthProvider', description: 'Who vouches for a person’s identity at sign-in.' });
type Provider = keyof typeof authProviders;

const me = z
  .object({
    id: z.guid().describe('The caller’s id.'),
    email: z.string().describe('The caller’s e-mail address.'),
    role: z.string().describe('The role on the installation.'),
    door: z.enum(['SESSION', 'TOKEN']).describe('Whether a session or an API token was sent.'),
    provider: provider.nullable().describe('Who vouched for the caller; null for a token.'),
    expiresAt: time.describe('When the session or token ends.'),
    identities: z
      .array(
        z.object({
          provider,
          issuer: z.string().describe('The issuer of the account.'),
          linkedAt: time.describe('Since when it signs the caller in.'),
        }),
      )
      .describe('The accounts at providers that sign the caller in.'),
  })
  .meta({ id: 'Caller', description: 'Who the caller is, and how.' });

const meDoor = (): Door =>
  door({
    id: 'whoAmI',
    method: 'get',
    path: '/auth/me',
    tag,
    summary: 'Who the caller is, and how',
    who: { kind: 'signedIn' },
    replies: { 200: { description: 'The caller.', json: me } },
    refusals: [],
    work: async ({ env }) => {
      const { actor } = env;
      if (actor.kind !== 'PERSON') throw unauthenticated();
      const { id, email, role, door: by, provider: vouching, expiresAt } = actor;
      const identities = (await linkedAccounts(env)).map((identity) => ({
        provider: shownOf(identity.provider),
        issuer: identity.issuer,
        linkedAt: identity.createdAt,
      }));
      const vouched = vouching === null ? null : shownOf(vouching);
      return { status: 200, body: { id, email, role, door: by, provider: vouched, expiresAt, identities } };
    },
  });

const ways = z
  .object({
    local: z.boolean().describe('Whether there are accounts with passwords.'),
    providers: z.array(
      z.object({
        provider,
        title: z.string().describe('What a button says.'),
        login: z.string().describe('Where a browser is sent to sign in.'),
      }),
    ),
  })
  .meta({ id: 'WaysToSignIn', description: 'The ways to sign in here.' });

const providersDoor = (providers: readonly ProviderSettings[], localAccounts: boolean): Door =>
  door({
    id: 'listProviders',
    method: 'get',
    path: '/auth/providers',
    tag,
    summary: 'The ways to sign in here',
    who: { kind: 'everybody' },
    replies: { 200: { description: 'The ways to sign in.', json: ways } },
    refusals: [],
    work: () => ({
      status: 200,
      body: {
        local: localAccounts,
        providers: providers.map(({ name, title }) => ({
          provider: name.toUpperCase() as Provider,
          title,
          login: `/auth/login/${name}`,
        })),
      },
    }),
  });

/** /auth/me and /auth/providers. */
export const callerDoors = (providers: readonly ProviderSettings[], localAccounts: boolean): readonly Door[] => [
  meDoor(),
  providersDoor(providers, localAccounts),
];
