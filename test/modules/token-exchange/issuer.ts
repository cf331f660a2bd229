import { createServer } from 'node:https';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type JWTPayload } from 'jose';
import { certificate, keyFile } from '../../git/certificate';

/** A CI that signs tokens for its pipelines, and tells its keys by https on loopback. */
export interface Issuer {
  readonly url: string;
  /** The paths that it was asked for. */
  readonly met: string[];
  readonly sign: (claims: JWTPayload, more?: { readonly kid?: string; readonly alg?: string }) => Promise<string>;
  /** Signs by new keys from now on; the old ones are told no more. */
  readonly renew: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export const startIssuer = async (): Promise<Issuer> => {
  const made = { number: 0, keys: await generateKeyPair('RS256', { extractable: true }) };
  const met: string[] = [];
  const server = createServer({ key: readFileSync(keyFile), cert: readFileSync(certificate) }, (request, response) => {
    met.push(request.url ?? '');
    const answer = async (): Promise<object> =>
      request.url === '/keys'
        ? { keys: [{ ...(await exportJWK(made.keys.publicKey)), kid: `key-${made.number}`, alg: 'RS256', use: 'sig' }] }
        : { issuer: url, jwks_uri: `${url}/keys` };
    void answer().then((told) => response.setHeader('content-type', 'application/json').end(JSON.stringify(told)));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const url = `https://localhost:${(server.address() as AddressInfo).port}`;
  return {
    url,
    met,
    sign: (claims, { kid = `key-${made.number}`, alg = 'RS256' } = {}) =>
      new SignJWT(claims).setProtectedHeader({ alg, kid, typ: 'JWT' }).sign(made.keys.privateKey),
    renew: async () => {
      made.number += 1;
      made.keys = await generateKeyPair('RS256', { extractable: true });
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};
