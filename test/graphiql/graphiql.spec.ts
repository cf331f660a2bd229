import { expect } from 'chai';
import type { Browser } from 'playwright-core';
import { launchBrowser, noBrowser } from '../support/browser';
import { startServer, type ExplorerServer } from './explorer-server';
import { expectNoHarm, open, readSchema, run, write, type Visit } from './visit';

describe('GraphiQL in a browser', function () {
  this.timeout(60_000);
  let browser: Browser | undefined;
  let server: ExplorerServer | undefined;

  const visit = async (options?: { readonly token: string }): Promise<Visit & { readonly origin: string }> => {
    if (browser === undefined) throw new Error('No browser.');
    server = await startServer(options);
    return { ...(await open(browser, server.origin)), origin: server.origin };
  };

  before(async function () {
    browser = await launchBrowser();
    if (browser === undefined) {
      process.stderr.write(`${noBrowser}\n`);
      this.skip();
    }
  });
  afterEach(async () => {
    await server?.close();
    server = undefined;
  });
  after(() => browser?.close());

  it('runs the default query, then one that is typed, and shows their answers', async () => {
    const explorer = await visit();
    expect(await explorer.page.title()).to.equal('Integrates API');
    await run(explorer, '"__typename": "Query"');
    await write(explorer, 'Query Editor', '{ greeting(name: "explorer") }');
    await run(explorer, 'Hello, explorer!');
    expectNoHarm(explorer, explorer.origin);
  });

  it('asks nothing of any other origin and breaks no policy, whichever panels and dialogs are opened', async () => {
    const explorer = await visit();
    const { page, origin } = explorer;
    await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
    await page.getByRole('link', { name: 'Query', exact: true }).click();
    await page.getByText('Greets somebody by name.').waitFor();
    await page.getByRole('button', { name: 'Show History' }).click();
    for (const dialog of ['Open short keys dialog', 'Open settings dialog']) {
      await page.getByRole('button', { name: dialog }).click();
      await page.getByRole('dialog').waitFor();
      // The dialog's own style element took effect: it stops the page from scrolling.
      expect(await page.evaluate('getComputedStyle(document.body).overflow')).to.equal('hidden');
      await page.keyboard.press('Escape');
    }
    expectNoHarm(explorer, origin);
  });

  it('works before the login: shows the refusal, takes a token under Headers, then reads the schema', async () => {
    const explorer = await visit({ token: 'tell-nobody' });
    await run(explorer, 'UNAUTHENTICATED');
    await write(explorer, 'Headers', '{"Authorization": "Bearer tell-nobody"}');
    await run(explorer, '"__typename": "Query"');
    await readSchema(explorer);
    await explorer.page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
    await explorer.page.getByRole('link', { name: 'Query', exact: true }).waitFor();
  });

  it('stores no token: not in the history, not in the tab, not after a reload', async () => {
    const explorer = await visit({ token: 'tell-nobody' });
    await write(explorer, 'Headers', '{"Authorization": "Bearer tell-nobody"}');
    await run(explorer, '"__typename": "Query"');
    await explorer.page.waitForTimeout(1_000); // GraphiQL stores half a second after the last change.
    const stored = await explorer.page.evaluate<string>('JSON.stringify([{ ...localStorage }, { ...sessionStorage }])');
    expect(stored).to.contain('graphiql:queries').and.to.contain('__typename');
    expect(stored).not.to.contain('tell-nobody');
    await explorer.page.reload();
    await run(explorer, 'UNAUTHENTICATED');
  });
});
