import { expect } from 'chai';
import { eachEngine } from '../support/engines';
import { createWorld } from '../support/world';
import { createRepository, type Repository } from '../modules/toe/repository';
import { createFolder, integrates, refusal, type Folder, type Ran } from './command';

eachEngine('the target of evaluation on the command line', (database) => {
  const made: { folder?: Folder; repository?: Repository } = {};
  const repository = (): Repository => made.repository as Repository;

  before(async () => {
    await createWorld(database());
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
});
