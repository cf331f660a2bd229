import type { TestServer } from '../../support/server';

export interface Answer {
  readonly status: number;
  readonly body: {
    readonly data?: Record<string, never> | null;
    readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
  };
  readonly cookie: string | undefined;
}

/** Asks a server as somebody: by a token or JWT (`bearer`), by a cookie, or as nobody. */
export const askServer = async (
  { url }: Pick<TestServer, 'url'>,
  credential: { readonly bearer?: string; readonly cookie?: string },
  query: string,
  variables: object = {},
): Promise<Answer> => {
  const response = await fetch(`${url}/api`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(credential.bearer === undefined ? {} : { authorization: `Bearer ${credential.bearer}` }),
      ...(credential.cookie === undefined ? {} : { cookie: credential.cookie, origin: url }),
    },
    body: JSON.stringify({ query, variables }),
  });
  return {
    status: response.status,
    body: (await response.json()) as Answer['body'],
    cookie: response.headers.get('set-cookie')?.split(';')[0],
  };
};

/** The e-mail address as the server knows the caller, or the code of the refusal. */
export const whoIs = async (
  server: Pick<TestServer, 'url'>,
  credential: { readonly bearer?: string; readonly cookie?: string },
): Promise<string> => {
  const { body } = await askServer(server, credential, '{ me { email } }');
  const me = body.data?.['me'] as { email?: string } | null | undefined;
  return me?.email ?? body.errors?.[0]?.extensions?.code ?? 'nothing';
};

export interface LoginAnswer {
  readonly status: number;
  readonly text: string;
  readonly cookie: string | undefined;
  readonly flags: string;
  /** Seconds; NaN when nothing is said of them. */
  readonly retryAfter: number;
}

export const logIn = async (
  { url }: Pick<TestServer, 'url'>,
  email: string,
  password: string,
  code?: string,
): Promise<LoginAnswer> => {
  const response = await fetch(`${url}/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password, code }),
  });
  const header = response.headers.get('set-cookie') ?? '';
  return {
    status: response.status,
    text: await response.text(),
    cookie: header.split(';')[0] || undefined,
    flags: header,
    retryAfter: Number(response.headers.get('retry-after') ?? Number.NaN),
  };
};
