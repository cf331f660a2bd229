import { expect } from 'chai';
import type { Browser } from 'playwright-core';
import { ensureStakeholder, stakeholderByEmail } from '../../../src/modules/access';
import { operatorEnv } from '../../../src/opening';
import { launchBrowser, noBrowser } from '../../support/browser';
import { eachEngine } from '../../support/engines';
import { startServer, type TestServer } from '../../support/server';
import { quiet, testPorts } from '../../support/world';
import { whoIs } from './doors';
import { begin, comeBack, outcome, sessionOf } from './peers/dance';
import { freePort, oidcClient, startOidcPeer, walkThrough, type OidcPeer } from './peers/oidc-peer';

eachEngine('signing in by a real OpenID provider', (database) => {
  const made: { peer?: OidcPeer; server?: TestServer } = {};
  const server = (): TestServer => made.server as TestServer;
  const env = () => operatorEnv(database(), quiet, testPorts);

  before(async () => {
    const port = await freePort();
    const publicUrl = `http://127.0.0.1:${port}`;
    made.peer = await startOidcPeer(`${publicUrl}/auth/callback/oidc`);
    made.server = await startServer(database(), {
      PORT: String(port),
      PUBLIC_URL: publicUrl,
      SIGN_IN_OIDC_ISSUER: made.peer.url,
      SIGN_IN_OIDC_CLIENT_ID: oidcClient.id,
      SIGN_IN_OIDC_CLIENT_SECRET: oidcClient.secret,
    });
    await ensureStakeholder(env(), 'ada@example.com');
  });
  after(async () => {
    await made.server?.close();
    await made.peer?.close();
  });

  const parametersOf = ({ searchParams }: URL): Record<string, string> => Object.fromEntries(searchParams);

  it('signs in a person whose verified address the provider tells by its userinfo', async () => {
    const { location, cookie } = await begin(server(), 'oidc');
    const back = await walkThrough(location, 'ada');
    expect(parametersOf(back)).to.include({ iss: made.peer?.url });
    const answer = await comeBack(server(), 'oidc', parametersOf(back), cookie);
    expect(outcome(answer)).to.equal('signed in');
    expect(await whoIs(server(), { cookie: sessionOf(answer) ?? '' })).to.equal('ada@example.com');
    expect(await stakeholderByEmail(env(), 'ada@example.com')).to.include({ name: 'The person ada', state: 'ACTIVE' });
  });

  it('refuses an address that is not verified, and whoever is not invited', async () => {
    for (const [login, expected] of [
      ['unverified-ada', '403 EMAIL_NOT_VERIFIED'],
      ['eve', '403 NOT_INVITED'],
    ] as const) {
      const { location, cookie } = await begin(server(), 'oidc');
      const back = await walkThrough(location, login);
      expect(outcome(await comeBack(server(), 'oidc', parametersOf(back), cookie))).to.equal(expected);
    }
  });

  it('refuses a replayed code, another state, another issuer and the code of another sign-in', async () => {
    const failed = '401 SIGN_IN_FAILED';
    const { location, cookie } = await begin(server(), 'oidc');
    const back = parametersOf(await walkThrough(location, 'ada'));
    const come = async (changed: Readonly<Record<string, string>>, kept = cookie): Promise<string> =>
      outcome(await comeBack(server(), 'oidc', { ...back, ...changed }, kept));
    expect(await come({ state: 'another' })).to.equal(failed);
    expect(await come({ iss: 'http://127.0.0.1:1' })).to.equal(failed);
    expect(await come({ iss: '' })).to.equal(failed);
    const other = await begin(server(), 'oidc');
    expect(await come({ state: other.state }, other.cookie)).to.equal(failed);
    const again = await begin(server(), 'oidc');
    const fresh = parametersOf(await walkThrough(again.location, 'ada'));
    expect(await come(fresh, again.cookie)).to.equal('signed in');
    expect(await come(fresh, again.cookie)).to.equal(failed);
  });

  it('takes a browser there and back, signed in by a cookie that no script sees', async function () {
    this.timeout(60_000);
    const browser: Browser | undefined = await launchBrowser();
    if (browser === undefined) {
      process.stderr.write(`${noBrowser}\n`);
      this.skip();
    }
    try {
      const context = await browser.newContext();
      const page = await context.newPage();
      const to = `/api?query=${encodeURIComponent('{ me { email } }')}`;
      await page.goto(`${server().url}/auth/login/oidc?to=${encodeURIComponent(to)}`);
      expect(new URL(page.url()).origin).to.equal(made.peer?.url);
      await page.fill('input[name=login]', 'ada');
      await page.fill('input[name=password]', 'any');
      await page.click('button[type=submit]');
      await page.click('button[type=submit]');
      await page.waitForURL(`${server().url}/**`);
      expect(page.url()).to.equal(`${server().url}${to}`);
      expect(await page.textContent('body')).to.contain('ada@example.com');
      const cookies = await context.cookies();
      const own = cookies.filter(({ name }) => name.startsWith('integrates_'));
      expect(own.map(({ name, httpOnly, sameSite }) => ({ name, httpOnly, sameSite }))).to.deep.equal([
        { name: 'integrates_session', httpOnly: true, sameSite: 'Lax' },
      ]);
      await page.goto(`${server().url}/api`);
      expect(await page.evaluate('document.cookie')).not.to.contain('integrates');
      const left = await page.evaluate<number>(
        "fetch('/auth/logout', { method: 'POST' }).then(({ status }) => status)",
      );
      expect(left).to.equal(204);
      await page.goto(`${server().url}/auth/me`);
      expect(await page.textContent('body')).to.contain('UNAUTHENTICATED');
      expect((await context.cookies(server().url)).map(({ name }) => name)).to.deep.equal([]);
    } finally {
      await browser.close();
    }
  });
});
