import { decodeJwt, errors, jwtVerify, type JWTPayload } from 'jose';
import type { IssuerKeys } from './issuer-keys';

/** Signatures that a public key alone verifies: a secret that we would have to share signs nothing here. */
const algorithms = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
];

const longest = 16 * 1024;
const clockTolerance = 60;

/** What is believed of a pipeline's token: its claims, and until when it could be used. */
export interface Assertion {
  readonly claims: JWTPayload & { readonly iss: string; readonly sub: string; readonly exp: number };
}

const issuerOf = (token: string): string | undefined => {
  try {
    return decodeJwt(token).iss;
  } catch {
    return undefined;
  }
};

const verified = async (token: string, issuer: string, keys: IssuerKeys, fresh: boolean, now: string) =>
  jwtVerify(token, await keys(issuer, fresh), {
    algorithms,
    issuer,
    clockTolerance,
    currentDate: new Date(now),
    maxTokenAge: '24h',
    requiredClaims: ['exp', 'iat', 'sub', 'aud'],
  });

/**
 * Verifies a token of a CI by the keys of its issuer, which must be one of the allowed ones. Undefined for what is not
 * believed. Rejects when the issuer does not tell its keys.
 */
export const verifyAssertion = async (
  token: string,
  allowed: readonly string[],
  keys: IssuerKeys,
  now: string,
): Promise<Assertion['claims'] | undefined> => {
  const issuer = token.length > longest ? undefined : issuerOf(token);
  if (issuer === undefined || !allowed.includes(issuer)) return undefined;
  await keys(issuer);
  try {
    const { payload } = await verified(token, issuer, keys, false, now).catch((error: unknown) => {
      // Issuers change their keys: one that is not known may be new.
      if (error instanceof errors.JWKSNoMatchingKey) return verified(token, issuer, keys, true, now);
      throw error;
    });
    return payload as Assertion['claims'];
  } catch (error) {
    if (error instanceof errors.JOSEError) return undefined;
    throw error;
  }
};
