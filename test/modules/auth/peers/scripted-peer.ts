import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey } from 'jose';

/** What a peer says of who signs in, and how it misbehaves. */
export interface Script {
  /** Claims of the ID token beside those that are right; a value of undefined leaves one out. */
  readonly claims?: Readonly<Record<string, unknown>>;
  /** The token is signed by another key than the published one. */
  readonly forged?: boolean;
  /** The token is not signed at all. */
  readonly unsigned?: boolean;
  /** What the API of Bitbucket says. */
  readonly account?: { readonly uuid: string; readonly display_name: string };
  readonly emails?: readonly { readonly email: string; readonly is_primary: boolean; readonly is_confirmed: boolean }[];
  /** What the token endpoint answers instead. */
  readonly answer?: { readonly status: number; readonly body: string };
}

/** A provider that plays a script: Google, Microsoft, Bitbucket or any other, right or wrong. */
export interface ScriptedPeer {
  readonly url: string;
  /** The code with which a browser would come back that was sent to `location`. */
  readonly codeFor: (location: string, script: Script) => string;
  /** Changes what the metadata says from the next reading on. */
  readonly metadata: Map<string, unknown>;
  readonly asked: string[];
  readonly close: () => Promise<void>;
}

interface Issued {
  readonly script: Script;
  readonly parameters: URLSearchParams;
}

const textOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
};

const send = (response: ServerResponse, body: unknown, status = 200): void => {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
};

export const clientSecret = 'the secret of the client';
export const tenant = '11111111-2222-3333-4444-555555555555';

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

export const startScriptedPeer = async (): Promise<ScriptedPeer> => {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const other = await generateKeyPair('RS256');
  const codes = new Map<string, Issued>();
  const tokens = new Map<string, Script>();
  const metadata = new Map<string, unknown>();
  const asked: string[] = [];
  const state = { url: '' };

  const idToken = async ({ script, parameters }: Issued): Promise<string> => {
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      iss: state.url,
      aud: parameters.get('client_id'),
      sub: 'subject',
      iat: now,
      exp: now + 300,
      nonce: parameters.get('nonce'),
      ...script.claims,
    };
    const stated = JSON.parse(JSON.stringify(claims)) as Record<string, unknown>;
    if (script.unsigned === true) return `${part({ alg: 'none' })}.${part(stated)}.`;
    const key: CryptoKey = script.forged === true ? other.privateKey : privateKey;
    return new SignJWT(stated).setProtectedHeader({ alg: 'RS256', kid: 'published' }).sign(key);
  };

  const exchange = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const form = new URLSearchParams(await textOf(request));
    const basic = Buffer.from((request.headers.authorization ?? '').replace('Basic ', ''), 'base64').toString();
    const secret = form.get('client_secret') ?? decodeURIComponent(basic.split(':')[1] ?? '').replaceAll('+', ' ');
    const issued = codes.get(form.get('code') ?? '');
    codes.delete(form.get('code') ?? '');
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    if (secret !== clientSecret) return send(response, { error: 'invalid_client' }, 401);
    if (
      issued?.parameters.get('code_challenge') !== challenge ||
      issued.parameters.get('redirect_uri') !== form.get('redirect_uri')
    )
      return send(response, { error: 'invalid_grant' }, 400);
    if (issued.script.answer !== undefined)
      return send(response, issued.script.answer.body, issued.script.answer.status);
    const token = randomUUID();
    tokens.set(token, issued.script);
    const isBitbucket = request.url?.startsWith('/site/') === true;
    send(response, {
      access_token: token,
      token_type: 'bearer',
      expires_in: 60,
      ...(isBitbucket ? { scopes: 'account email' } : { id_token: await idToken(issued) }),
    });
  };

  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://peer');
    asked.push(pathname);
    const script = tokens.get((request.headers.authorization ?? '').replace(/^Bearer /i, ''));
    void (async (): Promise<void> => {
      if (pathname.endsWith('/.well-known/openid-configuration'))
        send(response, {
          issuer: state.url,
          authorization_endpoint: `${state.url}/authorize`,
          token_endpoint: `${state.url}/token`,
          jwks_uri: `${state.url}/jwks`,
          response_types_supported: ['code'],
          id_token_signing_alg_values_supported: ['RS256'],
          ...Object.fromEntries(metadata),
        });
      else if (pathname === '/jwks')
        send(response, { keys: [{ ...(await exportJWK(publicKey)), kid: 'published', alg: 'RS256' }] });
      else if (pathname === '/token' || pathname === '/site/oauth2/access_token') await exchange(request, response);
      else if (pathname === '/2.0/user' && script?.account !== undefined) send(response, script.account);
      else if (pathname === '/2.0/user/emails' && script?.emails !== undefined)
        send(response, { values: script.emails });
      else send(response, { error: 'not_found' }, 404);
    })();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  state.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: state.url,
    metadata,
    asked,
    codeFor: (location, script) => {
      const code = randomUUID();
      codes.set(code, { script, parameters: new URL(location).searchParams });
      return code;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
};
