import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { systemGit, type SystemGit } from '../../src/git/system-git';
import type { GitSecret } from '../../src/kernel/git';
import { cloneReader } from '../../src/clones/read-clone';
import { opensshKey } from '../modules/credentials/ssh-keys';
import { testGit, valueOf } from '../support/world';
import { startHttpsGit, type HttpsGit } from './https-server';
import { createRepository, type Repository } from './repository';
import { startSshGit } from './ssh-server';

const account = { user: 'ci', password: 'open sesame' };
const secret: GitSecret = { type: 'HTTPS', ...account };
const megabyte = 1024 * 1024;

describe('git, cloning', function () {
  this.timeout(60_000);
  const folder = mkdtempSync(join(tmpdir(), 'integrates-clones-'));
  const calls = join(folder, 'calls');
  const settings: SystemGit = { ...testGit, folder: calls };
  const made: { repository?: Repository; server?: HttpsGit; commit?: string } = {};
  const repository = (): Repository => made.repository as Repository;
  const server = (): HttpsGit => made.server as HttpsGit;
  const inRepository = (...args: readonly string[]): string =>
    execFileSync('git', ['-C', repository().folder, ...args], { encoding: 'utf8' }).trim();

  before(async () => {
    made.repository = createRepository(join(folder, 'shop.git'));
    repository().commit({ 'next.txt': 'next' }, 'next');
    made.commit = repository().commit({ 'a.txt': 'a' });
    inRepository('tag', 'v1', 'main');
    made.server = await startHttpsGit(folder, account);
  });
  after(async () => {
    await made.server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const at = (path = 'shop.git'): string => `https://localhost:${server().port}/${path}`;
  interface Asked {
    readonly url?: string;
    readonly branch?: string;
    readonly secret?: GitSecret | null;
    readonly commit?: string;
    readonly signal?: AbortSignal;
    readonly settings?: Partial<SystemGit>;
  }
  const clone = async (
    asked: Asked = {},
    work = (clone: string): Promise<string> => Promise.resolve(clone),
  ): Promise<string> => {
    const remote = { url: asked.url ?? at(), branch: asked.branch ?? 'main', secret, ...asked };
    const git = systemGit({ ...settings, ...asked.settings });
    const commit = asked.commit ?? made.commit ?? '';
    const cloned = await git.withClone(remote, commit, work, asked.signal);
    expect(readdirSync(calls)).to.deep.equal([]);
    return cloned.ok ? cloned.value : cloned.error;
  };

  it('brings one branch with all of its history, and nothing else; the folder goes with the work', async () => {
    const seen = await clone({}, async (path) => {
      const git = (...args: readonly string[]): string =>
        execFileSync('git', ['-C', path, ...args], { encoding: 'utf8' }).trim();
      expect(git('for-each-ref', '--format=%(refname)')).to.equal('refs/heads/main');
      expect(git('rev-list', '--count', 'main')).to.equal(inRepository('rev-list', '--count', 'main'));
      expect(existsSync(join(path, 'shallow'))).to.equal(false);
      expect(readdirSync(path)).not.to.include('hooks');
      expect(readFileSync(join(path, 'config'), 'utf8')).not.to.include('remote');
      const read = cloneReader({ path, searchPath: settings.path, otherRemote: true });
      const found = valueOf(await read({ url: at(), branch: 'main', excludes: () => false }));
      expect([...found.files.keys()].sort()).to.include.members(['README.md', 'a.txt', 'src/cart.js']);
      return found.commit;
    });
    expect(seen).to.equal(made.commit);
  });

  it('clones repositories whose objects are named by SHA-256', async function () {
    const other = join(folder, 'sha256.git');
    const work = join(folder, 'sha256.work');
    execFileSync('git', ['init', '--quiet', '--object-format=sha256', '--initial-branch=main', work]);
    const identity = ['-c', 'user.name=Story', '-c', 'user.email=story@example.com'];
    execFileSync('git', ['-C', work, ...identity, 'commit', '--quiet', '--allow-empty', '--message=first']);
    execFileSync('git', ['clone', '--quiet', '--bare', work, other]);
    const remote = { url: at('sha256.git'), branch: 'main', secret };
    const commit = valueOf(await systemGit(settings).head(remote));
    expect(commit).to.have.length(64);
    expect(await clone({ url: at('sha256.git'), commit }, () => Promise.resolve('cloned'))).to.equal('cloned');
  });

  const failing: readonly (readonly [string, () => Promise<string>, string])[] = [
    ['no credentials', () => clone({ secret: null }), 'AUTHENTICATION_FAILED'],
    ['wrong ones', () => clone({ secret: { ...secret, password: 'open rice' } as GitSecret }), 'AUTHENTICATION_FAILED'],
    ['an absent branch', () => clone({ branch: 'absent' }), 'BRANCH_NOT_FOUND'],
    ['the name of a tag', () => clone({ branch: 'v1' }), 'BRANCH_NOT_FOUND'],
    ['an absent repository', () => clone({ url: at('absent.git') }), 'REPOSITORY_NOT_FOUND'],
    ['an inner address', () => clone({ url: 'https://169.254.169.254/shop.git', secret: null }), 'REFUSED_ADDRESS'],
    ['a file', () => clone({ url: `file://${repository().folder}`, secret: null }), 'REFUSED_ADDRESS'],
  ];
  failing.forEach(([title, ask, failure]) =>
    it(`tells ${failure} for ${title}`, async () => {
      expect(await ask()).to.equal(failure);
    }),
  );

  it('is ended when a clone grows too large', async () => {
    repository().commit({ 'big.bin': randomBytes(3 * megabyte) }, 'big');
    expect(await clone({ branch: 'big', settings: { cloneBytes: megabyte } })).to.equal('TOO_LARGE');
    expect(await clone({ branch: 'big' }, () => Promise.resolve('cloned'))).to.equal('cloned');
  });

  it('is ended when the host takes too long, or when nobody wants it any more', async () => {
    const wait = (): void => {
      server().answer = () => undefined;
    };
    try {
      wait();
      expect(await clone({ settings: { cloneSeconds: 1 } })).to.equal('TIMED_OUT');
      expect(await clone({ signal: AbortSignal.timeout(300) })).to.equal('ABORTED');
      expect(await clone({ signal: AbortSignal.abort() })).to.equal('ABORTED');
    } finally {
      server().answer = undefined;
    }
  });

  it('takes no unsound objects', async () => {
    const tree = inRepository('rev-parse', 'main^{tree}');
    const bad = join(folder, 'bad-commit');
    writeFileSync(bad, `tree ${tree}\nauthor nobody\ncommitter nobody\n\nUnsound.\n`);
    const commit = inRepository('hash-object', '-t', 'commit', '-w', '--literally', bad);
    // Git itself would not have it; a host that means harm would.
    mkdirSync(join(repository().folder, 'refs', 'heads'), { recursive: true });
    writeFileSync(join(repository().folder, 'refs', 'heads', 'unsound'), `${commit}\n`);
    expect(await clone({ branch: 'unsound' })).to.equal('UNSOUND');
  });

  it('speaks with no server that hands out mere files, since it checks nothing of them', async () => {
    execFileSync('git', ['-C', repository().folder, 'update-server-info']);
    server().answer = (request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'https://localhost');
      const file = join(folder, pathname);
      if (existsSync(file)) response.end(readFileSync(file));
      else response.writeHead(404).end();
    };
    try {
      expect(await clone({ secret: null })).to.equal('NOT_REACHABLE');
      expect(server().met.map(({ path }) => path)).not.to.include.members(['/shop.git/objects/info/packs']);
    } finally {
      server().answer = undefined;
    }
  });

  it('keeps what a remote says to itself', async () => {
    server().answer = (_, response) => response.writeHead(500).end('fsck error: secret words of the host');
    try {
      expect(await clone()).to.equal('NOT_REACHABLE');
    } finally {
      server().answer = undefined;
    }
  });

  it('comes by ssh, and the key is gone before the clone is read', async function () {
    const key = opensshKey();
    const ssh = await startSshGit(folder, key.publicKey);
    if (ssh === undefined) this.skip();
    try {
      const url = `ssh://${ssh.user}@localhost:${ssh.port}${folder}/shop.git`;
      const asked = { url, secret: { type: 'SSH', privateKey: key.privateKey } as const };
      const metHostsFile = join(folder, 'known_hosts');
      const seen = await clone({ ...asked, settings: { metHostsFile } }, (path) =>
        Promise.resolve(readdirSync(join(path, '..')).join()),
      );
      expect(seen).to.equal('clone.git');
    } finally {
      await ssh.close();
    }
  });
});
