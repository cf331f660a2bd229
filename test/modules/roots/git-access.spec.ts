import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Env } from '../../../src/kernel/env';
import { UnreadableSecret } from '../../../src/kernel/secrets';
import { addCredentials } from '../../../src/modules/credentials';
import { addGroup } from '../../../src/modules/groups';
import { startHttpsGit, type HttpsGit } from '../../git/https-server';
import { createRepository, type Repository } from '../../git/repository';
import { eachEngine } from '../../support/engines';
import { createWorld, valueOf, type World } from '../../support/world';
import { dump } from '../access/dump';
import { call, outcome, tried } from '../call';

const account = { user: 'ci', password: 'open sesame' };

eachEngine('the access to repositories', function (database) {
  const folder = mkdtempSync(join(tmpdir(), 'integrates-access-'));
  const made: { world?: World; server?: HttpsGit; repository?: Repository; right?: string; wrong?: string } = {};
  const world = (): World => made.world as World;
  before(async function () {
    this.timeout(60_000);
    made.repository = createRepository(join(folder, 'shop.git'));
    createRepository(join(folder, 'other.git'));
    made.server = await startHttpsGit(folder, account);
    const built = await createWorld(database());
    const host = `localhost:${made.server.port}`;
    const add = async (name: string, password: string): Promise<string> =>
      valueOf(
        await addCredentials(built.env, built.organization.id, {
          name,
          host,
          secret: { https: { user: account.user, password } },
        }),
      ).id;
    Object.assign(made, {
      world: built,
      right: await add('right', account.password),
      wrong: await add('wrong', 'open rice'),
    });
  });
  after(async () => {
    await made.server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const at = (path = 'shop.git'): string => `https://localhost:${(made.server as HttpsGit).port}/${path}`;
  const place = (change: object = {}): object => ({
    groupId: world().group.id,
    url: at(),
    branch: 'main',
    credentialsId: made.right,
    ...change,
  });
  const verify = async (change: object = {}, env?: Env): Promise<string> => {
    const payload = await call(env ?? (await world().as('DEVELOPER')), 'verifyGitAccess', place(change), 'commit');
    const said = outcome(payload);
    return said === 'done' ? String(payload['commit']) : said;
  };

  it('is verified with the stored secret, and tells the commit', async () => {
    const commit = made.repository?.commit({ 'c.txt': 'c' });
    expect(await verify()).to.equal(commit);
  });

  const failing: readonly (readonly [string, () => object, string])[] = [
    ['no credentials', () => ({ credentialsId: null }), 'AUTHENTICATION_FAILED credentialsId'],
    ['wrong credentials', () => ({ credentialsId: made.wrong }), 'AUTHENTICATION_FAILED credentialsId'],
    ['an absent branch', () => ({ branch: 'absent' }), 'BRANCH_NOT_FOUND branch'],
    ['no name of a branch', () => ({ branch: 'a..b' }), 'INVALID_VALUE branch'],
    ['an absent repository', () => ({ url: at('absent.git') }), 'REPOSITORY_NOT_FOUND url'],
    ['no address', () => ({ url: 'nonsense' }), 'INVALID_VALUE url'],
    [
      'another host than that of the credentials',
      () => ({ url: 'https://evil.example/a.git' }),
      'INVALID_VALUE credentialsId',
    ],
    ['an unknown host', () => ({ url: 'https://evil.example/a.git', credentialsId: null }), 'NOT_REACHABLE url'],
    ['an inner address', () => ({ url: 'https://169.254.169.254/a.git', credentialsId: null }), 'REFUSED_ADDRESS url'],
    ['plain http', () => ({ url: 'http://localhost/a.git', credentialsId: null }), 'REFUSED_ADDRESS url'],
  ];
  failing.forEach(([title, change, expected]) => {
    it(`is ${expected} for ${title}`, async () => {
      expect(await verify(change())).to.equal(expected);
    });
  });

  it('is verified in groups with the WHITE service, and by those who may add roots there', async () => {
    const { env, organization } = world();
    const black = valueOf(
      await addGroup(env, { organizationId: organization.id, name: 'black-box', description: '', service: 'BLACK' }),
    );
    expect(await verify({ groupId: black.id }, env)).to.equal('WRONG_STATE groupId');
    expect(await verify({}, await world().as('ANALYST'))).to.equal('error FORBIDDEN');
    expect(await verify({}, await world().as('STRANGER'))).to.equal('error NOT_FOUND');
  });

  it('is verified before a root is added or changed, when that is wanted; else nobody is asked', async () => {
    const env = await world().as('DEVELOPER');
    const before = await dump(database());
    const wrong = { ...place({ credentialsId: made.wrong }), nickname: 'guarded' };
    expect(await tried(env, 'addGitRoot', { ...wrong, verifyAccess: true })).to.equal(
      'AUTHENTICATION_FAILED credentialsId',
    );
    expect(await dump(database())).to.deep.equal(before);
    const added = await call(env, 'addGitRoot', { ...place(), nickname: 'guarded', verifyAccess: true }, 'root { id }');
    const { id: rootId } = added['root'] as { id: string };
    const change = (input: object): Promise<string> => tried(env, 'updateGitRoot', { rootId, ...input });
    expect(await change({ branch: 'absent', verifyAccess: true })).to.equal('BRANCH_NOT_FOUND branch');
    expect(await change({ credentialsId: made.wrong, verifyAccess: true })).to.equal(
      'AUTHENTICATION_FAILED credentialsId',
    );
    expect(await change({ url: at('other.git'), verifyAccess: true })).to.equal('done');
    expect(await change({ verifyAccess: true })).to.equal('done');
    const met = (made.server as HttpsGit).met.length;
    expect(await change({ branch: 'absent', verifyAccess: false })).to.equal('done');
    expect((made.server as HttpsGit).met.length).to.equal(met);
    expect(await tried(await world().as('STRANGER'), 'updateGitRoot', { rootId, verifyAccess: true })).to.equal(
      'error NOT_FOUND',
    );
    expect((made.server as HttpsGit).met.length).to.equal(met);
  });

  it('is refused, and told to the log, when the secret can not be read', async () => {
    const env = await world().as('GROUP_MANAGER');
    const keyless: Env = {
      ...env,
      secrets: {
        ...env.secrets,
        open: () => {
          throw new UnreadableSecret('The key of a secret is not here.');
        },
      },
    };
    expect(await verify({}, keyless)).to.equal('SECRET_UNREADABLE credentialsId');
  });
});
