import { createServer, connect as dial, type AddressInfo, type Socket } from 'node:net';
import { expect } from 'chai';
import { connect, type DatabaseConfig, type Database } from '../../src/database/connect';
import type { Db } from '../../src/database/db';
import { isUnavailable } from '../../src/server/unavailable';
import { eachEngine } from '../support/engines';
import { holdGroups } from '../support/obstacle';
import { startServer, type TestServer } from '../support/server';
import { createWorld, type World } from '../support/world';
import { finding, graphql, sarif, upload, type Target } from './cases';
import { ask, type Answer } from './client';

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

const waits = { turn: 700, statement: 2_000 };

const failure = async (work: Promise<unknown>): Promise<{ error: Error; milliseconds: number }> => {
  const begun = performance.now();
  const error = await work.then(
    () => new Error('nothing went wrong'),
    (thrown: unknown) => thrown as Error,
  );
  return { error, milliseconds: performance.now() - begun };
};

const refused = ({ status, headers, text, milliseconds }: Answer): void => {
  expect(status, text).to.equal(503);
  expect(Number(headers['retry-after'])).to.be.above(0);
  expect(text).to.contain('UNAVAILABLE');
  expect(milliseconds).to.be.within(waits.turn - 50, waits.turn + 2_500);
};

eachEngine('waits for the database', (database, engine) => {
  const made: { impatient?: Database; server?: TestServer; world?: World; manager?: Record<string, string> } = {};
  const target = (): Target => made as unknown as Target;
  const impatient = (): Database => made.impatient as Database;

  before(async () => {
    made.world = await createWorld(database());
    made.impatient = connect({ ...database().config, waits });
    made.server = await startServer({ ...database(), ...made.impatient });
    made.manager = { authorization: `Bearer ${await made.server.token('group-manager@example.com')}` };
  });
  after(async () => {
    await made.server?.close();
    await made.impatient?.close();
  });

  const change = (description: string): Promise<Answer> =>
    graphql(target(), {
      query: 'mutation($input: UpdateGroupInput!) { updateGroup(input: $input) { success } }',
      variables: { input: { groupId: target().world.group.id, description } },
    });

  it('end when somebody holds what a change needs: 503, nothing done, and readers go on', async function () {
    this.timeout(20_000);
    expect((await change('before')).text).to.contain('"success":true');
    const release = await holdGroups(database());
    try {
      (await Promise.all([change('one'), change('two')])).forEach(refused);
      const read = await graphql(target(), { query: `{ group(id: "${target().world.group.id}") { description } }` });
      expect(read.text).to.contain('"before"');
      expect(read.milliseconds).to.be.below(waits.turn);
    } finally {
      await release();
    }
    expect((await change('after')).text).to.contain('"success":true');
  });

  const counting = (steps: number): string =>
    `with recursive counted(n) as (select 1 union all select n + 1 from counted where n < ${steps}) select json_group_array(json_array(n)) from counted where n = 0`;

  const statement = (sql: string) => ({ sql, bindings: [], prepared: false });

  /** A statement that is ended when it takes too long; SQLite can not sleep. */
  const endless = engine === 'sqlite' ? counting(1_000_000_000) : 'select pg_sleep(10)';

  it('end when all connections are taken: 503, and others are served as soon as one is free', async function () {
    this.timeout(30_000);
    const connections = engine === 'sqlite' ? 2 : 6;
    const taken = Promise.allSettled(
      Array.from({ length: connections }, () => impatient().db.read(statement(endless))),
    );
    await pause(50);
    const { status, text, headers, milliseconds } = await graphql(target(), { query: '{ me { email } }' });
    expect(status, text).to.equal(503);
    expect(Number(headers['retry-after'])).to.be.above(0);
    expect(milliseconds).to.be.within(waits.turn - 50, waits.turn + 2_500);
    expect((await ask(target().server.port, { method: 'GET', path: '/healthz' })).status).to.equal(200);
    await taken;
    expect((await graphql(target(), { query: '{ me { email } }' })).status).to.equal(200);
  });

  it('are longer for a report that is being applied', async function () {
    this.timeout(20_000);
    const release = await holdGroups(database());
    const held = pause(waits.turn * 2).then(release);
    const answered = database().engine === 'sqlite' ? await upload(target(), sarif([finding()])) : undefined;
    await held;
    const { status } = answered ?? (await upload(target(), sarif([finding()])));
    expect(status).to.equal(201);
  });

  it('are longer for patient work, which leaves the settings of its connection as they were', async function () {
    this.timeout(30_000);
    const name = (text: string) => ({
      sql: `update groups set description = '${text}' where id = '${target().world.group.id}'`,
      bindings: [],
      prepared: false,
    });
    for (const write of [
      (db: Db) => db.write(name('patient')),
      (db: Db) => db.transaction((inner) => inner.write(name('patient'))),
    ]) {
      const release = await holdGroups(database());
      const held = pause(waits.turn * 2).then(release);
      const ordinary = await failure(write(impatient().db));
      expect(isUnavailable(ordinary.error), ordinary.error.message).to.equal(true);
      expect(ordinary.milliseconds).to.be.below(waits.turn + 600);
      expect(await write(impatient().db.patient)).to.equal(1);
      await held;
    }
    const release = await holdGroups(database());
    const { error } = await failure(impatient().db.write(name('impatient')));
    await release();
    expect(isUnavailable(error)).to.equal(true);
  });

  it('end statements that take too long, and leave nothing of them', async function () {
    this.timeout(20_000);
    const { db } = impatient();
    const { error, milliseconds } = await failure(db.read(statement(endless)));
    expect(isUnavailable(error), error.message).to.equal(true);
    expect(milliseconds).to.be.within(waits.statement - 50, waits.statement + 4_000);
    const { id } = target().world.group;
    const { error: inside } = await failure(
      db.transaction(async (inner) => {
        await inner.write(statement(`update groups set description = 'half' where id = '${id}'`));
        await inner.read(statement(endless));
      }),
    );
    expect(isUnavailable(inside), inside.message).to.equal(true);
    const { text } = await graphql(target(), { query: `{ group(id: "${id}") { description } }` });
    expect(text).to.contain('"data"').and.not.contain('half');
    expect((await change('whole')).text).to.contain('"success":true');
  });

  it('end what patient work reads not so soon', async function () {
    this.timeout(20_000);
    const brief = connect({ ...database().config, waits: { turn: waits.turn, statement: 100 } });
    const long = statement(engine === 'sqlite' ? counting(2_000_000) : 'select pg_sleep(0.5)');
    try {
      await brief.db.patient.read(long);
      expect(isUnavailable((await failure(brief.db.read(long))).error)).to.equal(true);
    } finally {
      await brief.close();
    }
  });

  if (engine === 'postgres') {
    const sleep = (seconds: number) => ({ sql: `select pg_sleep(${seconds})`, bindings: [], prepared: false });

    it('end statements of patient work not so soon', async function () {
      this.timeout(20_000);
      await impatient().db.patient.transaction((db) => db.read(sleep(waits.statement / 1000 + 0.5)));
      expect((await failure(impatient().db.transaction((db) => db.read(sleep(10))))).error).to.have.property(
        'code',
        '57014',
      );
    });

    it('end when the server says nothing any more, and the next ones find it again', async function () {
      this.timeout(30_000);
      const { config } = database();
      const url = new URL((config as { url: string }).url);
      const port = Number(url.port);
      const pairs: (readonly [Socket, Socket])[] = [];
      const proxy = createServer((client) => {
        const server = dial(port, '127.0.0.1');
        [client, server].forEach((socket) => socket.on('error', () => undefined));
        client.pipe(server).pipe(client);
        pairs.push([client, server]);
      });
      await new Promise<void>((resolve) => {
        proxy.listen(0, '127.0.0.1', resolve);
      });
      url.hostname = '127.0.0.1';
      url.port = String((proxy.address() as AddressInfo).port);
      const through = connect({ ...config, url: url.toString(), waits } as DatabaseConfig);
      try {
        await through.db.read(sleep(0));
        pairs.forEach(([client]) => client.unpipe());
        const { error, milliseconds } = await failure(through.db.transaction((db) => db.read(sleep(0))));
        expect(isUnavailable(error), error.message).to.equal(true);
        expect(milliseconds).to.be.below(waits.statement + 2_500);
        await through.db.read(sleep(0));
      } finally {
        await through.close();
        pairs.flat().forEach((socket) => socket.destroy());
        proxy.close();
      }
    });
  } else
    it('end when another process writes to the file, and are not begun anew after that', async function () {
      this.timeout(20_000);
      const other = connect(database().config);
      const state: { release?: () => void } = {};
      const transaction = other.db.transaction(
        () =>
          new Promise<void>((resolve) => {
            state.release = resolve;
          }),
      );
      await pause(50);
      refused(await change('busy'));
      state.release?.();
      await transaction;
      await other.close();
      expect((await change('free')).text).to.contain('"success":true');
    });
});
