import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { cloneReader, type CloneOptions } from '../../../src/clones/read-clone';
import { isSameRemote } from '../../../src/clones/remote';
import type { Snapshot } from '../../../src/modules/toe';
import { createRepository, url, type Repository } from './repository';

const searchPath = process.env['PATH'] ?? '';

describe('a clone of a git repository', function () {
  this.timeout(30_000);
  const made: Repository[] = [];
  const repository = (...init: readonly string[]): Repository => {
    const one = createRepository(...init);
    made.push(one);
    return one;
  };
  afterEach(() => {
    made.splice(0).forEach(({ remove }) => remove());
  });

  const read = (
    path: string,
    {
      branch = 'main',
      excludes = () => false,
      ...options
    }: Partial<CloneOptions & { branch: string; excludes: (path: string) => boolean }> = {},
  ): ReturnType<ReturnType<typeof cloneReader>> =>
    cloneReader({ path, searchPath, otherRemote: false, ...options })({ url, branch, excludes });
  const snapshot = async (...args: Parameters<typeof read>): Promise<Snapshot> => {
    const result = await read(...args);
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    return result.value;
  };
  const refusal = async (...args: Parameters<typeof read>): Promise<string> => {
    const result = await read(...args);
    return result.ok ? 'read' : result.error.message;
  };
  const lines = ({ files }: Snapshot): Record<string, number> =>
    Object.fromEntries([...files].map(([path, { loc }]) => [path, loc]));

  it('tells of each file its lines, and who changed it last, in which commit and when', async () => {
    const { path, write, commit } = repository();
    write('README.md', 'one\ntwo\n');
    write('src/cart.ts', 'one\ntwo');
    write('empty', '');
    const first = commit('2025-11-01T10:00:00Z', 'first@example.com');
    write('src/cart.ts', 'one\ntwo\nthree\n\n');
    const second = commit('2025-11-02T10:00:00+02:00', 'second@example.com');
    const old = { commit: first, author: 'first@example.com', at: '2025-11-01T10:00:00.000Z' };
    const found = await snapshot(path);
    expect([...found.files].sort()).to.deep.equal([
      ['README.md', { loc: 2, last: old }],
      ['empty', { loc: 0, last: old }],
      [
        'src/cart.ts',
        { loc: 4, last: { commit: second, author: 'second@example.com', at: '2025-11-02T08:00:00.000Z' } },
      ],
    ]);
    expect(found).to.include({ commit: second, skipped: 0 });
  });

  const contents: readonly (readonly [string, string | Buffer, number])[] = [
    ['nothing', '', 0],
    ['one newline', '\n', 1],
    ['a line without an end', 'x', 1],
    ['lines of Windows', 'a\r\nb\r\n', 2],
    ['a line of 100,000 characters', 'x'.repeat(100_000), 1],
    ['300,000 lines', 'x\n'.repeat(300_000), 300_000],
    ['bytes that are no text', Buffer.from([0x89, 0x50, 0, 10, 10]), 0],
    ['a NUL far from the beginning', Buffer.concat([Buffer.alloc(8000, 10), Buffer.from([0])]), 8001],
    ['a NUL just before that', Buffer.concat([Buffer.alloc(7999, 10), Buffer.from([0])]), 0],
    ['text that looks like an answer of git', `${'a'.repeat(40)} blob 3\nx\n`, 2],
  ];
  it('counts the lines of text, and none of what is binary', async () => {
    const { path, write, commit } = repository();
    contents.forEach(([title, content]) => write(title, content));
    write('copy of nothing', '');
    commit();
    expect(lines(await snapshot(path))).to.deep.equal({
      ...Object.fromEntries(contents.map(([title, , loc]) => [title, loc])),
      'copy of nothing': 0,
    });
  });

  it('reads paths of any bytes, and leaves out those that are too long', async () => {
    const { path, write, commit } = repository();
    const names = [
      'with space',
      ' leading',
      'new\nline',
      'tab\tquote"',
      'back\\slash',
      'é',
      '🧨',
      '-dash',
      '\u0001control',
    ];
    names.forEach((name) => write(name, 'x\n'));
    write(Buffer.from('caf\xe9', 'latin1'), 'x\n');
    write(`${'d/'.repeat(500)}x`, 'x\n');
    const last = commit();
    const found = await snapshot(path);
    expect([...found.files.keys()].sort()).to.deep.equal([...names, 'caf\\351'].sort());
    expect([...found.files.values()].map((file) => file.last.commit)).to.deep.equal(
      found.files.size === 10 ? Array(10).fill(last) : [],
    );
    expect(found.skipped).to.equal(1);
  });

  it('counts neither links nor submodules nor what is excluded, and follows nothing', async () => {
    const inner = repository();
    inner.write('inner.ts', 'x\n');
    inner.commit();
    const { path, write, commit, git } = repository();
    write('kept.ts', 'x\n');
    write('vendor/lib.js', 'x\n');
    symlinkSync('/etc/passwd', join(path, 'link'));
    symlinkSync(inner.path, join(path, 'folder'));
    git('submodule', 'add', '--quiet', inner.path, 'sub');
    commit();
    const excludes = (file: string): boolean => file.startsWith('vendor/');
    expect(lines(await snapshot(path, { excludes }))).to.deep.equal({ 'kept.ts': 1, '.gitmodules': 3 });
  });

  it('finds the last commit across branches, merges, renames and files that came back', async () => {
    const { path, write, commit, git } = repository();
    write('old.ts', 'x\n');
    write('stays.ts', 'x\n');
    write('back.ts', 'x\n');
    const first = commit('2025-10-01T00:00:00Z');
    git('checkout', '--quiet', '-b', 'side');
    write('side.ts', 'x\n');
    const side = commit('2025-10-03T00:00:00Z');
    git('checkout', '--quiet', 'main');
    git('mv', 'old.ts', 'new.ts');
    git('rm', '--quiet', 'back.ts');
    const renamed = commit('2025-10-02T00:00:00Z');
    write('back.ts', 'x\n');
    const back = commit('2025-10-04T00:00:00Z');
    git('-c', 'user.name=A', '-c', 'user.email=a@example.com', 'merge', '--quiet', '--no-ff', '--no-commit', 'side');
    write('merged.ts', 'x\n');
    const merge = commit('2025-10-05T00:00:00Z');
    const { files } = await snapshot(path);
    expect(Object.fromEntries([...files].map(([name, file]) => [name, file.last.commit]))).to.deep.equal({
      'new.ts': renamed,
      'stays.ts': first,
      'side.ts': side,
      'back.ts': back,
      'merged.ts': merge,
    });
  });

  it('takes dates that no calendar has, and names of authors of any length', async () => {
    const { path, write, commit, git } = repository();
    write('early', 'x\n');
    commit('@0 +0000', 'x'.repeat(5000));
    write('late', 'x\n');
    git('add', '--all');
    const tree = git('write-tree');
    const parent = git('rev-parse', 'HEAD');
    writeFileSync(
      join(path, '.git', 'raw'),
      `tree ${tree}\nparent ${parent}\nauthor A <\u0007a@example.com> 99999999999999 +0000\ncommitter A <a@example.com> 99999999999999 +0000\n\nx\n`,
    );
    git('update-ref', 'refs/heads/main', git('hash-object', '-t', 'commit', '-w', '--literally', '.git/raw'));
    const { files } = await snapshot(path);
    expect(files.get('early')?.last).to.deep.include({ author: 'x'.repeat(5000), at: '1970-01-01T00:00:00.000Z' });
    expect(files.get('late')?.last.author).to.equal('a@example.com');
    expect(new Date(files.get('late')?.last.at ?? '').getUTCFullYear()).to.be.within(1970, 9999);
  });

  it('runs nothing of what stands in its folder', async () => {
    const { path, write, commit, git } = repository();
    const traces = mkdtempSync(join(tmpdir(), 'integrates-traces-'));
    const script = join(path, 'trap.sh');
    writeFileSync(script, `#!/bin/sh\ntouch ${traces}/$(basename "$0")-$$\ncat\n`);
    chmodSync(script, 0o755);
    write('.gitattributes', '* filter=trap diff=trap merge=trap\n');
    write('a.txt', 'x\n');
    commit();
    writeFileSync(join(path, 'included'), `[core]\n\tfsmonitor = ${script}\n`);
    mkdirSync(join(path, '.git', 'hooks'), { recursive: true });
    for (const hook of ['post-index-change', 'post-checkout', 'reference-transaction', 'fsmonitor-watchman']) {
      writeFileSync(join(path, '.git', 'hooks', hook), `#!/bin/sh\ntouch ${traces}/${hook}\n`);
      chmodSync(join(path, '.git', 'hooks', hook), 0o755);
    }
    for (const [name, value] of [
      ['core.fsmonitor', script],
      ['core.pager', script],
      ['core.sshCommand', script],
      ['core.gitProxy', script],
      ['core.askPass', script],
      ['core.editor', script],
      ['core.alternateRefsCommand', script],
      ['diff.external', script],
      ['diff.trap.textconv', script],
      ['diff.trap.command', script],
      ['filter.trap.clean', script],
      ['filter.trap.smudge', script],
      ['filter.trap.process', script],
      ['gpg.program', script],
      ['log.showSignature', 'true'],
      ['pager.log', script],
      ['pager.config', script],
      ['credential.helper', script],
      ['remote.origin.promisor', 'true'],
      ['remote.origin.uploadpack', script],
      ['extensions.partialClone', 'origin'],
      ['include.path', join(path, 'included')],
      ['alias.log', `!${script}`],
    ] as const)
      git('config', name, value);
    git('config', 'remote.origin.url', `ext::${script} %S`);
    expect(lines(await snapshot(path, { otherRemote: true }))).to.include({ 'a.txt': 1 });
    // What is missing is not fetched, whatever the clone says of where it is.
    const blob = git('rev-parse', 'HEAD:a.txt');
    rmSync(join(path, '.git', 'objects', blob.slice(0, 2), blob.slice(2)));
    expect(await refusal(path, { otherRemote: true })).to.match(/^The clone lacks files of the commit/);
    expect(readdirSync(traces)).to.deep.equal([]);
    // The trap would have closed.
    expect(() => git('status')).not.to.throw();
    expect(readdirSync(traces)).not.to.deep.equal([]);
    rmSync(traces, { recursive: true });
  });

  it('is left as it is, and leaves nothing behind', async () => {
    const { path, write, commit, git } = repository();
    write('a.txt', 'x\n');
    commit();
    git('gc', '--quiet');
    const seen = (): string =>
      git('-c', 'core.quotepath=off', 'count-objects', '-v') + readdirSync(join(path, '.git')).join();
    const own = (): readonly string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('integrates-git-'));
    const [before, ours] = [seen(), own()];
    expect(lines(await snapshot(path))).to.deep.equal({ 'a.txt': 1 });
    expect(seen()).to.equal(before);
    expect(own()).to.deep.equal(ours);
  });

  it('is read bare, shallow, packed, with names of SHA-256, and without a branch', async () => {
    const { path, write, commit, git } = repository();
    write('a.txt', 'x\n');
    commit('2025-10-01T00:00:00Z');
    write('b.txt', 'x\n');
    const second = commit('2025-10-02T00:00:00Z');
    git('gc', '--quiet');
    git('pack-refs', '--all');
    const folder = mkdtempSync(join(tmpdir(), 'integrates-clone-'));
    const options = { otherRemote: true };
    expect(existsSync(join(path, '.git', 'refs', 'heads', 'main'))).to.equal(false);
    expect((await snapshot(path)).commit).to.equal(second);
    git('clone', '--quiet', '--bare', path, join(folder, 'bare'));
    expect((await snapshot(join(folder, 'bare'), options)).files.size).to.equal(2);
    git('clone', '--quiet', '--depth=1', `file://${path}`, join(folder, 'shallow'));
    const shallow = await snapshot(join(folder, 'shallow'), options);
    expect([...shallow.files.values()].map((file) => file.last.commit)).to.deep.equal([second, second]);
    git('checkout', '--quiet', '--detach');
    git('branch', '--quiet', '-D', 'main');
    expect((await snapshot(path)).commit).to.equal(second);
    const modern = repository('--object-format=sha256');
    modern.write('a.txt', 'x\n');
    expect((await snapshot(modern.path, { branch: modern.commit() === '' ? '' : 'main' })).commit).to.match(
      /^[0-9a-f]{64}$/,
    );
    rmSync(folder, { recursive: true });
  });

  it('is refused when it is none, has no such commit, is broken or is one of something else', async () => {
    const { path, write, commit, git } = repository();
    expect(await refusal(path)).to.equal('The clone has no commit on the branch main of the root.');
    write('a.txt', 'x\n');
    commit();
    const folder = mkdtempSync(join(tmpdir(), 'integrates-clone-'));
    expect(await refusal(folder)).to.match(/is no clone of a git repository/);
    expect(await refusal(join(folder, 'absent'))).to.match(/^There is no folder/);
    writeFileSync(join(folder, '.git'), `gitdir: ${path}/.git\n`);
    expect(await refusal(folder)).to.match(/is no clone of a git repository/);
    rmSync(join(folder, '.git'));
    symlinkSync(join(path, '.git'), join(folder, '.git'));
    expect(await refusal(folder)).to.match(/is no clone of a git repository/);
    expect(await refusal(path, { branch: 'release' })).to.equal(
      'The clone has no commit on the branch release of the root.',
    );
    git('remote', 'set-url', 'origin', 'https://user:secret@example.com/other.git');
    const other = await refusal(path);
    expect(other).to.match(/^The clone is none of .*: its remote is another one\./);
    expect(other).not.to.match(/secret/);
    git('remote', 'remove', 'origin');
    expect(await refusal(path)).to.match(/its remote is not set/);
    writeFileSync(join(path, '.git', 'refs', 'heads', 'main'), `${'0123'.repeat(10)}\n`);
    expect(await refusal(path, { otherRemote: true })).to.match(/^git can not read it: /);
    expect(await refusal(path, { otherRemote: true, searchPath: folder })).to.match(/^There is no git to be run/);
    rmSync(folder, { recursive: true });
  });

  const remotes: readonly (readonly [string, string, boolean])[] = [
    ['https://example.com/acme/shop.git', 'https://example.com/acme/shop', true],
    ['git@example.com:acme/shop.git', 'https://example.com/acme/shop', true],
    ['ssh://git@Example.com:2222/acme/Shop.git/', 'https://token@example.com/acme/shop.git', true],
    ['https://example.com/acme/other.git', 'https://example.com/acme/shop.git', false],
    ['https://example.org/acme/shop.git', 'https://example.com/acme/shop.git', false],
    ['/srv/git/shop.git', '/srv/git/shop.git', false],
    ['', '', false],
  ];
  remotes.forEach(([one, other, same]) => {
    it(`at ${one} is ${same ? '' : 'not '}one of ${other}`, () => {
      expect(isSameRemote(one, other)).to.equal(same);
    });
  });
});
