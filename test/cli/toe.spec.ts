import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { eachEngine } from '../support/engines';
import { addGitRoot } from '../../src/modules/roots';
import { certificate } from '../git/certificate';
import { startHttpsGit } from '../git/https-server';
import { createRepository as createServed } from '../git/repository';
import { createWorld, valueOf, type World } from '../support/world';
import { createRepository, type Repository } from '../modules/toe/repository';
import { createFolder, integrates, refusal, type Folder, type Ran } from './command';

eachEngine('the target of evaluation on the command line', (database) => {
  const made: { folder?: Folder; repository?: Repository; world?: World } = {};
  const repository = (): Repository => made.repository as Repository;

  before(async () => {
    made.world = await createWorld(database());
    made.folder = createFolder(database());
    made.repository = createRepository();
  });
  after(() => {
    made.folder?.remove();
    repository().remove();
  });

  const refresh = (...args: readonly string[]): Promise<Ran> =>
    integrates(['toe', 'refresh', ...args], { ...made.folder?.variables, PATH: process.env['PATH'] ?? '' });
  const shop = (...more: readonly string[]): Promise<Ran> =>
    refresh('--group', 'acme/web-shop', '--root', 'shop', '--clone', repository().path, ...more);

  it('is refreshed from a clone: the counts are told to people, and to programs', async function () {
    this.timeout(60_000);
    const { write, commit, git } = repository();
    git('remote', 'set-url', 'origin', 'git@example.com:acme/shop.git');
    write('a.ts', '1\n');
    write('b.ts', '1\n');
    const first = commit();
    expect(await shop()).to.deep.equal({
      code: 0,
      stdout: `Refreshed from the commit ${first}.\n  new 2, changed 0, unchanged 0, returned 0, vanished 0\n`,
      stderr: '',
    });
    git('rm', '--quiet', 'b.ts');
    const second = commit();
    const { code, stdout } = await shop('--format', 'json');
    expect(code).to.equal(0);
    const { rootId, ...told } = JSON.parse(stdout) as Record<string, unknown>;
    expect(rootId).to.be.a('string');
    const counts = { added: 0, changed: 0, unchanged: 1, returned: 0, vanished: 1 };
    expect(told).to.deep.equal({ commit: second, skipped: 0, ...counts });
  });

  it('is refused for what there is not, on one line', async function () {
    this.timeout(60_000);
    const { path, git } = repository();
    git('remote', 'set-url', 'origin', 'https://example.com/acme/other.git');
    expect(refusal(await shop())).to.match(
      /^error: INVALID_VALUE \(clone\): The clone is none of .* --allow-other-remote/,
    );
    expect((await shop('--allow-other-remote')).code).to.equal(0);
    const other = (...args: readonly string[]): Promise<Ran> => refresh(...args, '--clone', path);
    expect(refusal(await other('--group', 'acme/none', '--root', 'shop'))).to.match(/^error: NOT_FOUND \(group\)/);
    expect(refusal(await other('--group', 'acme/web-shop', '--root', 'none'))).to.match(
      /^error: NOT_FOUND \(rootNickname\)/,
    );
    const nowhere = await refresh('--group', 'acme/web-shop', '--root', 'shop', '--clone', '/nowhere');
    expect(refusal(nowhere)).to.equal('error: INVALID_VALUE (clone): There is no folder /nowhere.');
    expect((await shop('--url', 'http://127.0.0.1:1')).code).to.equal(2);
    expect((await refresh('--root', 'shop')).code).to.equal(2);
  });

  it('is refreshed by reading repositories: all of them, or one', async function () {
    this.timeout(60_000);
    const { env, group } = made.world as World;
    const served = mkdtempSync(join(tmpdir(), 'integrates-served-'));
    const commit = createServed(join(served, 'api.git')).commit({ 'a.txt': 'a' });
    const server = await startHttpsGit(served);
    try {
      const url = `https://localhost:${server.port}/api.git`;
      valueOf(await addGitRoot(env, group, { url, branch: 'main', nickname: 'api' }));
      const sync = (...args: readonly string[]): Promise<Ran> =>
        integrates(['manage', 'sync-roots', ...args], {
          ...made.folder?.variables,
          OUTGOING_NETWORKS: '127.0.0.1, ::1',
          OUTGOING_CA_FILE: certificate,
        });
      const all = await sync();
      expect(all.stdout.split('\n').sort()).to.deep.equal([
        '',
        'acme-rival/web-shop/shop: FAILED NOT_REACHABLE',
        `acme/web-shop/api: OK ${commit}`,
        'acme/web-shop/shop: FAILED NOT_REACHABLE',
      ]);
      expect(all).to.include({ code: 1, stderr: 'error: 2 of 3 were not read.\n' });
      expect(await sync('--root', 'acme/web-shop/api')).to.deep.equal({
        code: 0,
        stdout: `acme/web-shop/api: OK ${commit} (unchanged)\n`,
        stderr: '',
      });
      expect(refusal(await sync('--root', 'acme/web-shop/none'))).to.match(/^error: NOT_FOUND \(root\)/);
      expect(refusal(await sync('--root', 'acme/none/api'))).to.match(/^error: NOT_FOUND \(group\)/);
      expect((await sync('--root', 'api')).code).to.equal(2);
    } finally {
      await server.close();
      rmSync(served, { recursive: true, force: true });
    }
  });
});
