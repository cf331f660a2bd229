import { connect, type Socket } from 'node:net';
import { expect } from 'chai';
import { eachEngine } from '../support/engines';
import { holdGroups } from '../support/obstacle';
import { startServer } from '../support/server';
import { createWorld } from '../support/world';
import { finding, graphql, reports, sarif, upload, type Target } from './cases';
import { ask, boundary, formType, promptly, type Answer } from './client';

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

const refused = ({ status, headers, text }: Answer): void => {
  expect(status, text).to.equal(503);
  expect(Number(headers['retry-after'])).to.be.above(0);
  expect(text).to.contain('"code":"UNAVAILABLE"');
};

eachEngine('requests in flight', (database) => {
  const targets: Target[] = [];
  const sockets: Socket[] = [];

  const target = async (variables: Readonly<Record<string, string>>): Promise<Target> => {
    const server = await startServer(database(), variables);
    const world = targets[0]?.world ?? (await createWorld(database()));
    const manager = { authorization: `Bearer ${await server.token('group-manager@example.com')}` };
    const made = { server, world, manager, cookie: '' };
    targets.push(made);
    return made;
  };
  afterEach(async () => {
    sockets.splice(0).forEach((socket) => socket.destroy());
    await Promise.all(targets.map(({ server }) => server.close()));
  });

  const change = (to: Target, description: string): Promise<Answer> =>
    graphql(to, {
      query: 'mutation($input: UpdateGroupInput!) { updateGroup(input: $input) { success } }',
      variables: { input: { groupId: to.world.group.id, description } },
    });
  const healthy = async ({ server }: Target): Promise<number> =>
    (await ask(server.port, { method: 'GET', path: '/healthz' })).status;

  /** Sends a head and the beginning of a body, and keeps the connection. */
  const begin = async (
    to: Target,
    path: string,
    headers: Readonly<Record<string, string>>,
    body = '',
  ): Promise<void> => {
    const lines = Object.entries({ host: 'localhost', 'content-length': '100000', ...to.manager, ...headers });
    const socket = connect(to.server.port, '127.0.0.1');
    sockets.push(socket);
    socket.on('error', () => undefined);
    socket.write(
      `POST ${path} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body}`,
    );
    await pause(5);
  };

  it('are so many at a time, some wait, and the rest is refused at once; healthz answers', async function () {
    this.timeout(20_000);
    const to = await target({ MAX_IN_FLIGHT: '2', MAX_WAITING: '2', MAX_WAIT_SECONDS: '10' });
    const release = await holdGroups(database());
    const begun = ['1', '2', '3', '4'].map((text) => change(to, text));
    await pause(400);
    const beyond = await Promise.all([
      change(to, '5'),
      graphql(to, { query: '{ version }' }),
      ask(to.server.port, { path: '/auth/login', body: '{}' }),
      ask(to.server.port, { method: 'GET', path: `/rest/v1/evidences/${to.world.group.id}` }),
    ]);
    beyond.forEach(refused);
    expect(Math.max(...beyond.map(({ milliseconds }) => milliseconds))).to.be.below(promptly);
    expect(await healthy(to)).to.equal(200);
    await release();
    // Those that were held side by side changed the same group: one wins.
    for (const { status, text } of await Promise.all(begun)) {
      expect(status).to.equal(200);
      expect(text).to.match(/"success":true|CONFLICT/);
    }
    expect((await graphql(to, { query: '{ version }' })).status).to.equal(200);
  });

  it('wait for a bounded time', async function () {
    this.timeout(20_000);
    const to = await target({ MAX_IN_FLIGHT: '1', MAX_WAIT_SECONDS: '1' });
    const release = await holdGroups(database());
    const first = change(to, 'first');
    await pause(400);
    const late = await graphql(to, { query: '{ version }' });
    refused(late);
    expect(late.milliseconds).to.be.within(900, 4_000);
    await release();
    expect((await first).text).to.contain('"success":true');
  });

  it('do nothing for those who left while they waited', async function () {
    this.timeout(20_000);
    const to = await target({ MAX_IN_FLIGHT: '1' });
    const release = await holdGroups(database());
    const first = change(to, 'first');
    await pause(400);
    const body = JSON.stringify({
      query: `mutation { updateGroup(input: { groupId: "${to.world.group.id}", description: "left" }) { success } }`,
    });
    const headers = { 'content-type': 'application/json', 'content-length': String(body.length) };
    await begin(to, '/api', headers, body);
    await pause(400);
    sockets.forEach((socket) => socket.destroy());
    await pause(100);
    await release();
    await first;
    const { text } = await graphql(to, { query: `{ group(id: "${to.world.group.id}") { description } }` });
    expect(text).to.contain('"first"');
  });

  it('count uploads apart: slow ones stop no query, and one too many is refused', async function () {
    this.timeout(20_000);
    const to = await target({ MAX_UPLOADS_IN_FLIGHT: '20', MAX_WAITING: '0' });
    const part = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="r"\r\n\r\n`;
    for (let index = 0; index < 10; index += 1) {
      await begin(to, `${reports}?root=shop`, {}, '{');
      await begin(to, '/api', { 'content-type': formType, 'integrates-preflight': '1' }, part);
    }
    await pause(400);
    refused(await upload(to, sarif([finding()])));
    const query = await graphql(to, { query: '{ me { email } }' });
    expect([query.status, await healthy(to)]).to.deep.equal([200, 200]);
    expect(query.milliseconds).to.be.below(promptly);
    sockets.splice(0).forEach((socket) => socket.destroy());
    await pause(400);
    expect((await upload(to, sarif([finding()]))).status).to.equal(201);
  });

  it('count a text when it is there: 200 clients that trickle theirs keep nobody waiting', async function () {
    this.timeout(30_000);
    const to = await target({ MAX_IN_FLIGHT: '2', MAX_WAITING: '0' });
    const json = { 'content-type': 'application/json' };
    for (let index = 0; index < 100; index += 1) {
      await begin(to, '/api', json, '{');
      await begin(to, '/auth/login', { ...json, 'content-length': '1000' }, '{');
    }
    const answers = await Promise.all([
      graphql(to, { query: '{ me { email } }' }),
      graphql(to, { query: '{ version }' }),
    ]);
    expect(answers.map(({ status }) => status)).to.deep.equal([200, 200]);
    expect(Math.max(...answers.map(({ milliseconds }) => milliseconds))).to.be.below(promptly);
  });
});
