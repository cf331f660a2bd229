import { expect } from 'chai';
import { parse } from 'graphql';
import { rawRows } from '../../../src/database/rows';
import { newId, type Env } from '../../../src/kernel/env';
import { addGroup, type Group } from '../../../src/modules/groups';
import { addGitRootEnvironment, type EnvironmentPlace } from '../../../src/modules/roots';
import { ask, interpreted } from '../../support/client';
import { eachEngine } from '../../support/engines';
import { createWorld, valueOf, type World } from '../../support/world';
import { call, listOf, tried } from '../call';
import { dump } from '../access/dump';

const shown = 'id type url cloudName createdAt createdBy root { id environments { id } }';

interface Shown {
  readonly id: string;
  readonly url: string;
  readonly [field: string]: unknown;
}

interface Fact {
  readonly type: string;
  readonly actor: string;
  readonly data: unknown;
}

eachEngine('environments of git roots', (database) => {
  const made: { world?: World; manager?: Env; black?: Group; second?: Group } = {};
  const world = (): World => made.world as World;
  const manager = (): Env => made.manager as Env;
  const numbers = { last: 0 };
  const addRoot = async (group: Group = world().group): Promise<string> => {
    const url = `https://example.com/environment-${String((numbers.last += 1))}.git`;
    const { root } = await call(manager(), 'addGitRoot', { groupId: group.id, url, branch: 'main' }, 'root { id }');
    return (root as Shown).id;
  };
  const add = async (rootId: string, input: object): Promise<Shown> =>
    (await call(manager(), 'addGitRootEnvironment', { rootId, ...input }, `environment { ${shown} }`))[
      'environment'
    ] as Shown;
  const site = (path: string) => ({ type: 'URL', url: `https://shop.example.com/${path}` });
  const urls = async (rootId: string, env: Env = manager()): Promise<readonly unknown[]> =>
    (
      await listOf(env, `{ root(id: "${rootId}") { ... on GitRoot { environments { url } } } }`, [
        'root',
        'environments',
      ])
    ).map(({ url }) => url);

  before(async () => {
    const built = await createWorld(database());
    const { env, organization } = built;
    const group = async (name: string, service: 'WHITE' | 'BLACK'): Promise<Group> =>
      valueOf(await addGroup(env, { organizationId: organization.id, name, description: '', service }));
    const manager = await built.as('ORGANIZATION_ORGANIZATION_MANAGER');
    Object.assign(made, {
      world: built,
      manager,
      black: await group('black-box', 'BLACK'),
      second: await group('second', 'WHITE'),
    });
  });

  it('are added and removed, in the order in which they were added, and told in the journal', async () => {
    const rootId = await addRoot();
    const first = await add(rootId, { type: 'URL', url: ' HTTPS://Shop.Example.com:443/a/../#top ' });
    const { actor } = manager();
    const by = (actor as { readonly email: string }).email;
    expect(first).to.deep.include({ type: 'URL', url: 'https://shop.example.com/', cloudName: null, createdBy: by });
    expect(first['root']).to.deep.equal({ id: rootId, environments: [{ id: first.id }] });
    const second = await add(rootId, { type: 'APK', url: 'com.example.shop', cloudName: null });
    const third = await add(rootId, { type: 'CLOUD', url: '123456789012', cloudName: 'AWS' });
    expect(third).to.include({ type: 'CLOUD', cloudName: 'AWS' });
    expect(await urls(rootId)).to.deep.equal([first.url, second.url, third.url]);
    expect(await tried(manager(), 'removeGitRootEnvironment', { rootId, environmentId: second.id })).to.equal('done');
    expect(await tried(manager(), 'removeGitRootEnvironment', { rootId, environmentId: second.id })).to.equal(
      'NOT_FOUND environmentId',
    );
    expect(await urls(rootId)).to.deep.equal([first.url, third.url]);
    const log = `query ($id: UUID!, $of: [UUID!]) { organization(id: $id) {
      auditLog(filter: { subjectId: $of }) { nodes { type actor groupId data } } } }`;
    const facts = (await listOf(manager(), log, ['organization', 'auditLog', 'nodes'], {
      id: world().organization.id,
      of: [second.id],
    })) as unknown as readonly Fact[];
    const { id, createdAt, createdBy } = second;
    const { id: organizationId } = world().organization;
    const { id: groupId } = world().group;
    const kept = {
      ...{ id, organizationId, groupId, rootId, type: 'APK', url: 'com.example.shop', cloudName: null },
      ...{ createdAt, createdBy },
    };
    expect(facts).to.deep.equal([
      { type: 'GitRootEnvironmentRemoved', actor: by, groupId, data: { before: kept } },
      { type: 'GitRootEnvironmentAdded', actor: by, groupId, data: { after: kept } },
    ]);
  });

  it('are of one root once each, however they are written, and of another root again', async () => {
    const [rootId, other] = [await addRoot(), await addRoot()];
    const azure = { type: 'CLOUD', url: 'b1946ac9-2492-4d23-A111-000000000001', cloudName: 'AZURE' };
    const same: readonly (readonly [object, object])[] = [
      [site('app'), { type: 'URL', url: 'HTTPS://shop.example.com:443/app#top' }],
      [azure, { ...azure, url: azure.url.toLowerCase() }],
      [
        { type: 'APK', url: 'shop.apk' },
        { type: 'APK', url: ' shop.apk ' },
      ],
    ];
    for (const [first, again] of same) {
      expect(await tried(manager(), 'addGitRootEnvironment', { rootId, ...first })).to.equal('done');
      expect(await tried(manager(), 'addGitRootEnvironment', { rootId, ...again })).to.equal('ALREADY_EXISTS url');
      expect(await tried(manager(), 'addGitRootEnvironment', { rootId: other, ...again })).to.equal('done');
    }
    expect(await tried(manager(), 'addGitRootEnvironment', { rootId, ...azure, cloudName: 'KUBERNETES' })).to.equal(
      'done',
    );
    const racing = await Promise.all(
      ['x', 'x', 'x'].map((path) => tried(manager(), 'addGitRootEnvironment', { rootId, ...site(path) })),
    );
    expect([...racing].sort()).to.deep.equal(['ALREADY_EXISTS url', 'ALREADY_EXISTS url', 'done']);
    const { id: environmentId } = await add(rootId, site('once'));
    const removing = await Promise.all(
      [1, 2].map(() => tried(manager(), 'removeGitRootEnvironment', { rootId, environmentId })),
    );
    expect(removing.filter((each) => each === 'done')).to.have.length(1);
    removing.forEach((each) => expect(['done', 'NOT_FOUND environmentId', 'error CONFLICT']).to.include(each));
  });

  const all = async (rootId: string): Promise<readonly Shown[]> =>
    (await listOf(manager(), `{ root(id: "${rootId}") { ... on GitRoot { environments { id url } } } }`, [
      'root',
      'environments',
    ])) as unknown as readonly Shown[];

  it('are at most 100 a root, also when the last ones come at the same time', async function () {
    this.timeout(30_000);
    const rootId = await addRoot();
    const place = (number: number): EnvironmentPlace => ({
      type: 'APK',
      url: `${String(number)}.apk`,
      cloudName: null,
    });
    for (let number = 0; number < 99; number += 1)
      valueOf(await addGitRootEnvironment(manager(), rootId, place(number)));
    const last = await Promise.all(
      ['a', 'b', 'c'].map((path) => tried(manager(), 'addGitRootEnvironment', { rootId, ...site(path) })),
    );
    expect([...last].sort()).to.deep.equal(['LIMIT_REACHED rootId', 'LIMIT_REACHED rootId', 'done']);
    const message = `mutation ($input: AddGitRootEnvironmentInput!) { addGitRootEnvironment(input: $input) {
      userErrors { message } } }`;
    expect(await ask(manager(), message, { input: { rootId, ...site('d') } })).to.deep.equal({
      addGitRootEnvironment: { userErrors: [{ message: 'A root may have at most 100 environments.' }] },
    });
    const before = await all(rootId);
    expect(before).to.have.length(100);
    expect(await tried(manager(), 'addGitRootEnvironment', { rootId, type: 'APK', url: '7.apk' })).to.equal(
      'ALREADY_EXISTS url',
    );
    await call(manager(), 'removeGitRootEnvironment', { rootId, environmentId: before[0]?.id });
    expect(await tried(manager(), 'addGitRootEnvironment', { rootId, ...site('d') })).to.equal('done');
  });

  it('are refused when they are not as they must be, with nothing written', async () => {
    const rootId = await addRoot();
    const before = await dump(database());
    const refused: readonly (readonly [object, string])[] = [
      [{ type: 'URL', url: 'ftp://example.com' }, 'INVALID_VALUE url'],
      [{ type: 'URL', url: 'https://me:secret@example.com' }, 'INVALID_VALUE url'],
      [{ type: 'URL', url: `https://example.com/${'a'.repeat(2000)}` }, 'TOO_LONG url'],
      [{ type: 'APK', url: 'a\u0007b' }, 'INVALID_VALUE url'],
      [{ type: 'APK', url: 'a'.repeat(256) }, 'TOO_LONG url'],
      [{ type: 'APK', url: 'a.apk', cloudName: 'AWS' }, 'INVALID_VALUE cloudName'],
      [{ type: 'CLOUD', url: '123456789012' }, 'INVALID_VALUE cloudName'],
    ];
    for (const [input, expected] of refused)
      expect(
        await tried(manager(), 'addGitRootEnvironment', { rootId, ...input }),
        JSON.stringify(input).slice(0, 80),
      ).to.equal(expected);
    expect(await dump(database())).to.deep.equal(before);
  });

  it('are of active git repositories alone, in active groups', async () => {
    const { black, second } = made as { readonly black: Group; readonly second: Group };
    const { root: address } = await call(
      manager(),
      'addUrlRoot',
      { groupId: black.id, url: 'https://black.example.com', nickname: 'black' },
      'root { id }',
    );
    const rootId = await addRoot();
    const { id: environmentId } = await add(rootId, site('inactive'));
    await call(manager(), 'deactivateRoot', { rootId, reason: 'OUT_OF_SCOPE' });
    for (const id of [(address as Shown).id, rootId]) {
      expect(await tried(manager(), 'addGitRootEnvironment', { rootId: id, ...site('new') })).to.equal(
        'WRONG_STATE rootId',
      );
      expect(await tried(manager(), 'removeGitRootEnvironment', { rootId: id, environmentId })).to.equal(
        'WRONG_STATE rootId',
      );
    }
    expect(await urls(rootId)).to.deep.equal(['https://shop.example.com/inactive']);
    await call(manager(), 'activateRoot', { rootId });
    expect(await tried(manager(), 'removeGitRootEnvironment', { rootId, environmentId })).to.equal('done');
    const gone = await addRoot(second);
    await add(gone, site('gone'));
    expect(await tried(manager(), 'addGitRootEnvironment', { rootId: newId(), ...site('new') })).to.equal(
      'error NOT_FOUND',
    );
  });

  it('are not removed through another root, group or tenant, with one answer and nothing written', async () => {
    const { env, elsewhere } = world();
    const rootId = await addRoot();
    const foreign = [
      (await add(await addRoot(), site('beside'))).id,
      (await add(await addRoot(made.second), site('sister'))).id,
      valueOf(await addGitRootEnvironment(env, elsewhere.root.id, { type: 'APK', url: 'rival.apk', cloudName: null }))
        .id,
      newId(),
    ];
    const before = await dump(database());
    const document = `mutation ($input: RemoveGitRootEnvironmentInput!) { removeGitRootEnvironment(input: $input) {
      success userErrors { code field message } } }`;
    for (const environmentId of foreign)
      expect(await ask(manager(), document, { input: { rootId, environmentId } })).to.deep.equal({
        removeGitRootEnvironment: {
          success: false,
          userErrors: [
            {
              code: 'NOT_FOUND',
              field: ['input', 'environmentId'],
              message: 'The root has no such environment.',
            },
          ],
        },
      });
    expect(await dump(database())).to.deep.equal(before);
  });

  it('are shown to everybody in the group, changed by managers and developers, and unknown to strangers', async () => {
    const rootId = await addRoot();
    const { id: environmentId, url } = await add(rootId, site('roles'));
    for (const role of [
      'GROUP_MANAGER',
      'DEVELOPER',
      'ANALYST',
      'REVIEWER',
      'VULNERABILITY_MANAGER',
      'VIEWER',
    ] as const) {
      const env = await world().as(role);
      const may = ['GROUP_MANAGER', 'DEVELOPER'].includes(role) ? 'done' : 'error FORBIDDEN';
      expect(await urls(rootId, env), role).to.deep.equal([url]);
      expect(await tried(env, 'addGitRootEnvironment', { rootId, type: 'APK', url: role }), role).to.equal(may);
      const added = (await all(rootId)).find((each) => each.url === role)?.id ?? environmentId;
      expect(await tried(env, 'removeGitRootEnvironment', { rootId, environmentId: added }), role).to.equal(may);
    }
    const stranger = await world().as('STRANGER');
    expect(await ask(stranger, `{ root(id: "${rootId}") { id } }`)).to.deep.equal({ root: null });
    expect(await tried(stranger, 'addGitRootEnvironment', { rootId, ...site('s') })).to.equal('error NOT_FOUND');
    expect(await tried(stranger, 'removeGitRootEnvironment', { rootId, environmentId })).to.equal('error NOT_FOUND');
    expect(await urls(rootId)).to.deep.equal([url]);
  });

  const left = async (rootIds: readonly string[]): Promise<number> => {
    const list = rootIds.map((id) => `'${id}'`).join();
    const sql = `select count(*) as count from git_root_environments where root_id in (${list})`;
    const [row] = await rawRows<{ count: number }>(database().db, sql, [], { count: Number });
    return row?.count ?? -1;
  };

  it('go with their root, and with its group', async () => {
    const { organization, env } = world();
    const group = valueOf(await addGroup(env, { organizationId: organization.id, name: 'passing', description: '' }));
    const rootIds = [await addRoot(group), await addRoot(group)];
    for (const rootId of rootIds) await add(rootId, site('passing'));
    expect(await left(rootIds)).to.equal(2);
    expect(await tried(manager(), 'removeRoot', { rootId: rootIds[0] })).to.equal('done');
    expect(await left(rootIds)).to.equal(1);
    expect(await tried(manager(), 'removeGroup', { groupId: group.id, name: 'passing' })).to.equal('done');
    expect(await left(rootIds)).to.equal(0);
  });

  it('cost one statement, for many roots as for one', async () => {
    const { organization, env } = world();
    const group = valueOf(await addGroup(env, { organizationId: organization.id, name: 'counted', description: '' }));
    for (let number = 0; number < 4; number += 1) {
      const rootId = await addRoot(group);
      for (const path of ['a', 'b', 'c'].slice(0, number)) await add(rootId, site(path));
    }
    const cost = async (first: number, inner: string): Promise<number> => {
      const document = parse(`{ group(id: "${group.id}") { roots(first: ${first}) { nodes { id ${inner} } } } }`);
      const sent = await database().statements(async () => {
        expect((await interpreted(manager(), document, {})).errors).to.equal(undefined);
      });
      return sent.length;
    };
    const alone = await cost(4, '');
    for (const first of [2, 4]) {
      expect(await cost(first, '... on GitRoot { environments { url } }')).to.equal(alone + 1);
      // The roots that environments lead back to are read once more, all of them together.
      const back = '... on GitRoot { environments { url root { nickname environments { id } } } }';
      expect(await cost(first, back)).to.equal(alone + 2);
    }
  });
});
