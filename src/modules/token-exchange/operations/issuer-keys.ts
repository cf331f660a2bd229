import { createLocalJWKSet, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';

/** Asks a URL for JSON. Rejects when it can't be had. */
export type GetJson = (url: string) => Promise<unknown>;

/** The keys of an issuer; `fresh` has them asked for anew, unless that was done lately. Rejects when it does not answer. */
export type IssuerKeys = (issuer: string, fresh?: boolean) => Promise<JWTVerifyGetKey>;

const metadata = z.object({ issuer: z.string(), jwks_uri: z.url({ protocol: /^https$/ }) });
const keySet = z.object({ keys: z.array(z.looseObject({ kty: z.string() })).max(100) });

const hour = 60 * 60 * 1000;
/** Unknown keys make us ask anew, but not each stranger who names one. */
const minute = 60 * 1000;

interface Kept {
  readonly keys: Promise<JWTVerifyGetKey>;
  readonly at: number;
}

/** Reads the keys of issuers by their metadata (OpenID Connect Discovery), and keeps them for an hour. */
export const issuerKeys = (getJson: GetJson, clock: () => number = Date.now): IssuerKeys => {
  const kept = new Map<string, Kept>();
  const read = async (issuer: string): Promise<JWTVerifyGetKey> => {
    const told = metadata.parse(await getJson(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`));
    if (told.issuer !== issuer) throw new Error('the metadata are those of another issuer');
    return createLocalJWKSet(keySet.parse(await getJson(told.jwks_uri)));
  };
  return (issuer, fresh = false) => {
    const known = kept.get(issuer);
    if (known !== undefined && clock() - known.at < (fresh ? minute : hour)) return known.keys;
    const keys = read(issuer);
    const now = { keys, at: clock() };
    kept.set(issuer, now);
    keys.catch(() => {
      if (kept.get(issuer) === now) kept.delete(issuer);
    });
    return keys;
  };
};
