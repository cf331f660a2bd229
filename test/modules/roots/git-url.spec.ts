import { expect } from 'chai';
import { checkBranch, checkGitUrl } from '../../../src/modules/roots/domain/git-url';
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
