import { expect } from 'chai';
import { rotateSessionKey } from '../../../src/keys';
import type { Env } from '../../../src/kernel/env';
import { accessChanged, ensureStakeholder } from '../../../src/modules/access';
import { prolonged, revokeEverySession, sweepSessions, type SessionKeys } from '../../../src/modules/auth';
import { beginSession } from '../../../src/modules/auth/operations/begin-session';
import { selectLiveSession } from '../../../src/modules/auth/data/sessions';
import { operatorEnv } from '../../../src/opening';
import { ask as fetchDoor } from '../../http/client';
import { ask, run } from '../../support/client';
import { eachEngine } from '../../support/engines';
import { startServer, type TestServer } from '../../support/server';
import { createWorld, quiet, testPorts, withScopes, type World } from '../../support/world';
import { askServer, whoIs } from './doors';
import { startTwoServers, type TwoServers } from './two-servers';

const list = `{ sessions { totalCount nodes { id provider createdAt lastUsedAt expiresAt address userAgent current } } }`;
const revoke = `mutation ($input: RevokeSessionInput!) { revokeSession(input: $input) { success userErrors { code field } } }`;
const revokeAll = `mutation ($input: RevokeAllSessionsInput!) { revokeAllSessions(input: $input) {
  success userErrors { code field } revoked } }`;

interface Told {
  readonly id: string;
  readonly address: string;
  readonly userAgent: string;
  readonly current: boolean;
  readonly lastUsedAt: string;
  readonly createdAt: string;
}

eachEngine('sessions on two servers', (database) => {
  const made: { servers?: TwoServers } = {};
  const servers = (): TwoServers => made.servers as TwoServers;
  const here = (): TestServer => servers().here;
  const there = (): TestServer => servers().there;
  const env = () => operatorEnv(database(), quiet, testPorts);

  before(async () => {
    await createWorld(database());
    made.servers = await startTwoServers(database());
  });
  after(() => made.servers?.close());

  const sessionsOf = async (server: TestServer, cookie: string): Promise<readonly Told[]> => {
    const { body } = await askServer(server, { cookie }, list);
    return (body.data?.['sessions'] as unknown as { nodes: Told[] }).nodes;
  };
  const change = async (cookie: string, mutation: string, input: object): Promise<unknown> =>
    Object.values((await askServer(here(), { cookie }, mutation, { input })).body.data ?? {})[0];

  it('tell their owner when, from where and by what they began, and which one asks', async () => {
    const [first, second] = [await here().signIn('viewer@example.com'), await there().signIn('viewer@example.com')];
    const told = await sessionsOf(here(), second);
    expect(told.map(({ current }) => current)).to.deep.equal([true]);
    expect(await whoIs(here(), { cookie: first })).to.equal('UNAUTHENTICATED');
    expect(told[0]).to.include({ provider: 'LOCAL', userAgent: 'node' });
    expect(told[0]?.address).to.match(/127\.0\.0\.1$/);
  });

  /** Every door, and what it answers to somebody and to nobody. */
  const doors = async (server: TestServer, cookie: string): Promise<readonly number[]> => {
    const headers = { cookie, origin: server.url };
    const id = '00000000-0000-7000-8000-000000000000';
    const json = { ...headers, 'content-type': 'application/json' };
    const body = '{"query":"{ me { email } }"}';
    return [
      (
        await fetchDoor(server.port, {
          path: '/api',
          headers: { ...json, accept: 'application/graphql-response+json' },
          body,
        })
      ).text.includes('UNAUTHENTICATED')
        ? 401
        : 200,
      (await fetchDoor(server.port, { path: '/rest/v1/groups/acme/web-shop/reports?root=none', headers, body: '{}' }))
        .status,
      (await fetchDoor(server.port, { method: 'GET', path: `/rest/v1/evidences/${id}`, headers })).status,
    ];
  };

  it('are nobody on every door of every server from the request after the revocation', async () => {
    const mine = await here().signIn('group-manager@example.com');
    const second = await askServer(here(), {}, '{ version }');
    expect(second.status).to.equal(200);
    const [current] = await sessionsOf(here(), mine);
    for (const server of [here(), there()]) expect(await doors(server, mine)).to.deep.equal([200, 404, 404]);
    expect(await change(mine, revoke, { sessionId: current?.id })).to.deep.equal({ success: true, userErrors: [] });
    for (const server of [there(), here()]) expect(await doors(server, mine)).to.deep.equal([401, 401, 401]);
  });

  it('of others are not found, nor are those that have ended', async () => {
    const [mine, others] = [await here().signIn('viewer@example.com'), await here().signIn('developer@example.com')];
    const [theirs] = await sessionsOf(here(), others);
    const refused = { success: false, userErrors: [{ code: 'NOT_FOUND', field: ['input', 'sessionId'] }] };
    expect(await change(mine, revoke, { sessionId: theirs?.id })).to.deep.equal(refused);
    expect(await whoIs(there(), { cookie: others })).to.equal('developer@example.com');
    expect(await change(others, revoke, { sessionId: theirs?.id })).to.deep.equal({ success: true, userErrors: [] });
    expect(await change(mine, revoke, { sessionId: theirs?.id })).to.deep.equal(refused);
  });

  const signInAgain = async (server: TestServer, email: string): Promise<string> => {
    const answer = await fetch(`${server.url}/auth/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'user-agent': 'another\u00a0browser' },
      body: JSON.stringify({ email, password: `password of ${email}` }),
    });
    return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  };

  it('end all at once, with or without the present one, and tokens stay', async () => {
    const email = 'reviewer@example.com';
    const first = await here().signIn(email);
    const [second, third] = [await signInAgain(there(), email), await signInAgain(here(), email)];
    const bearer = await here().token(email);
    expect((await sessionsOf(there(), second)).map(({ current }) => current)).to.deep.equal([false, true, false]);
    expect(await change(second, revokeAll, { keepCurrent: true })).to.deep.equal({
      success: true,
      userErrors: [],
      revoked: 2,
    });
    for (const server of [here(), there()]) {
      expect(await whoIs(server, { cookie: second })).to.equal(email);
      for (const cookie of [first, third]) expect(await whoIs(server, { cookie })).to.equal('UNAUTHENTICATED');
      expect(await whoIs(server, { bearer })).to.equal(email);
    }
    expect(await change(second, revokeAll, { keepCurrent: false })).to.include({ success: true, revoked: 1 });
    for (const server of [there(), here()]) expect(await whoIs(server, { cookie: second })).to.equal('UNAUTHENTICATED');
  });

  it('are replaced by a new one when the same browser signs in again', async () => {
    const email = 'analyst@example.com';
    const before = await here().signIn(email);
    const answer = await fetch(`${here().url}/auth/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: before, origin: here().url },
      body: JSON.stringify({ email, password: `password of ${email}` }),
    });
    const after = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    expect(after).not.to.equal(before);
    expect(await whoIs(there(), { cookie: after })).to.equal(email);
    expect(await whoIs(there(), { cookie: before })).to.equal('UNAUTHENTICATED');
  });

  it('are prolonged by a new cookie once half of them is spent, on whichever door', async () => {
    const cookie = await here().signIn('developer@example.com');
    const halfSpent = async (): Promise<void> => {
      const sql = `update sessions set expires_at = ? where expires_at > ?`;
      const ends = new Date(Date.now() + 3_600_000).toISOString();
      const { engine, write } = database().db;
      const numbered = engine === 'sqlite' ? sql : sql.replace('?', '$1').replace('?', '$2');
      await write({ sql: numbered, bindings: [ends, ends], prepared: false });
      await accessChanged(env());
    };
    expect((await askServer(here(), { cookie }, '{ version }')).cookie).to.equal(undefined);
    await halfSpent();
    const renewed = (await askServer(here(), { cookie }, '{ version }')).cookie ?? '';
    expect(renewed)
      .to.match(/^integrates_session=ey/)
      .and.not.equal(cookie);
    expect((await askServer(there(), { cookie: renewed }, '{ version }')).cookie).to.equal(undefined);
    for (const each of [renewed, cookie])
      expect(await whoIs(there(), { cookie: each })).to.equal('developer@example.com');
    await halfSpent();
    const path = '/rest/v1/evidences/00000000-0000-7000-8000-000000000000';
    const { headers } = await fetchDoor(there().port, { method: 'GET', path, headers: { cookie: renewed } });
    expect(String(headers['set-cookie'])).to.match(/^integrates_session=ey.*HttpOnly/);
  });

  it('tell when they were used last', async () => {
    const cookie = await here().signIn('vulnerability-manager@example.com');
    const [told] = await sessionsOf(here(), cookie);
    await database().db.write({
      sql: `update sessions set last_used_at = '2026-01-01T00:00:00.000Z' where id = '${told?.id ?? ''}'`,
      bindings: [],
      prepared: false,
    });
    await sessionsOf(there(), cookie);
    const kept = async (): Promise<string | undefined> =>
      (await selectLiveSession(database().db, told?.id ?? ''))?.lastUsedAt;
    while ((await kept())?.startsWith('2026-01-01T00:00:00') === true)
      await new Promise((resolve) => setTimeout(resolve, 20));
    expect(Date.now() - Date.parse((await kept()) ?? '')).to.be.within(0, 60_000);
  });

  it('survive the rotation of the key, and end with it when it was stolen', async () => {
    const cookie = await there().signIn('viewer@example.com');
    await rotateSessionKey(servers().keyFile, new Date().toISOString(), { atOnce: false });
    const restarted = await startServer(database(), { SESSION_KEY_FILE: servers().keyFile });
    expect(await whoIs(restarted, { cookie })).to.equal('viewer@example.com');
    await restarted.close();
    expect(await revokeEverySession(env())).to.be.greaterThan(0);
    for (const server of [here(), there()]) expect(await whoIs(server, { cookie })).to.equal('UNAUTHENTICATED');
  });
});

eachEngine('sessions through operations', (database) => {
  const made: { world?: World } = {};
  const world = (): World => made.world as World;
  before(async () => {
    made.world = await createWorld(database());
  });

  const session = async (email: string): Promise<{ env: Env; id: string }> => {
    const { env } = world();
    const person = await ensureStakeholder(env, email);
    const begun = await env.db.transaction((db) =>
      beginSession({ ...env, db }, person, 'google-oauth2', { address: null, userAgent: null }),
    );
    const viewer = await world().as('VIEWER');
    const actor = { ...viewer.actor, id: person.id, email, accessId: begun.id, expiresAt: begun.expiresAt };
    return { env: { ...viewer, actor }, id: begun.id };
  };

  it('are told to a session alone: a token sees none and ends none', async () => {
    const { env, id } = await session('token@example.com');
    const token = withScopes(env, ['READ', 'MANAGE']);
    expect(await ask(env, '{ sessions { totalCount nodes { provider current } } }')).to.deep.equal({
      sessions: { totalCount: 1, nodes: [{ provider: 'GOOGLE', current: true }] },
    });
    expect(await ask(token, '{ sessions { totalCount nodes { id } } }')).to.deep.equal({
      sessions: { totalCount: 0, nodes: [] },
    });
    const refused = { success: false, userErrors: [{ code: 'WRONG_STATE', field: null }] };
    expect((await run(token, revoke, { input: { sessionId: id } })).data?.['revokeSession']).to.deep.equal(refused);
    expect((await run(token, revokeAll, { input: { keepCurrent: false } })).data?.['revokeAllSessions']).to.deep.equal({
      ...refused,
      revoked: null,
    });
    expect(await selectLiveSession(env.db, id)).not.to.equal(undefined);
  });

  it('cost two statements a page, with the count, however many there are', async () => {
    const { env } = await session('many@example.com');
    for (let more = 0; more < 5; more += 1) await session('many@example.com');
    const sent = await database().statements(() => ask(env, '{ sessions { totalCount nodes { id current } } }'));
    // Documents are run in two ways.
    expect(new Set(sent)).to.have.property('size', 2);
  });

  it('are prolonged while they are used, for a week and no longer', async () => {
    const { env, id } = await session('long@example.com');
    const keys: SessionKeys = async () => {
      throw new Error('no key signs in this test');
    };
    const used = async (hours: number): Promise<string> => {
      const current = await selectLiveSession(env.db, id);
      const now = (): string => new Date(Date.parse(current?.createdAt ?? '') + hours * 3_600_000).toISOString();
      const actor = { ...env.actor, expiresAt: current?.expiresAt } as Env['actor'];
      return prolonged({ ...env, actor, now }, keys).then(
        () => 'kept',
        () => 'prolonged',
      );
    };
    expect([await used(3.9), await used(4), await used(4)]).to.deep.equal(['kept', 'prolonged', 'kept']);
    for (let hour = 8; hour < 160; hour += 4) expect(await used(hour), String(hour)).to.equal('prolonged');
    expect([await used(164), await used(167), await used(167.9)]).to.deep.equal(['prolonged', 'kept', 'kept']);
    const kept = await selectLiveSession(env.db, id);
    expect(Date.parse(kept?.expiresAt ?? '') - Date.parse(kept?.createdAt ?? '')).to.equal(7 * 24 * 3_600_000);
  });

  it('are removed a day after they ended, and not before', async () => {
    const { env, id } = await session('swept@example.com');
    const at = (hours: number): Env => ({
      ...env,
      now: () => new Date(Date.parse(env.now()) + hours * 3_600_000).toISOString(),
    });
    const left = async (): Promise<boolean> => (await selectLiveSession(env.db, id)) !== undefined;
    await sweepSessions(at(31));
    expect(await left()).to.equal(true);
    expect(await sweepSessions(at(33))).to.be.greaterThan(0);
    expect(await left()).to.equal(false);
  });
});
