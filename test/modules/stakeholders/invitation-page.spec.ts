import { expect } from 'chai';
import type { Browser } from 'playwright-core';
import { stakeholderByEmail } from '../../../src/modules/access';
import { linkSigner } from '../../../src/modules/auth';
import { sessionKeys } from '../../../src/keys';
import { inviteMember, type Invitation } from '../../../src/modules/stakeholders';
import { launchBrowser, noBrowser } from '../../support/browser';
import { openDatabase, type TestDatabase } from '../../support/engines';
import { startServer, type TestServer } from '../../support/server';
import { createWorld, valueOf, type World } from '../../support/world';

describe('the page of invitations', function () {
  this.timeout(60_000);
  const made: { database?: TestDatabase; server?: TestServer; world?: World; browser?: Browser | undefined } = {};
  const server = (): TestServer => made.server as TestServer;
  const world = (): World => made.world as World;

  before(async () => {
    made.database = await openDatabase('sqlite');
    made.server = await startServer(made.database);
    const built = await createWorld(made.database);
    // Browsers and servers go by the same clock.
    made.world = { ...built, env: { ...built.env, now: () => new Date().toISOString() } };
    made.browser = await launchBrowser();
  });
  after(async () => {
    await made.browser?.close();
    await server().close();
    await made.database?.close();
  });

  const linkTo = async (email: string): Promise<string> => {
    const { organization, group, env } = world();
    const on = { organizationId: organization.id, groupId: group.id };
    const { tokenId, id, expiresAt }: Invitation = valueOf(
      await inviteMember(env, on, { email, role: 'DEVELOPER', responsibility: null, expiresAt: null }),
    );
    const keys = await sessionKeys(`${server().dataFolder}/keys/session.json`);
    return linkSigner(keys, server().url)({ purpose: 'INVITATION', id: tokenId, subject: id, expiresAt }, env.now());
  };

  it('is the same for everybody, and lets nothing run but its own script', async () => {
    const answer = await fetch(`${server().url}/invitation`);
    const policy = answer.headers.get('content-security-policy') ?? '';
    const nonce = /script-src 'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
    const text = await answer.text();
    expect(policy)
      .to.match(/^default-src 'none'; /)
      .and.to.include("frame-ancestors 'none'");
    expect(text.split(`nonce="${nonce}"`)).to.have.length(3);
    expect(text.match(/<script/g)).to.have.length(1);
    expect(answer.headers.get('referrer-policy')).to.equal('no-referrer');
    expect(answer.headers.get('cache-control')).to.equal('no-store');
    expect((await fetch(`${server().url}/invitation`, { method: 'POST', body: '' })).status).to.equal(405);
  });

  it('lets a person without an account choose a password, and signs them in', async function () {
    if (made.browser === undefined) {
      process.stderr.write(`${noBrowser}\n`);
      this.skip();
    }
    const link = await linkTo('browsing@example.com');
    const page = await made.browser.newPage();
    await page.goto(link);
    await page.getByText('invites browsing@example.com to the group web-shop').waitFor();
    await page.fill('#password', 'quiet otters paint ladders');
    await page.getByRole('button', { name: 'Accept' }).click();
    await page.waitForURL(`${server().url}/api`);
    expect((await page.context().cookies()).map(({ name }) => name)).to.deep.equal(['integrates_session']);
    expect((await stakeholderByEmail(world().env, 'browsing@example.com'))?.state).to.equal('ACTIVE');
    const again = await made.browser.newPage();
    await again.goto(link);
    await again.getByText('This link leads nowhere').waitFor();
    await Promise.all([page.close(), again.close()]);
  });

  it('lets a person reject', async function () {
    if (made.browser === undefined) this.skip();
    const page = await made.browser.newPage();
    await page.goto(await linkTo('refusing@example.com'));
    await page.getByRole('button', { name: 'Reject' }).click();
    await page.getByText('The invitation was rejected.').waitFor();
    expect(await stakeholderByEmail(world().env, 'refusing@example.com')).to.equal(undefined);
    await page.close();
  });
});
