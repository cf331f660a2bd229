import type { Browser } from 'playwright-core';
import { newId } from '../../src/kernel/env';
import { launchBrowser, noBrowser } from '../support/browser';
import { openDatabase, type TestDatabase } from '../support/engines';
import { startServer, type TestServer } from '../support/server';
import { createWorld } from '../support/world';
import { expectNoHarm, open, run, write } from './visit';

describe('GraphiQL on the real server', function () {
  this.timeout(60_000);
  const made: { browser?: Browser; database?: TestDatabase; server?: TestServer } = {};

  before(async function () {
    const browser = await launchBrowser();
    if (browser === undefined) {
      process.stderr.write(`${noBrowser}\n`);
      this.skip();
    }
    made.browser = browser;
    made.database = await openDatabase('sqlite');
    await createWorld(made.database);
    made.server = await startServer(made.database, { INTROSPECTION: 'everybody' });
  });
  after(async () => {
    await made.browser?.close();
    await made.server?.close();
    await made.database?.close();
  });

  it('shows a signed-in person the groups that a typed query asks for', async () => {
    const { browser, server } = made;
    if (browser === undefined || server === undefined) throw new Error('nothing was started');
    const token = await server.token('viewer@example.com', ['READ']);
    const visit = await open(browser, server.url);
    await write(visit, 'Headers', JSON.stringify({ Authorization: `Bearer ${token}` }));
    await write(visit, 'Query Editor', '{ organizations { nodes { name groups { nodes { name } } } } }');
    await run(visit, 'web-shop');
    expectNoHarm(visit, server.url);
  });

  it('follows a subscription', async () => {
    const { browser, server } = made;
    if (browser === undefined || server === undefined) throw new Error('nothing was started');
    const visit = await open(browser, server.url);
    await write(
      visit,
      'Headers',
      JSON.stringify({ Authorization: `Bearer ${await server.token('viewer@example.com')}` }),
    );
    await write(visit, 'Query Editor', `subscription { reportProgress(reportId: "${newId()}") { state } }`);
    await run(visit, 'NOT_FOUND');
    expectNoHarm(visit, server.url);
  });
});
