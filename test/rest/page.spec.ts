import { expect } from 'chai';
import type { Browser } from 'playwright-core';
import { ask } from '../http/client';
import { launchBrowser, noBrowser } from '../support/browser';
import { openDatabase, type TestDatabase } from '../support/engines';
import { startServer, type TestServer } from '../support/server';
import { createWorld } from '../support/world';

describe('The page of the document of REST', function () {
  this.timeout(60_000);
  const made: { browser?: Browser; database?: TestDatabase; server?: TestServer } = {};
  const server = (): TestServer => made.server as TestServer;

  before(async () => {
    const browser = await launchBrowser();
    if (browser !== undefined) made.browser = browser;
    made.database = await openDatabase('sqlite');
    await createWorld(made.database);
    made.server = await startServer(made.database);
  });
  after(async () => {
    await made.browser?.close();
    await made.server?.close();
    await made.database?.close();
  });

  it('runs by a nonce alone, may not be framed, and is anew each time', async () => {
    const answers = await Promise.all([1, 2].map(() => ask(server().port, { method: 'GET', path: '/rest/v1/docs' })));
    const policies = answers.map(({ headers }) => String(headers['content-security-policy']));
    expect(new Set(policies)).to.have.property('size', 2);
    policies.forEach((policy) => {
      expect(policy).to.contain("default-src 'none'").and.contain("frame-ancestors 'none'").and.not.contain('unsafe');
    });
    answers.forEach(({ status, headers }) => {
      expect([status, headers['cache-control'], headers['x-frame-options']]).to.deep.equal([200, 'no-store', 'DENY']);
    });
    const style = /href="(\/rest\/v1\/docs\/assets\/[^"]+\.css)"/.exec(answers[0]?.text ?? '')?.[1] ?? '';
    const asset = await ask(server().port, { method: 'GET', path: style });
    expect([asset.status, asset.headers['cache-control'], asset.headers['content-type']]).to.deep.equal([
      200,
      'public, max-age=31536000, immutable',
      'text/css; charset=utf-8',
    ]);
  });

  it('shows whoever is signed in the operations, and asks no other host', async function () {
    const { browser } = made;
    if (browser === undefined) {
      process.stderr.write(`${noBrowser}\n`);
      this.skip();
    }
    const [name = '', value = ''] = (await server().signIn('viewer@example.com')).split('=');
    const context = await browser.newContext();
    await context.addCookies([{ name, value, url: server().url }]);
    const page = await context.newPage();
    const requests: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    await page.addInitScript(
      `addEventListener('securitypolicyviolation', (event) =>
         console.error('policy: ' + event.violatedDirective + ' ' + event.blockedURI))`,
    );
    await page.goto(`${server().url}/rest/v1/docs`);
    await page.locator('#operations-Sign-in-whoAmI').waitFor();
    await page.locator('#operations-Sign-in-whoAmI .opblock-summary-control').click();
    await page.getByRole('button', { name: 'Try it out' }).click();
    await page.getByRole('button', { name: 'Execute' }).click();
    await page.locator('.responses-table.live-responses-table', { hasText: 'viewer@example.com' }).waitFor();
    expect(requests).to.include(`${server().url}/rest/v1/openapi.json`);
    const elsewhere = requests.filter((url) => !/^(?:data|blob):/.test(url) && !url.startsWith(server().url));
    expect(elsewhere).to.deep.equal([]);
    expect(complaints).to.deep.equal([]);
    await context.close();
  });
});
