import { expect } from 'chai';
import { checkBranch, checkGitUrl } from '../../../src/modules/roots/domain/git-url';
import {
  checkAddress,
  checkExclusions,
  checkNickname,
  checkService,
  checkUrl,
  nicknameFrom,
} from '../../../src/modules/roots/domain/new-root';
import { naturalKey, repositoryKey, type Root } from '../../../src/modules/roots/domain/root';
import type { Result } from '../../../src/kernel/result';

const told = <T>(result: Result<T>): T | string => (result.ok ? result.value : result.error.code);

describe('addresses of git repositories', () => {
  const good: readonly (readonly [string, string, string])[] = [
    ['https://github.com/acme/shop.git', 'github.com', 'shop'],
    ['https://GitHub.com/acme/Shop', 'github.com', 'Shop'],
    ['http://example.com:8080/a/b/c.git/', 'example.com', 'c'],
    ['ssh://git@example.com:2222/acme/shop.git', 'example.com', 'shop'],
    ['git://example.com/shop', 'example.com', 'shop'],
    ['git@github.com:acme/shop.git', 'github.com', 'shop'],
    ['deploy.user@example.com:~/shop', 'example.com', 'shop'],
    ['git@ssh.dev.azure.com:v3/acme/project/shop', 'ssh.dev.azure.com', 'shop'],
    ['https://acme@dev.azure.com/acme/project/_git/shop', 'dev.azure.com', 'shop'],
    ['https://dev.azure.com/acme/project/_git', 'dev.azure.com', 'project'],
    ['https://example.com/acme/caf%C3%A9.git', 'example.com', 'café'],
    ['https://example.com/acme/100%.git', 'example.com', '100%'],
    ['https://[2001:db8::1]/shop.git', '[2001:db8::1]', 'shop'],
    ['  https://example.com/shop.git  ', 'example.com', 'shop'],
    ['https://example.com/shop.git.git', 'example.com', 'shop.git'],
  ];
  good.forEach(([url, host, repository]) => {
    it(`${url} is ${repository} on ${host}`, () => {
      expect(told(checkGitUrl(url))).to.deep.equal({ url: url.trim(), host, repository });
    });
  });

  const bad: Readonly<Record<string, string>> = {
    'an option': '--upload-pack=touch /tmp/x',
    'a short option': '-u',
    'an option as host of ssh': 'ssh://-oProxyCommand=touch%20x/shop',
    'an option as user of ssh': 'ssh://-oProxyCommand=x@example.com/shop',
    'an option as host in the short form': 'git@-oProxyCommand=x:shop',
    'an option as user in the short form': '-oProxyCommand@example.com:shop',
    'an option as path in the short form': 'git@example.com:--upload-pack=x',
    'another transport of git': 'ext::sh -c touch% /tmp/x',
    'a file': 'file:///etc/passwd',
    'a path': '/srv/git/shop.git',
    'a relative path': '../shop.git',
    'a script': 'javascript:alert(1)',
    'a password': 'https://user:secret@example.com/shop.git',
    'a password without a user': 'https://:secret@example.com/shop.git',
    'a blank within': 'https://example.com/my shop.git',
    'a line break that a parser would drop': 'https://example.com/sh\nop.git',
    'a tab that a parser would drop': 'ht\ttps://example.com/shop.git',
    'a backslash, which tools read differently': 'https://example.com\\@example.org/shop.git',
    'a NUL': 'https://example.com/shop\0.git',
    'a control character': 'https://example.com/sh\u001bop.git',
    'half a pair': 'https://example.com/\ud800.git',
    'no repository': 'https://example.com/',
    'a repository without a name': 'https://example.com/.git',
    'no repository in the short form': 'git@example.com:/',
    'no host': 'https:///shop.git',
    nothing: '   ',
  };
  Object.entries(bad).forEach(([title, url]) => {
    it(`refuse ${title}`, () => expect(told(checkGitUrl(url))).to.equal('INVALID_VALUE'));
  });

  it('may have 2,000 characters', () => {
    const url = (length: number) => `https://example.com/${'x'.repeat(length - 20)}`;
    expect(told(checkGitUrl(url(2000)))).to.have.property('host', 'example.com');
    expect(told(checkGitUrl(url(2001)))).to.equal('TOO_LONG');
  });

  it('are checked in linear time', () => {
    const started = Date.now();
    for (const text of ['a@'.repeat(50_000), `git@${'a.'.repeat(50_000)}`, `https://e.com/${'/'.repeat(100_000)}`])
      checkGitUrl(text);
    for (const text of ['a/'.repeat(50_000), '.lock'.repeat(20_000)]) checkBranch(text);
    expect(Date.now() - started).to.be.below(500);
  });
});

describe('branches', () => {
  const good = ['main', 'feature/x', 'release-1.2', 'a.b', 'ä/漢字', 'x'.repeat(255), '@x', 'locked', 'a.lock2'];
  good.forEach((name) =>
    it(`may be called ${name.slice(0, 20)}`, () => expect(told(checkBranch(name))).to.equal(name)),
  );
  const bad = [
    '',
    ' ',
    '-x',
    '--upload-pack=x',
    '.x',
    'a/.x',
    'a..b',
    'a b',
    'a~b',
    'a^b',
    'a:b',
    'a?b',
    'a*b',
    'a[b',
    'a\\b',
    '/a',
    'a/',
    'a//b',
    'a.',
    'a.lock',
    'a.lock/b',
    '@',
    'a@{b',
    'a\u007fb',
    'a\nb',
    'a\0b',
    'a\ud800',
  ];
  bad.forEach((name) =>
    it(`may not be called ${JSON.stringify(name)}`, () => expect(told(checkBranch(name))).to.equal('INVALID_VALUE')),
  );
  it('have at most 255 characters', () => expect(told(checkBranch('x'.repeat(256)))).to.equal('TOO_LONG'));
});

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
