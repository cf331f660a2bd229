import { expect } from 'chai';
import { serverAudits } from 'graphql-http';
import { eachEngine } from '../support/engines';
import { startServer, type TestServer } from '../support/server';

eachEngine('the GraphQL over HTTP specification', (database) => {
  const made: { server?: TestServer; token?: string } = {};

  before(async () => {
    made.server = await startServer(database());
    made.token = await made.server.token('auditor@example.com');
  });
  after(() => made.server?.close());

  // Some audits ask for the schema, which strangers may not.
  const fetchFn = (url: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers);
    headers.set('authorization', `Bearer ${made.token}`);
    return fetch(url, { ...init, headers });
  };
  const audits = serverAudits({ url: () => `${made.server?.url}/api`, fetchFn });

  audits.forEach(({ id, name, fn }) => {
    it(`${name} (audit ${id})`, async () => {
      const result = await fn();
      expect(result.status, 'reason' in result ? result.reason : '').to.equal('ok');
    });
  });

  it('has audits of every kind', () => {
    expect(new Set(audits.map(({ name }) => name.split(' ', 1)[0]))).to.deep.equal(new Set(['MUST', 'SHOULD', 'MAY']));
  });
});
