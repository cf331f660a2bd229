import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { networksOf } from '../../src/git/addresses';
import { runGit } from '../../src/git/run';
import { sweepCalls } from '../../src/git/sweep';
import { systemGit, type SystemGit } from '../../src/git/system-git';
import type { GitSecret } from '../../src/kernel/git';
import { testGit } from '../support/world';
import { pemKey, opensshKey } from '../modules/credentials/ssh-keys';
import { certificate } from './certificate';
import { startHttpsGit, type HttpsGit } from './https-server';
import { createRepository, type Repository } from './repository';
import { noSshd, startSshGit, type SshGit } from './ssh-server';

const account = { user: 'ci', password: 'pässword & "quotes" \\ $HOME %41' };
const password: GitSecret = { type: 'HTTPS', ...account };
const loopback = networksOf(['127.0.0.0/8']);

/** The command lines and environments of all processes of this machine that we may read. */
const processes = (): string =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8') + readFileSync(`/proc/${pid}/environ`, 'utf8');
      } catch {
        return '';
      }
    })
    .join('\n');

describe('git, asking remotes', function () {
  this.timeout(60_000);
  const folder = mkdtempSync(join(tmpdir(), 'integrates-git-'));
  const calls = join(folder, 'calls');
  const settings: SystemGit = {
    ...testGit,
    folder: calls,
    caFile: certificate,
    metHostsFile: join(folder, 'known_hosts'),
    allowed: loopback,
    lookup: (host) => Promise.resolve(host.endsWith('.test') ? ['127.0.0.1'] : []),
  };
  const made: { repository?: Repository; open?: HttpsGit; closed?: HttpsGit; commit?: string } = {};
  const repository = (): Repository => made.repository as Repository;
  const open = (): HttpsGit => made.open as HttpsGit;
  const closed = (): HttpsGit => made.closed as HttpsGit;

  before(async () => {
    made.repository = createRepository(join(folder, 'shop.git'));
    made.commit = repository().commit({ 'a.txt': 'a' });
    repository().commit({ 'b.txt': 'b' }, 'next/x');
    made.open = await startHttpsGit(folder);
    made.closed = await startHttpsGit(folder, account);
  });
  after(async () => {
    await made.open?.close();
    await made.closed?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const at = (server: HttpsGit, path = 'shop.git', host = 'git.test'): string =>
    `https://${host}:${server.port}/${path}`;
  const head = async (url: string, secret: GitSecret | null = null, more: Partial<SystemGit> = {}, branch = 'main') => {
    const found = await systemGit({ ...settings, ...more }).head({ url, secret, branch });
    return found.ok ? found.value : found.error;
  };

  describe('by https', () => {
    it('tells the commit of a branch, also of one with a slash, and leaves nothing behind', async () => {
      expect(await head(at(open()))).to.equal(made.commit);
      expect(await head(at(open()), null, {}, 'next/x'))
        .to.match(/^[0-9a-f]{40}$/)
        .and.not.equal(made.commit);
      expect(readdirSync(calls)).to.deep.equal([]);
    });

    it('lets the user of an address be, and needs none', async () => {
      expect(await head(at(open()).replace('git.test', 'somebody@git.test'))).to.equal(made.commit);
    });

    it('signs in with a password or a token', async () => {
      expect(await head(at(closed()), password)).to.equal(made.commit);
      const token: GitSecret = { type: 'TOKEN', user: account.user, token: account.password };
      expect(await head(at(closed()).replace('git.test', 'other@git.test'), token)).to.equal(made.commit);
    });

    const failing: readonly (readonly [string, () => Promise<string>, string])[] = [
      ['no credentials', () => head(at(closed())), 'AUTHENTICATION_FAILED'],
      ['wrong ones', () => head(at(closed()), { ...password, password: 'wrong' }), 'AUTHENTICATION_FAILED'],
      [
        'a key where a password belongs',
        () => head(at(closed()), { type: 'SSH', privateKey: '' }),
        'AUTHENTICATION_FAILED',
      ],
      ['an absent branch', () => head(at(open()), null, {}, 'absent'), 'BRANCH_NOT_FOUND'],
      ['a part of a branch', () => head(at(open()), null, {}, 'x'), 'BRANCH_NOT_FOUND'],
      ['an absent repository', () => head(at(open(), 'absent.git')), 'REPOSITORY_NOT_FOUND'],
      ['an unknown authority', () => head(at(open()), null, { caFile: null }), 'HOST_NOT_TRUSTED'],
      ['the certificate of another host', () => head(at(open(), 'shop.git', 'other.test')), 'HOST_NOT_TRUSTED'],
      ['an unknown host', () => head(at(open(), 'shop.git', 'git.example')), 'NOT_REACHABLE'],
      ['a port where nobody listens', () => head('https://git.test:1/shop.git'), 'NOT_REACHABLE'],
      ['no connection without encryption', () => head(at(open()).replace('https', 'http')), 'REFUSED_ADDRESS'],
      ['a file', () => head(`file://${folder}/shop.git`), 'REFUSED_ADDRESS'],
      ['a program', () => head(`ext::sh -c "touch ${folder}/touched"`), 'REFUSED_ADDRESS'],
      ['an option', () => head(`--upload-pack=touch ${folder}/touched`), 'REFUSED_ADDRESS'],
    ];
    failing.forEach(([title, ask, failure]) => {
      it(`tells ${failure} for ${title}`, async () => {
        expect(await ask()).to.equal(failure);
        expect(existsSync(join(folder, 'touched'))).to.equal(false);
        expect(readdirSync(calls)).to.deep.equal([]);
      });
    });

    it('connects to no inner address by default: the server is not even met', async () => {
      const before = open().met.length;
      for (const host of ['git.test', '127.0.0.1', 'localhost'])
        expect(
          await head(at(open(), 'shop.git', host), null, {
            allowed: networksOf([]),
            lookup: async () => ['127.0.0.1'],
          }),
        ).to.equal('REFUSED_ADDRESS');
      expect(open().met.length).to.equal(before);
    });

    it('connects to the address that was checked, whatever the name means a moment later', async () => {
      const asked: string[] = [];
      const rebinding = async (host: string): Promise<readonly string[]> => {
        asked.push(host);
        return asked.length === 1 ? ['127.0.0.1'] : ['127.0.0.2'];
      };
      // No name server knows the host: git reaches it by the address that it was told, or not at all.
      expect(await head(at(open()), null, { lookup: rebinding })).to.equal(made.commit);
      expect(asked).to.deep.equal(['git.test']);
    });

    it('follows no redirect, and sends its secret to nobody else', async () => {
      const thief = await startHttpsGit(folder);
      closed().answer = (request, response) => {
        response.writeHead(302, { location: `https://git.test:${thief.port}${request.url ?? ''}` }).end();
      };
      try {
        expect(await head(at(closed()), password)).to.equal('REFUSED_ADDRESS');
        expect(thief.met).to.deep.equal([]);
      } finally {
        closed().answer = undefined;
        await thief.close();
      }
    });

    it('sends no secret before it is asked for one, and then the one of the credentials', async () => {
      closed().met.length = 0;
      await head(at(closed()), password);
      const [first, ...others] = closed().met.map(({ authorization }) => authorization);
      expect(first).to.equal(undefined);
      const basic = `Basic ${Buffer.from(`${account.user}:${account.password}`).toString('base64')}`;
      expect(others.length).to.be.greaterThan(0);
      others.forEach((each) => expect(each).to.equal(basic));
    });

    it('shows its secret in no argument and no environment while it runs', async function () {
      if (!existsSync('/proc/self/environ')) this.skip();
      const seen: string[] = [];
      closed().answer = (_, response) => {
        seen.push(processes());
        response.writeHead(401, { 'www-authenticate': 'Basic realm="tests"' }).end();
      };
      try {
        expect(await head(at(closed()), password)).to.equal('AUTHENTICATION_FAILED');
      } finally {
        closed().answer = undefined;
      }
      expect(seen.length).to.be.at.least(2);
      seen.forEach((all) => {
        expect(all).to.include(`git.test:${closed().port}`);
        expect(all).not.to.include(account.password);
      });
    });

    it('ends all that it started when a host takes too long', async () => {
      closed().answer = () => undefined;
      const begun = Date.now();
      try {
        expect(await head(at(closed()), password, { headSeconds: 1 })).to.equal('TIMED_OUT');
      } finally {
        closed().answer = undefined;
      }
      expect(Date.now() - begun).to.be.lessThan(10_000);
      if (existsSync('/proc/self/environ')) expect(processes()).not.to.include(`git.test:${closed().port}`);
      expect(readdirSync(calls)).to.deep.equal([]);
    });

    it('tells nothing of what a host says in its own words', async () => {
      closed().answer = (_, response) => response.writeHead(500).end('fatal: secret words of the host');
      try {
        expect(await head(at(closed()), password)).to.equal('NOT_REACHABLE');
      } finally {
        closed().answer = undefined;
      }
    });

    it('reads no configuration of this machine, also when it runs inside a repository', async () => {
      const outer = join(folder, 'outer');
      mkdirSync(outer);
      execFileSync('git', ['init', '--quiet', outer]);
      const touch = join(folder, 'helper-was-asked');
      writeFileSync(
        join(outer, '.git', 'config'),
        `[url "https://evil.test/"]\n\tinsteadOf = https://git.test:${closed().port}/\n[credential]\n\thelper = "!touch ${touch};"\n`,
      );
      const more = { folder: join(outer, 'calls') };
      expect(await head(at(closed()), password, more)).to.equal(made.commit);
      expect(await head(at(closed()), null, more)).to.equal('AUTHENTICATION_FAILED');
      expect(existsSync(touch)).to.equal(false);
    });

    it('is not there where it is not installed', async () => {
      const error = await head(at(open()), null, { path: folder }).catch((thrown: unknown) => thrown);
      expect(error).to.have.property('code', 'UNAVAILABLE');
    });
  });

  it('has what a crash left behind removed after an hour, and nothing that is younger', async () => {
    const left = join(folder, 'left');
    mkdirSync(join(left, 'call-old'), { recursive: true });
    writeFileSync(join(left, 'call-old', 'key'), 'key');
    await sweepCalls(left, Date.now());
    expect(readdirSync(left)).to.deep.equal(['call-old']);
    await sweepCalls(left, Date.now() + 2 * 60 * 60 * 1000);
    expect(readdirSync(left)).to.deep.equal([]);
    await sweepCalls(join(folder, 'never-made'), Date.now());
  });

  describe('run by itself', () => {
    const call = { folder, environment: { PATH: testGit.path }, whispered: '', seconds: 10 };

    it('is ended when it says more than is taken', async () => {
      repository().commit({ 'big.bin': Buffer.alloc(3 * 1024 * 1024, 'x') }, 'big');
      const ended = await runGit({ ...call, args: ['-C', repository().folder, 'show', 'big:big.bin'] });
      expect(ended.how).to.equal('TOO_LARGE');
      expect(ended.output.length).to.be.at.most(1024 * 1024);
    });

    it('is ended when nobody wants the answer any more, also before it began', async () => {
      const wait = ['-c', 'alias.wait=!sleep 30', 'wait'];
      const ended = runGit({ ...call, args: wait, signal: AbortSignal.timeout(200) });
      expect(await ended).to.include({ how: 'ABORTED' });
      expect(await runGit({ ...call, args: wait, signal: AbortSignal.abort() })).to.include({ how: 'ABORTED' });
    });
  });

  describe('by ssh', () => {
    const key = opensshKey();
    const secret: GitSecret = { type: 'SSH', privateKey: key.privateKey };
    const running: { server?: SshGit } = {};
    const server = (): SshGit => running.server as SshGit;
    before(async function () {
      const started = await startSshGit(folder, key.publicKey);
      if (started === undefined) {
        process.stderr.write(`${noSshd}\n`);
        this.skip();
      }
      running.server = started;
    });
    after(() => running.server?.close());

    const url = (path = 'shop.git', host = 'git.test'): string =>
      `ssh://${server().user}@${host}:${server().port}${folder}/${path}`;
    const trusting = (
      hostKey: string,
      name = `known-${hostKey.slice(-8).replaceAll('/', '_')}`,
    ): Partial<SystemGit> => {
      const knownHostsFile = join(folder, name);
      writeFileSync(knownHostsFile, `[git.test]:${server().port} ${hostKey}\n`);
      return { knownHostsFile };
    };

    it('signs in with a key at a host that is trusted as it is met first, and is known from then on', async () => {
      expect(await head(url(), secret)).to.equal(made.commit);
      expect(readFileSync(settings.metHostsFile, 'utf8')).to.equal(`[git.test]:${server().port} ${server().hostKey}\n`);
      expect(await head(url(), secret)).to.equal(made.commit);
      expect(readdirSync(calls)).to.deep.equal([]);
    });

    it('trusts no other key of a host that it knows, nor an unknown host where the operator lists them', async () => {
      const other = opensshKey().publicKey.split(' ').slice(0, 2).join(' ');
      const met = join(folder, 'met-before');
      writeFileSync(met, `[git.test]:${server().port} ${other}\n`);
      expect(await head(url(), secret, { metHostsFile: met })).to.equal('HOST_NOT_TRUSTED');
      expect(await head(url(), secret, trusting(other))).to.equal('HOST_NOT_TRUSTED');
      expect(await head(url('shop.git', 'stranger.test'), secret, trusting(server().hostKey))).to.equal(
        'HOST_NOT_TRUSTED',
      );
      expect(await head(url(), secret, trusting(server().hostKey, "it's 100% known"))).to.equal(made.commit);
    });

    const failing: readonly (readonly [string, () => Promise<string>, string])[] = [
      ['another key', () => head(url(), { type: 'SSH', privateKey: pemKey.rsa(2048) }), 'AUTHENTICATION_FAILED'],
      ['no key', () => head(url()), 'AUTHENTICATION_FAILED'],
      ['a password', () => head(url(), password), 'AUTHENTICATION_FAILED'],
      ['an absent repository', () => head(url('absent.git'), secret), 'REPOSITORY_NOT_FOUND'],
      ['an absent branch', () => head(url(), secret, {}, 'absent'), 'BRANCH_NOT_FOUND'],
      ['a port where nobody listens', () => head('ssh://git@git.test:1/shop.git', secret), 'NOT_REACHABLE'],
      ['an inner address', () => head(url(), secret, { allowed: networksOf([]) }), 'REFUSED_ADDRESS'],
      ['an option as host', () => head(`ssh://-oProxyCommand=touch%20${folder}/touched/x`, secret), 'REFUSED_ADDRESS'],
      [
        'a command in a path',
        () => head(url(`';touch ${folder}/touched;'.git`.replaceAll(' ', '%20')), secret),
        'REPOSITORY_NOT_FOUND',
      ],
    ];
    failing.forEach(([title, ask, failure]) => {
      it(`tells ${failure} for ${title}`, async () => {
        expect(await ask()).to.equal(failure);
        expect(existsSync(join(folder, 'touched'))).to.equal(false);
        expect(readdirSync(calls)).to.deep.equal([]);
      });
    });
  });
});
