import { expect } from 'chai';
import {
  checkToken,
  tokenHash,
  tokenMark,
  tokenPrefix,
  type TokenDraft,
} from '../../../src/modules/auth/domain/access-token';
import { afterSignIn, checkPassword, signsIn, type LocalAccount } from '../../../src/modules/auth/domain/local-account';
import { isHalfSpent, keptUserAgent, sessionEnd } from '../../../src/modules/auth/domain/session';
import { actorAt } from '../../../src/modules/auth/operations/read-actor';
import type { Person } from '../../../src/kernel/actor';

const now = '2026-01-01T00:00:00.000Z';
const later = (days: number): string => new Date(Date.parse(now) + days * 86_400_000).toISOString();

describe('access tokens', () => {
  const good: TokenDraft = { name: 'pipeline', scopes: ['READ'], expiresAt: later(1) };
  const refused = (draft: Partial<TokenDraft>, live: readonly string[] = []): string => {
    const checked = checkToken({ ...good, ...draft }, live, now);
    return checked.ok ? 'fine' : `${checked.error.code} ${checked.error.field?.at(-1) ?? '-'}`;
  };
  const stories: readonly (readonly [string, Partial<TokenDraft>, string, (readonly string[])?])[] = [
    ['good one', {}, 'fine'],
    ['name of 60 characters', { name: 'x'.repeat(60) }, 'fine'],
    ['name of 60 emoji', { name: '🧨'.repeat(60) }, 'fine'],
    ['name of 61 characters', { name: 'x'.repeat(61) }, 'TOO_LONG name'],
    ['name of blanks', { name: ' \t ' }, 'INVALID_VALUE name'],
    ['name with a NUL', { name: 'a\0' }, 'INVALID_VALUE name'],
    ['name with half a pair', { name: 'a\ud800' }, 'INVALID_VALUE name'],
    ['taken name', {}, 'ALREADY_EXISTS name', ['pipeline']],
    ['taken name with blanks around', { name: ' pipeline ' }, 'ALREADY_EXISTS name', ['pipeline']],
    ['one without scopes', { scopes: [] }, 'INVALID_VALUE scopes'],
    ['one that ends now', { expiresAt: now }, 'INVALID_VALUE expiresAt'],
    ['one that has ended', { expiresAt: later(-1) }, 'INVALID_VALUE expiresAt'],
    ['one for 26 weeks', { expiresAt: later(182) }, 'fine'],
    ['one for longer', { expiresAt: later(182.001) }, 'INVALID_VALUE expiresAt'],
    ['twentieth', {}, 'fine', Array.from({ length: 19 }, (_, index) => `t${index}`)],
    ['twenty-first', {}, 'LIMIT_REACHED -', Array.from({ length: 20 }, (_, index) => `t${index}`)],
  ];
  stories.forEach(([title, draft, expected, live]) => {
    it(`answer ${expected} to a ${title}`, () => expect(refused(draft, live)).to.equal(expected));
  });

  it('are stored as a hash that differs for each, and shown by their beginning', () => {
    const secret = `${tokenMark}abcdefghijklmnop`;
    expect(tokenHash(secret))
      .to.match(/^[\w-]{43}$/)
      .and.not.contain('abcdef');
    expect(tokenHash(secret)).not.to.equal(tokenHash(`${secret}q`));
    expect(tokenPrefix(secret)).to.equal(`${tokenMark}abcdef`);
  });
});

describe('passwords', () => {
  const stories: readonly (readonly [string, string])[] = [
    ['x'.repeat(11), 'INVALID_VALUE'],
    ['x'.repeat(12), 'fine'],
    ['🧨'.repeat(11), 'INVALID_VALUE'],
    ['🧨'.repeat(12), 'fine'],
    ['x'.repeat(128), 'fine'],
    ['x'.repeat(129), 'TOO_LONG'],
    [' '.repeat(12), 'fine'],
  ];
  stories.forEach(([password, expected]) => {
    it(`of ${[...password].length} ${[...password][0] ?? ''} are ${expected}`, () => {
      const checked = checkPassword(password, ['password']);
      expect(checked.ok ? 'fine' : checked.error.code).to.equal(expected);
    });
  });

  it('for one time are spent by the first sign-in, or by a week', () => {
    const account: LocalAccount = { stakeholderId: 'p', passwordHash: 'h', state: 'ONE_TIME', changedAt: now };
    expect(afterSignIn(account).state).to.equal('SPENT');
    expect(afterSignIn({ ...account, state: 'SPENT' }).state).to.equal('SPENT');
    expect(afterSignIn({ ...account, state: 'ACTIVE' }).state).to.equal('ACTIVE');
    expect([signsIn(account, later(6.99)), signsIn(account, later(7))]).to.deep.equal([true, false]);
    expect(signsIn({ ...account, state: 'ACTIVE' }, later(700))).to.equal(true);
    expect(signsIn({ ...account, state: 'SPENT' }, now)).to.equal(false);
  });
});

describe('an actor', () => {
  const held = (groupId: string, expiresAt: string | null) => ({
    organizationId: 'o',
    groupId,
    role: 'VIEWER',
    expiresAt,
  });
  const person: Person = {
    kind: 'PERSON',
    id: 'p',
    email: 'p@example.com',
    role: 'USER',
    door: 'SESSION',
    accessId: 'a',
    provider: 'local',
    expiresAt: later(1),
    scopes: null,
    groupIds: null,
    memberships: [held('a', null), held('b', later(0.5)), held('c', now)],
  };
  it('is nobody once the session or token has ended', () => {
    expect(actorAt(person, later(1)).kind).to.equal('ANONYMOUS');
    expect(actorAt(person, later(0.999)).kind).to.equal('PERSON');
    expect(actorAt(undefined, now).kind).to.equal('ANONYMOUS');
  });
  it('holds only the memberships that have not ended', () => {
    const groups = (at: string) => (actorAt(person, at) as Person).memberships.map(({ groupId }) => groupId);
    expect(groups(later(-0.1))).to.deep.equal(['a', 'b', 'c']);
    expect(groups(now)).to.deep.equal(['a', 'b']);
    expect(groups(later(0.5))).to.deep.equal(['a']);
  });
  it('of a session that begins now ends in eight hours', () => {
    expect(sessionEnd(now)).to.equal('2026-01-01T08:00:00.000Z');
  });
  it('of a session that is used on and on is somebody for a week at most', () => {
    expect(sessionEnd(later(6), now)).to.equal('2026-01-07T08:00:00.000Z');
    expect(sessionEnd(later(6.9), now)).to.equal('2026-01-08T00:00:00.000Z');
    expect(sessionEnd(later(8), now)).to.equal('2026-01-08T00:00:00.000Z');
  });
  it('has a session prolonged when half of it is spent, not before', () => {
    expect(isHalfSpent('2026-01-01T04:00:00.001Z', now)).to.equal(false);
    expect(isHalfSpent('2026-01-01T04:00:00.000Z', now)).to.equal(true);
  });
  it('is shown what the browser said of itself as one line of at most 300 characters', () => {
    const told: readonly (readonly [string | undefined, string | null])[] = [
      [undefined, null],
      ['', null],
      [' \t ', null],
      ['Mozilla/5.0 (X11)', 'Mozilla/5.0 (X11)'],
      ['a\r\nb\u0000c\u202ed', 'a  b c d'],
      ['x'.repeat(5000), 'x'.repeat(300)],
    ];
    told.forEach(([given, kept]) => expect(keptUserAgent(given)).to.equal(kept));
  });
});
