import { expect } from 'chai';
import { networkOf } from '../../../src/kernel/network';
import {
  accountSubject,
  addressSubject,
  blockEnd,
  withoutTry,
  withTry,
  type SignInTries,
} from '../../../src/modules/auth/domain/sign-in-tries';

const now = '2026-01-01T00:00:00.000Z';
const after = (minutes: number, from = now): string => new Date(Date.parse(from) + minutes * 60_000).toISOString();
const account = accountSubject('ada@example.com', 10);

const tried = (times: number, at: string, known?: SignInTries): SignInTries =>
  Array.from({ length: times }).reduce<SignInTries | undefined>(
    (before) => withTry(before, account, at),
    known,
  ) as SignInTries;

/** For how many minutes the tries are blocked from an instant on. */
const minutes = (tries: SignInTries | undefined, at: string): number =>
  Math.round((Date.parse(blockEnd(tries, at) ?? at) - Date.parse(at)) / 60_000);

describe('tries to sign in', () => {
  it('are blocked for a quarter of an hour by the tenth within another, and not by the ninth', () => {
    expect(minutes(tried(9, now), now)).to.equal(0);
    const blocked = tried(10, now);
    expect(minutes(blocked, now)).to.equal(15);
    expect(minutes(blocked, after(14))).to.equal(1);
    expect(blockEnd(blocked, after(15))).to.equal(null);
    expect(minutes(tried(9, after(15), tried(9, now)), after(15))).to.equal(0);
    expect(minutes(tried(1, after(14), tried(9, now)), after(14))).to.equal(15);
  });

  it('are blocked for twice as long each time, at most two hours, and anew after a day without a block', () => {
    const lengths: number[] = [];
    const last = Array.from({ length: 6 }).reduce<SignInTries | undefined>((known) => {
      const at = known?.blockedUntil ?? now;
      const next = tried(10, at, known);
      lengths.push(minutes(next, at));
      return next;
    }, undefined);
    expect(lengths).to.deep.equal([15, 30, 60, 120, 120, 120]);
    const end = last?.blockedUntil ?? now;
    expect(minutes(tried(10, after(23 * 60, end), last), after(23 * 60, end))).to.equal(120);
    expect(minutes(tried(10, after(24 * 60, end), last), after(24 * 60, end))).to.equal(15);
  });

  it('are taken back one by one, with the block that one began', () => {
    expect(withoutTry(tried(3, now), account)).to.deep.include({ tries: 2, blockedUntil: null });
    expect(blockEnd(withoutTry(tried(10, now), account), now)).to.equal(null);
    expect(minutes(tried(1, now, withoutTry(tried(10, now), account)), now)).to.equal(15);
    expect(withoutTry({ ...tried(1, now), tries: 0 }, account).tries).to.equal(0);
  });

  it('count for an account whatever the case, and tell nothing of its address', () => {
    expect(accountSubject('Ada@Example.com', 10)).to.deep.equal(account);
    expect(account.subject).to.match(/^account [\w-]{43}$/);
    expect(accountSubject('x'.repeat(10_000), 10).subject).to.have.lengthOf(51);
    expect(addressSubject('192.0.2.1', 100).most).to.equal(100);
  });

  const networks: readonly (readonly [string, string])[] = [
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0db8:1:2::9', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['2001:db8::a:b:c:d', '2001:db8:0:0::/64'],
    ['2001:db8:1:2:3::', '2001:db8:1:2::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['', ''],
  ];
  networks.forEach(([address, network]) => {
    it(`of ${address} count for ${network}`, () => expect(networkOf(address)).to.equal(network));
  });
});
