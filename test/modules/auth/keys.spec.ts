import { mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { rotateSessionKey, sessionKeys } from '../../../src/keys';
import { hasSigned, outgoing, signingKey, verifyingKey, type KeyTerm } from '../../../src/modules/auth/domain/key-set';
import { signSession, signToken, verifySession, verifyToken } from '../../../src/modules/auth/operations/session-token';

const now = '2026-01-01T00:00:00.000Z';
const at = (minutes: number): string => new Date(Date.parse(now) + minutes * 60_000).toISOString();
const term = (kid: string, signsFrom: string, verifiesUntil: string | null = null): KeyTerm => ({
  kid,
  signsFrom,
  verifiesUntil,
});

describe('a set of keys', () => {
  const keys = [term('old', at(-600), at(481)), term('new', at(2))];

  it('signs with the newest key whose time has come', () => {
    expect(signingKey(keys, now)?.kid).to.equal('old');
    expect(signingKey(keys, at(2))?.kid).to.equal('new');
    expect(signingKey([...keys].reverse(), at(2))?.kid).to.equal('new');
    expect(signingKey(keys, at(-601))).to.equal(undefined);
  });
  it('verifies by its own keys alone, each in its time', () => {
    expect(verifyingKey(keys, 'old', at(480.9))?.kid).to.equal('old');
    expect(verifyingKey(keys, 'old', at(481))).to.equal(undefined);
    expect(verifyingKey(keys, 'new', now)?.kid).to.equal('new');
    for (const kid of ['other', '', undefined, null, { $ne: 1 }, '__proto__'])
      expect(verifyingKey(keys, kid, now)).to.equal(undefined);
  });
  it('lets an older key go when the last session that it may have signed has ended', () => {
    const [only] = outgoing([term('only', at(-600))], at(2), now);
    expect(only?.verifiesUntil).to.equal(at(2 + 7 * 24 * 60 + 1));
    expect(outgoing([term('gone', at(-600), now)], at(2), now)).to.deep.equal([]);
    expect(outgoing([term('going', at(-600), at(3))], at(2), now)[0]?.verifiesUntil).to.equal(at(3));
  });
  it('knows when a key has signed for the last time', () => {
    const [old, new_] = keys as [KeyTerm, KeyTerm];
    expect([hasSigned(keys, old, now), hasSigned(keys, old, at(2)), hasSigned(keys, new_, at(900))]).to.deep.equal([
      false,
      true,
      false,
    ]);
  });
});

describe('the file of session keys', () => {
  const folder = mkdtempSync(join(tmpdir(), 'integrates-keys-'));
  const made = { files: 0 };
  const newFile = (): string => join(folder, `keys-${(made.files += 1)}`, 'session.json');
  after(() => rmSync(folder, { recursive: true, force: true }));

  const stored = (file: string): readonly JWK[] => (JSON.parse(readFileSync(file, 'utf8')) as { keys: JWK[] }).keys;
  const session = { id: 'session', stakeholderId: 'person' };
  const signed = async (file: string, issuedAt: string): Promise<string> =>
    signSession(await sessionKeys(file), session, {
      issuedAt,
      expiresAt: new Date(Date.parse(issuedAt) + 28_800_000).toISOString(),
    });
  const verified = async (file: string, token: string, instant: string): Promise<string | undefined> =>
    verifySession(await sessionKeys(file), token, instant);
  const kid = (token: string): string =>
    (JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString()) as { kid: string }).kid;

  it('is made by the first process, for its owner alone, and is the same for two that start at once', async () => {
    const file = newFile();
    const [one, two] = await Promise.all([sessionKeys(file), sessionKeys(file)]);
    expect((await one()).map((key) => key.kid)).to.deep.equal((await two()).map((key) => key.kid));
    expect(statSync(file).mode & 0o777).to.equal(0o600);
  });

  it('may be one private key as it stands', async () => {
    const file = newFile();
    await sessionKeys(file);
    const { privateKey } = await generateKeyPair('ES256', { extractable: true });
    writeFileSync(file, JSON.stringify(await exportJWK(privateKey)));
    expect(await verified(file, await signed(file, now), now)).to.equal('session');
  });

  for (const [title, content] of [
    ['no key', '{"keys":[]}'],
    ['a public key alone', '{"kty":"EC","crv":"P-256","x":"a","y":"b"}'],
    ['a key of another curve', '{"kty":"EC","crv":"P-384","x":"a","y":"b","d":"c"}'],
    ['no JSON', 'x'],
  ] as const)
    it(`stops the start when it holds ${title}`, async () => {
      const file = newFile();
      await sessionKeys(file);
      writeFileSync(file, content);
      expect(String(await sessionKeys(file).catch((error: unknown) => error))).to.match(/no private P-256|JSON/);
    });

  it('keeps what the older key signed while its sessions last, and signs with the new one after two minutes', async () => {
    const file = newFile();
    const before = await signed(file, now);
    const rotated = await rotateSessionKey(file, now, { atOnce: false });
    expect(rotated).to.deep.equal({ signsFrom: at(2), older: 1 });
    const [between, after] = [await signed(file, at(1)), await signed(file, at(3))];
    expect(kid(between)).to.equal(kid(before));
    expect(kid(after)).not.to.equal(kid(before));
    expect(await verified(file, before, at(479))).to.equal('session');
    expect(await verified(file, between, at(479))).to.equal('session');
    expect(await verified(file, after, at(3))).to.equal('session');
    expect(await verified(file, before, at(490))).to.equal(undefined);
    expect(statSync(file).mode & 0o777).to.equal(0o600);
  });

  it('loses the private part of a key that signs no more, and the key once its sessions have ended', async () => {
    const file = newFile();
    const first = kid(await signed(file, now));
    await rotateSessionKey(file, now, { atOnce: false });
    expect(stored(file).map(({ d }) => d !== undefined)).to.deep.equal([true, true]);
    await rotateSessionKey(file, at(60), { atOnce: false });
    expect(stored(file).map((key) => [key.kid === first, key.d !== undefined])).to.deep.equal([
      [false, true],
      [false, true],
      [true, false],
    ]);
    await rotateSessionKey(file, at(8 * 24 * 60), { atOnce: false });
    expect(stored(file).map((key) => key.kid)).not.to.include(first);
  });

  it('takes older keys out at once when one was stolen', async () => {
    const file = newFile();
    const before = await signed(file, now);
    await rotateSessionKey(file, now, { atOnce: true });
    expect(await verified(file, before, now)).to.equal(undefined);
    expect(await verified(file, await signed(file, now), now)).to.equal('session');
  });

  it('is rotated by one at a time', async () => {
    const file = newFile();
    await sessionKeys(file);
    const both = await Promise.allSettled([1, 2].map(() => rotateSessionKey(file, now, { atOnce: false })));
    const done = both.filter(({ status }) => status === 'fulfilled').length;
    expect(stored(file)).to.have.length(1 + done);
  });

  it('is read anew by a process that runs, and one that can not be read changes nothing', async () => {
    const file = newFile();
    const clock = { real: Date.now, ahead: 0 };
    const errors: unknown[] = [];
    const keys = await sessionKeys(file, { error: (...told: unknown[]) => void errors.push(told) });
    try {
      Date.now = () => clock.real() + clock.ahead;
      await rotateSessionKey(file, now, { atOnce: false });
      expect(await keys()).to.have.length(1);
      clock.ahead = 6_000;
      expect(await keys()).to.have.length(2);
      writeFileSync(file, '{');
      utimesSync(file, 1, 1);
      clock.ahead = 12_000;
      expect(await keys()).to.have.length(2);
      expect(errors).to.have.length(1);
    } finally {
      Date.now = clock.real;
    }
  });

  it('signs for each purpose apart: what is for one is worth nothing for another', async () => {
    const keys = await sessionKeys(newFile());
    const other = { audience: 'integrates:other', type: 'other+jwt' };
    const token = await signToken(keys, other, { issuedAt: now, expiresAt: at(10) }, { jti: 'session', sub: 'person' });
    expect(await verifyToken(keys, other, token, now)).to.include({ jti: 'session' });
    expect(await verifySession(keys, token, now)).to.equal(undefined);
    const sameAudience = { audience: 'integrates:session', type: 'other+jwt' };
    const disguised = await signToken(keys, sameAudience, { issuedAt: now, expiresAt: at(10) }, { jti: 'a', sub: 'b' });
    expect(await verifySession(keys, disguised, now)).to.equal(undefined);
  });
});
