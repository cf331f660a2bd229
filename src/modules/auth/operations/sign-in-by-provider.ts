import { randomBytes } from 'node:crypto';
import { AuthorizationResponseError, ClientError, ResponseBodyError } from 'openid-client';
import { z } from 'zod';
import type { Env } from '../../../kernel/env';
import { CodedError } from '../../../kernel/refusal';
import { fail, succeed, type Refusal, type Result } from '../../../kernel/result';
import { transact } from '../../../kernel/transact';
import { isUsable, type AdmissionRefusal, type Vouched } from '../domain/identity';
import { authProviderOf } from '../domain/provider';
import type { Session, Visitor } from '../domain/session';
import { admit } from './admit';
import { beginSession, signedIn, type SignedIn } from './begin-session';
import type { ProviderClient } from './provider-client';
import { ProviderFailureError } from './provider-fetch';
import { signToken, verifyToken, type SessionKeys } from './session-token';

const purpose = { audience: 'integrates:sign-in', type: 'sign-in+jwt' };

/** How long a person may take at the provider. */
export const signInMinutes = 10;

const flow = z.object({
  provider: z.string(),
  state: z.string().min(1),
  nonce: z.string().min(1),
  verifier: z.string().min(43),
  to: z.string(),
});

export interface BegunSignIn {
  readonly location: string;
  /** What the browser keeps meanwhile: signed, and of no use but to end this sign-in. */
  readonly flow: string;
}

type Failed = Refusal<'SIGN_IN_FAILED'>;

const failed = (message: string): Result<never, Failed> => fail({ code: 'SIGN_IN_FAILED', message });
const notBegun = 'This sign-in was not begun in this browser, or more than ten minutes ago. Begin it again.';

const unreachable = ({ title }: ProviderClient['settings']): CodedError =>
  new CodedError('UNAVAILABLE', `${title} can not be reached at the moment. Try again.`, { retryAfterSeconds: 5 });

const secret = (): string => randomBytes(32).toString('base64url');

/** Begins to sign in at a provider; `to` is where the browser is sent afterwards. Throws UNAVAILABLE. */
export const beginProviderSignIn = async (
  env: Env,
  keys: SessionKeys,
  client: ProviderClient,
  { redirectUri, to }: { readonly redirectUri: string; readonly to: string },
): Promise<BegunSignIn> => {
  const checks = { state: secret(), nonce: secret(), verifier: secret() };
  const location = await client.begin(redirectUri, checks).catch((error: unknown) => {
    env.log.warn({ err: error, provider: client.settings.name }, 'a provider could not be asked');
    throw unreachable(client.settings);
  });
  const issuedAt = env.now();
  const expiresAt = new Date(Date.parse(issuedAt) + signInMinutes * 60_000).toISOString();
  const claims = { ...checks, provider: client.settings.name, to };
  return { location: location.href, flow: await signToken(keys, purpose, { issuedAt, expiresAt }, claims) };
};

/** Whether a provider or the way to it is at fault, rather than what came back. */
const isAway = (error: unknown): boolean =>
  error instanceof ProviderFailureError ||
  (error instanceof ClientError && (error.code === 'OAUTH_TIMEOUT' || error.code === 'OAUTH_ABORT')) ||
  (error instanceof TypeError && error.message === 'fetch failed');

const vouched = async (
  env: Env,
  client: ProviderClient,
  returned: URL,
  checks: z.infer<typeof flow>,
): Promise<Result<Vouched, Failed>> => {
  try {
    const told = await client.finish(returned, checks);
    return isUsable(told) ? succeed(told) : failed('The provider says nothing that tells who you are.');
  } catch (error) {
    const { code, cause } = error as { code?: unknown; cause?: unknown };
    const refusedBy = error instanceof AuthorizationResponseError || error instanceof ResponseBodyError;
    const why = refusedBy ? error.error : code;
    env.log.warn({ provider: client.settings.name, why, message: String(error) }, 'a sign-in failed');
    if (isAway(error) || isAway(cause)) throw unreachable(client.settings);
    return failed(
      error instanceof AuthorizationResponseError && error.error === 'access_denied'
        ? 'The provider was told not to sign you in here.'
        : 'What the provider sent back does not fit this sign-in. Begin it again.',
    );
  }
};

/**
 * Ends a sign-in at a provider: `returned` is the whole URL that the browser came back to, `begun` what it kept. Answers
 * the session and where to go. Throws UNAVAILABLE when the provider does not answer.
 */
export const finishProviderSignIn = async (
  env: Env,
  keys: SessionKeys,
  client: ProviderClient,
  {
    returned,
    begun,
    domains,
    visitor,
  }: {
    readonly returned: URL;
    readonly begun: string | undefined;
    readonly domains: readonly string[];
    readonly visitor: Visitor;
  },
): Promise<Result<{ readonly signedIn: SignedIn; readonly to: string }, Failed | AdmissionRefusal>> => {
  const claims = begun === undefined ? undefined : await verifyToken(keys, purpose, begun, env.now());
  const checks = flow.safeParse(claims);
  // The path names the provider that answers; the cookie the one that was asked (RFC 9700 section 4.4).
  if (!checks.success || checks.data.provider !== client.settings.name) return failed(notBegun);
  const told = await vouched(env, client, returned, checks.data);
  if (!told.ok) return told;
  const provider = authProviderOf(client.settings);
  const session = await transact<Session, AdmissionRefusal>(env, async (inner) => {
    const person = await admit(inner, provider, told.value, domains);
    return person.ok ? succeed(await beginSession(inner, person.value, provider, visitor)) : person;
  });
  return session.ok ? succeed({ signedIn: await signedIn(keys, session.value), to: checks.data.to }) : session;
};
