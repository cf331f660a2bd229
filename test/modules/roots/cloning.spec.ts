import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { openingClones, startCloning } from '../../../src/cloning';
import type { Env } from '../../../src/kernel/env';
import { UnreadableSecret } from '../../../src/kernel/secrets';
import { addCredentials, removeCredentials } from '../../../src/modules/credentials';
import { detachCredentials } from '../../../src/modules/roots';
import { systemGit, type SystemGit } from '../../../src/git/system-git';
import { asCloning, endReading, rootsByIds, takeNext, takeRoot, type Reading } from '../../../src/modules/roots';
import { syncRoot, type Synced } from '../../../src/modules/toe';
import { startHttpsGit, type HttpsGit } from '../../git/https-server';
import { createRepository, type Repository } from '../../git/repository';
import { eachEngine } from '../../support/engines';
import { createWorld, testGit, valueOf, type World } from '../../support/world';
import { ask } from '../../support/client';
import { call, outcome, tried } from '../call';

const account = { user: 'ci', password: 'open sesame' };
const hour = 60 * 60 * 1000;
const open = openingClones({ searchPath: testGit.path });

interface Shown {
  readonly cloning: {
    readonly status: string;
    readonly failure: string | null;
    readonly message: string;
    readonly commit: string | null;
    readonly clonedAt: string | null;
    readonly changedAt: string | null;
  };
  readonly cloningHistory: readonly { readonly status: string; readonly by: string; readonly message: string }[];
  readonly toeLines: { readonly nodes: readonly { readonly filename: string }[] };
}

eachEngine('cloning', function (database, engine) {
  const folder = mkdtempSync(join(tmpdir(), 'integrates-cloning-'));
  const calls = join(folder, 'calls');
  const made: { world?: World; server?: HttpsGit; repository?: Repository; credentials?: string; job?: Env } = {};
  const world = (): World => made.world as World;
  const server = (): HttpsGit => made.server as HttpsGit;
  const withGit = (more: Partial<SystemGit> = {}): Env => ({
    ...asCloning(world().env),
    git: systemGit({ ...testGit, folder: calls, ...more }),
  });

  before(async function () {
    this.timeout(60_000);
    made.repository = createRepository(join(folder, 'shop.git'));
    made.server = await startHttpsGit(folder, account);
    const built = await createWorld(database());
    made.world = built;
    made.credentials = valueOf(
      await addCredentials(built.env, built.organization.id, {
        name: 'ci',
        host: `localhost:${made.server.port}`,
        secret: { https: account },
      }),
    ).id;
    // Those of the world stand nowhere: they are not read here.
    const manager = await built.as('ORGANIZATION_ORGANIZATION_MANAGER');
    for (const env of [manager, await built.as('STRANGER')]) {
      const rootId = env === manager ? built.root.id : built.elsewhere.root.id;
      await call(env, 'deactivateRoot', { rootId, reason: 'OUT_OF_SCOPE' });
    }
  });
  after(async () => {
    await made.server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const numbers = { last: 0 };
  const manager = (): Promise<Env> => world().as('ORGANIZATION_ORGANIZATION_MANAGER');
  const add = async (change: object = {}): Promise<string> => {
    const input = {
      groupId: world().group.id,
      url: `https://localhost:${server().port}/nowhere-${String((numbers.last += 1))}.git`,
      branch: 'main',
      credentialsId: made.credentials,
      ...change,
    };
    const payload = await call(await manager(), 'addGitRoot', input, 'root { id }');
    expect(outcome(payload)).to.equal('done');
    return (payload['root'] as { id: string }).id;
  };
  /** A root of a repository of its own, with a first commit. */
  const addRepository = async (name: string, change: object = {}): Promise<[string, Repository]> => {
    const own = createRepository(join(folder, `${name}.git`));
    return [await add({ url: `https://localhost:${server().port}/${name}.git`, branch: 'main', ...change }), own];
  };
  const shown = async (rootId: string, env?: Env): Promise<Shown> =>
    (
      await ask<{ root: Shown }>(
        env ?? (await manager()),
        `{ root(id: "${rootId}") { ... on GitRoot { cloning { status failure message commit clonedAt changedAt }
           cloningHistory { status by message } toeLines { nodes { filename } } } } }`,
      )
    ).root;
  const steps = async (rootId: string): Promise<string> =>
    (await shown(rootId)).cloningHistory.map(({ status }) => status).join(' ');
  const taken = async (rootId: string): Promise<Reading> => (await takeRoot(withGit(), rootId)) as Reading;
  const sync = async (rootId: string, more: Partial<SystemGit> = {}, change: Partial<Env> = {}): Promise<Synced> => {
    const synced = await syncRoot({ ...withGit(more), ...change }, await taken(rootId), open);
    expect(readdirSync(calls)).to.deep.equal([]);
    return synced;
  };
  const packsAsked = (): number => server().met.filter(({ path }) => path.endsWith('git-upload-pack')).length;

  it('is asked for by those who may manage roots, once at a time', async () => {
    const rootId = await add();
    expect(await tried(await world().as('ANALYST'), 'syncGitRoot', { rootId })).to.equal('error FORBIDDEN');
    expect(await tried(await world().as('STRANGER'), 'syncGitRoot', { rootId })).to.equal('error NOT_FOUND');
    expect((await shown(rootId)).cloning).to.deep.equal({
      status: 'UNKNOWN',
      failure: null,
      message: 'The repository was not read yet.',
      commit: null,
      clonedAt: null,
      changedAt: null,
    });
    expect(await tried(await world().as('DEVELOPER'), 'syncGitRoot', { rootId })).to.equal('done');
    expect(await tried(await world().as('DEVELOPER'), 'syncGitRoot', { rootId })).to.equal('WRONG_STATE rootId');
    const reading = await taken(rootId);
    expect(await tried(await manager(), 'syncGitRoot', { rootId })).to.equal('WRONG_STATE rootId');
    expect((await endReading(withGit(), reading, { failure: 'TIMED_OUT' })).ok).to.equal(true);
    const { cloning, cloningHistory } = await shown(rootId);
    expect(cloning).to.include({ status: 'FAILED', failure: 'TIMED_OUT', message: 'The host took too long.' });
    expect(cloningHistory.map(({ status, by }) => `${status} ${by}`)).to.deep.equal([
      'QUEUED developer@example.com',
      'CLONING cloning',
      'FAILED cloning',
    ]);
  });

  it('brings the files of the commit, and fetches nothing while it stays the same', async function () {
    this.timeout(30_000);
    const [rootId, own] = await addRepository('fresh');
    const first = await sync(rootId);
    expect(first).to.deep.include({ status: 'OK' });
    const { cloning, toeLines } = await shown(rootId);
    expect(cloning).to.include({ status: 'OK', failure: null, message: 'The repository was read.' });
    expect(cloning.commit).to.match(/^[0-9a-f]{40}$/);
    expect(cloning.clonedAt).to.equal(cloning.changedAt);
    expect(toeLines.nodes.map(({ filename }) => filename).sort()).to.deep.equal(['README.md', 'src/cart.js']);
    const before = packsAsked();
    expect(await sync(rootId)).to.deep.equal({ status: 'OK', commit: cloning.commit, refresh: null });
    const asked = packsAsked() - before;
    const commit = own.commit({ 'src/order.js': 'order();\n' });
    expect(await sync(rootId)).to.deep.include({ status: 'OK', commit });
    // Asking for the end of a branch is one such request with protocol 2: fetching takes more.
    expect(packsAsked() - before - asked).to.be.greaterThan(asked);
    expect((await shown(rootId)).toeLines.nodes).to.have.length(3);
    expect((await shown(rootId)).cloning.commit).to.equal(commit);
  });

  it('is forgotten once something else would be read, and reads that then', async function () {
    this.timeout(30_000);
    const [rootId] = await addRepository('changed');
    await sync(rootId);
    const change = async (input: object): Promise<string> =>
      tried(await manager(), 'updateGitRoot', { rootId, ...input });
    expect(await change({ nickname: 'renamed' })).to.equal('done');
    expect((await shown(rootId)).cloning.status).to.equal('OK');
    expect(await change({ exclusions: ['src/'] })).to.equal('done');
    expect((await shown(rootId)).cloning).to.include({ status: 'UNKNOWN', commit: null, clonedAt: null });
    expect(await sync(rootId)).to.have.nested.property('refresh.vanished', 1);
    expect(await steps(rootId)).to.equal('QUEUED CLONING OK UNKNOWN QUEUED CLONING OK');
  });

  const shop = (): object => ({ url: `https://localhost:${server().port}/shop.git` });
  const failing: readonly (readonly [string, object, Partial<SystemGit>, string])[] = [
    ['an absent branch', { branch: 'absent' }, {}, 'BRANCH_NOT_FOUND'],
    ['an absent repository', { url: 'https://localhost:PORT/absent.git' }, {}, 'REPOSITORY_NOT_FOUND'],
    ['no credentials', { credentialsId: null }, {}, 'AUTHENTICATION_FAILED'],
    ['an inner address', { url: 'https://169.254.169.254/a.git', credentialsId: null }, {}, 'REFUSED_ADDRESS'],
    ['plain http', { url: 'http://localhost/a.git', credentialsId: null }, {}, 'REFUSED_ADDRESS'],
    ['a clone that is too large', {}, { cloneBytes: 1 }, 'TOO_LARGE'],
    ['a server without git', {}, { path: '/nowhere' }, 'UNAVAILABLE'],
  ];
  // What git answers is the same on each engine.
  const once = engine === 'sqlite' ? failing : [];
  once.forEach(([title, change, more, failure]) =>
    it(`fails for ${title}, which is told in our words`, async function () {
      this.timeout(30_000);
      const given = JSON.stringify({ ...shop(), ...change }).replace('PORT', String(server().port));
      const rootId = await add(JSON.parse(given) as object);
      expect(await sync(rootId, more)).to.deep.equal({ status: 'FAILED', failure });
      const { cloning } = await shown(rootId);
      expect(cloning).to.include({ status: 'FAILED', failure, commit: null });
      expect(cloning.message).to.match(/^[A-Z].*\.$/);
      await call(await manager(), 'removeRoot', { rootId });
    }),
  );

  it('fails when the secret can not be read, and when something unforeseen happens', async () => {
    const rootId = await add();
    const secrets: Env['secrets'] = {
      ...world().env.secrets,
      open: () => {
        throw new UnreadableSecret('The key of a secret is not here.');
      },
    };
    expect(await sync(rootId, {}, { secrets })).to.deep.equal({ status: 'FAILED', failure: 'SECRET_UNREADABLE' });
    const git: Env['git'] = { ...withGit().git, head: () => Promise.reject(new Error('unforeseen')) };
    expect(await sync(rootId, {}, { git })).to.deep.equal({ status: 'FAILED', failure: 'INTERNAL' });
    expect(await steps(rootId)).to.equal('QUEUED CLONING FAILED QUEUED CLONING FAILED');
  });

  it('is done by one of two workers, what was asked for first; and again a day later', async () => {
    const drain = async (): Promise<readonly string[]> => {
      const readings = await Promise.all([takeNext(withGit()), takeNext(withGit())]);
      const found = readings.flatMap((reading) => reading ?? []);
      expect(new Set(found.map(({ root }) => root.id)).size).to.equal(found.length);
      for (const reading of found) valueOf(await endReading(withGit(), reading, { failure: 'NOT_REACHABLE' }));
      return found.length === 0 ? [] : [...found.map(({ root }) => root.id), ...(await drain())];
    };
    await drain();
    const [scheduled, asked] = [await add(), await add()];
    await tried(await manager(), 'syncGitRoot', { rootId: asked });
    expect((await takeNext(withGit()))?.root.id).to.equal(asked);
    const two = await Promise.all([takeRoot(withGit(), scheduled), takeRoot(withGit(), scheduled)]);
    expect(two.filter((reading) => reading !== undefined)).to.have.length(1);
    expect(await takeNext(withGit())).to.equal(undefined);
    world().clock.pass(25 * hour);
    const all = await drain();
    expect(all).to.include.members([scheduled, asked]);
    expect(await takeNext(withGit())).to.equal(undefined);
    expect(await steps(asked)).to.equal('QUEUED CLONING QUEUED CLONING FAILED');
  });

  it('goes on with what a crashed worker left once its lease has ended, and gives up after three', async () => {
    const rootId = await add();
    for (const _ of [1, 2, 3]) {
      const reading = await taken(rootId);
      expect(await takeRoot(withGit(), rootId)).to.equal(undefined);
      world().clock.pass(hour);
      const state = (await shown(rootId)).cloning.status;
      expect(state).to.equal('CLONING');
      expect(reading.root.id).to.equal(rootId);
    }
    expect(await takeRoot(withGit(), rootId)).to.equal(undefined);
    expect((await shown(rootId)).cloning).to.include({ status: 'FAILED', failure: 'INTERRUPTED' });
    expect(await steps(rootId)).to.equal('QUEUED CLONING QUEUED CLONING QUEUED CLONING FAILED');
  });

  it('does nothing in the name of a reading that was lost while it was at work', async function () {
    this.timeout(30_000);
    const [rootId] = await addRepository('lost');
    const stale = await taken(rootId);
    world().clock.pass(hour);
    const fresh = await taken(rootId);
    expect(await syncRoot(withGit(), stale, open)).to.deep.equal({ status: 'LOST' });
    expect((await shown(rootId)).toeLines.nodes).to.deep.equal([]);
    expect((await endReading(withGit(), stale, { failure: 'TIMED_OUT' })).ok).to.equal(false);
    expect(await syncRoot(withGit(), fresh, open)).to.include({ status: 'OK' });
  });

  it('is given back when the server ends, and does not count as a try', async () => {
    const [rootId] = await addRepository('given-back');
    expect(await syncRoot(withGit(), await taken(rootId), open, AbortSignal.abort())).to.deep.equal({
      status: 'LOST',
    });
    expect((await shown(rootId)).cloning.status).to.equal('QUEUED');
    expect(await taken(rootId)).to.have.nested.property('root.cloning.status', 'CLONING');
  });

  it('comes to nothing when the root goes out of scope or away, or loses its credentials meanwhile', async function () {
    this.timeout(30_000);
    const [inactive] = await addRepository('inactive');
    const [removed] = await addRepository('removed');
    const readings = [await taken(inactive), await taken(removed)] as const;
    await call(await manager(), 'deactivateRoot', { rootId: inactive, reason: 'OUT_OF_SCOPE' });
    await call(await manager(), 'removeRoot', { rootId: removed });
    for (const reading of readings) expect(await syncRoot(withGit(), reading, open)).to.deep.equal({ status: 'LOST' });
    expect((await shown(inactive)).cloning.status).to.equal('UNKNOWN');
    expect((await shown(inactive)).toeLines.nodes).to.deep.equal([]);
    expect(await takeRoot(withGit(), inactive)).to.equal(undefined);
    expect(await tried(await manager(), 'syncGitRoot', { rootId: inactive })).to.equal('WRONG_STATE rootId');

    const { env, organization } = world();
    const host = `localhost:${server().port}`;
    const { id } = valueOf(
      await addCredentials(env, organization.id, { name: 'passing', host, secret: { https: account } }),
    );
    const [detached] = await addRepository('detached', { credentialsId: id });
    const reading = await taken(detached);
    valueOf(await removeCredentials(env, organization.id, id, detachCredentials));
    expect(await syncRoot(withGit(), reading, open)).to.deep.equal({
      status: 'FAILED',
      failure: 'CREDENTIALS_UNUSABLE',
    });
  });

  it('is done by the workers of a server, until they are stopped', async function () {
    this.timeout(60_000);
    const [rootId] = await addRepository('served');
    await tried(await manager(), 'syncGitRoot', { rootId });
    const config = { on: true, atATime: 2, bytes: 1, seconds: 1 };
    const stop = startCloning({ ...world().env, git: withGit().git }, config, open);
    const read = async (): Promise<string> => {
      // Not by a query: those are asked twice here, and the workers change what the second one sees.
      const [root] = await rootsByIds(world().env, [rootId]);
      const status = root?.__typename === 'GitRoot' ? root.cloning.status : '';
      if (status === 'OK' || status === 'FAILED') return status;
      await new Promise((resolve) => {
        setTimeout(resolve, 50);
      });
      return read();
    };
    expect(await read()).to.equal('OK');
    await stop();
    await tried(await manager(), 'syncGitRoot', { rootId });
    expect((await shown(rootId)).cloning.status).to.equal('QUEUED');
  });

  it('is told by the audit log, as what the server did', async () => {
    interface Audited {
      readonly organization: { readonly auditLog: { readonly nodes: readonly Readonly<Record<string, string>>[] } };
    }
    const { organization } = await ask<Audited>(
      await manager(),
      `{ organization(id: "${world().organization.id}") { auditLog(first: 100) { nodes { type door actor } } } }`,
    );
    const { nodes } = organization.auditLog;
    expect(nodes).to.deep.include({ type: 'RootCloned', door: 'SERVER', actor: 'cloning' });
    expect(nodes.filter(({ type, door }) => type === 'RootSyncQueued' && door === 'SERVER')).to.deep.equal([]);
  });

  it('is a filter of the list, and costs one statement a list with all histories', async () => {
    const env = await manager();
    const list = (filter: string): string =>
      `{ group(id: "${world().group.id}") { roots(first: 100, filter: ${filter}) { nodes { ... on GitRoot { cloning { status } } } } } }`;
    interface Listed {
      readonly group: { readonly roots: { readonly nodes: readonly Pick<Shown, 'cloning'>[] } };
    }
    const listed = async (filter: string): Promise<readonly string[]> =>
      (await ask<Listed>(env, list(filter))).group.roots.nodes.map(({ cloning }) => cloning.status);
    const failed = await listed('{ cloning: [FAILED] }');
    expect(new Set(failed)).to.deep.equal(new Set(['FAILED']));
    expect(new Set(await listed('{ not: { cloning: [FAILED, QUEUED] } }'))).to.deep.equal(
      new Set(['UNKNOWN', 'CLONING', 'OK']),
    );
    const statements = (fields: string): Promise<readonly string[]> =>
      database().statements(() => ask(env, list('{ kind: [GIT] }').replace('cloning { status }', fields)));
    const without = await statements('cloning { status message }');
    expect(await statements('cloningHistory { status at }')).to.have.length(
      // Asked twice: interpreted, and compiled.
      without.length + 2,
    );
  });
});
