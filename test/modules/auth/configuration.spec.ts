import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { readConfig } from '../../../src/config';
import { ConfigError } from '../../../src/config-error';
import { ownPath } from '../../../src/modules/auth/domain/provider';
import { isEnrolled, keptName } from '../../../src/modules/auth/domain/identity';

const google = { SIGN_IN_GOOGLE_CLIENT_ID: 'id', SIGN_IN_GOOGLE_CLIENT_SECRET: 'secret' };
const publicUrl = { PUBLIC_URL: 'https://integrates.example' };

describe('the configuration of signing in', () => {
  const folder = mkdtempSync(join(tmpdir(), 'integrates-config-'));
  const [file, empty] = [join(folder, 'secret'), join(folder, 'empty')];
  before(() => {
    writeFileSync(file, 'from a file\n');
    writeFileSync(empty, '\n');
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const wrong: readonly (readonly [string, Readonly<Record<string, string>>, RegExp])[] = [
    ['a provider without a public URL', google, /^PUBLIC_URL: /],
    ['a public URL without TLS', { PUBLIC_URL: 'http://integrates.example' }, /^PUBLIC_URL: must be an https/],
    ['a public URL with a path', { ...google, PUBLIC_URL: 'https://integrates.example/app' }, /^PUBLIC_URL: .*path/],
    ['a public URL with a query', { PUBLIC_URL: 'https://integrates.example?a' }, /^PUBLIC_URL: /],
    ['a public URL that is none', { PUBLIC_URL: 'integrates.example' }, /^PUBLIC_URL: /],
    ['a client without a secret', { ...publicUrl, SIGN_IN_GOOGLE_CLIENT_ID: 'id' }, /^SIGN_IN_GOOGLE_CLIENT_SECRET: /],
    ['a secret without a client', { ...publicUrl, SIGN_IN_OIDC_CLIENT_SECRET: 'x' }, /^SIGN_IN_OIDC_CLIENT_ID: /],
    [
      'a secret twice',
      { ...publicUrl, ...google, SIGN_IN_GOOGLE_CLIENT_SECRET_FILE: file },
      /^SIGN_IN_GOOGLE_CLIENT_SECRET: .*not both/,
    ],
    [
      'a file of a secret that is not there',
      { ...publicUrl, SIGN_IN_GOOGLE_CLIENT_ID: 'id', SIGN_IN_GOOGLE_CLIENT_SECRET_FILE: join(folder, 'none') },
      /ENOENT/,
    ],
    [
      'a file of a secret that is empty',
      { ...publicUrl, SIGN_IN_GOOGLE_CLIENT_ID: 'id', SIGN_IN_GOOGLE_CLIENT_SECRET_FILE: empty },
      /^SIGN_IN_GOOGLE_CLIENT_SECRET_FILE: /,
    ],
    [
      'an issuer without TLS that is another machine',
      { SIGN_IN_OIDC_ISSUER: 'http://issuer.example' },
      /^SIGN_IN_OIDC_ISSUER: must be an https/,
    ],
    [
      'an issuer without a client',
      { ...publicUrl, SIGN_IN_OIDC_ISSUER: 'https://issuer.example' },
      /^SIGN_IN_OIDC_ISSUER: /,
    ],
    ['a tenant with a slash', { SIGN_IN_MICROSOFT_TENANT: '../x' }, /^SIGN_IN_MICROSOFT_TENANT: /],
    ['nobody to sign in', { LOCAL_ACCOUNTS: 'off' }, /^LOCAL_ACCOUNTS: is off, and no provider/],
    ['local accounts that are neither on nor off', { LOCAL_ACCOUNTS: 'no' }, /^LOCAL_ACCOUNTS: /],
    ['a misspelt variable', { SIGN_IN_GOGLE_CLIENT_ID: 'id' }, /Unknown variables: SIGN_IN_GOGLE_CLIENT_ID/],
  ];
  wrong.forEach(([title, variables, message]) => {
    it(`refuses ${title}, and names the variable but no secret`, () => {
      expect(() => readConfig({ DATA_DIR: folder, ...variables }))
        .to.throw(ConfigError)
        .with.property('message')
        .that.matches(message)
        .and.not.contains('from a file');
    });
  });

  it('reads a secret from a file, and the rest of it', () => {
    const { signIn } = readConfig({
      DATA_DIR: folder,
      PUBLIC_URL: 'http://127.0.0.1:8080/',
      SIGN_IN_ENROL: ' Example.com, example.org ,',
      SIGN_IN_MICROSOFT_CLIENT_ID: 'id',
      SIGN_IN_MICROSOFT_CLIENT_SECRET_FILE: file,
    });
    expect(signIn).to.deep.equal({
      publicUrl: 'http://127.0.0.1:8080',
      localAccounts: true,
      enrolledDomains: ['example.com', 'example.org'],
      providers: [
        {
          kind: 'ENTRA',
          name: 'microsoft',
          title: 'Microsoft',
          url: 'https://login.microsoftonline.com',
          tenant: 'organizations',
          clientId: 'id',
          clientSecret: 'from a file',
        },
      ],
    });
    expect(readConfig({ DATA_DIR: folder }).signIn).to.deep.equal({
      publicUrl: null,
      localAccounts: true,
      enrolledDomains: [],
      providers: [],
    });
  });
});

describe('what a sign-in may lead to', () => {
  const stories: readonly (readonly [string, string | undefined])[] = [
    ['/', '/'],
    ['/api', '/api'],
    ['/groups/web-shop?page=2#findings', '/groups/web-shop?page=2#findings'],
    ['/a/../b', '/b'],
    ['/%2F%2Fevil.example', '/%2F%2Fevil.example'],
    ['/@evil.example', '/@evil.example'],
    ['/.//evil.example', undefined],
    ['//evil.example', undefined],
    ['/\\evil.example', undefined],
    ['/a\\b', undefined],
    ['/\n/evil.example', undefined],
    ['/a\u0000', undefined],
    ['https://integrates.example/', undefined],
    ['', undefined],
    [`/${'x'.repeat(1_999)}`, `/${'x'.repeat(1_999)}`],
    [`/${'x'.repeat(2_000)}`, undefined],
  ];
  stories.forEach(([target, expected]) => {
    it(`is ${String(expected).slice(0, 40)} for ${JSON.stringify(target).slice(0, 40)}`, () =>
      expect(ownPath(target, 'https://integrates.example')).to.equal(expected));
  });

  it('is an enrolment for whole domains alone', () => {
    expect(isEnrolled('a@example.com', ['example.com'])).to.equal(true);
    expect(isEnrolled('a@sub.example.com', ['example.com'])).to.equal(false);
    expect(isEnrolled('a@example.com', ['*'])).to.equal(true);
    expect(isEnrolled('a@example.com', [])).to.equal(false);
    expect(isEnrolled('example.com@evil.example', ['example.com'])).to.equal(false);
  });

  it('is a name of one line and at most 60 characters, or none', () => {
    const names: readonly (readonly [string | null, string | null])[] = [
      [null, null],
      [' \n ', null],
      ['Ada\u202eLovelace', 'Ada Lovelace'],
      ['x'.repeat(100), 'x'.repeat(60)],
      ['a\0b', null],
      ['a\ud800', null],
    ];
    names.forEach(([told, kept]) => expect(keptName(told)).to.equal(kept));
  });
});
