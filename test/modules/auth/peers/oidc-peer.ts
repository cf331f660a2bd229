import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

/** A real OpenID provider on this machine. Whoever signs in is believed; the account's name tells its claims. */
export interface OidcPeer {
  readonly url: string;
  readonly close: () => Promise<void>;
}

export const oidcClient = { id: 'integrates', secret: 'the-secret-of-the-client-at-the-peer' };

/** `name` or `unverified-name`: an account whose address is verified, or is not. */
const claimsOf = (sub: string): { sub: string; email: string; email_verified: boolean; name: string } => ({
  sub,
  email: `${sub.replace(/^unverified-/, '')}@example.com`,
  email_verified: !sub.startsWith('unverified-'),
  name: `The person ${sub}`,
});

const listening = async (server: Server): Promise<string> => {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

/** A port that is free at the moment. */
export const freePort = async (): Promise<number> => {
  const server = createServer();
  const url = await listening(server);
  await new Promise((resolve) => {
    server.close(resolve);
  });
  return Number(new URL(url).port);
};

export const startOidcPeer = async (redirectUri: string): Promise<OidcPeer> => {
  const server = createServer();
  const url = await listening(server);
  const provider = new Provider(url, {
    clients: [
      {
        client_id: oidcClient.id,
        client_secret: oidcClient.secret,
        redirect_uris: [redirectUri],
        response_types: ['code'],
        grant_types: ['authorization_code'],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    findAccount: (_, accountId) => ({ accountId, claims: () => claimsOf(accountId) }),
    pkce: { required: () => true },
    cookies: { keys: ['the key of the cookies of the peer'] },
  });
  const answer = provider.callback();
  server.on('request', (request, response) => void answer(request, response));
  return {
    url,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
};

/** Walks through the pages of the peer as a browser would; answers the URL that it sends the browser back to. */
export const walkThrough = async (location: string, login: string): Promise<URL> => {
  const jar = new Map<string, string>();
  const visit = async (url: string, form?: Readonly<Record<string, string>>): Promise<Response> => {
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form) }),
    });
    response.headers.getSetCookie().forEach((cookie) => {
      const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split(/=(.*)/s);
      jar.set(name, value);
    });
    return response;
  };
  const { origin } = new URL(location);
  const follow = async (url: string, form?: Readonly<Record<string, string>>): Promise<URL> => {
    const response = await visit(url, form);
    const next = response.headers.get('location');
    if (next !== null) {
      const target = new URL(next, url);
      return target.origin === origin ? follow(target.href) : target;
    }
    const page = await response.text();
    const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1];
    const action = /<form[^>]* action="([^"]+)"/.exec(page)?.[1];
    if (prompt === undefined || action === undefined) throw new Error(`the peer shows ${response.status} ${page}`);
    return follow(new URL(action, url).href, { prompt, login, password: 'any' });
  };
  return follow(location);
};
