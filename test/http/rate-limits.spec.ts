import { once } from 'node:events';
import { connect as dial } from 'node:net';
import { Writable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'chai';
import { createLog } from '../../src/log';
import { allotments } from '../../src/rate-limits/allotments';
import { storesFor } from '../../src/rate-limits/stores';
import { eachEngine, openDatabase } from '../support/engines';
import { startServer, type TestServer } from '../support/server';
import { createWorld, quiet } from '../support/world';
import { startTwoServers } from '../modules/auth/two-servers';
import { boundary, ask, formType, type Answer } from './client';

const json = { 'content-type': 'application/json' };
const redisPort = 6379;

const limited = { RATE_LIMIT_SIGNED_IN: '20', RATE_LIMIT_ANONYMOUS: '15' };

/** Everything that is logged, as text. */
const memory = (): { readonly stream: Writable; readonly text: () => string } => {
  const chunks: string[] = [];
  const stream = new Writable({
    write: (chunk, _, done) => {
      chunks.push(String(chunk));
      done();
    },
  });
  return { stream, text: () => chunks.join('') };
};

const query = (
  { port }: Pick<TestServer, 'port'>,
  headers: Readonly<Record<string, string>>,
  text = '{ version }',
): Promise<Answer> =>
  ask(port, { path: '/api', headers: { ...json, ...headers }, body: JSON.stringify({ query: text }) });

/** The statuses of so many tiny queries, one after the other. */
const statuses = async (
  servers: readonly Pick<TestServer, 'port'>[],
  headers: Readonly<Record<string, string>>,
  times: number,
): Promise<Readonly<Record<number, number>>> => {
  const counted: Record<number, number> = {};
  for (let index = 0; index < times; index += 1) {
    const { status } = await query(servers[index % servers.length] as TestServer, headers);
    counted[status] = (counted[status] ?? 0) + 1;
  }
  return counted;
};

eachEngine('rate limits', (database, engine) => {
  const made: { server?: TestServer } = {};
  const server = (): TestServer => made.server as TestServer;
  const bearer = async (email: string, at = server()): Promise<Readonly<Record<string, string>>> => ({
    authorization: `Bearer ${await at.token(email)}`,
  });
  before(async () => {
    await createWorld(database());
    made.server = await startServer(database(), limited);
  });
  after(() => made.server?.close());

  it('are told with each answer, and refuse what is beyond them on every door until the minute is over', async () => {
    const greedy = await bearer('developer@example.com');
    const first = await query(server(), greedy);
    expect(first.headers).to.include({ 'ratelimit-policy': '"signed-in";q=20;w=60' });
    expect(first.headers['ratelimit']).to.match(/^"signed-in";r=19;t=(?:60|59)$/);
    expect(await statuses([server()], greedy, 19)).to.deep.equal({ 200: 19 });
    const form = { 'content-type': formType, 'integrates-preflight': '1' };
    const refused = [
      await query(server(), greedy),
      await ask(server().port, { method: 'GET', path: '/auth/me', headers: greedy }),
      await ask(server().port, { method: 'GET', path: '/api?query=%7Bversion%7D', headers: greedy }),
      await ask(server().port, { path: '/api', headers: { ...greedy, ...form }, body: `--${boundary}--\r\n` }),
      await ask(server().port, { path: '/rest/v1/groups/acme/web-shop/reports', headers: greedy, body: '{}' }),
      await ask(server().port, { method: 'GET', path: '/rest/v1/evidences/x', headers: greedy }),
    ];
    refused.forEach(({ status, headers, text }) => {
      expect(status, text).to.equal(429);
      expect(text).to.contain('"code":"RATE_LIMITED"').and.contain('at most 20 points a minute');
      expect(Number(headers['retry-after'])).to.be.within(1, 60);
      expect(headers['ratelimit']).to.match(/^"signed-in";r=0;t=\d+$/);
    });

    // Nobody else is the poorer for it.
    expect((await query(server(), await bearer('developer@example.com'))).status).to.equal(200);
    expect((await query(server(), await bearer('stranger@example.com'))).status).to.equal(200);
    expect((await query(server(), { cookie: await server().signIn('developer@example.com') })).status).to.equal(200);
    expect((await query(server(), {})).status).to.equal(200);
  }).timeout(20_000);

  it('cost an operation by the objects that it may answer, and an upload more than a request', async () => {
    const left = async (answer: Promise<Answer>): Promise<number> =>
      Number(/r=(\d+)/.exec(String((await answer).headers['ratelimit']))?.[1]);
    const caller = await bearer('reviewer@example.com');
    expect(await left(query(server(), caller, '{ organizations(first: 99) { nodes { id } } }'))).to.equal(19);
    expect(await left(query(server(), caller, '{ organizations(first: 100) { nodes { id name } } }'))).to.equal(17);
    const report = { path: '/rest/v1/groups/acme/web-shop/reports', headers: caller, body: '{}' };
    expect(await left(ask(server().port, report))).to.equal(7);
    const large = await query(
      server(),
      caller,
      '{ organizations(first: 9) { nodes { groups(first: 99) { nodes { id } } } } }',
    );
    expect(large.status).to.equal(429);
    expect(large.text).not.to.contain('"data"');
    expect(await left(query(server(), caller))).to.equal(5);
  });

  it('of strangers go by network, signing in costs more, and probes are free', async () => {
    const proxied = await startServer(database(), { ...limited, TRUSTED_PROXIES: 'loopback' });
    const from = (address: string): Readonly<Record<string, string>> => ({ 'x-forwarded-for': address });
    expect(await statuses([proxied], from('2001:db8:7:7::1'), 15)).to.deep.equal({ 200: 15 });
    expect((await query(proxied, from('2001:db8:7:7:ffff::9'))).status).to.equal(429);
    expect((await query(proxied, { ...from('2001:db8:7:7::1'), authorization: 'Bearer forged' })).status).to.equal(429);
    expect((await query(proxied, from('2001:db8:7:8::1'))).status).to.equal(200);
    expect(
      (await query(proxied, { ...from('2001:db8:7:7::1'), ...(await bearer('viewer@example.com')) })).status,
    ).to.equal(200);
    const login = { path: '/auth/login', headers: { ...json, ...from('192.0.2.9') }, body: '{}' };
    expect((await ask(proxied.port, login)).status).to.equal(400);
    expect((await ask(proxied.port, login)).status).to.equal(429);
    for (let index = 0; index < 20; index += 1)
      expect(
        (await ask(proxied.port, { method: 'GET', path: '/healthz', headers: from('192.0.2.9') })).status,
      ).to.equal(200);
    await proxied.close();
  });

  it('can be off', async () => {
    const free = await startServer(database(), { RATE_LIMIT_SIGNED_IN: '0', RATE_LIMIT_ANONYMOUS: '0' });
    const { status, headers } = await query(free, await bearer('viewer@example.com', free));
    expect([status, headers['ratelimit'], headers['ratelimit-policy']]).to.deep.equal([200, undefined, undefined]);
    expect((await query(free, {})).headers).not.to.have.property('ratelimit');
    await free.close();
  });

  it('tell GraphQL callers by 429 as well when it is a password that was tried too often', async () => {
    const open = await startServer(database());
    const cookie = await open.signIn('vulnerability-manager@example.com');
    const wrong = 'mutation { removeSecondFactor(input: { currentPassword: "wrong" }) { success } }';
    const origin = { cookie, origin: open.url };
    for (let tries = 0; tries < 10; tries += 1) expect((await query(open, origin, wrong)).status).to.equal(200);
    const { status, headers } = await query(open, origin, wrong);
    expect(status).to.equal(429);
    expect(Number(headers['retry-after'])).to.be.within(800, 900);
    await open.close();
  }).timeout(20_000);

  if (engine === 'postgres') {
    it('are counted together by processes that share a database', async () => {
      const two = await startTwoServers(database(), limited);
      const caller = await bearer('analyst@example.com', two.here);
      expect(await statuses([two.here, two.there], caller, 30)).to.deep.equal({ 200: 20, 429: 10 });
      await two.close();
    }).timeout(20_000);

    it('let everything through alone while the store is away, which is logged once', async () => {
      const { text, stream } = memory();
      const alone = await startServer(database(), limited, createLog('info', stream));
      await database().writer.raw('alter table rate_limits rename to rate_limits_elsewhere');
      try {
        const [one, other] = [await bearer('viewer@example.com', alone), await bearer('gate@example.com', alone)];
        expect(await statuses([alone], one, 20)).to.deep.equal({ 200: 20 });
        expect((await query(alone, other)).status).to.equal(200);
        expect(text().match(/rate limits is away/g)).to.have.lengthOf(1);
      } finally {
        await database().writer.raw('alter table rate_limits_elsewhere rename to rate_limits');
        await alone.close();
      }
    }).timeout(20_000);
  }
});

const answersAt = async (port: number): Promise<boolean> => {
  const socket = dial(port, '127.0.0.1');
  const answered = await Promise.race([once(socket, 'connect'), once(socket, 'error')]).then(
    (told) => told.length === 0,
    () => false,
  );
  socket.destroy();
  return answered;
};

describe('rate limits in Redis', () => {
  it('are counted together by processes that share it', async function () {
    this.timeout(30_000);
    // Without a Redis at the usual port of this machine there is nothing to be tried.
    if (!(await answersAt(redisPort))) this.skip();
    const database = await openDatabase('sqlite');
    const url = { RATE_LIMIT_REDIS_URL: `redis://127.0.0.1:${redisPort}` };
    const two = await startTwoServers(database, { ...limited, ...url });
    const counted = async (left = 10): Promise<Readonly<Record<number, number>>> => {
      const caller = { authorization: `Bearer ${await two.here.token('redis@example.com')}` };
      const told = await statuses([two.here, two.there], caller, 30);
      // While the connection is still being made, each server counts alone.
      if (told[200] === 20 || left === 0) return told;
      await wait(1_000);
      return counted(left - 1);
    };
    expect(await counted()).to.deep.equal({ 200: 20, 429: 10 });
    await two.close();
    await database.close();
  });

  it('are counted alone where nothing answers', async () => {
    const database = await openDatabase('sqlite');
    const { text, stream } = memory();
    const url = { RATE_LIMIT_REDIS_URL: 'redis://127.0.0.1:1' };
    const server = await startServer(database, { ...limited, ...url }, createLog('info', stream));
    const caller = { authorization: `Bearer ${await server.token('redis@example.com')}` };
    expect(await statuses([server], caller, 25)).to.deep.equal({ 200: 20, 429: 5 });
    expect(text().match(/rate limits is away/g)).to.have.lengthOf(1);
    await server.close();
    await database.close();
  });
});

describe('the points of a minute', () => {
  it('are granted exactly, however many ask at once, and seldom asked for at the store', async () => {
    const database = await openDatabase('sqlite');
    const config = { anonymous: 1000, signedIn: 1000, redisUrl: null };
    const store = storesFor(config, database, quiet).of('test', 1000);
    const asked = { times: 0 };
    const spend = allotments({ take: (key, points) => ((asked.times += 1), store.take(key, points)) }, 1000);
    const all = await Promise.all(Array.from({ length: 1500 }, async () => spend('somebody', 1)));
    expect(all.filter(({ granted }) => granted)).to.have.lengthOf(1000);
    expect(asked.times).to.be.at.most(51);
    const others = [spend, allotments(store, 1000)];
    const shared = await Promise.all(
      Array.from({ length: 3000 }, async (_, index) => others[index % 2]?.('shared', 1) ?? { granted: false }),
    );
    expect(shared.filter(({ granted }) => granted).length).to.be.within(960, 1000);
    expect(await spend('somebody else', 5000)).to.include({ granted: true, remaining: 0 });
    expect(await spend('somebody else', 1)).to.include({ granted: false });
    await database.close();
  });
});
