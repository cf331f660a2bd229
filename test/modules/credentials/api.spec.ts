import { expect } from 'chai';
import type { Env } from '../../../src/kernel/env';
import { newId } from '../../../src/kernel/env';
import { addCredentials } from '../../../src/modules/credentials';
import { addGroup, type Group } from '../../../src/modules/groups';
import { ask, run } from '../../support/client';
import { eachEngine, type TestDatabase } from '../../support/engines';
import { createWorld, valueOf, type World } from '../../support/world';
import { dump } from '../access/dump';
import { call, listOf, outcome, tried, type Payload } from '../call';
import { opensshKey } from './ssh-keys';

const shown = `credentials { id name host type owner fingerprint secretChangedAt createdAt organization { id } }`;

interface Shown {
  readonly id: string;
  readonly name: string;
  readonly [field: string]: unknown;
}

const rowsOf = async (database: TestDatabase, sql: string): Promise<readonly Record<string, unknown>[]> => {
  const answer = (await database.writer.raw(sql)) as Record<string, unknown>[] & { rows: Record<string, unknown>[] };
  return database.engine === 'sqlite' ? answer : answer.rows;
};

eachEngine('credentials', (database) => {
  const made: { world?: World; manager?: Env; second?: Group } = {};
  const world = (): World => made.world as World;
  const manager = (): Env => made.manager as Env;
  const organizationId = (): string => world().organization.id;
  const token = { token: { token: 'the-token' } };
  const counter = { names: 0 };
  before(async () => {
    made.world = await createWorld(database());
    made.manager = await world().as('ORGANIZATION_ORGANIZATION_MANAGER');
    made.second = valueOf(
      await addGroup(world().env, { organizationId: organizationId(), name: 'second', description: '' }),
    );
  });

  const name = (): string => {
    counter.names += 1;
    return `credentials ${counter.names}`;
  };
  const add = (input: object = {}, env = manager()): Promise<Payload> =>
    call(
      env,
      'addCredentials',
      { organizationId: organizationId(), name: name(), host: 'example.com', secret: token, ...input },
      shown,
    );
  const added = async (input: object = {}): Promise<Shown> => (await add(input))['credentials'] as Shown;
  const update = (credentialsId: string, change: object, env = manager()): Promise<Payload> =>
    call(env, 'updateCredentials', { organizationId: organizationId(), credentialsId, ...change }, shown);
  const secretOf = async (id: string): Promise<unknown> =>
    (await rowsOf(database(), `select secret from credentials where id = '${id}'`))[0]?.['secret'];
  const newest = async (subjectId: string): Promise<Record<string, unknown>> =>
    (
      await rowsOf(
        database(),
        `select type, data from journal where subject_id = '${subjectId}' order by id desc limit 1`,
      )
    )[0] ?? {};

  it('are added with their owner, and their secret is neither answered nor recorded', async () => {
    const { privateKey } = opensshKey();
    const credentials = await added({ name: 'Deploy key', host: 'Git.Example.com', secret: { ssh: { privateKey } } });
    expect(credentials).to.deep.include({
      name: 'Deploy key',
      host: 'git.example.com',
      type: 'SSH',
      owner: 'organization-organization-manager@example.com',
      organization: { id: organizationId() },
    });
    expect(credentials['fingerprint']).to.match(/^SHA256:/);
    expect(credentials['secretChangedAt']).to.equal(credentials['createdAt']);
    const fact = await newest(credentials.id);
    expect(fact['type']).to.equal('CredentialsAdded');
    expect(JSON.parse(String(fact['data']))).to.have.nested.property('after.name', 'Deploy key');
    expect(await secretOf(credentials.id)).to.match(/^v1\./);
  });

  it('refuse what they can not be, and write nothing', async () => {
    await add({ name: 'Taken' });
    const before = await dump(database());
    const refused: readonly (readonly [object, string])[] = [
      [{ name: ' tAKEN ' }, 'ALREADY_EXISTS name'],
      [{ name: ' ' }, 'INVALID_VALUE name'],
      [{ name: 'n'.repeat(101) }, 'TOO_LONG name'],
      [{ name: 'a\0b' }, 'INVALID_VALUE name'],
      [{ host: 'https://example.com' }, 'INVALID_VALUE host'],
      [{ host: 'h'.repeat(256) }, 'TOO_LONG host'],
      [{ secret: {} }, 'INVALID_VALUE secret'],
      [{ secret: { token: { token: '' } } }, 'INVALID_VALUE secret.token.token'],
      [{ organizationId: newId() }, 'error NOT_FOUND'],
      [{ organizationId: world().elsewhere.organization.id }, 'error NOT_FOUND'],
    ];
    for (const [input, expected] of refused)
      expect(outcome(await add(input)), JSON.stringify(input).slice(0, 80)).to.equal(expected);
    expect(await dump(database())).to.deep.equal(before);
  });

  it('keep what a change leaves out; whoever sets a new secret becomes the owner', async () => {
    const credentials = await added({ secret: { https: { user: 'ci', password: 'old' } } });
    const second = await world().as('ORGANIZATION_ORGANIZATION_MANAGER');
    const other: Env = { ...second, actor: { ...second.actor, email: 'other@example.com' } as Env['actor'] };
    const sealed = await secretOf(credentials.id);
    const renamed = await update(credentials.id, { name: `${credentials.name} renamed`, secret: null }, other);
    expect(renamed['credentials']).to.deep.equal({ ...credentials, name: `${credentials.name} renamed` });
    expect(await secretOf(credentials.id)).to.equal(sealed);
    expect(await newest(credentials.id)).to.have.property('type', 'CredentialsUpdated');
    const changed = (await update(credentials.id, { secret: token }, other))['credentials'] as Shown;
    expect(changed).to.deep.include({ name: `${credentials.name} renamed`, type: 'TOKEN', owner: 'other@example.com' });
    expect(changed['secretChangedAt']).not.to.equal(credentials['secretChangedAt']);
    expect(await secretOf(credentials.id)).not.to.equal(sealed);
    const fact = await newest(credentials.id);
    expect(fact['type']).to.equal('CredentialsSecretChanged');
    expect(Object.keys((JSON.parse(String(fact['data'])) as { after: object }).after)).to.have.members([
      'type',
      'owner',
      'secretChangedAt',
    ]);
    expect(outcome(await update(credentials.id, { name: credentials.name.toUpperCase() }))).to.equal('done');
    const refused: readonly (readonly [object, string])[] = [
      [{ name: 'Taken' }, 'ALREADY_EXISTS name'],
      [{ name: '' }, 'INVALID_VALUE name'],
      [{ secret: { ssh: { privateKey: opensshKey().privateKey } } }, 'INVALID_VALUE secret'],
      [{ secret: {} }, 'INVALID_VALUE secret'],
    ];
    for (const [input, expected] of refused) expect(outcome(await update(credentials.id, input))).to.equal(expected);
  });

  it('of another organization read as absent in every change', async () => {
    const draft = { name: 'Foreign', host: 'example.com', secret: token };
    const foreign = valueOf(await addCredentials(world().env, world().elsewhere.organization.id, draft));
    const before = await dump(database());
    for (const credentialsId of [foreign.id, newId()]) {
      const both = { organizationId: organizationId(), credentialsId };
      expect(await tried(manager(), 'updateCredentials', { ...both, name: 'Mine' })).to.equal(
        'NOT_FOUND credentialsId',
      );
      expect(await tried(manager(), 'removeCredentials', both)).to.equal('NOT_FOUND credentialsId');
      const root = { url: 'https://example.com/foreign.git', branch: 'main', credentialsId };
      expect(await tried(manager(), 'addGitRoot', { groupId: world().group.id, ...root })).to.equal(
        'NOT_FOUND credentialsId',
      );
      expect(await tried(manager(), 'verifyGitAccess', { groupId: world().group.id, ...root })).to.equal(
        'NOT_FOUND credentialsId',
      );
      expect(await tried(manager(), 'updateGitRoot', { rootId: world().root.id, credentialsId })).to.equal(
        'NOT_FOUND credentialsId',
      );
    }
    expect(await dump(database())).to.deep.equal(before);
  });

  const rootShown = 'root { id ... on GitRoot { credentials { id name } } }';
  const withRoot = async (
    credentialsId: string | null,
    path: string,
    groupId = world().group.id,
  ): Promise<{ readonly id: string; readonly credentials: Shown | null }> =>
    (
      await call(
        manager(),
        'addGitRoot',
        { groupId, url: `https://example.com/${path}.git`, branch: 'main', credentialsId },
        rootShown,
      )
    )['root'] as { id: string; credentials: Shown | null };

  it('are used by roots on their host alone, also when the address of a root changes', async () => {
    const credentials = await added();
    const root = await withRoot(credentials.id, 'guarded');
    expect(root.credentials).to.deep.equal({ id: credentials.id, name: credentials.name });
    const change = (input: object): Promise<string> => tried(manager(), 'updateGitRoot', { rootId: root.id, ...input });
    expect(await change({ url: 'https://evil.example/guarded.git' })).to.equal('INVALID_VALUE credentialsId');
    expect(await change({ url: 'http://example.com/guarded.git' })).to.equal('INVALID_VALUE credentialsId');
    expect(await change({ url: 'https://example.com/guarded2.git', nickname: 'guarded2' })).to.equal('done');
    expect(await change({ url: 'https://evil.example/guarded.git', credentialsId: null })).to.equal('done');
    expect(await change({ credentialsId: credentials.id })).to.equal('INVALID_VALUE credentialsId');
    const none = { groupId: world().group.id, url: 'git@example.com:acme/keyed.git', branch: 'main' };
    expect(await tried(manager(), 'addGitRoot', { ...none, credentialsId: credentials.id })).to.equal(
      'INVALID_VALUE credentialsId',
    );
  });

  it('leave the roots that used them when they are removed, and the journal tells of each', async () => {
    const credentials = await added();
    const kept = await added();
    const [one, two, other] = await Promise.all([
      withRoot(credentials.id, 'leaving-1'),
      withRoot(credentials.id, 'leaving-2', (made.second as Group).id),
      withRoot(kept.id, 'staying'),
    ]);
    const both = { organizationId: organizationId(), credentialsId: credentials.id };
    expect(await tried(manager(), 'removeCredentials', both)).to.equal('done');
    expect(await tried(manager(), 'removeCredentials', both)).to.equal('NOT_FOUND credentialsId');
    const credentialsOf = async (id: string): Promise<unknown> => {
      const document = `{ root(id: "${id}") { ... on GitRoot { credentials { id } } } }`;
      return (await ask<{ root: { credentials: unknown } }>(manager(), document)).root.credentials;
    };
    expect(await Promise.all([one.id, two.id, other.id].map(credentialsOf))).to.deep.equal([
      null,
      null,
      { id: kept.id },
    ]);
    for (const { id } of [one, two]) expect(await newest(id)).to.have.property('type', 'RootUpdated');
    expect(await newest(credentials.id)).to.have.property('type', 'CredentialsRemoved');
  });

  it('are one where two are added with a name, or removed, at the same time', async () => {
    const same = { name: 'At once' };
    const all = await Promise.all(Array.from({ length: 4 }, async () => outcome(await add(same))));
    expect(all.filter((each) => each === 'done')).to.have.length(1);
    expect(all.filter((each) => each === 'ALREADY_EXISTS name')).to.have.length(3);
    const { id: credentialsId } = await added();
    const both = { organizationId: organizationId(), credentialsId };
    const removals = await Promise.all(Array.from({ length: 3 }, () => tried(manager(), 'removeCredentials', both)));
    expect(removals.filter((each) => each === 'done')).to.have.length(1);
    removals.forEach((each) => expect(each).to.be.oneOf(['done', 'NOT_FOUND credentialsId', 'error CONFLICT']));
  });

  it('take one of several changes at the same time, and are used by a root or removed, never both', async () => {
    const credentials = await added();
    const names = await Promise.all(
      ['a', 'b', 'c'].map(async (each) => outcome(await update(credentials.id, { name: `race ${each}` }))),
    );
    expect(names).to.include('done');
    names.forEach((each) => expect(each).to.be.oneOf(['done', 'error CONFLICT']));
    const rounds = Array.from({ length: 5 }, (_, index) => index);
    for (const round of rounds) {
      const { id: credentialsId } = await added();
      const [removed, used] = await Promise.all([
        tried(manager(), 'removeCredentials', { organizationId: organizationId(), credentialsId }),
        tried(manager(), 'addGitRoot', {
          groupId: world().group.id,
          url: `https://example.com/raced-${round}.git`,
          branch: 'main',
          credentialsId,
        }),
      ]);
      expect(removed).to.be.oneOf(['done', 'error CONFLICT']);
      expect(used).to.be.oneOf(['done', 'error CONFLICT', 'NOT_FOUND credentialsId']);
      expect([removed, used]).to.include('done');
    }
    expect(
      await rowsOf(
        database(),
        'select id from roots where credentials_id is not null and credentials_id not in (select id from credentials)',
      ),
    ).to.deep.equal([]);
  });

  it('are listed by name, to the organization for managers, to groups for those who use them', async () => {
    const page = (level: 'organization' | 'group', args: string): string =>
      `{ ${level}(id: "${level === 'group' ? world().group.id : organizationId()}") { credentials(${args}) {
        totalCount totalCountIsExact edges { cursor } nodes { name } } } }`;
    const all = await listOf(manager(), page('organization', 'first: 100'), ['organization', 'credentials', 'nodes']);
    const names = all.map((each) => String(each['name']));
    expect(names.length).to.be.greaterThan(5);
    expect(names).to.deep.equal(names.toSorted());
    for (const role of ['GROUP_MANAGER', 'DEVELOPER'] as const) {
      const env = await world().as(role);
      const nodes = await listOf(env, page('group', 'first: 100'), ['group', 'credentials', 'nodes']);
      expect(nodes).to.deep.equal(all);
      const owners = await listOf(
        env,
        `{ group(id: "${world().group.id}") { credentials(first: 2) { nodes { owner } } } }`,
        ['group', 'credentials', 'nodes'],
      );
      expect(owners).to.deep.equal([{ owner: null }, { owner: null }]);
    }
    const statements = await database().statements(() =>
      ask(manager(), `{ organizations(first: 5) { nodes { credentials(first: 3) { nodes { name host } } } } }`),
    );
    // Two runs, interpreted and compiled: the organizations, whether their credentials may be seen, and these.
    expect(statements.length).to.equal(6);
    const ofRoots = await database().statements(() =>
      ask(
        manager(),
        `{ group(id: "${world().group.id}") { roots(first: 50) { nodes { ... on GitRoot { credentials { name } } } } } }`,
      ),
    );
    expect(ofRoots.length).to.equal(6);
  });

  it('are not shown with a root to those who may not use them', async () => {
    const { id: credentialsId } = await added();
    const root = await withRoot(credentialsId, 'hidden');
    const document = `{ root(id: "${root.id}") { id ... on GitRoot { credentials { id } } } }`;
    for (const [role, sees] of [
      ['VIEWER', false],
      ['ANALYST', false],
      ['DEVELOPER', true],
      ['GROUP_MANAGER', true],
    ] as const) {
      const { data } = await run(await world().as(role), document);
      expect(data, role).to.deep.equal({ root: { id: root.id, credentials: sees ? { id: credentialsId } : null } });
    }
  });

  it('go with their organization', async () => {
    const { env } = world();
    const owned = (await call(env, 'addOrganization', { name: 'short-lived' }, 'organization { id }'))[
      'organization'
    ] as Shown;
    expect(outcome(await add({ organizationId: owned.id }, env))).to.equal('done');
    expect(await tried(env, 'removeOrganization', { organizationId: owned.id })).to.equal('done');
    expect(await rowsOf(database(), `select id from credentials where organization_id = '${owned.id}'`)).to.deep.equal(
      [],
    );
  });
});
