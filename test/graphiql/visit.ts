import { expect } from 'chai';
import type { Browser, Page } from 'playwright-core';

export type Visit = {
  readonly page: Page;
  readonly requests: readonly string[];
  /** Console errors and warnings, uncaught errors, refusals of the Content-Security-Policy. */
  readonly complaints: readonly string[];
};

/** Opens the page of a server, and notes every request and complaint. */
export const open = async (browser: Browser, origin: string): Promise<Visit> => {
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

/** Types into one of the page's editors. */
export const write = async ({ page }: Visit, editor: 'Query Editor' | 'Headers', text: string): Promise<void> => {
  await page.getByRole('region', { name: editor, exact: true }).locator('.CodeMirror:visible').click();
  await page.keyboard.press('ControlOrMeta+A');
  // The editor closes brackets by itself and steps over those that are typed.
  await page.keyboard.type(text);
};

/** Presses the button and waits until the answer shows the expected text. */
export const run = async ({ page }: Visit, expected: string): Promise<void> => {
  await page.getByRole('button', { name: 'Execute query' }).click();
  await page.locator('.result-window', { hasText: expected }).waitFor();
};

/** Nothing left the server's own origin, and the browser complained of nothing. */
export const expectNoHarm = ({ requests, complaints }: Visit, origin: string): void => {
  expect(requests).to.include(`${origin}/api`);
  expect(requests.filter((url) => !url.startsWith('data:') && new URL(url).origin !== origin)).to.deep.equal([]);
  expect(complaints).to.deep.equal([]);
};

export const readSchema = ({ page }: Visit): Promise<unknown> =>
  Promise.all([
    page.waitForResponse((response) => response.request().method() === 'POST'),
    page.getByRole('button', { name: 'Re-fetch GraphQL schema' }).click(),
  ]);
