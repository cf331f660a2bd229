import { expect } from 'chai';
import type { RequestListener } from 'node:http';
import { createServer } from 'node:https';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { networksOf } from '../../../src/git/addresses';
import { issuerKeys } from '../../../src/modules/token-exchange';
import { verifyAssertion } from '../../../src/modules/token-exchange/operations/verify-assertion';
import { getJson } from '../../../src/outgoing/get-json';
import { certificate, keyFile } from '../../git/certificate';
import { startIssuer } from './issuer';

const loopback = networksOf(['127.0.0.1', '::1']);
const settings = { allowed: loopback, caFile: certificate, seconds: 5, bytes: 1024 * 1024 };
const reason = (work: Promise<unknown>): Promise<string> =>
  work.then(
    (value) => JSON.stringify(value),
    (error: unknown) => (error as Error).message,
  );

describe('the keys of issuers', () => {
  it('are kept for an hour, and asked for anew for unknown ones, once a minute at most', async () => {
    const issuer = await startIssuer();
    try {
      const clock = { now: Date.now() };
      const keys = issuerKeys(getJson(settings), () => clock.now);
      const now = (): string => new Date().toISOString();
      const seconds = Math.floor(Date.now() / 1000);
      const claims = { iss: issuer.url, aud: 'a', sub: 's', iat: seconds, exp: seconds + 300 };
      const believed = async (token: string): Promise<boolean> =>
        (await verifyAssertion(token, [issuer.url], keys, now())) !== undefined;
      const old = await issuer.sign(claims);
      expect(await believed(old)).to.equal(true);
      expect(issuer.met).to.deep.equal(['/.well-known/openid-configuration', '/keys']);
      await issuer.renew();
      const fresh = await issuer.sign(claims);
      expect(await believed(fresh)).to.equal(false);
      expect(await believed(old)).to.equal(true);
      expect(issuer.met).to.have.length(2);
      clock.now += 61_000;
      expect(await believed(fresh)).to.equal(true);
      expect(await believed(old)).to.equal(false);
      expect(issuer.met).to.have.length(4);
    } finally {
      await issuer.close();
    }
  });

  it('are asked for at addresses that were checked alone, without redirects, within a megabyte', async () => {
    const answers: Readonly<Record<string, RequestListener>> = {
      '/right': (_, response) => response.end('{"a":1}'),
      '/elsewhere': (_, response) => response.writeHead(302, { location: '/right' }).end(),
      '/broken': (_, response) => response.end('{'),
      '/large': (_, response) => response.end(JSON.stringify('x'.repeat(2 * 1024 * 1024))),
      '/slow': () => undefined,
    };
    const met: string[] = [];
    const keys = { key: readFileSync(keyFile), cert: readFileSync(certificate) };
    const server = createServer(keys, (request, response) => {
      met.push(request.url ?? '');
      answers[request.url ?? '']?.(request, response);
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const { port } = server.address() as AddressInfo;
    const at = (path: string, host = 'localhost'): string => `https://${host}:${port}${path}`;
    try {
      const get = getJson(settings);
      expect(await get(at('/right'))).to.deep.equal({ a: 1 });
      expect(await reason(get(at('/elsewhere')))).to.equal('it answered 302');
      expect(await reason(get(at('/broken')))).to.equal('it answered no JSON');
      expect(await reason(get(at('/large')))).to.equal('it answered more than 1 MB');
      const half = getJson({ ...settings, bytes: 512 * 1024 });
      expect(await reason(half(at('/large')))).to.equal('it answered more than 0.5 MB');
      expect(await reason(getJson({ ...settings, seconds: 1 })(at('/slow')))).to.match(/abort/i);
      expect(await reason(get(at('/right').replace('https', 'http')))).to.match(/no address/);
      expect(await reason(getJson({ ...settings, caFile: null })(at('/right')))).to.match(/certificate/);
      const before = met.length;
      const nowhere = getJson({ ...settings, allowed: networksOf([]) });
      expect(await reason(nowhere(at('/right')))).to.equal('localhost is in no network that may be connected to');
      expect(await reason(nowhere(at('/right', '127.0.0.1')))).to.match(/no address/);
      expect(met).to.have.length(before);
    } finally {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    }
  });
});
