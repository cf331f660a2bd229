import { expect } from 'chai';
import { eachEngine } from '../support/engines';
import { startServer, type TestServer } from '../support/server';
import { createWorld } from '../support/world';
import { finding, reports, sarif, type Target } from './cases';
import { ask, form, formType, wire, type Answer, type Asked } from './client';
import { watchContents } from './contents';

const json = { 'content-type': 'application/json' };
const me = JSON.stringify({ query: '{ me { email } }' });
const emailOf = ({ text }: Answer): string | undefined =>
  (JSON.parse(text) as { data?: { me: { email: string } | null } }).data?.me?.email;

eachEngine('the doors', (database) => {
  const made: { target?: Target } = {};
  const target = (): Target => made.target as Target;
  const port = (): number => target().server.port;
  const own = (): string => `http://127.0.0.1:${port()}`;
  const cookied = (): Record<string, string> => ({ cookie: target().cookie });

  before(async () => {
    const world = await createWorld(database());
    const server = await startServer(database());
    const manager = { authorization: `Bearer ${await server.token('group-manager@example.com')}` };
    made.target = {
      server,
      world,
      manager,
      cookie: await server.signIn('organization-organization-manager@example.com'),
    };
  });
  after(() => made.target?.server.close());

  const addGroup = (): string =>
    JSON.stringify({
      query: 'mutation($input: AddGroupInput!) { addGroup(input: $input) { success } }',
      variables: { input: { organizationId: target().world.organization.id, name: 'forged', description: 'Forged.' } },
    });
  const changing = (): readonly Asked[] => [
    { path: '/api', headers: { ...json, ...cookied() }, body: addGroup() },
    {
      path: '/api',
      headers: { 'content-type': formType, 'integrates-preflight': '1', ...cookied() },
      body: form([{ name: 'operations', value: addGroup() }]),
    },
    { path: `${reports}?root=shop`, headers: cookied(), body: sarif([finding()]) },
    { path: '/auth/logout', headers: cookied() },
    { path: '/auth/login', headers: { ...json, ...cookied() }, body: '{"email":"a@example.com","password":"x"}' },
  ];

  it('refuse a cookie that another site sends, whatever the door, and change nothing', async () => {
    const unchanged = await watchContents(database());
    const foreign: readonly Readonly<Record<string, string>>[] = [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: `http://127.0.0.1:${port() + 1}` },
      { origin: `${own()}.evil.example` },
      { 'sec-fetch-site': 'cross-site' },
    ];
    for (const asked of changing())
      for (const headers of foreign) {
        const { status, text } = await ask(port(), { ...asked, headers: { ...asked.headers, ...headers } });
        const { code, detail, errors } = JSON.parse(text) as {
          code?: string;
          detail?: string;
          errors?: { message: string; extensions: { code: string } }[];
        };
        const [told] = errors ?? [];
        expect(
          [status, code ?? told?.extensions.code, detail ?? told?.message],
          `${asked.path} ${JSON.stringify(headers)}`,
        ).to.deep.equal([403, 'FORBIDDEN', 'A request with a cookie must come from this site.']);
      }
    await unchanged();
    const still = await ask(port(), { path: '/api', headers: { ...json, ...cookied(), origin: own() }, body: me });
    expect(emailOf(still)).to.equal('organization-organization-manager@example.com');
  });

  it('refuse what a page can send without asking: text, URL-encoded and multipart forms', async () => {
    const unchanged = await watchContents(database());
    const simple: readonly (readonly [string, Uint8Array | string, number])[] = [
      ['text/plain', addGroup(), 415],
      ['text/plain; application/json', addGroup(), 415],
      ['application/x-www-form-urlencoded', `query=${encodeURIComponent(addGroup())}`, 415],
      [formType, form([{ name: 'operations', value: addGroup() }]), 400],
    ];
    for (const [type, body, status] of simple) {
      const answer = await ask(port(), { path: '/api', headers: { 'content-type': type, ...cookied() }, body });
      expect(answer.status, type).to.equal(status);
    }
    await unchanged();
  });

  it('change nothing by GET', async () => {
    const unchanged = await watchContents(database());
    const paths = [
      '/healthz',
      '/readyz',
      '/auth/login',
      '/auth/logout',
      reports,
      '/api',
      `/api?query=${encodeURIComponent('mutation { __typename }')}`,
    ];
    for (const path of paths) await ask(port(), { method: 'GET', path, headers: { ...cookied(), accept: '*/*' } });
    await unchanged();
    const read = await ask(port(), {
      method: 'GET',
      path: `/api?query=${encodeURIComponent('{ me { email } }')}`,
      headers: cookied(),
    });
    expect(emailOf(read)).to.equal('organization-organization-manager@example.com');
  });

  it('carry protective headers and no permission for other origins, whatever they answer', async () => {
    const answers = [
      await ask(port(), { path: '/api', headers: { ...json, origin: 'https://evil.example' }, body: me }),
      await ask(port(), { path: '/api', headers: json, body: '{' }),
      await ask(port(), { path: '/api', headers: { 'content-type': 'text/plain' }, body: 'x' }),
      await ask(port(), {
        method: 'OPTIONS',
        path: '/api',
        headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
      }),
      await ask(port(), { method: 'GET', path: '/healthz', headers: { origin: 'https://evil.example' } }),
      await ask(port(), { method: 'GET', path: '/readyz' }),
      await ask(port(), { path: '/auth/login', headers: json, body: '{"email":"a@example.com","password":"x"}' }),
      await ask(port(), { path: '/auth/logout' }),
      await ask(port(), { path: `${reports}?root=shop`, headers: target().manager, body: sarif([finding()]) }),
      await ask(port(), { path: `${reports}?root=shop`, headers: target().manager, body: 'x' }),
      await ask(port(), { path: reports, body: 'x' }),
      await ask(port(), { method: 'GET', path: '/nowhere' }),
      await ask(port(), { method: 'PUT', path: '/auth/login' }),
      await wire(port(), `GET /${'x'.repeat(20_000)} HTTP/1.1\r\nHost: x\r\n\r\n`),
    ];
    const page = await ask(port(), { method: 'GET', path: '/api', headers: { accept: 'text/html' } });
    expect(new Set(answers.map(({ status }) => status))).to.include.members([
      200, 201, 204, 400, 401, 404, 405, 415, 422, 431,
    ]);
    [...answers, page].forEach(({ status, headers }) => {
      expect(headers, String(status)).to.include({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
      });
      expect(headers['content-security-policy']).to.contain("default-src 'none'").and.contain("frame-ancestors 'none'");
      expect(
        Object.keys(headers).filter(
          (name) => name.startsWith('access-control-') || name === 'x-powered-by' || name === 'server',
        ),
      ).to.deep.equal([]);
      expect(headers['cache-control']).to.equal('no-store');
    });
    answers.forEach(({ headers }) =>
      expect(headers).to.include({
        'cross-origin-resource-policy': 'same-origin',
        'referrer-policy': 'no-referrer',
        'strict-transport-security': 'max-age=31536000',
      }),
    );
  });

  const login = async (server: TestServer, headers: Readonly<Record<string, string>> = {}): Promise<string> => {
    const email = 'organization-organization-manager@example.com';
    const body = JSON.stringify({ email, password: `password of ${email}` });
    const answer = await ask(server.port, { path: '/auth/login', headers: { ...json, ...headers }, body });
    expect(answer.status, answer.text).to.equal(200);
    return String(answer.headers['set-cookie']);
  };

  it('give the session out of reach of scripts and other sites, anew at each login', async () => {
    const first = await login(target().server);
    const second = await login(target().server, { cookie: first.split(';')[0] ?? '' });
    expect(first).to.match(
      /^integrates_session=[\w.-]+; Max-Age=28800; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/,
    );
    expect(new Set([first, second, target().cookie].map((cookie) => cookie.split(';')[0]))).to.have.property('size', 3);
    const strict = await startServer(database(), { COOKIE_SECURE: 'always' });
    const proxied = await startServer(database(), { TRUSTED_PROXIES: 'loopback' });
    const forwarded = { 'x-forwarded-proto': 'https', 'x-forwarded-for': '192.0.2.1' };
    expect(await login(strict)).to.contain('; Secure');
    expect(await login(proxied, forwarded)).to.contain('; Secure');
    expect(await login(target().server, forwarded)).not.to.contain('Secure');
    await Promise.all([strict.close(), proxied.close()]);
  });

  it('end a session on the server at logout, and let the browser forget it', async () => {
    const cookie = (await login(target().server)).split(';')[0] ?? '';
    const headers = { ...json, cookie };
    expect(emailOf(await ask(port(), { path: '/api', headers, body: me }))).to.match(/@/);
    const left = await ask(port(), { path: '/auth/logout', headers: { ...headers, origin: own() } });
    expect(left.status).to.equal(204);
    expect(left.headers['clear-site-data']).to.equal('"cache", "cookies", "storage"');
    expect(String(left.headers['set-cookie'])).to.match(/^integrates_session=; Path=\/; Expires=Thu, 01 Jan 1970/);
    expect(emailOf(await ask(port(), { path: '/api', headers, body: me }))).to.equal(undefined);
  });

  it('believe the Authorization header before the cookie, even when it is worth nothing', async () => {
    const asked = (headers: Readonly<Record<string, string>>): Promise<Answer> =>
      ask(port(), { path: '/api', headers: { ...json, ...cookied(), ...headers }, body: me });
    expect(emailOf(await asked(target().manager))).to.equal('group-manager@example.com');
    expect(emailOf(await asked({ ...target().manager, origin: 'https://other.example' }))).to.equal(
      'group-manager@example.com',
    );
    for (const authorization of [
      'Bearer forged',
      'Basic YTpi',
      'Bearer',
      '',
      `Bearer ${target().cookie.split('=')[1]}x`,
    ])
      expect(emailOf(await asked({ authorization })), authorization).to.equal(undefined);
  });

  it('ignore identities and addresses that a client claims', async () => {
    const claims = {
      'x-forwarded-user': 'group-manager@example.com',
      'x-remote-user': 'group-manager@example.com',
      'remote-user': 'group-manager@example.com',
      'x-user-id': '1',
      'x-forwarded-email': 'group-manager@example.com',
      'x-original-url': '/healthz',
      'x-rewrite-url': '/healthz',
      'x-http-method-override': 'GET',
      forwarded: 'for=127.0.0.1;proto=https',
    };
    const answer = await ask(port(), { path: '/api', headers: { ...json, ...claims }, body: me });
    expect(answer.text).to.contain('UNAUTHENTICATED').and.contain('"data":null');
  });

  it('give each request an id of our own', async () => {
    const asked = (): Promise<Answer> =>
      ask(port(), { method: 'GET', path: '/healthz', headers: { 'x-request-id': 'chosen' } });
    const ids = [await asked(), await asked()].map(({ headers }) => String(headers['x-request-id']));
    expect(new Set([...ids, 'chosen'])).to.have.property('size', 3);
    ids.forEach((id) => expect(id).to.match(/^[\w-]{8}-[0-9a-z]+$/));
  });
});
