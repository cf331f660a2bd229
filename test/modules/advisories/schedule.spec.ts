import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { expect } from 'chai';
import { feedTasks } from '../../../src/advisory-feeds';
import { readConfig } from '../../../src/config';
import { ConfigError } from '../../../src/config-error';
import { networksOf } from '../../../src/git/addresses';
import type { Tasks } from '../../../src/hourly';
import type { Env } from '../../../src/kernel/env';
import { knownAdvisory, type ImportedRelease } from '../../../src/modules/advisories';
import { downloads } from '../../../src/outgoing/download';
import { certificate, keyFile } from '../../git/certificate';
import { eachEngine } from '../../support/engines';
import { createWorld, type World } from '../../support/world';
import { epssText, kevEntry, kevText } from './feeds';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A publisher of feeds on loopback; it answers by path. */
interface Publisher {
  readonly url: string;
  readonly met: string[];
  readonly answers: Record<string, Answer>;
  readonly close: () => Promise<unknown>;
}

const startPublisher = async (): Promise<Publisher> => {
  const met: string[] = [];
  const answers: Record<string, Answer> = {};
  const keys = { key: readFileSync(keyFile), cert: readFileSync(certificate) };
  const server: Server = createServer(keys, (request, response) => {
    met.push(request.url ?? '');
    const answer = answers[request.url ?? ''];
    if (answer === undefined) response.writeHead(404).end();
    else answer(request, response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `https://localhost:${(server.address() as AddressInfo).port}`,
    met,
    answers,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(resolve);
      }),
  };
};

const [cve, hour] = ['CVE-2021-44228', 60 * 60 * 1000];
const file =
  (content: string | Uint8Array): Answer =>
  (_, response) =>
    void response.end(content);
const redirect =
  (location: string): Answer =>
  (_, response) =>
    void response.writeHead(302, { location }).end('elsewhere');

eachEngine('feeds of advisories', (database) => {
  const made: { world?: World; publisher?: Publisher } = {};
  const env = (): Env => (made.world as World).env;
  const publisher = (): Publisher => made.publisher as Publisher;
  before(async () => {
    made.world = await createWorld(database());
    made.publisher = await startPublisher();
  });
  after(() => made.publisher?.close());

  const tasks = (networks = '127.0.0.1, ::1'): Tasks =>
    feedTasks(
      readConfig({
        EPSS_URL: `${publisher().url}/epss-current.csv.gz`,
        KEV_URL: `${publisher().url}/kev.json`,
        OUTGOING_NETWORKS: networks,
        OUTGOING_CA_FILE: certificate,
      }),
    );
  const look = async (feed: 'EPSS' | 'KEV', given = tasks()): Promise<string> => {
    try {
      const told = (await given[`bring ${feed} up to date`]?.(env())) as ImportedRelease | undefined;
      return told === undefined ? 'not due' : `${told.outcome} ${told.release.entries}`;
    } catch (error) {
      return (error as Error).message.replaceAll(publisher().url, '');
    }
  };
  const asked = (): number => publisher().met.splice(0).length;
  const pass = (milliseconds: number): void => made.world?.clock.pass(milliseconds);

  it('are fetched once a day by one of the processes, redirects and all', async () => {
    publisher().answers['/epss-current.csv.gz'] = redirect('/epss-2026-01-02.csv.gz');
    publisher().answers['/epss-2026-01-02.csv.gz'] = file(gzipSync(epssText({ [cve]: [0.94, 0.99] })));
    publisher().answers['/kev.json'] = file(kevText([kevEntry(cve)]));
    expect((await Promise.all([look('EPSS'), look('EPSS'), look('EPSS')])).sort()).to.deep.equal([
      'IMPORTED 1',
      'not due',
      'not due',
    ]);
    expect(asked()).to.equal(2);
    expect(await look('KEV')).to.equal('IMPORTED 1');
    const known = await knownAdvisory(env(), cve);
    expect([known?.epss?.score, known?.knownExploited?.dateAdded]).to.deep.equal([0.94, '2021-12-10']);
    pass(22 * hour);
    expect([await look('EPSS'), await look('KEV'), asked()]).to.deep.equal(['not due', 'not due', 1]);
    pass(2 * hour);
    expect([await look('EPSS'), await look('KEV')]).to.deep.equal(['UNCHANGED 1', 'UNCHANGED 1']);
  });

  it('stand as they are while the publisher fails, and are tried again in an hour', async () => {
    const torn: Answer = (_, response) => {
      response.writeHead(200, { 'content-length': '4096' });
      response.write(epssText({ [cve]: [0.1, 0.1] }, '2026-01-09'), () => response.destroy());
    };
    const failures: readonly (readonly [Answer | undefined, RegExp])[] = [
      [undefined, /^it answered 404$/],
      [torn, /aborted|cut off|socket/],
      [file('<html>maintenance</html>'), /^\/epss-current\.csv\.gz: line 1: an EPSS file begins with a comment/],
      [redirect('/epss-current.csv.gz'), /^it redirects more than 5 times$/],
      [redirect('http://localhost/epss'), /^it is no address that may be connected to$/],
      [redirect('https://10.0.0.1/epss'), /^it is no address that may be connected to$/],
      [redirect('https://'), /^it redirects to what is no URL$/],
    ];
    for (const [answer, expected] of failures) {
      pass(24 * hour);
      if (answer === undefined) delete publisher().answers['/epss-current.csv.gz'];
      else publisher().answers['/epss-current.csv.gz'] = answer;
      expect(await look('EPSS')).to.match(expected);
      expect(await look('EPSS')).to.equal('not due');
    }
    expect((await knownAdvisory(env(), cve))?.epss?.score).to.equal(0.94);
    pass(hour);
    publisher().answers['/epss-current.csv.gz'] = file(epssText({ [cve]: [0.2, 0.2] }, '2026-01-10'));
    expect(await look('EPSS')).to.equal('IMPORTED 1');
    expect((await knownAdvisory(env(), cve))?.epss?.score).to.equal(0.2);
  });

  it('come from no inner address that is not allowed', async () => {
    pass(24 * hour);
    asked();
    expect(await look('KEV', tasks('10.0.0.0/8'))).to.equal('localhost is in no network that may be connected to');
    expect(asked()).to.equal(0);
  });
});

describe('downloads', () => {
  it('end at a size and a time', async () => {
    const publisher = await startPublisher();
    const settings = { allowed: networksOf(['127.0.0.1', '::1']), caFile: certificate, seconds: 1, bytes: 1024 * 1024 };
    const all = async (path: string): Promise<string> => {
      try {
        let bytes = 0;
        for await (const chunk of await downloads(settings)(`${publisher.url}${path}`)) bytes += chunk.length;
        return String(bytes);
      } catch (error) {
        return (error as Error).message;
      }
    };
    publisher.answers['/fits'] = file(Buffer.alloc(1024 * 1024));
    publisher.answers['/large'] = file(Buffer.alloc(1024 * 1024 + 1));
    publisher.answers['/slow'] = (_, response) => void response.write('a');
    try {
      expect(await all('/fits')).to.equal('1048576');
      expect(await all('/large')).to.equal('it answered more than 1 MB');
      expect(await all('/slow')).to.match(/abort/);
    } finally {
      await publisher.close();
    }
  });

  it('are off without a URL, and take https alone', () => {
    expect(feedTasks(readConfig({}))).to.deep.equal({});
    const wrong = ['http://example.com/kev.json', 'file:///etc/passwd', 'kev.json', '/srv/kev.json'];
    wrong.forEach((url) =>
      expect(() => readConfig({ KEV_URL: url }), url).to.throw(ConfigError, /^KEV_URL: must be an https:\/\/ URL$/),
    );
    expect(() => readConfig({ KEV_URI: 'https://example.com' })).to.throw(ConfigError, /KEV_URI/);
  });
});
