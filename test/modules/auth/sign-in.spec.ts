import { join } from 'node:path';
import { expect } from 'chai';
import { changeStakeholder, stakeholderByEmail } from '../../../src/modules/access';
import { sessionKeys } from '../../../src/keys';
import { createLocalAccount, signIn, sweepTries } from '../../../src/modules/auth';
import { storeTries } from '../../../src/modules/auth/data/sign-in-tries';
import { operatorEnv } from '../../../src/opening';
import { eachEngine } from '../../support/engines';
import type { TestServer } from '../../support/server';
import { quiet, testClock, testPorts, valueOf } from '../../support/world';
import { askServer, logIn, whoIs } from './doors';
import { factsOf } from './facts';
import { startTwoServers, type TwoServers } from './two-servers';

const right = 'the right password';
const changing = `mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { success userErrors { code field } } }`;

eachEngine('signing in', (database) => {
  const made: { servers?: TwoServers } = {};
  const server = (): TestServer => made.servers?.here as TestServer;
  const there = (): TestServer => made.servers?.there as TestServer;
  const env = () => operatorEnv(database(), quiet, testPorts);
  before(async () => {
    made.servers = await startTwoServers(database());
  });
  after(() => made.servers?.close());

  const account = async (email: string, oneTime = false): Promise<void> =>
    void valueOf(await createLocalAccount(env(), { email, role: 'USER', password: right, oneTime }));
  const suspend = async (email: string): Promise<void> => {
    const person = await stakeholderByEmail(env(), email);
    await changeStakeholder(env(), person?.id ?? '', { state: 'SUSPENDED' });
  };

  it('gives a cookie that scripts and other sites do not get, and tells when it ends', async () => {
    await account('first@example.com');
    const { status, cookie, flags, text } = await logIn(server(), 'First@Example.com', right);
    expect(status).to.equal(200);
    expect(flags)
      .to.match(/HttpOnly/)
      .and.match(/SameSite=Lax/)
      .and.match(/Path=\//);
    expect(Date.parse((JSON.parse(text) as { expiresAt: string }).expiresAt) - Date.now()).to.be.within(
      7.9 * 3_600_000,
      8 * 3_600_000,
    );
    expect(await whoIs(server(), { cookie: cookie ?? '' })).to.equal('first@example.com');
  });

  it('gives a new session each time, and ends just the one that signs out', async () => {
    const [one, two] = [
      await logIn(server(), 'first@example.com', right),
      await logIn(server(), 'first@example.com', right),
    ];
    expect(one.cookie).not.to.equal(two.cookie);
    const out = await fetch(`${server().url}/auth/logout`, {
      method: 'POST',
      headers: { cookie: one.cookie ?? '', origin: server().url },
    });
    expect(out.status).to.equal(204);
    expect(await whoIs(server(), { cookie: one.cookie ?? '' })).to.equal('UNAUTHENTICATED');
    expect(await whoIs(server(), { cookie: two.cookie ?? '' })).to.equal('first@example.com');
  });

  it('answers an unknown address, a wrong password, a spent one and a suspended person alike', async () => {
    await account('spent@example.com', true);
    await account('suspended@example.com');
    await suspend('suspended@example.com');
    expect((await logIn(server(), 'spent@example.com', right)).status).to.equal(200);
    const answers = [
      await logIn(server(), 'nobody@example.com', right),
      await logIn(server(), 'first@example.com', 'wrong'),
      await logIn(server(), 'spent@example.com', right),
      await logIn(server(), 'suspended@example.com', right),
    ];
    expect(new Set(answers.map(({ status, text, cookie }) => JSON.stringify({ status, text, cookie }))).size).to.equal(
      1,
    );
    expect(answers[0]).to.include({ status: 401, cookie: undefined });
  }).timeout(20_000);

  it('is blocked after ten wrong tries, known account or not, right password or not, in every process', async () => {
    await account('guessed@example.com');
    const [known, unknown] = await Promise.all(
      ['guessed@example.com', 'Nobody.Here@example.com'].map(async (email) => {
        const guesses = await Promise.all(
          Array.from({ length: 14 }, (_, index) => logIn(server(), email, `guess number ${index}`)),
        );
        const statuses = guesses.map(({ status }) => status).sort();
        expect(statuses).to.deep.equal([...Array<number>(10).fill(401), ...Array<number>(4).fill(429)]);
        const { status, text, retryAfter } = await logIn(there(), email.toLowerCase(), right);
        expect(retryAfter).to.be.within(850, 900);
        return { status, text: text.replace(/\d+/g, '') };
      }),
    );
    expect(known).to.deep.equal(unknown);
    expect(known).to.deep.include({ status: 429 });
    expect((await factsOf(database(), 'SignInBlocked')).map(({ door }) => door)).to.deep.equal(['NONE', 'NONE']);
  }).timeout(20_000);

  it('does the same work for an unknown address as for a wrong password', async () => {
    await account('worked@example.com');
    const work = (email: string) => database().statements(() => logIn(server(), email, 'wrong'));
    const [wrong, unknown] = [await work('worked@example.com'), await work('unknown@example.com')];
    expect(wrong.length).to.be.greaterThan(4);
    expect(unknown).to.deep.equal(wrong);
  });

  it('counts tries of an address together, and forgets those that succeed', async () => {
    await account('office@example.com');
    const keys = await sessionKeys(join(server().dataFolder, 'keys', 'session.json'));
    const clock = testClock();
    const from = (address: string, email: string, password = 'wrong') =>
      signIn({ ...env(), now: clock.now }, keys, { email, password }, { address, userAgent: null }).then(
        ({ ok }) => (ok ? 'in' : 'wrong'),
        (error: unknown) => (error as { code: string }).code,
      );
    await database().db.transaction((db) =>
      storeTries(db, [
        { subject: 'address 2001:db8:1:2::/64', tries: 98, since: clock.now(), blocks: 0, blockedUntil: null },
      ]),
    );
    expect(await from('2001:db8:1:2::1', 'office@example.com', right)).to.equal('in');
    expect(await from('2001:db8:1:2:ffff::2', 'one@example.com')).to.equal('wrong');
    expect(await from('2001:db8:1:2::3', 'two@example.com')).to.equal('wrong');
    expect(await from('2001:db8:1:2::4', 'office@example.com', right)).to.equal('RATE_LIMITED');
    expect(await from('2001:db8:1:3::4', 'office@example.com', right)).to.equal('in');
    clock.pass(15 * 60_000);
    expect(await from('2001:db8:1:2::4', 'office@example.com', right)).to.equal('in');
    expect(await sweepTries({ ...env(), now: clock.now })).to.equal(0);
    clock.pass(27 * 3_600_000);
    expect(await sweepTries({ ...env(), now: clock.now })).to.be.greaterThan(0);
  });

  it('works once with a one-time password, also for two at the same time', async () => {
    await account('once@example.com', true);
    const both = await Promise.all([
      logIn(server(), 'once@example.com', right),
      logIn(server(), 'once@example.com', right),
    ]);
    expect(both.map(({ status }) => status).sort()).to.deep.equal([200, 401]);
  });

  it('takes a one-time password for a week, and answers an old one like a wrong one', async () => {
    await account('late@example.com', true);
    const keys = await sessionKeys(join(server().dataFolder, 'keys', 'session.json'));
    const after = async (days: number) => {
      const now = () => new Date(Date.now() + days * 86_400_000).toISOString();
      const given = { email: 'late@example.com', password: right };
      return signIn({ ...env(), now }, keys, given, { address: null, userAgent: null });
    };
    expect(await after(7.01)).to.have.nested.include({ 'error.code': 'WRONG_CREDENTIALS' });
    expect(await after(6.9)).to.include({ ok: true });
  });

  it('does not lift a suspension', async () => {
    await account('lifted@example.com');
    await suspend('lifted@example.com');
    await logIn(server(), 'lifted@example.com', right);
    expect((await stakeholderByEmail(env(), 'lifted@example.com'))?.state).to.equal('SUSPENDED');
  });

  const malformed: readonly (readonly [string, string])[] = [
    ['no JSON', '{'],
    ['no object', '[]'],
    ['an object for the password', '{"email":"first@example.com","password":{"$ne":1}}'],
    ['no password', '{"email":"first@example.com"}'],
    ['a NUL in the address', '{"email":"first@example.com\\u0000","password":"x"}'],
    ['a password of 2,000 characters', JSON.stringify({ email: 'first@example.com', password: 'x'.repeat(2000) })],
  ];
  malformed.forEach(([title, body]) => {
    it(`refuses ${title} with 400`, async () => {
      const response = await fetch(`${server().url}/auth/login`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      });
      expect(response.status).to.equal(400);
    });
  });

  describe('changing the password', () => {
    const change = async (cookie: string, currentPassword: string, newPassword: string) =>
      (await askServer(server(), { cookie }, changing, { input: { currentPassword, newPassword } })).body.data?.[
        'changePassword'
      ];

    it('ends the other sessions, keeps this one, and the new password signs in alone', async () => {
      await account('changing@example.com', true);
      const { cookie = '' } = await logIn(server(), 'changing@example.com', right);
      expect(await change(cookie, right, 'another password')).to.deep.equal({ success: true, userErrors: [] });
      const { cookie: second = '' } = await logIn(server(), 'changing@example.com', 'another password');
      const { cookie: third = '' } = await logIn(server(), 'changing@example.com', 'another password');
      expect(await change(second, 'another password', 'a third password')).to.deep.equal({
        success: true,
        userErrors: [],
      });
      expect(await whoIs(server(), { cookie: second })).to.equal('changing@example.com');
      expect(await whoIs(server(), { cookie: third })).to.equal('UNAUTHENTICATED');
      expect(await whoIs(server(), { cookie })).to.equal('UNAUTHENTICATED');
      expect((await logIn(server(), 'changing@example.com', 'another password')).status).to.equal(401);
    });

    const refused = (code: string, field: string) => ({
      success: false,
      userErrors: [{ code, field: ['input', field] }],
    });
    it('is refused with the wrong present one, and with a new one that is too short or too long', async () => {
      await account('refused@example.com');
      const { cookie = '' } = await logIn(server(), 'refused@example.com', right);
      expect(await change(cookie, 'wrong', 'another password')).to.deep.equal(
        refused('WRONG_CREDENTIALS', 'currentPassword'),
      );
      expect(await change(cookie, right, 'short')).to.deep.equal(refused('INVALID_VALUE', 'newPassword'));
      expect(await change(cookie, right, 'refused@example.com')).to.deep.equal(refused('WEAK_PASSWORD', 'newPassword'));
      expect(await change(cookie, right, 'x'.repeat(129))).to.deep.equal(refused('TOO_LONG', 'newPassword'));
      expect(await whoIs(server(), { cookie })).to.equal('refused@example.com');
    });

    it('counts wrong present ones towards the block', async () => {
      await account('counted@example.com');
      const { cookie = '' } = await logIn(server(), 'counted@example.com', right);
      for (let tries = 0; tries < 10; tries += 1) await change(cookie, 'wrong', 'another password');
      expect(await change(cookie, right, 'another password')).to.equal(undefined);
      expect((await logIn(server(), 'counted@example.com', right)).status).to.equal(429);
      await account('counted@example.com');
      expect((await logIn(server(), 'counted@example.com', right)).status).to.equal(200);
    }).timeout(20_000);

    it('by somebody who runs the installation ends all sessions', async () => {
      await account('reset@example.com');
      const { cookie = '' } = await logIn(server(), 'reset@example.com', right);
      await account('reset@example.com', true);
      expect(await whoIs(server(), { cookie })).to.equal('UNAUTHENTICATED');
    });
  });
});
