import { createServer, request as httpRequest, type ClientRequest, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import { createClient, type Client } from 'graphql-sse';
import { newId } from '../../src/kernel/env';
import { anonymous } from '../../src/kernel/actor';
import { followReport, stopDriving } from '../../src/modules/imports';
import { removeMember } from '../../src/modules/stakeholders';
import { sendStream } from '../../src/server/send-stream';
import { streamsWithin } from '../../src/server/streams';
import { holdJob, type HeldJob } from '../modules/imports/jobs/held-job';
import { eachEngine } from '../support/engines';
import { startServer, type TestServer } from '../support/server';
import { createWorld, valueOf, type World } from '../support/world';
import { finding, reports, sarif } from './cases';

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

const query = `subscription ($id: UUID!) { reportProgress(reportId: $id) {
  id state progress { phase bytesRead results } counts { new } failure { code } } }`;

interface Told {
  readonly state: string;
  readonly progress: { readonly phase: string; readonly bytesRead: number; readonly results: number } | null;
  readonly counts: { readonly new: number };
}

interface Event {
  readonly data?: { readonly reportProgress: Told } | null;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

eachEngine('a report that is followed', (database) => {
  const made: { server?: TestServer; world?: World } = {};
  const server = (): TestServer => made.server as TestServer;
  const world = (): World => made.world as World;
  const clients: Client[] = [];

  before(async () => {
    made.server = await startServer(database(), { MAX_STREAMS: '6', MAX_STREAMS_PER_CALLER: '5' });
    made.world = await createWorld(database());
  });
  afterEach(() => {
    clients.splice(0).forEach((client) => client.dispose());
  });
  after(async () => {
    await stopDriving();
    await server().close();
  });

  const client = (headers: Readonly<Record<string, string>>, retryAttempts = 0): Client => {
    const made_ = createClient({ url: `${server().url}/api`, headers, retryAttempts });
    clients.push(made_);
    return made_;
  };
  const bearer = async (person: string): Promise<Readonly<Record<string, string>>> => ({
    authorization: `Bearer ${await server().token(`${person}@example.com`)}`,
  });
  const follow = (of: Client, id: string): AsyncIterableIterator<Event> =>
    of.iterate({ query, variables: { id } }) as unknown as AsyncIterableIterator<Event>;
  const next = async (events: AsyncIterableIterator<Event>): Promise<Told> => {
    const { value } = (await events.next()) as { value: Event };
    if (value.data == null) throw new Error(JSON.stringify(value));
    return value.data.reportProgress;
  };
  const rest = async (events: AsyncIterableIterator<Event>): Promise<readonly Event[]> => {
    const all: Event[] = [];
    for await (const event of events) all.push(event);
    return all;
  };

  const upload = async (results: number): Promise<string> => {
    const document = sarif(
      Array.from({ length: results }, (_, index) => finding(`src/${newId()}.js`, index + 1)),
      { automationDetails: { id: `${newId()}/` } },
    );
    const answer = await fetch(`${server().url}${reports}?root=shop`, {
      method: 'POST',
      headers: { ...(await bearer('developer')), prefer: 'respond-async', 'content-type': 'application/sarif+json' },
      body: document,
    });
    expect(answer.status, await answer.clone().text()).to.equal(202);
    return ((await answer.json()) as { id: string }).id;
  };

  const held = (): Promise<HeldJob> => holdJob(database(), world());

  it('is told from QUEUED to APPLIED, and then the stream ends', async function () {
    this.timeout(20_000);
    const before = await held();
    const id = await upload(300);
    const events = follow(client(await bearer('viewer')), id);
    expect(await next(events)).to.deep.include({ state: 'QUEUED', counts: { new: 0 } });
    await before.reject();
    const all = (await rest(events)).map((event) => event.data?.reportProgress as Told);
    expect(all.at(-1)).to.deep.include({ state: 'APPLIED', progress: null, counts: { new: 300 } });
    expect(all.slice(0, -1).every(({ state, progress }) => ['QUEUED', 'RUNNING'].includes(state) && progress !== null));
    expect(await rest(follow(client(await bearer('viewer')), id)), 'one that has ended').to.deep.equal([
      { data: { reportProgress: { ...all.at(-1), id, failure: null } } },
    ]);
  });

  it('is told as another process comes along, to many at the price of one', async function () {
    this.timeout(20_000);
    const { id, tell } = await held();
    const headers = await bearer('viewer');
    const counted = async (followers: number): Promise<number> => {
      const all = Array.from({ length: followers }, () => follow(client(headers), id));
      const [first] = await Promise.all(all.map(next));
      const sent = await database().statements(async () => {
        for (const step of [1, 2, 3]) {
          await tell((first?.progress?.bytesRead ?? 0) + step);
          for (const { progress } of await Promise.all(all.map(next)))
            expect(progress?.bytesRead).to.equal((first?.progress?.bytesRead ?? 0) + step);
        }
      });
      for (const events of all) await events.return?.();
      return sent.filter((sql) => /from "?report/.test(sql)).length;
    };
    const one = await counted(1);
    // A look more or less, as it happens: two statements.
    expect(await counted(5)).to.be.within(4, one + 4);
  });

  it('is told in its latest state to those who take their time', async () => {
    const { id, tell } = await held();
    const following = followReport({ ...world().env, actor: anonymous }, id);
    await following.next();
    for (const bytes of [10, 20, 30]) {
      await tell(bytes);
      await pause(550);
    }
    const { value } = await following.next();
    expect(value?.progress?.bytesRead).to.equal(30);
    const waiting = following.next();
    await following.return();
    expect(await waiting, 'ended while it waits').to.deep.equal({ done: true, value: undefined });
  });

  const asked = async <Data>(headers: Readonly<Record<string, string>>, text: string): Promise<Data> => {
    const answer = await fetch(`${server().url}/api`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query: text }),
    });
    const { data } = (await answer.json()) as { data?: Data };
    if (data === undefined) throw new Error('no data');
    return data;
  };

  it('is told no more to those who lost the right meanwhile: as if they asked anew', async function () {
    this.timeout(20_000);
    const [token, member] = [await bearer('vulnerability-manager'), await bearer('reviewer')];
    const { id, tell } = await held();
    const [first, second] = [follow(client(token), id), follow(client(member), id)];
    await Promise.all([next(first), next(second)]);
    const { accessTokens } = await asked<{ accessTokens: { nodes: readonly [{ id: string }] } }>(
      token,
      '{ accessTokens { nodes { id } } }',
    );
    const [{ id: tokenId }] = accessTokens.nodes;
    await asked(token, `mutation { revokeAccessToken(input: { tokenId: "${tokenId}" }) { success } }`);
    const on = { organizationId: world().organization.id, groupId: world().group.id };
    valueOf(await removeMember(world().env, on, 'reviewer@example.com'));
    await tell(50);
    const signIn = { message: 'Sign in first.', extensions: { code: 'UNAUTHENTICATED' } };
    const absent = { message: 'Not found.', extensions: { code: 'NOT_FOUND' } };
    expect(await rest(first)).to.deep.equal([{ errors: [signIn] }]);
    expect(await rest(second)).to.deep.equal([{ errors: [absent] }]);
    expect(await rest(follow(client(token), id))).to.deep.equal([{ errors: [signIn] }]);
    expect(await rest(follow(client(member), id))).to.deep.equal([{ errors: [absent] }]);
    expect(await rest(follow(client(member), newId()))).to.deep.equal([{ errors: [absent] }]);
  });

  const sse = (
    headers: Readonly<Record<string, string>>,
    id: string,
    text = query,
  ): Promise<{ sent: ClientRequest; answer: IncomingMessage }> =>
    new Promise((resolve, reject) => {
      const search = new URLSearchParams({ query: text, variables: JSON.stringify({ id }) }).toString();
      const sent = httpRequest(`${server().url}/api?${search}`, {
        headers: { accept: 'text/event-stream', 'accept-encoding': 'gzip', ...headers },
      });
      sent.on('response', (answer) => resolve({ sent, answer }));
      sent.on('error', reject);
      sent.end();
    });
  const textOf = async (answer: IncomingMessage): Promise<string> => {
    const chunks: Buffer[] = [];
    for await (const chunk of answer) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks).toString();
  };

  it('is told by GET with a cookie of this site, unpacked, and kept nowhere', async () => {
    const cookie = await server().signIn('group-manager@example.com');
    const { id, reject } = await held();
    await reject();
    const { answer } = await sse({ cookie, 'sec-fetch-site': 'same-origin' }, id);
    expect(answer.headers).to.include({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    expect(answer.headers).to.not.have.property('content-encoding');
    expect(answer.headers).to.have.property('ratelimit');
    expect(await textOf(answer)).to.match(
      /^:\n\nevent: next\ndata: \{"data":\{.*"REJECTED".*\n\nevent: complete\ndata:\s*\n\n$/,
    );
    for (const foreign of [{ 'sec-fetch-site': 'cross-site' }, { origin: 'https://elsewhere.example' }])
      expect((await sse({ cookie, ...foreign }, id)).answer.statusCode).to.equal(403);
  });

  const refusals: readonly (readonly [string, string, RegExp])[] = [
    ['a query', '{ version }', /accept: a query is answered as application\/json/],
    [
      'two fields',
      'subscription { a: reportProgress(reportId: "x") { id } b: reportProgress(reportId: "x") { id } }',
      /BAD_USER_INPUT/,
    ],
    [
      'more than an event may answer',
      query.replace('id state', 'changes(first: 100) { nodes { id vulnerability { id } } }'),
      /at most 100 objects/,
    ],
  ];
  refusals.forEach(([title, text, says]) => {
    it(`is refused, by an event, for ${title}`, async () => {
      const { answer } = await sse(await bearer('viewer'), newId(), text);
      expect(answer.statusCode).to.equal(200);
      const told = await textOf(answer);
      expect(told).to.match(says);
      expect(told).to.match(/^:\n\nevent: next\ndata: \{"errors":.*\n\nevent: complete/);
    });
  });

  it('is refused as JSON, which says how it is answered', async () => {
    const answer = await fetch(`${server().url}/api`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(await bearer('viewer')) },
      body: JSON.stringify({ query, variables: { id: newId() } }),
    });
    expect(await answer.text()).to.contain('accept: a subscription is answered as text/event-stream alone.');
  });

  it('keeps so many places, of a caller and in all, and gives them back', async () => {
    const { id } = await held();
    const [viewer, developer] = [await bearer('developer'), await bearer('analyst')];
    const open = await Promise.all(Array.from({ length: 5 }, () => sse(viewer, id)));
    const status = async (
      headers: Readonly<Record<string, string>>,
    ): Promise<readonly [number | undefined, string]> => {
      const { answer } = await sse(headers, id);
      return [answer.statusCode, await textOf(answer)];
    };
    const [own, ownText] = await status(viewer);
    expect([own, ownText]).to.satisfy(() => own === 429 && ownText.includes('at most 5 streams'));
    open.push(await sse(developer, id));
    const [all, allText] = await status(developer);
    expect([all, allText]).to.satisfy(() => all === 503 && allText.includes('at most 6 streams'));
    open.forEach(({ sent }) => sent.destroy());
    await pause(100);
    const again = await sse(viewer, id);
    expect(again.answer.statusCode).to.equal(200);
    again.sent.destroy();
  });

  it('ends without a last event when the server closes, so that clients come again', async () => {
    const other = await startServer(database());
    const { id } = await held();
    const authorization = `Bearer ${await other.token('developer@example.com')}`;
    const failing = createClient({ url: `${other.url}/api`, headers: { authorization }, retryAttempts: 0 });
    const events = follow(failing, id);
    await next(events);
    const closed = new Promise((resolve) => other.server.close(resolve));
    const error = await events.next().then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    expect(String(error)).to.contain('NetworkError');
    other.server.closeIdleConnections();
    await closed;
  });
});

describe('a stream', () => {
  it('ends when it has lived long enough', async () => {
    const place = streamsWithin({ inAll: 1, perCaller: 1, minutes: 0.0005 }).enter(anonymous);
    const control = { kept: setTimeout(() => undefined, 5_000) };
    await new Promise((resolve) => place.signal.addEventListener('abort', resolve));
    clearTimeout(control.kept);
  });

  it('is sent no faster than it is read, and ends with its reader', async function () {
    this.timeout(10_000);
    const chunk = 'x'.repeat(1024 * 1024);
    const sent = { chunks: 0, ended: Promise.resolve() };
    const chunks = async function* (): AsyncGenerator<string, void, undefined> {
      for (;;) {
        sent.chunks += 1;
        yield await Promise.resolve(chunk);
      }
    };
    const server = createServer((_, response) => {
      sent.ended = sendStream(response, chunks(), new AbortController().signal);
    });
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    const reader = httpRequest({ port: (server.address() as AddressInfo).port });
    const answer = await new Promise<IncomingMessage>((resolve) => reader.on('response', resolve).end());
    answer.pause();
    await pause(500);
    const before = sent.chunks;
    expect(before).to.be.within(1, 40);
    await pause(200);
    expect(sent.chunks).to.equal(before);
    reader.destroy();
    await sent.ended;
    server.close();
  });
});
