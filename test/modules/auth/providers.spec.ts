import { expect } from 'chai';
import { changeStakeholder, ensureStakeholder, stakeholderByEmail } from '../../../src/modules/access';
import { unlinkIdentities } from '../../../src/modules/auth';
import { operatorEnv } from '../../../src/opening';
import { ask, type Answer } from '../../http/client';
import { watchContents } from '../../http/contents';
import { eachEngine } from '../../support/engines';
import { startServer, type TestServer } from '../../support/server';
import { quiet, testPorts, valueOf } from '../../support/world';
import { askServer, logIn, whoIs } from './doors';
import { begin, comeBack, dance, given, outcome, sessionOf } from './peers/dance';
import { startScriptedPeer, tenant, type Script, type ScriptedPeer } from './peers/scripted-peer';
import { played } from './played';

const google = (sub: string, email: string, more: object = {}): Script => ({
  claims: { sub, email, email_verified: true, ...more },
});
const bitbucket = (uuid: string, email: string, confirmed = true): Script => ({
  account: { uuid, display_name: 'Somebody' },
  emails: [
    { email: 'other@example.com', is_primary: false, is_confirmed: true },
    { email, is_primary: true, is_confirmed: confirmed },
  ],
});

eachEngine('signing in by a provider', (database) => {
  const made: { peer?: ScriptedPeer; server?: TestServer; open?: TestServer } = {};
  const peer = (): ScriptedPeer => made.peer as ScriptedPeer;
  const server = (): TestServer => made.server as TestServer;
  const env = () => operatorEnv(database(), quiet, testPorts);
  const invite = async (email: string): Promise<string> => (await ensureStakeholder(env(), email)).id;
  const microsoft = (sub: string, email: string, more: object = {}): Script => ({
    claims: { sub, email, tid: tenant, iss: `${peer().url}/${tenant}/v2.0`, ...more },
  });
  const go = async (provider: string, script: Script, at = server()): Promise<string> =>
    outcome(await dance(at, peer(), provider, script));
  it('may be the only way: then no password signs in, and none is looked at', async () => {
    const only = await startServer(database(), { ...played(peer()), LOCAL_ACCOUNTS: 'off' });
    const { status, text } = await logIn(only, 'ada@example.com', 'any password at all');
    expect([status, text.includes('"FORBIDDEN"')]).to.deep.equal([403, true]);
    const told = (await (await fetch(`${only.url}/auth/providers`)).json()) as { local: boolean };
    expect(told.local).to.equal(false);
    await only.close();
  });

  const who = async (answer: Answer): Promise<string> => whoIs(server(), { cookie: sessionOf(answer) ?? '' });

  before(async () => {
    made.peer = await startScriptedPeer();
    made.server = await startServer(database(), played(peer()));
    made.open = await startServer(database(), { ...played(peer()), SIGN_IN_ENROL: 'Example.org, example.net' });
  });
  after(async () => {
    await made.server?.close();
    await made.open?.close();
    await made.peer?.close();
  });
  beforeEach(() => {
    peer().metadata.clear();
  });

  it('sends the browser away with PKCE, a state and a nonce, and a cookie that scripts and other paths do not get', async () => {
    const answer = await ask(server().port, { method: 'GET', path: '/auth/login/google' });
    const { origin, pathname, searchParams } = new URL(answer.headers.location ?? '');
    expect([answer.status, origin, pathname]).to.deep.equal([303, peer().url, '/authorize']);
    expect(Object.fromEntries(searchParams)).to.include({
      client_id: 'integrates',
      response_type: 'code',
      scope: 'openid email profile',
      code_challenge_method: 'S256',
      redirect_uri: 'https://integrates.example/auth/callback/google',
    });
    for (const name of ['state', 'nonce', 'code_challenge']) expect(searchParams.get(name)).to.match(/^[\w-]{43}$/);
    expect(String(answer.headers['set-cookie'])).to.match(
      /^integrates_sign_in=[\w.-]+; Max-Age=600; Path=\/auth\/callback; Expires=[^;]+; HttpOnly; Secure; SameSite=Lax$/,
    );
    expect(answer.headers['cache-control']).to.equal('no-store');
  });

  it('tells which providers there are', async () => {
    const { text } = await ask(server().port, { method: 'GET', path: '/auth/providers' });
    expect(
      (JSON.parse(text) as { providers: readonly { provider: string; login: string }[] }).providers,
    ).to.deep.include({
      provider: 'MICROSOFT',
      title: 'Microsoft',
      login: '/auth/login/microsoft',
    });
  });

  it('signs an invited person in, takes the cookie of the sign-in away, and tells who it is', async () => {
    await invite('first@example.com');
    const { location, cookie, state } = await begin(server(), 'google', '/api?query=%7Bversion%7D');
    const code = peer().codeFor(location, google('g-1', 'First@Example.com', { name: 'First\tPerson' }));
    const answer = await comeBack(server(), 'google', { code, state }, cookie);
    expect([answer.status, answer.headers.location]).to.deep.equal([303, '/api?query=%7Bversion%7D']);
    expect(given(answer, 'integrates_sign_in')).to.equal('');
    const session = sessionOf(answer) ?? '';
    const me = await ask(server().port, { method: 'GET', path: '/auth/me', headers: { cookie: session } });
    const told = JSON.parse(me.text) as Record<string, unknown>;
    expect(told).to.include({ email: 'first@example.com', role: 'USER', door: 'SESSION', provider: 'GOOGLE' });
    expect(told['identities']).to.have.length(1);
    expect(await stakeholderByEmail(env(), 'first@example.com')).to.include({ state: 'ACTIVE', name: 'First Person' });
    expect((await ask(server().port, { method: 'GET', path: '/auth/me' })).status).to.equal(401);
  });

  it('signs people in by Microsoft, whatever their tenant, and by Bitbucket', async () => {
    peer().metadata.set('issuer', `${peer().url}/{tenantid}/v2.0`);
    const fresh = await startServer(database(), played(peer()));
    await invite('m@example.com');
    await invite('b@example.com');
    const byMicrosoft = await dance(fresh, peer(), 'microsoft', microsoft('m-1', 'm@example.com', { xms_edov: true }));
    expect(outcome(byMicrosoft)).to.equal('signed in');
    const other = '99999999-2222-3333-4444-555555555555';
    await invite('other-tenant@example.com');
    const claims = { tid: other, iss: `${peer().url}/${other}/v2.0`, xms_edov: '1' };
    expect(await go('microsoft', microsoft('m-1', 'other-tenant@example.com', claims), fresh)).to.equal('signed in');
    expect(outcome(await dance(fresh, peer(), 'bitbucket', bitbucket('{b-1}', 'b@example.com')))).to.equal('signed in');
    const refused: readonly (readonly [string, Script])[] = [
      ['401 SIGN_IN_FAILED', microsoft('m-2', 'm@example.com', { tid: other })],
      ['401 SIGN_IN_FAILED', microsoft('m-2', 'm@example.com', { iss: peer().url })],
      ['401 SIGN_IN_FAILED', microsoft('m-2', 'm@example.com', { tid: undefined })],
      ['401 SIGN_IN_FAILED', microsoft('m-2', 'm@example.com', { tid: 'x', iss: `${peer().url}/x/v2.0` })],
      ['403 EMAIL_NOT_VERIFIED', microsoft('m-2', 'm@example.com')],
      ['403 EMAIL_NOT_VERIFIED', microsoft('m-2', 'm@example.com', { xms_edov: false })],
      ['403 EMAIL_NOT_VERIFIED', microsoft('m-2', 'm@example.com', { xms_edov: 'false', email_verified: true })],
      ['403 OTHER_IDENTITY', microsoft('m-2', 'm@example.com', { xms_edov: true })],
      [
        '403 OTHER_IDENTITY',
        microsoft('m-3', 'm@example.com', { tid: other, iss: `${peer().url}/${other}/v2.0`, xms_edov: true }),
      ],
    ];
    for (const [expected, script] of refused) expect(await go('microsoft', script, fresh)).to.equal(expected);
    expect(await go('bitbucket', bitbucket('{b-2}', 'second@example.com', false), fresh)).to.equal(
      '403 EMAIL_NOT_VERIFIED',
    );
    expect(await go('bitbucket', { account: { uuid: '{b-3}', display_name: 'x' }, emails: [] }, fresh)).to.equal(
      '403 EMAIL_NOT_VERIFIED',
    );
    expect(await go('bitbucket', {}, fresh)).to.equal('401 SIGN_IN_FAILED');
    await fresh.close();
  });

  describe('goes by the subject once an account is linked', () => {
    it('so an address that changes at the provider changes nothing here, and takes nothing over', async () => {
      await invite('stable@example.com');
      const victim = await invite('victim@example.com');
      expect(await go('google', google('g-stable', 'stable@example.com'))).to.equal('signed in');
      const moved = await dance(server(), peer(), 'google', google('g-stable', 'victim@example.com'));
      expect(await who(moved)).to.equal('stable@example.com');
      expect((await stakeholderByEmail(env(), 'victim@example.com'))?.id).to.equal(victim);
      const unverified = await dance(
        server(),
        peer(),
        'google',
        google('g-stable', 'x@example.com', { email_verified: false }),
      );
      expect(await who(unverified)).to.equal('stable@example.com');
    });

    it('so a second account with the same address is refused until the first is unlinked', async () => {
      await invite('reused@example.com');
      expect(await go('google', google('g-old', 'reused@example.com'))).to.equal('signed in');
      expect(await go('google', google('g-new', 'reused@example.com'))).to.equal('403 OTHER_IDENTITY');
      expect(await go('oidc', google('g-new', 'reused@example.com'))).to.equal('signed in');
      const old = sessionOf(await dance(server(), peer(), 'google', google('g-old', 'reused@example.com'))) ?? '';
      expect(valueOf(await unlinkIdentities(env(), 'reused@example.com', 'google-oauth2'))).to.equal(1);
      expect(await whoIs(server(), { cookie: old })).to.equal('UNAUTHENTICATED');
      expect(await go('google', google('g-new', 'reused@example.com'))).to.equal('signed in');
      expect(await go('google', google('g-old', 'reused@example.com'))).to.equal('403 OTHER_IDENTITY');
    });
  });

  describe('shows people the accounts that are linked', () => {
    const document = '{ linkedAccounts { provider issuer email createdAt lastUsedAt } }';
    const unlink =
      'mutation($input: UnlinkAccountInput!) { unlinkAccount(input: $input) { success userErrors { code field } } }';
    const asked = async (
      credential: { readonly cookie?: string; readonly bearer?: string },
      query: string,
      provider?: string,
    ): Promise<string> =>
      JSON.stringify(
        (await askServer(server(), credential, query, provider === undefined ? {} : { input: { provider } })).body,
      );

    it('to those who signed in, and lets them take off all but the last', async () => {
      const email = 'shown@example.com';
      await invite(email);
      const first = sessionOf(await dance(server(), peer(), 'google', google('l-1', email))) ?? '';
      expect(await asked({ cookie: first }, unlink, 'GOOGLE')).to.contain('WRONG_STATE');
      const second = sessionOf(await dance(server(), peer(), 'bitbucket', bitbucket('{l-2}', email))) ?? '';
      const token = { bearer: await server().token(email) };
      const { data } = JSON.parse(await asked({ cookie: second }, document)) as {
        data: { linkedAccounts: readonly { provider: string; email: string }[] };
      };
      expect(data.linkedAccounts.map((linked) => [linked.provider, linked.email])).to.deep.equal([
        ['BITBUCKET', email],
        ['GOOGLE', email],
      ]);
      expect(await asked(token, document)).to.equal('{"data":{"linkedAccounts":[]}}');
      expect(await asked(token, unlink, 'GOOGLE')).to.contain('WRONG_STATE');
      expect(await asked({ cookie: second }, unlink, 'MICROSOFT'))
        .to.contain('"NOT_FOUND"')
        .and.contain('provider');
      expect(await asked({ cookie: second }, unlink, 'GOOGLE')).to.contain('"success":true');
      expect([await whoIs(server(), { cookie: first }), await whoIs(server(), { cookie: second })]).to.deep.equal([
        'UNAUTHENTICATED',
        email,
      ]);
      expect(await asked({ cookie: second }, unlink, 'BITBUCKET')).to.contain('WRONG_STATE');
      expect(await go('google', google('l-3', email))).to.equal('signed in');
    });

    it('and of two at once who would take off the last two, one is refused', async () => {
      const email = 'both@example.com';
      await invite(email);
      await dance(server(), peer(), 'google', google('b-1', email));
      const cookie = sessionOf(await dance(server(), peer(), 'bitbucket', bitbucket('{b-9}', email))) ?? '';
      const answers = await Promise.all(['GOOGLE', 'BITBUCKET'].map((provider) => asked({ cookie }, unlink, provider)));
      expect(answers.filter((text) => text.includes('"success":true'))).to.have.length(1);
    });
  });

  const unfit: readonly (readonly [string, Script, string])[] = [
    [
      'an address that is not verified',
      google('u-1', 'first@example.com', { email_verified: false }),
      '403 EMAIL_NOT_VERIFIED',
    ],
    [
      'an address that is verified in words',
      google('u-1', 'first@example.com', { email_verified: 'true' }),
      '403 EMAIL_NOT_VERIFIED',
    ],
    [
      'no word on the address',
      google('u-1', 'first@example.com', { email_verified: undefined }),
      '403 EMAIL_NOT_VERIFIED',
    ],
    ['no address', google('u-1', '', { email: undefined }), '403 EMAIL_NOT_VERIFIED'],
    ['an address that is none', google('u-1', 'first', {}), '401 SIGN_IN_FAILED'],
    ['an address with a NUL', google('u-1', 'first\0@example.com'), '401 SIGN_IN_FAILED'],
    ['a subject with a NUL', google('u\0', 'first@example.com'), '401 SIGN_IN_FAILED'],
    ['a subject of 300 characters', google('u'.repeat(300), 'first@example.com'), '401 SIGN_IN_FAILED'],
    ['nobody who was invited', google('u-1', 'stranger@example.com'), '403 NOT_INVITED'],
    ['another nonce', google('u-1', 'first@example.com', { nonce: 'another' }), '401 SIGN_IN_FAILED'],
    ['no nonce', google('u-1', 'first@example.com', { nonce: undefined }), '401 SIGN_IN_FAILED'],
    [
      'another issuer',
      google('u-1', 'first@example.com', { iss: 'https://accounts.google.com' }),
      '401 SIGN_IN_FAILED',
    ],
    ['another audience', google('u-1', 'first@example.com', { aud: 'another' }), '401 SIGN_IN_FAILED'],
    ['a token that has ended', google('u-1', 'first@example.com', { exp: 1_000_000 }), '401 SIGN_IN_FAILED'],
    ['a token of another key', { ...google('u-1', 'first@example.com'), forged: true }, '401 SIGN_IN_FAILED'],
    ['a token without a signature', { ...google('u-1', 'first@example.com'), unsigned: true }, '401 SIGN_IN_FAILED'],
    ['an answer that is no JSON', { answer: { status: 200, body: '<html>' } }, '401 SIGN_IN_FAILED'],
    ['an answer of 2 MB', { answer: { status: 200, body: `{"x":"${'x'.repeat(2_000_000)}"}` } }, '401 SIGN_IN_FAILED'],
    ['a refusal', { answer: { status: 400, body: '{"error":"invalid_grant"}' } }, '401 SIGN_IN_FAILED'],
    ['a failure of its own', { answer: { status: 502, body: '{}' } }, '503 UNAVAILABLE'],
  ];
  unfit.forEach(([title, script, expected]) => {
    it(`answers ${expected} when the provider tells ${title}, and writes nothing`, async () => {
      await invite('first@example.com');
      const unchanged = await watchContents(database());
      const answer = await dance(server(), peer(), 'google', script);
      expect([outcome(answer), sessionOf(answer)]).to.deep.equal([expected, undefined]);
      await unchanged();
    });
  });

  it('enrols people of the domains that were named, and of no others', async () => {
    const open = made.open as TestServer;
    const outcomes: string[] = [];
    for (const email of [
      'a@example.org',
      'b@EXAMPLE.NET',
      'c@sub.example.org',
      'd@example.com.org',
      'e@notexample.org',
    ])
      outcomes.push(await go('google', google(`enrolled ${email}`, email), open));
    expect(outcomes).to.deep.equal(['signed in', 'signed in', ...Array.from({ length: 3 }, () => '403 NOT_INVITED')]);
    expect(await stakeholderByEmail(env(), 'b@example.net')).to.include({ role: 'USER', state: 'ACTIVE' });
    expect(await go('google', google('unverified', 'f@example.org', { email_verified: false }), open)).to.equal(
      '403 EMAIL_NOT_VERIFIED',
    );
    expect(await stakeholderByEmail(env(), 'f@example.org')).to.equal(undefined);
  });

  it('enrols a person once who comes in two tabs at the same moment', async () => {
    const open = made.open as TestServer;
    const script = google('twice', 'twice@example.org');
    const both = await Promise.all([go('google', script, open), go('google', script, open)]);
    expect(both).to.deep.equal(['signed in', 'signed in']);
    const two = await Promise.all([
      go('google', google('one', 'two@example.org'), open),
      go('google', google('other', 'two@example.org'), open),
    ]);
    expect(two.sort()).to.deep.equal(['403 OTHER_IDENTITY', 'signed in']);
  });

  it('refuses suspended people, linked or not', async () => {
    const [linked, other] = [await invite('linked@example.com'), await invite('not-linked@example.com')];
    expect(await go('google', google('s-1', 'linked@example.com'))).to.equal('signed in');
    for (const id of [linked, other]) await changeStakeholder(env(), id, { state: 'SUSPENDED' });
    expect(await go('google', google('s-1', 'linked@example.com'))).to.equal('403 SUSPENDED');
    expect(await go('google', google('s-2', 'not-linked@example.com'))).to.equal('403 SUSPENDED');
  });

  describe('refuses whoever comes back', () => {
    const fresh = async (): Promise<{ location: string; cookie: string; state: string; code: string }> => {
      const begun = await begin(server(), 'google');
      return { ...begun, code: peer().codeFor(begun.location, google('g-1', 'first@example.com')) };
    };
    const failed = '401 SIGN_IN_FAILED';

    it('with another state, none, or that of another sign-in', async () => {
      const one = await fresh();
      const other = await fresh();
      expect(outcome(await comeBack(server(), 'google', { code: one.code, state: 'x' }, one.cookie))).to.equal(failed);
      expect(outcome(await comeBack(server(), 'google', { code: one.code }, one.cookie))).to.equal(failed);
      expect(outcome(await comeBack(server(), 'google', { code: one.code, state: other.state }, one.cookie))).to.equal(
        failed,
      );
      expect(outcome(await comeBack(server(), 'google', { code: one.code, state: one.state }, one.cookie))).to.equal(
        'signed in',
      );
    });

    it('without the cookie of the sign-in, or with one that was changed: no code is exchanged for them', async () => {
      const { code, state, cookie } = await fresh();
      const exchanged = (): number => peer().asked.filter((path) => path === '/token').length;
      const before = exchanged();
      const session = await server().signIn('first@example.com');
      const changed = [
        undefined,
        `${cookie}x`,
        `${cookie.slice(0, -4)}AAAA`,
        'integrates_sign_in=',
        session.replace('session', 'sign_in'),
      ];
      for (const each of changed)
        expect(outcome(await comeBack(server(), 'google', { code, state }, each))).to.equal(failed);
      expect(exchanged()).to.equal(before);
      expect(outcome(await comeBack(server(), 'google', { code, state }, cookie))).to.equal('signed in');
    });

    it('with the code of another sign-in: it was bound to that one', async () => {
      const [one, other] = [await fresh(), await fresh()];
      expect(outcome(await comeBack(server(), 'google', { code: other.code, state: one.state }, one.cookie))).to.equal(
        failed,
      );
    });

    it('a second time', async () => {
      const { code, state, cookie } = await fresh();
      expect(outcome(await comeBack(server(), 'google', { code, state }, cookie))).to.equal('signed in');
      expect(outcome(await comeBack(server(), 'google', { code, state }, cookie))).to.equal(failed);
    });

    it('from another provider than was asked', async () => {
      const { code, state, cookie } = await fresh();
      for (const provider of ['oidc', 'microsoft', 'bitbucket'])
        expect(outcome(await comeBack(server(), provider, { code, state }, cookie))).to.equal(failed);
    });

    it('from an issuer that says it is another one, or does not say who it is although it could', async () => {
      const { code, state, cookie } = await fresh();
      expect(
        outcome(await comeBack(server(), 'google', { code, state, iss: 'https://evil.example' }, cookie)),
      ).to.equal(failed);
      peer().metadata.set('authorization_response_iss_parameter_supported', true);
      const strict = await startServer(database(), played(peer()));
      const { location, ...begun } = await begin(strict, 'google');
      const second = peer().codeFor(location, google('g-1', 'first@example.com'));
      const silent = await comeBack(strict, 'google', { code: second, state: begun.state }, begun.cookie);
      expect(outcome(silent)).to.equal(failed);
      const told = { code: second, state: begun.state, iss: peer().url };
      expect(outcome(await comeBack(strict, 'google', told, begun.cookie))).to.equal('signed in');
      await strict.close();
    });

    it('with an error, or with a code and an error, or with two codes', async () => {
      const { code, state, cookie } = await fresh();
      const denied = await comeBack(server(), 'google', { error: 'access_denied', state }, cookie);
      expect([outcome(denied), denied.text.includes('was told not to')]).to.deep.equal([failed, true]);
      expect(outcome(await comeBack(server(), 'google', { error: 'x', code, state }, cookie))).to.equal(failed);
      const twice = await ask(server().port, {
        method: 'GET',
        path: `/auth/callback/google?code=${code}&code=${code}&state=${state}`,
        headers: { cookie },
      });
      expect(outcome(twice)).to.equal(failed);
    });

    it('by anything but a GET', async () => {
      const { code, state, cookie } = await fresh();
      for (const method of ['HEAD', 'POST', 'PUT']) {
        const path = `/auth/callback/google?code=${code}&state=${state}`;
        const { status, headers } = await ask(server().port, { method, path, headers: { cookie } });
        expect([status, headers['set-cookie']]).to.deep.equal([405, undefined]);
      }
    });
  });

  it('ends the session that the browser had, and begins a new one', async () => {
    await invite('twice@example.com');
    const before = sessionOf(await dance(server(), peer(), 'google', google('t-1', 'twice@example.com'))) ?? '';
    const { location, cookie, state } = await begin(server(), 'google');
    const code = peer().codeFor(location, google('t-1', 'twice@example.com'));
    const after = sessionOf(await comeBack(server(), 'google', { code, state }, `${cookie}; ${before}`)) ?? '';
    expect(await whoIs(server(), { cookie: after })).to.equal('twice@example.com');
    expect(await whoIs(server(), { cookie: before })).to.equal('UNAUTHENTICATED');
  });

  it('sends the browser to a path of its own alone', async () => {
    const elsewhere = [
      'https://evil.example/',
      '//evil.example',
      '/\\evil.example',
      '\\\\evil.example',
      '/\t/evil.example',
      '/ /evil.example',
      'javascript:alert(1)',
      'evil.example',
      '',
      '/..//evil.example',
      '/.//evil.example',
      `/${'x'.repeat(2_000)}`,
    ];
    for (const to of elsewhere) {
      const path = `/auth/login/google?to=${encodeURIComponent(to)}`;
      const { status, headers, text } = await ask(server().port, { method: 'GET', path });
      expect([status, headers.location, /to: /.test(text)], to).to.deep.equal([400, undefined, true]);
    }
    const twice = await ask(server().port, { method: 'GET', path: '/auth/login/google?to=/a&to=//evil.example' });
    expect(twice.status).to.equal(400);
  });

  it('never believes the Host of a request', async () => {
    const { headers } = await ask(server().port, {
      method: 'GET',
      path: '/auth/login/google',
      headers: { host: 'evil.example' },
    });
    expect(headers.location)
      .to.contain(encodeURIComponent('https://integrates.example/auth/callback/google'))
      .and.not.contain('evil');
  });

  it('does not know a provider that is not configured, and says when one is away', async () => {
    const bare = await startServer(database());
    for (const path of ['/auth/login/google', '/auth/callback/google', '/auth/login/__proto__', '/auth/login/'])
      expect((await ask(bare.port, { method: 'GET', path })).status, path).to.be.oneOf([404, 405]);
    expect((await ask(bare.port, { method: 'GET', path: '/auth/providers' })).text).to.equal(
      '{"local":true,"providers":[]}',
    );
    await bare.close();
    const away = await startServer(database(), { ...played(peer()), SIGN_IN_GOOGLE_ISSUER: 'http://127.0.0.1:1' });
    const answer = await ask(away.port, { method: 'GET', path: '/auth/login/google' });
    expect([answer.status, answer.headers['retry-after']]).to.deep.equal([503, '5']);
    await away.close();
  });

  it('refuses metadata of another issuer', async () => {
    peer().metadata.set('issuer', 'https://evil.example');
    const misled = await startServer(database(), played(peer()));
    expect((await ask(misled.port, { method: 'GET', path: '/auth/login/google' })).status).to.equal(503);
    await misled.close();
  });
});
