import { jwtVerify, SignJWT, type CryptoKey } from 'jose';
import type { Session } from '../domain/session';

/** The key pair of session tokens: one algorithm, one key, one purpose. */
export interface SessionKeys {
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
}

export const sessionAlgorithm = 'ES256';
const issuer = 'integrates';
const audience = 'integrates:session';
/** Clocks of several machines may differ by this much. */
const clockTolerance = 60;

const seconds = (instant: string): number => Math.floor(Date.parse(instant) / 1000);

/** A signed JWT (RFC 7519) for a session. */
export const signSession = (keys: SessionKeys, session: Session): Promise<string> =>
  new SignJWT()
    .setProtectedHeader({ alg: sessionAlgorithm, typ: 'JWT' })
    .setIssuer(issuer)
    .setAudience(audience)
    .setSubject(session.stakeholderId)
    .setJti(session.id)
    .setIssuedAt(seconds(session.createdAt))
    .setExpirationTime(seconds(session.expiresAt))
    .sign(keys.privateKey);

/** The session's id in a token that we signed for this purpose; undefined for every other text. */
export const verifySession = async (keys: SessionKeys, token: string, now: string): Promise<string | undefined> => {
  try {
    const { payload } = await jwtVerify(token, keys.publicKey, {
      algorithms: [sessionAlgorithm],
      issuer,
      audience,
      clockTolerance,
      currentDate: new Date(now),
      requiredClaims: ['jti', 'sub', 'exp'],
    });
    return payload.jti;
  } catch {
    return undefined;
  }
};
