import { expect } from 'chai';
import {
  checkAddress,
  checkExclusions,
  checkNickname,
  checkService,
  checkUrl,
  nicknameFrom,
} from '../../../src/modules/roots/domain/new-root';
import { neverCloned } from '../../../src/modules/roots/domain/cloning';
import { naturalKey, repositoryKey, type Root } from '../../../src/modules/roots/domain/root';
import type { Result } from '../../../src/kernel/result';

const told = <T>(result: Result<T>): T | string => (result.ok ? result.value : result.error.code);

describe('IP addresses', () => {
  const stories: readonly (readonly [string, string])[] = [
    ['192.0.2.1', '192.0.2.1'],
    [' 192.0.2.1 ', '192.0.2.1'],
    ['2001:DB8::1', '2001:db8::1'],
    ['2001:0db8:0000:0000:0000:0000:0000:0001', '2001:db8::1'],
    ['2001:db8:0:0:1:0:0:1', '2001:db8::1:0:0:1'],
    ['::', '::'],
    ['::1', '::1'],
    ['::ffff:192.0.2.1', '::ffff:c000:201'],
    ['::FFFF:C000:0201', '::ffff:c000:201'],
    ['fe80::1%eth0', 'INVALID_VALUE'],
    ['192.0.2.256', 'INVALID_VALUE'],
    ['192.0.2.01', 'INVALID_VALUE'],
    ['0x7f.1', 'INVALID_VALUE'],
    ['2130706433', 'INVALID_VALUE'],
    ['192.0.2.1/24', 'INVALID_VALUE'],
    ['[::1]', 'INVALID_VALUE'],
    ['example.com', 'INVALID_VALUE'],
    ['', 'INVALID_VALUE'],
  ];
  stories.forEach(([given, expected]) =>
    it(`${JSON.stringify(given)} is ${expected}`, () => expect(told(checkAddress(given))).to.equal(expected)),
  );
});

describe('URLs in scope', () => {
  const stories: readonly (readonly [string, object | string])[] = [
    ['https://Example.com', { protocol: 'HTTPS', host: 'example.com', port: 443, path: '/', query: null }],
    ['http://example.com:80/a', { protocol: 'HTTP', host: 'example.com', port: 80, path: '/a', query: null }],
    [
      'https://example.com:8443/a/../b?x=1&y#top',
      { protocol: 'HTTPS', host: 'example.com', port: 8443, path: '/b', query: 'x=1&y' },
    ],
    [
      'https://exämple.com/ä b',
      { protocol: 'HTTPS', host: 'xn--exmple-cua.com', port: 443, path: '/%C3%A4%20b', query: null },
    ],
    ['https://[2001:DB8::1]/', { protocol: 'HTTPS', host: '[2001:db8::1]', port: 443, path: '/', query: null }],
    ['file:///srv/app.apk', { protocol: 'FILE', host: '', port: 0, path: '/srv/app.apk', query: null }],
    ['https://user@example.com/', 'INVALID_VALUE'],
    ['https://user:secret@example.com/', 'INVALID_VALUE'],
    ['ftp://example.com/', 'INVALID_VALUE'],
    ['javascript:alert(1)', 'INVALID_VALUE'],
    ['data:text/html,x', 'INVALID_VALUE'],
    ['example.com', 'INVALID_VALUE'],
    ['https://', 'INVALID_VALUE'],
    ['', 'INVALID_VALUE'],
    [`https://example.com/${'x'.repeat(2000)}`, 'TOO_LONG'],
  ];
  stories.forEach(([given, expected]) =>
    it(`${given.slice(0, 50)} is read`, () => expect(told(checkUrl(given))).to.deep.equal(expected)),
  );
});

describe('nicknames, exclusions and services', () => {
  it('take what they may and refuse the rest', () => {
    ['a', 'A_b-9', 'x'.repeat(128)].forEach((name) => expect(told(checkNickname(name))).to.equal(name));
    ['', 'a b', 'ä', 'a.b', 'a/b', 'x'.repeat(129), 'a\n', ' a'].forEach((name) =>
      expect(told(checkNickname(name))).to.equal('INVALID_VALUE'),
    );
    expect(['my shop.js', '../..', '漢字', 'x'.repeat(200), ''].map(nicknameFrom)).to.deep.equal([
      'my-shop-js',
      '-',
      '-',
      'x'.repeat(128),
      'repository',
    ]);
  });
  it('take 100 patterns of 256 characters', () => {
    expect(told(checkExclusions(Array.from({ length: 100 }, () => '🧨'.repeat(256))))).to.have.length(100);
    expect(told(checkExclusions(Array.from({ length: 101 }, () => 'x')))).to.equal('TOO_LONG');
    expect(told(checkExclusions(['x'.repeat(257)]))).to.equal('TOO_LONG');
    [[''], [' '], ['a\0'], ['a\ud800']].forEach((patterns) =>
      expect(told(checkExclusions(patterns))).to.equal('INVALID_VALUE'),
    );
    expect(told(checkExclusions([]))).to.deep.equal([]);
  });
  it('put repositories in WHITE groups and the others in BLACK ones', () => {
    const fits = (['GitRoot', 'IPRoot', 'URLRoot'] as const).map((kind) =>
      (['WHITE', 'BLACK'] as const).map((service) => checkService(kind, service).ok),
    );
    expect(fits).to.deep.equal([
      [true, false],
      [false, true],
      [false, true],
    ]);
  });
});

describe('what tells roots apart', () => {
  const common = {
    id: 'i',
    organizationId: 'o',
    groupId: 'g',
    nickname: 'n',
    state: 'ACTIVE',
    createdAt: 'c',
  } as const;
  const git = (url: string, branch = 'main'): Root => ({
    ...common,
    __typename: 'GitRoot',
    url,
    branch,
    exclusions: [],
    credentialsId: null,
    cloning: neverCloned,
  });
  it('is not the case of a repository, a slash or .git at its end', () => {
    const same = [
      'https://example.com/Shop',
      'HTTPS://EXAMPLE.com/shop.git',
      'https://example.com/shop.git/',
      'https://example.com/shop//',
    ];
    expect(new Set(same.map(repositoryKey)).size).to.equal(1);
    expect(new Set(same.map((url) => naturalKey(git(url)))).size).to.equal(1);
  });
  it('is the branch, the address and each part of a URL', () => {
    const url = {
      ...common,
      __typename: 'URLRoot',
      protocol: 'HTTPS',
      host: 'h',
      port: 443,
      path: '/',
      query: null,
    } as const;
    const all: readonly Root[] = [
      git('https://example.com/shop'),
      git('https://example.com/shop', 'Main'),
      git('https://example.com/shop2'),
      { ...common, __typename: 'IPRoot', address: '192.0.2.1' },
      { ...common, __typename: 'IPRoot', address: '192.0.2.2' },
      url,
      { ...url, protocol: 'HTTP' },
      { ...url, host: 'i' },
      { ...url, port: 444 },
      { ...url, path: '/a' },
      { ...url, query: '' },
      { ...url, query: 'a' },
    ];
    expect(new Set(all.map(naturalKey)).size).to.equal(all.length);
  });
});
