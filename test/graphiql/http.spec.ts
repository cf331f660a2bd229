import { request } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { expect } from 'chai';
import { startServer, type ExplorerServer } from './explorer-server';

type Answer = {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: Buffer;
};

const browserAccept = 'text/html,application/xhtml+xml,application/xml;q=0.9,image/webp,*/*;q=0.8';

describe('GraphiQL over HTTP', () => {
  let server: ExplorerServer;
  before(async () => {
    server = await startServer();
  });
  after(() => server.close());

  // node:http rather than fetch: it neither adds an Accept header nor inflates the answer.
  const ask = (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> =>
    new Promise((resolve, reject) => {
      request(`${server.origin}${path}`, { headers, method }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) });
        });
        response.on('error', reject);
      })
        .on('error', reject)
        .end();
    });

  const page = async (): Promise<string> => String((await ask('/api', { accept: browserAccept })).body);
  const filesOf = (html: string): readonly string[] =>
    [...html.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path = '']) => path);

  it('gives the page with a policy that holds no unsafe word and a nonce that is new each time', async () => {
    const answers = [await ask('/api', { accept: browserAccept }), await ask('/api/', { accept: browserAccept })];
    const policies = answers.map(({ headers }) => String(headers['content-security-policy']));
    expect(new Set(policies)).to.have.property('size', 2);
    answers.forEach(({ status, headers, body }, index) => {
      expect(status).to.equal(200);
      expect(headers).to.include({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
      expect(headers).to.include({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY' });
      expect(policies[index])
        .to.contain("default-src 'none'")
        .and.not.to.match(/unsafe|\*|https?:/);
      const nonce = /script-src 'nonce-([^']+)'/.exec(policies[index] ?? '')?.[1] ?? '';
      expect(Buffer.from(nonce, 'base64')).to.have.lengthOf(16);
      const elements = String(body).match(/<(?:script|link rel="stylesheet")[^>]*>/g) ?? [];
      expect(elements).to.have.lengthOf(7);
      elements.forEach((element) => expect(element).to.contain(`nonce="${nonce}"`));
    });
  });

  it('leaves alone what does not prefer HTML, what carries a query, and what is no GET', async () => {
    const untouched: readonly (readonly [string, Record<string, string>, string?])[] = [
      ['/api?query={__typename}', { accept: browserAccept }],
      ['/api', {}],
      ['/api', { accept: '*/*' }],
      ['/api', { accept: 'application/json, text/html' }],
      ['/api', { accept: 'text/html;q=0.5, application/graphql-response+json' }],
      ['/api', { accept: 'text/html;q=0' }],
      ['/api', { accept: browserAccept }, 'POST'],
      ['/elsewhere', { accept: browserAccept }],
      ['/api/assets/0123456789abcdef/graphiql.js', { accept: browserAccept }],
    ];
    for (const [path, headers, method] of untouched) {
      const { body } = await ask(path, headers, method);
      expect(String(body), `${method ?? 'GET'} ${path} ${String(headers['accept'])}`).not.to.contain('id="graphiql"');
    }
    const { body } = await ask('/api?query={__typename}', { accept: 'application/json' });
    expect(JSON.parse(String(body))).to.deep.equal({ data: { __typename: 'Query' } });
  });

  it('serves each file of the page with its type, to be kept for ever, plain or compressed', async () => {
    for (const path of filesOf(await page())) {
      const plain = await ask(path);
      const zipped = await ask(path, { 'accept-encoding': 'br;q=1.0, gzip;q=0.8' });
      const type = path.endsWith('.css') ? 'text/css' : 'text/javascript';
      [plain, zipped].forEach(({ status, headers, body }) => {
        expect(status).to.equal(200);
        expect(headers).to.include({
          'content-type': `${type}; charset=utf-8`,
          'content-length': String(body.length),
          'cache-control': 'public, max-age=31536000, immutable',
          'x-content-type-options': 'nosniff',
        });
      });
      expect(plain.headers).not.to.have.property('content-encoding');
      expect(zipped.headers).to.have.property('content-encoding', 'gzip');
      expect(gunzipSync(zipped.body).equals(plain.body)).to.equal(true);
      expect(zipped.headers['etag']).not.to.equal(plain.headers['etag']);
    }
  });

  it('answers 304 to a browser that has the file, and no body to HEAD', async () => {
    const [path = ''] = filesOf(await page());
    const { headers, body } = await ask(path);
    const etag = String(headers['etag']);
    for (const tags of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const again = await ask(path, { 'if-none-match': tags });
      expect([again.status, again.body.length, again.headers['etag']]).to.deep.equal([304, 0, etag]);
    }
    expect((await ask(path, { 'if-none-match': '"other"' })).status).to.equal(200);
    const head = await ask(path, {}, 'HEAD');
    expect([head.status, head.body.length]).to.deep.equal([200, 0]);
    expect(head.headers['content-length']).to.equal(String(body.length));
  });
});
