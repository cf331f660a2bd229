import { expect } from 'chai';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, noBrowser } from '../support/browser';
import { startServer, type ExplorerServer } from './explorer-server';

type Visit = {
  readonly page: Page;
  readonly requests: readonly string[];
  /** Console errors and warnings, uncaught errors, refusals of the Content-Security-Policy. */
  readonly complaints: readonly string[];
};

const open = async (browser: Browser, origin: string): Promise<Visit> => {
  const page = await browser.newPage();
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
  await page.goto(`${origin}/api`);
  await page.locator('.graphiql-query-editor .CodeMirror').waitFor();
  return { page, requests, complaints };
};

const write = async ({ page }: Visit, editor: 'Query Editor' | 'Headers', text: string): Promise<void> => {
  await page.getByRole('region', { name: editor, exact: true }).locator('.CodeMirror:visible').click();
  await page.keyboard.press('ControlOrMeta+A');
  // The editor closes brackets by itself and steps over those that are typed.
  await page.keyboard.type(text);
};

/** Presses the button and waits until the answer shows the expected text. */
const run = async ({ page }: Visit, expected: string): Promise<void> => {
  await page.getByRole('button', { name: 'Execute query' }).click();
  await page.locator('.result-window', { hasText: expected }).waitFor();
};

const expectNoHarm = ({ requests, complaints }: Visit, origin: string): void => {
  expect(requests).to.include(`${origin}/api`);
  expect(requests.filter((url) => !url.startsWith('data:') && new URL(url).origin !== origin)).to.deep.equal([]);
  expect(complaints).to.deep.equal([]);
};

const readSchema = ({ page }: Visit): Promise<unknown> =>
  Promise.all([
    page.waitForResponse((response) => response.request().method() === 'POST'),
    page.getByRole('button', { name: 'Re-fetch GraphQL schema' }).click(),
  ]);

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
