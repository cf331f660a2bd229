import type * as Jose from 'jose';
import { signingKey, verifyingKey, type KeyTerm } from '../domain/key-set';

/** A key pair of our own. One that has signed for the last time may have lost its private part. */
export interface SigningKey extends KeyTerm {
  readonly privateKey: Jose.CryptoKey | null;
  readonly publicKey: Jose.CryptoKey;
}

/** The keys of this installation as they are at the moment. */
export type SessionKeys = () => Promise<readonly SigningKey[]>;

// eslint-disable-next-line @typescript-eslint/no-require-imports -- most commands sign and verify nothing; a server has it loaded by its keys
const jose = (): typeof Jose => require('jose') as typeof Jose;

export const sessionAlgorithm = 'ES256';
const issuer = 'integrates';
/** Clocks of several machines may differ by this much. */
const clockTolerance = 60;

const seconds = (instant: string): number => Math.floor(Date.parse(instant) / 1000);

/** What a token is for. One purpose's tokens are worth nothing for another. */
export interface TokenPurpose {
  readonly audience: string;
  readonly type: string;
}

const session: TokenPurpose = { audience: 'integrates:session', type: 'JWT' };

export interface SignedTerm {
  readonly issuedAt: string;
  readonly expiresAt: string;
}

/** A signed JWT (RFC 7519) of claims for a purpose. Throws when no key may sign. */
export const signToken = async (
  keys: SessionKeys,
  { audience, type }: TokenPurpose,
  { issuedAt, expiresAt }: SignedTerm,
  claims: Readonly<Record<string, unknown>>,
): Promise<string> => {
  const key = signingKey(
    (await keys()).filter(({ privateKey }) => privateKey !== null),
    issuedAt,
  );
  if (key?.privateKey == null) throw new Error('no session key signs at this time');
  const { SignJWT } = jose();
  return new SignJWT({ ...claims })
    .setProtectedHeader({ alg: sessionAlgorithm, typ: type, kid: key.kid })
    .setIssuer(issuer)
    .setAudience(audience)
    .setIssuedAt(seconds(issuedAt))
    .setExpirationTime(seconds(expiresAt))
    .sign(key.privateKey);
};

/** The claims of a token that we signed for this purpose; undefined for every other text. */
export const verifyToken = async (
  keys: SessionKeys,
  { audience, type }: TokenPurpose,
  token: string,
  now: string,
): Promise<Readonly<Record<string, unknown>> | undefined> => {
  try {
    const known = await keys();
    const { payload } = await jose().jwtVerify(
      token,
      // The header only names one of our own keys; nothing is looked up by it elsewhere.
      ({ kid }) => {
        const key = verifyingKey(known, kid, now);
        if (key === undefined) throw new Error('unknown key');
        return key.publicKey;
      },
      {
        algorithms: [sessionAlgorithm],
        typ: type,
        issuer,
        audience,
        clockTolerance,
        currentDate: new Date(now),
        requiredClaims: ['exp'],
      },
    );
    return payload;
  } catch {
    return undefined;
  }
};

/** The token of a session. */
export const signSession = (
  keys: SessionKeys,
  { id, stakeholderId }: { readonly id: string; readonly stakeholderId: string },
  term: SignedTerm,
): Promise<string> => signToken(keys, session, term, { jti: id, sub: stakeholderId });

/** The session's id in a token of ours. */
export const verifySession = async (keys: SessionKeys, token: string, now: string): Promise<string | undefined> => {
  const claims = await verifyToken(keys, session, token, now);
  return typeof claims?.['jti'] === 'string' && typeof claims['sub'] === 'string' ? claims['jti'] : undefined;
};
