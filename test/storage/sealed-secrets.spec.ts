import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { readConfig } from '../../src/config';
import { ensureSecretKeys } from '../../src/opening';
import { UnreadableSecret, type SecretPlace } from '../../src/kernel/secrets';
import { sealedSecrets } from '../../src/storage/sealed-secrets';
import { addSecretKey, makeSecretKeys, NoSecretKeys, secretKeysIn } from '../../src/storage/secret-keys';

const place: SecretPlace = { organizationId: 'organization', column: 'credentials.secret', id: 'row' };
const text = 'pässword "quoted" 🔑';

describe('sealed secrets', () => {
  const folder = mkdtempSync(join(tmpdir(), 'integrates-secrets-'));
  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const made = { files: 0 };
  const file = (): string => {
    made.files += 1;
    return join(folder, `${made.files}`, 'keys', 'secrets.json');
  };
  const secretsIn = (path: string) => {
    makeSecretKeys(path);
    return sealedSecrets(secretKeysIn(path));
  };
  const secrets = secretsIn(file());

  it('are opened where they were sealed, and never look the same twice', () => {
    const sealed = Array.from({ length: 100 }, () => secrets.seal(text, place));
    expect(new Set(sealed).size).to.equal(100);
    sealed.forEach((each) => {
      expect(secrets.open(each, place)).to.equal(text);
      expect(each).to.match(/^v1\.[\w-]{12}\.[\w-]+$/);
      expect(each).not.to.include('ssword');
    });
    expect(secrets.open(secrets.seal('', place), place)).to.equal('');
  });

  const elsewhere: readonly (readonly [string, SecretPlace])[] = [
    ['another organization', { ...place, organizationId: 'rival' }],
    ['another row', { ...place, id: 'row2' }],
    ['another column', { ...place, column: 'webhooks.secret' }],
    ['a place whose parts run together alike', { ...place, organizationId: 'organization","credentials.secret' }],
  ];
  elsewhere.forEach(([title, other]) => {
    it(`are not opened in ${title}`, () => {
      expect(() => secrets.open(secrets.seal(text, place), other)).to.throw(UnreadableSecret, 'changed, or moved');
    });
  });

  it('are not opened when a single bit of them was changed', () => {
    const [version, keyId, body = ''] = secrets.seal('secret', place).split('.');
    const bytes = Buffer.from(body, 'base64url');
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const changed = Buffer.from(bytes);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const sealed = [version, keyId, changed.toString('base64url')].join('.');
      expect(() => secrets.open(sealed, place), `bit ${bit}`).to.throw(UnreadableSecret);
    }
  });

  ['', 'v1', 'v1..', 'v1.a.b', 'v2.a.b', 'plain text', `v1.${'a'.repeat(12)}.${'a'.repeat(100)}`, 'v1.a.b.c'].forEach(
    (sealed) => {
      it(`are not what ${JSON.stringify(sealed)} is`, () => {
        expect(() => secrets.open(sealed, place)).to.throw(UnreadableSecret);
      });
    },
  );

  it('are not opened by another key, also when it has the same id', () => {
    const [mine, yours] = [file(), file()];
    const sealed = secretsIn(mine).seal(text, place);
    expect(() => secretsIn(yours).open(sealed, place)).to.throw(UnreadableSecret, 'is not here');
    const idOf = (path: string): string =>
      (JSON.parse(readFileSync(path, 'utf8')) as { keys: [{ kid: string }] }).keys[0].kid;
    writeFileSync(yours, readFileSync(yours, 'utf8').replace(idOf(yours), idOf(mine)));
    expect(() => secretsIn(yours).open(sealed, place)).to.throw(UnreadableSecret, 'changed, or moved');
  });

  it('are sealed by the newest key at once, in processes that run, and opened by those before it', () => {
    const path = file();
    const running = secretsIn(path);
    const old = running.seal(text, place);
    const added = addSecretKey(path);
    expect(running.isCurrent(old)).to.equal(false);
    const fresh = running.seal(text, place);
    expect(fresh.split('.')[1]).to.equal(added);
    expect(running.isCurrent(fresh)).to.equal(true);
    expect([old, fresh].map((each) => running.open(each, place))).to.deep.equal([text, text]);
  });

  it('have keys that only their owner reads, made once, whoever makes them at the same time', () => {
    const path = file();
    makeSecretKeys(path);
    const [first, kept] = [readFileSync(path, 'utf8'), statSync(path).mode & 0o777];
    makeSecretKeys(path);
    expect(readFileSync(path, 'utf8')).to.equal(first);
    expect(kept).to.equal(0o600);
    addSecretKey(path);
    expect(statSync(path).mode & 0o777).to.equal(0o600);
    expect(readdirSync(join(path, '..'))).to.deep.equal(['secrets.json']);
  });

  it('have no keys where there is no file', () => {
    expect(() => secretKeysIn(file())()).to.throw(NoSecretKeys);
  });

  it('have keys made for them at the start of an embedded server, and demanded at any other', () => {
    const path = file();
    const embedded = { DATA_DIR: join(path, '..', '..') };
    const shared = { ...embedded, DATABASE_URL: 'postgres://db.example.com/integrates' };
    expect(() => ensureSecretKeys(readConfig(shared))).to.throw(NoSecretKeys, 'rotate-secrets --new-key');
    ensureSecretKeys(readConfig(embedded));
    const kept = readFileSync(path, 'utf8');
    ensureSecretKeys(readConfig(shared));
    expect(readFileSync(path, 'utf8')).to.equal(kept);
  });

  const key = { kty: 'oct', kid: 'a', k: 'A'.repeat(43) };
  const wrong: readonly (readonly [string, unknown])[] = [
    ['no JSON', 'nonsense'],
    ['no keys', { keys: [] }],
    ['a key that is too short', { keys: [{ ...key, k: 'AAAA' }] }],
    ['a key of another kind', { keys: [{ ...key, kty: 'RSA' }] }],
    ['an id that is none', { keys: [{ ...key, kid: 'a.b' }] }],
    ['two keys with one id', { keys: [key, key] }],
  ];
  wrong.forEach(([title, content]) => {
    it(`refuse a file with ${title}, and do not show it`, () => {
      const path = file();
      makeSecretKeys(path);
      chmodSync(path, 0o600);
      writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
      expect(() => secretKeysIn(path)())
        .to.throw(/secrets\.json holds /)
        .with.property('message')
        .that.does.not.include('AAAA');
      expect(() => addSecretKey(path)).to.throw(/secrets\.json holds /);
    });
  });
});
