import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { checkHost, checkUse } from '../../../src/modules/credentials/domain/credentials';
import { checkSecret, type GivenSecret } from '../../../src/modules/credentials/domain/secret';
import { readSshKey } from '../../../src/modules/credentials/domain/ssh-key';
import { opensshKey, pemKey } from './ssh-keys';

const told = (given: GivenSecret): string => {
  const checked = checkSecret(given);
  return checked.ok ? 'ok' : `${checked.error.code} ${(checked.error.field ?? []).slice(1).join('.')}`;
};

describe('the secret of credentials', () => {
  const key = opensshKey().privateKey;
  const cases: readonly (readonly [string, GivenSecret, string])[] = [
    ['a password', { https: { user: 'ci', password: 'pässword' } }, 'ok'],
    ['a token', { token: { token: 'glpat-x' } }, 'ok'],
    ['a token with a user', { token: { user: 'x-token-auth', token: 't' } }, 'ok'],
    ['a key', { ssh: { privateKey: key } }, 'ok'],
    ['one kind and nulls', { https: null, token: { token: 't' }, ssh: null }, 'ok'],
    ['the longest', { https: { user: 'u'.repeat(200), password: 'p'.repeat(4000) } }, 'ok'],
    ['nothing', {}, 'INVALID_VALUE secret'],
    ['two kinds', { token: { token: 't' }, ssh: { privateKey: key } }, 'INVALID_VALUE secret'],
    ['no user', { https: { user: '', password: 'p' } }, 'INVALID_VALUE secret.https.user'],
    ['a user with a colon', { https: { user: 'a:b', password: 'p' } }, 'INVALID_VALUE secret.https.user'],
    ['a user that is too long', { https: { user: 'u'.repeat(201), password: 'p' } }, 'TOO_LONG secret.https.user'],
    ['no password', { https: { user: 'u', password: '' } }, 'INVALID_VALUE secret.https.password'],
    ['a password of two lines', { https: { user: 'u', password: 'a\nb' } }, 'INVALID_VALUE secret.https.password'],
    ['a password with NUL', { https: { user: 'u', password: 'a\0b' } }, 'INVALID_VALUE secret.https.password'],
    [
      'a password with half a pair',
      { https: { user: 'u', password: '\ud800' } },
      'INVALID_VALUE secret.https.password',
    ],
    ['a long password', { https: { user: 'u', password: 'p'.repeat(4001) } }, 'TOO_LONG secret.https.password'],
    ['no token', { token: { token: '' } }, 'INVALID_VALUE secret.token.token'],
    ['a long token', { token: { token: 't'.repeat(4001) } }, 'TOO_LONG secret.token.token'],
    ['a user of a token in lines', { token: { user: 'a\rb', token: 't' } }, 'INVALID_VALUE secret.token.user'],
    ['no key', { ssh: { privateKey: 'key' } }, 'INVALID_VALUE secret.ssh.privateKey'],
    ['a long key', { ssh: { privateKey: 'k'.repeat(16_385) } }, 'TOO_LONG secret.ssh.privateKey'],
  ];
  cases.forEach(([title, given, expected]) => {
    it(`is ${expected} for ${title}`, () => {
      expect(told(given)).to.equal(expected);
    });
  });

  it('is sent with a user that hosts of tokens take, when none is given', () => {
    const checked = checkSecret({ token: { token: 't' } });
    expect(checked.ok && checked.value.secret).to.deep.equal({ type: 'TOKEN', user: 'oauth2', token: 't' });
  });
});

describe('a private key', () => {
  const refused: readonly (readonly [string, () => string, RegExp])[] = [
    ['without its lines', () => opensshKey().privateKey.replace(/-----.*-----\n/g, ''), /no private key/],
    ['cut off', () => opensshKey().privateKey.replace(/\n.{70}\n/, '\n'), /no private key/],
    ['with a passphrase', () => opensshKey({ cipher: 'aes256-ctr' }).privateKey, /passphrase/],
    ['of two', () => opensshKey({ keys: 2 }).privateKey, /no private key/],
    ['whose secret half does not open', () => opensshKey({ check: 8 }).privateKey, /no private key/],
    ['whose halves differ', () => opensshKey({ repeatedKind: 'ssh-rsa' }).privateKey, /no private key/],
    ['of an old kind', () => opensshKey({ kind: 'ssh-dss' }).privateKey, /of the kind/],
    ['that is a public one', () => opensshKey().publicKey, /no private key/],
    ['in PEM with a passphrase', () => pemKey.locked('pkcs1'), /passphrase/],
    ['in PKCS #8 with a passphrase', () => pemKey.locked('pkcs8'), /passphrase/],
    ['of RSA that is too short', () => pemKey.rsa(1024), /2,048/],
    ['of Ed25519 in PEM', () => pemKey.ed25519(), /in the form of OpenSSH/],
    ['of a curve that ssh has not', () => pemKey.ec('secp256k1'), /of the kind/],
    [
      'of nonsense in PEM',
      () => '-----BEGIN RSA PRIVATE KEY-----\nAAAA\n-----END RSA PRIVATE KEY-----\n',
      /no private key/,
    ],
    ['in the middle of a text', () => `key:\n${opensshKey().privateKey}`, /no private key/],
  ];
  refused.forEach(([title, make, message]) => {
    it(`${title} is refused, and not repeated`, () => {
      const given = make();
      const read = readSshKey(given);
      expect(!read.ok && read.error).to.match(message);
      expect(!read.ok && given.includes(read.error)).to.equal(false);
    });
  });

  const taken: readonly (readonly [string, () => string])[] = [
    ['Ed25519', () => opensshKey().privateKey],
    ['RSA', () => pemKey.rsa(2048)],
    ['RSA in PKCS #8', () => pemKey.rsa(3072, 'pkcs8')],
    ['ECDSA of 256 bits', () => pemKey.ec('prime256v1')],
    ['ECDSA of 384 bits', () => pemKey.ec('secp384r1')],
    ['ECDSA of 521 bits', () => pemKey.ec('secp521r1')],
  ];
  taken.forEach(([title, make]) => {
    it(`of ${title} has the fingerprint that ssh-keygen prints`, function () {
      const read = readSshKey(make().replaceAll('\n', '\r\n'));
      expect(read.ok && read.value.fingerprint).to.match(/^SHA256:[A-Za-z0-9+/]{43}$/);
      expect(read.ok && read.value.text).to.not.include('\r');
      if (!existsSync('/usr/bin/ssh-keygen')) return;
      const folder = mkdtempSync(join(tmpdir(), 'integrates-key-'));
      writeFileSync(join(folder, 'key'), read.ok ? read.value.text : '', { mode: 0o600 });
      const publicKey = execFileSync('ssh-keygen', ['-y', '-f', join(folder, 'key')]);
      writeFileSync(join(folder, 'key.pub'), publicKey);
      const printed = execFileSync('ssh-keygen', ['-lf', join(folder, 'key.pub')]).toString();
      rmSync(folder, { recursive: true });
      expect(printed.split(' ')[1]).to.equal(read.ok && read.value.fingerprint);
    });
  });
});

describe('the host of credentials', () => {
  const hosts: readonly (readonly [string, 'HTTPS' | 'SSH', string | null])[] = [
    ['Example.com', 'HTTPS', 'example.com'],
    [' example.com:443 ', 'HTTPS', 'example.com'],
    ['example.com:8443', 'HTTPS', 'example.com:8443'],
    ['example.com:22', 'SSH', 'example.com'],
    ['example.com:443', 'SSH', 'example.com:443'],
    ['127.1', 'HTTPS', '127.0.0.1'],
    ['[2001:DB8::1]:8443', 'HTTPS', '[2001:db8::1]:8443'],
    ['bücher.example', 'HTTPS', 'xn--bcher-kva.example'],
    ['', 'HTTPS', null],
    ['https://example.com', 'HTTPS', null],
    ['example.com/acme', 'HTTPS', null],
    ['user@example.com', 'HTTPS', null],
    ['exa mple.com', 'HTTPS', null],
    ['example.com:port', 'HTTPS', null],
    ['-oProxyCommand=x', 'SSH', null],
    ['ex%61mple.com', 'SSH', null],
    ['h'.repeat(256), 'HTTPS', null],
  ];
  hosts.forEach(([given, type, expected]) => {
    it(`${JSON.stringify(given.slice(0, 30))} by ${type} is ${expected ?? 'refused'}`, () => {
      const checked = checkHost(given, type);
      expect(checked.ok ? checked.value : null).to.equal(expected);
    });
  });

  const uses: readonly (readonly [string, 'HTTPS' | 'TOKEN' | 'SSH', string, boolean])[] = [
    ['https://example.com/a.git', 'HTTPS', 'example.com', true],
    ['https://EXAMPLE.com:443/a.git', 'TOKEN', 'example.com', true],
    ['https://user@example.com/a.git', 'TOKEN', 'example.com', true],
    ['git@Example.com:acme/a.git', 'SSH', 'example.com', true],
    ['ssh://git@example.com:22/a.git', 'SSH', 'example.com', true],
    ['ssh://git@example.com:2222/a.git', 'SSH', 'example.com:2222', true],
    ['https://example.com:8443/a.git', 'HTTPS', 'example.com', false],
    ['https://example.com.evil.example/a.git', 'HTTPS', 'example.com', false],
    ['https://sub.example.com/a.git', 'HTTPS', 'example.com', false],
    ['https://evil.example/example.com/a.git', 'HTTPS', 'example.com', false],
    ['http://example.com/a.git', 'HTTPS', 'example.com', false],
    ['git://example.com/a.git', 'HTTPS', 'example.com', false],
    ['ssh://git@example.com/a.git', 'HTTPS', 'example.com', false],
    ['https://example.com/a.git', 'SSH', 'example.com', false],
    ['ssh://git@exampl%65.com/a.git', 'SSH', 'example.com', false],
  ];
  uses.forEach(([url, type, host, fits]) => {
    it(`${host} by ${type} ${fits ? 'is' : 'is not'} that of ${url}`, () => {
      expect(checkUse({ host, type }, url).ok).to.equal(fits);
    });
  });
});
