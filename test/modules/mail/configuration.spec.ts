import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { readConfig } from '../../../src/config';
import { ConfigError } from '../../../src/config-error';

describe('the configuration of mails', () => {
  const folder = mkdtempSync(join(tmpdir(), 'integrates-mail-'));
  const [file, empty] = [join(folder, 'password'), join(folder, 'empty')];
  before(() => {
    writeFileSync(file, 'from a file\n');
    writeFileSync(empty, ' \n');
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const from = 'Integrates <integrates@mail.example>';
  const rest = { PUBLIC_URL: 'https://integrates.example', MAIL_FROM: from };
  const smtp = (variables: Readonly<Record<string, string>>) => readConfig({ ...rest, ...variables }).mail.smtp;

  it('needs none: mails are then printed, or wait', () => {
    expect(readConfig({}).mail.smtp).to.equal(null);
  });

  const servers: readonly (readonly [string, Readonly<Record<string, string>>, object])[] = [
    ['a URL', { SMTP_URL: 'smtp://a:b%40c@mx.example' }, { port: 587, tls: 'starttls', user: 'a', password: 'b@c' }],
    [
      'a URL of TLS',
      { SMTP_URL: 'smtps://mx.example' },
      { host: 'mx.example', port: 465, tls: 'implicit', user: null },
    ],
    ['a URL of loopback', { SMTP_URL: 'smtp://127.0.0.1:2525' }, { port: 2525, tls: 'off' }],
    ['a URL of loopback in IPv6', { SMTP_URL: 'smtp://[::1]:2525' }, { host: '::1', tls: 'off' }],
    ['TLS on loopback', { SMTP_URL: 'smtp://localhost', SMTP_TLS: 'starttls' }, { tls: 'starttls' }],
    ['no TLS elsewhere, said so', { SMTP_URL: 'smtp://mx.example', SMTP_TLS: 'off' }, { tls: 'off', port: 25 }],
    ['a host', { SMTP_HOST: 'mx.example' }, { host: 'mx.example', port: 587, tls: 'starttls', user: null, from }],
    ['a host by a port of TLS', { SMTP_HOST: 'mx.example', SMTP_PORT: '465' }, { tls: 'implicit' }],
    [
      'an account with its password in a file',
      { SMTP_HOST: 'mx.example', SMTP_USER: 'a', SMTP_PASSWORD_FILE: file },
      { user: 'a', password: 'from a file' },
    ],
    [
      'an account of a URL with its password in a file',
      { SMTP_URL: 'smtp://a@mx.example', SMTP_PASSWORD_FILE: file },
      { user: 'a', password: 'from a file' },
    ],
  ];
  servers.forEach(([what, variables, expected]) => {
    it(`takes ${what}`, () => {
      expect(smtp(variables)).to.include(expected);
    });
  });

  const server = { ...rest, SMTP_HOST: 'mx.example' };
  const wrong: readonly (readonly [string, Readonly<Record<string, string>>, RegExp])[] = [
    ['another protocol', { ...rest, SMTP_URL: 'https://mx.example' }, /^SMTP_URL: /],
    ['a URL that is none', { ...rest, SMTP_URL: 'mx.example' }, /^SMTP_URL: /],
    ['a host beside a URL', { ...server, SMTP_URL: 'smtp://mx.example' }, /^SMTP_HOST: /],
    ['an account without a password', { ...server, SMTP_USER: 'a' }, /^SMTP_USER, SMTP_PASSWORD_FILE: /],
    ['a password without an account', { ...server, SMTP_PASSWORD_FILE: file }, /^SMTP_USER, SMTP_PASSWORD_FILE: /],
    ['an empty password', { ...server, SMTP_USER: 'a', SMTP_PASSWORD_FILE: empty }, /^SMTP_PASSWORD_FILE: .*empty/],
    ['no sender', { PUBLIC_URL: rest.PUBLIC_URL, SMTP_HOST: 'mx.example' }, /^MAIL_FROM: /],
    ['a sender that is no address', { ...server, MAIL_FROM: 'Integrates' }, /^MAIL_FROM: /],
    ['a sender of two lines', { ...server, MAIL_FROM: 'a\nBcc: b <a@example.com>' }, /^MAIL_FROM: /],
    ['no place for links', { MAIL_FROM: from, SMTP_HOST: 'mx.example' }, /^PUBLIC_URL: /],
    ['a sender without a server', { MAIL_FROM: from }, /^MAIL_FROM: /],
    ['a variable that is misspelt', { ...server, SMTP_PASSWORD: 'x' }, /^Unknown variables: SMTP_PASSWORD/],
  ];
  wrong.forEach(([what, variables, message]) => {
    it(`refuses ${what}`, () => {
      expect(() => readConfig(variables)).to.throw(ConfigError, message);
    });
  });
});
