import { symlinkSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { expect } from 'chai';
import { migrateDown, migrateUp } from '../../src/database/migrate';
import { createLog } from '../../src/log';
import { eachEngine, openDatabase, type TestDatabase } from '../support/engines';
import { startServer, type TestServer } from '../support/server';
import { createWorld, type World } from '../support/world';
import { finding, reports, sarif } from './cases';
import { ask, promptly, type Answer } from './client';

const json = { 'content-type': 'application/json' };

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

interface Scratch {
  readonly database: TestDatabase;
  readonly server: TestServer;
  readonly world: World;
  readonly authorization: string;
  readonly log: () => string;
}

eachEngine('faults', (_, engine) => {
  const opened: Scratch[] = [];
  const scratch = async (): Promise<Scratch> => {
    const database = await openDatabase(engine);
    const world = await createWorld(database);
    const { stream, text } = memory();
    const server = await startServer(database, {}, createLog('trace', stream));
    const made = {
      database,
      server,
      world,
      authorization: `Bearer ${await server.token('group-manager@example.com')}`,
      log: text,
    };
    opened.push(made);
    return made;
  };
  after(async () => {
    await Promise.all(opened.map(({ server }) => server.close()));
    await Promise.all(opened.map(({ database }) => database.close().catch(() => undefined)));
  });

  const query = ({ server, authorization }: Scratch, text: string): Promise<Answer> =>
    ask(server.port, { path: '/api', headers: { ...json, authorization }, body: JSON.stringify({ query: text }) });

  it('that are ours show an incident and nothing else, and the log tells what it was', async () => {
    const made = await scratch();
    await made.database.writer.raw(`alter table findings rename to findings_elsewhere`);
    const { status, text } = await query(made, `{ group(id: "${made.world.group.id}") { findings { nodes { id } } } }`);
    expect(status).to.equal(200);
    const { errors } = JSON.parse(text) as {
      errors: { message: string; extensions: { code: string; incident: string } }[];
    };
    expect(errors).to.have.lengthOf(1);
    expect(Object.keys(errors[0] ?? {}).sort()).to.deep.equal(['extensions', 'locations', 'message', 'path']);
    expect(errors[0]?.message).to.equal('Internal error.');
    const { incident, ...rest } = errors[0]?.extensions ?? { incident: '' };
    expect(rest).to.deep.equal({ code: 'INTERNAL' });
    expect(incident).to.match(/^[0-9a-f-]{36}$/);
    const line =
      made
        .log()
        .split('\n')
        .find((each) => each.includes(incident)) ?? '';
    expect(JSON.parse(line))
      .to.have.property('err')
      .with.property('message')
      .that.matches(/findings/);
    await made.database.writer.raw('alter table groups rename to groups_elsewhere');
    const door = await ask(made.server.port, {
      path: reports,
      headers: { authorization: made.authorization },
      body: sarif(),
    });
    expect(door.status).to.equal(500);
    expect(door.text.replace(/"incident":"[0-9a-f-]{36}"/, '')).to.equal(
      '{"type":"/rest/v1/problems/internal","title":"The server failed; its log tells why, under the incident.","status":500,"detail":"Internal error.","code":"INTERNAL",}',
    );
  });

  it('of the database are told at once by 503 and Retry-After; the process stays alive and is not ready', async () => {
    const made = await scratch();
    expect((await ask(made.server.port, { method: 'GET', path: '/readyz' })).status).to.equal(200);
    await made.database.close();
    const answers = [
      await query(made, '{ me { email } }'),
      await ask(made.server.port, { path: reports, headers: { authorization: made.authorization }, body: sarif() }),
      await ask(made.server.port, {
        path: '/auth/login',
        headers: json,
        body: '{"email":"a@example.com","password":"x"}',
      }),
    ];
    answers.forEach(({ status, headers, text, milliseconds }) => {
      expect(status, text).to.equal(503);
      expect(Number(headers['retry-after'])).to.be.above(0);
      expect(text).to.contain('UNAVAILABLE').and.not.contain('pool');
      expect(milliseconds).to.be.below(promptly);
    });
    expect((await ask(made.server.port, { method: 'GET', path: '/healthz' })).status).to.equal(200);
    const ready = await ask(made.server.port, { method: 'GET', path: '/readyz' });
    expect([ready.status, ready.text]).to.deep.equal([503, '{"status":"the database is not available"}']);
    expect(
      (await ask(made.server.port, { path: '/api', headers: json, body: '{"query":"{ version }"}' })).status,
    ).to.equal(200);
  });

  it('of the database in the middle of an operation are told by 503, too', async () => {
    const made = await scratch();
    const stop = made.database.listen((sql) => {
      if (/organizations/.test(sql)) throw Object.assign(new Error('away'), { code: 'ECONNREFUSED' });
    });
    const answer = await query(made, '{ organizations { nodes { id } } }');
    stop();
    expect([answer.status, answer.headers['retry-after']]).to.deep.equal([503, '5']);
    expect(answer.text).to.contain('UNAVAILABLE').and.not.contain('away"');
  });

  it('of a folder that must not be written to are told by 503 for what needs it, and nothing else is harmed', async () => {
    const made = await scratch();
    symlinkSync('/sys', join(made.server.dataFolder, 'uploads'));
    const sent = (): Promise<Answer> =>
      ask(made.server.port, {
        path: `${reports}?root=shop`,
        headers: { authorization: made.authorization },
        body: sarif([finding()]),
      });
    const refused = await sent();
    expect(refused.status, refused.text).to.equal(503);
    expect(refused.text).to.contain('UNAVAILABLE').and.not.contain('/sys');
    expect((await query(made, '{ me { email } }')).status).to.equal(200);
    unlinkSync(join(made.server.dataFolder, 'uploads'));
    expect((await sent()).status).to.equal(201);
  });

  if (engine === 'sqlite')
    it('of a full disk refuse changes, let everybody read, and are over when there is room again', async () => {
      const made = await scratch();
      const raw = async (sql: string): Promise<number> =>
        Object.values((await made.database.writer.raw<Record<string, number>[]>(sql))[0] ?? {})[0] ?? 0;
      const { id } = made.world.group;
      const change = (description: string): Promise<Answer> =>
        ask(made.server.port, {
          path: '/api',
          headers: { ...json, authorization: made.authorization },
          body: JSON.stringify({
            query: 'mutation($input: UpdateGroupInput!) { updateGroup(input: $input) { success } }',
            variables: { input: { groupId: id, description } },
          }),
        });
      const upload = (name: string): Promise<Answer> =>
        ask(made.server.port, {
          path: `${reports}?root=shop`,
          headers: { authorization: made.authorization },
          body: sarif([...Array(500).keys()].map((line) => finding(`${name}.js`, line + 1))),
        });
      expect((await change('before')).text).to.contain('"success":true');
      await raw(`pragma max_page_count = ${await raw('pragma page_count')}`);
      const answers = [await upload('full'), await upload('still-full')];
      answers.forEach(({ status, text }) => {
        expect(status, text).to.equal(503);
        expect(text).to.contain('UNAVAILABLE');
      });
      expect((await query(made, `{ group(id: "${id}") { description } }`)).text).to.contain('"before"');
      await raw('pragma max_page_count = 1073741823');
      expect((await upload('room')).status).to.equal(201);
      expect((await change('after')).text).to.contain('"success":true');
      expect(await made.database.writer.raw('pragma integrity_check')).to.deep.equal([{ integrity_check: 'ok' }]);
    });

  it('make readiness false while migrations are pending, and liveness asks the database nothing', async () => {
    const made = await scratch();
    const probe = (path: string): Promise<Answer> => ask(made.server.port, { method: 'GET', path });
    expect(await made.database.statements(() => probe('/healthz'))).to.deep.equal([]);
    await migrateDown(made.database);
    const { status, text } = await probe('/readyz');
    expect(status).to.equal(503);
    expect(JSON.parse(text)).to.deep.include({ status: 'migrations are pending' });
    await migrateUp(made.database);
    expect((await probe('/readyz')).status).to.equal(200);
  });

  it('and everything else leave no secret, query or body in the log, and one line for each request', async () => {
    const made = await scratch();
    const { server, authorization } = made;
    const cookie = await server.signIn('analyst@example.com');
    const secret = 'a-secret-that-nobody-logs';
    const body = JSON.stringify({ query: `{ organizationByName(name: "${secret}") { id } }`, variables: { secret } });
    await ask(server.port, { path: '/api', headers: { ...json, authorization }, body });
    await ask(server.port, { path: '/api', headers: { ...json, cookie }, body });
    await ask(server.port, {
      path: '/api',
      headers: { ...json, authorization: `Bearer ${secret}` },
      body: `{${secret}`,
    });
    await ask(server.port, {
      method: 'GET',
      path: `/api?query=${encodeURIComponent(`{ x(a: "${secret}") }`)}&token=${secret}`,
    });
    await ask(server.port, {
      path: '/auth/login',
      headers: json,
      body: JSON.stringify({ email: 'a@example.com', password: secret }),
    });
    await ask(server.port, {
      path: `${reports}?branch=${secret}`,
      headers: { authorization },
      body: sarif([finding(secret)]),
    });
    await made.database.writer.raw(`alter table reports rename to reports_elsewhere`);
    await ask(server.port, {
      path: `${reports}?branch=${secret}`,
      headers: { authorization },
      body: sarif([finding(secret)]),
    });
    await ask(server.port, { method: 'GET', path: '/a%0d%0a{"level":60}' });
    await new Promise((resolve) => setTimeout(resolve, 50));
    const text = made.log();
    [secret, authorization.slice(7), cookie.split('=')[1] ?? '', 'password of'].forEach((hidden) =>
      expect(text).not.to.contain(hidden),
    );
    const lines = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    const told = lines.filter(({ msg }) => msg === 'answered');
    expect(told).to.have.lengthOf(9);
    told.forEach((line) =>
      expect(line).to.have.all.keys('level', 'time', 'msg', 'request', 'method', 'path', 'status', 'ms', 'actor'),
    );
    expect(told.filter(({ actor }) => actor !== null)).to.have.lengthOf(4);
    expect(told.filter(({ status }) => status === 500).map(({ level }) => level)).to.deep.equal([40]);
    expect(told.filter(({ path }) => String(path).includes('?'))).to.deep.equal([]);
  });

  it('do not let a present password be guessed by many aliases in one request', async function () {
    this.timeout(30_000);
    const { server } = await scratch();
    const email = 'analyst@example.com';
    const cookie = await server.signIn(email);
    const guess = (password: string): string =>
      `changePassword(input: { currentPassword: "${password}", newPassword: "the-new-password-0" }) { success }`;
    const all = [...Array(25).keys()].map((index) => `a${index}: ${guess(`guess ${index}`)}`);
    const sent = (text: string): Promise<Answer> =>
      ask(server.port, {
        path: '/api',
        headers: { ...json, cookie },
        body: JSON.stringify({ query: `mutation { ${text} }` }),
      });
    const { text } = await sent([...all, `right: ${guess(`password of ${email}`)}`].join(' '));
    // The right one comes after ten wrong ones: the account is blocked by then.
    expect(text).to.contain('RATE_LIMITED').and.not.contain('"success":true');
    expect((await sent(guess(`password of ${email}`))).text).to.contain('RATE_LIMITED');
  });

  it('do not let passwords be guessed fast, not even side by side or for unknown accounts', async function () {
    this.timeout(30_000);
    const { server } = await scratch();
    const tries = await Promise.all(
      Array.from({ length: 25 }, (_, index) =>
        ask(server.port, {
          path: '/auth/login',
          headers: json,
          body: JSON.stringify({ email: 'Unknown@example.com', password: `guess ${index}` }),
        }),
      ),
    );
    const refused = tries.filter(({ status }) => status === 429);
    expect(refused).to.have.lengthOf(15);
    expect(tries.filter(({ status }) => status === 401)).to.have.lengthOf(10);
    refused.forEach(({ headers, text }) => {
      expect(Number(headers['retry-after'])).to.be.within(800, 900);
      expect(text).to.contain('RATE_LIMITED');
    });
  });
});
