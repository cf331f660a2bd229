import { expect } from 'chai';
import type { Env } from '../../../src/kernel/env';
import { addGroup, type Group } from '../../../src/modules/groups';
import { eachEngine } from '../../support/engines';
import { createWorld, valueOf, type World } from '../../support/world';
import { reportIn } from '../access/tenants';
import { call, tried } from '../call';

const shown = `root { __typename id nickname state group { name } ... on GitRoot { url branch exclusions } ... on IPRoot { address }
  ... on URLRoot { protocol host port path query } }`;

interface Shown {
  readonly id: string;
  readonly nickname: string;
  readonly [field: string]: unknown;
}

eachEngine('changes of roots', (database) => {
  const made: { world?: World; manager?: Env; black?: Group; second?: Group } = {};
  const world = (): World => made.world as World;
  const manager = (): Env => made.manager as Env;
  const black = (): Group => made.black as Group;
  before(async () => {
    const built = await createWorld(database());
    const organizationId = built.organization.id;
    const black = valueOf(
      await addGroup(built.env, { organizationId, name: 'black-box', description: '', service: 'BLACK' }),
    );
    const second = valueOf(await addGroup(built.env, { organizationId, name: 'second', description: '' }));
    Object.assign(made, { world: built, black, second, manager: await built.as('ORGANIZATION_ORGANIZATION_MANAGER') });
  });

  const add = async (field: string, input: object): Promise<Shown> =>
    (await call(manager(), field, input, shown))['root'] as Shown;
  const git = (path: string, told: object = {}) => ({
    groupId: world().group.id,
    url: `https://example.com/${path}.git`,
    branch: 'main',
    ...told,
  });
  const ip = (address: string, nickname: string) => ({ groupId: black().id, address, nickname });

  before(async () => {
    await add('addGitRoot', git('acme/backend'));
    await add('addIpRoot', ip('2001:DB8::1', 'gateway'));
  });

  it('keep what a change leaves out, and ignore nulls', async () => {
    const { id } = await add('addGitRoot', git('patched', { exclusions: ['a'] }));
    const change = async (input: object): Promise<unknown[]> => {
      const root = (await call(manager(), 'updateGitRoot', { rootId: id, ...input }, shown))['root'] as Shown;
      return [root['url'], root['branch'], root.nickname, root['exclusions']];
    };
    const before = ['https://example.com/patched.git', 'main', 'patched', ['a']];
    expect(await change({})).to.deep.equal(before);
    expect(await change({ url: null, branch: null, nickname: null, exclusions: null })).to.deep.equal(before);
    expect(await change({ exclusions: [] })).to.deep.equal([...before.slice(0, 3), []]);
    expect(await change({ url: 'git@example.com:moved.git', branch: 'next', nickname: 'moved' })).to.deep.equal([
      'git@example.com:moved.git',
      'next',
      'moved',
      [],
    ]);
    const refused: readonly (readonly [object, string])[] = [
      [{ nickname: 'backend' }, 'ALREADY_EXISTS nickname'],
      [{ url: 'https://example.com/acme/backend' }, 'ALREADY_EXISTS url'],
      [{ url: 'https://example.com/acme/backend', branch: 'main' }, 'ALREADY_EXISTS'],
      [{ branch: 'a..b' }, 'INVALID_VALUE branch'],
      [{ url: 'nonsense' }, 'INVALID_VALUE url'],
      [{ exclusions: ['x'.repeat(257)] }, 'TOO_LONG exclusions'],
    ];
    for (const [input, expected] of refused)
      expect(await tried(manager(), 'updateGitRoot', { rootId: id, ...input }), JSON.stringify(input)).to.equal(
        expected,
      );
    const racing = await Promise.all(
      ['r1', 'r2', 'r3'].map((branch) => tried(manager(), 'updateGitRoot', { rootId: id, branch })),
    );
    expect(racing).to.include('done');
    racing.forEach((each) => expect(['done', 'error CONFLICT']).to.include(each));
  });

  it('on which something was reported keep their address, and are not removed', async () => {
    const held = await reportIn(world().env, world().group, world().root, 79);
    const rootId = world().root.id;
    expect(held.vulnerability.rootId).to.equal(rootId);
    expect(await tried(manager(), 'updateGitRoot', { rootId, url: 'https://example.com/elsewhere.git' })).to.equal(
      'WRONG_STATE url',
    );
    expect(await tried(manager(), 'updateGitRoot', { rootId, branch: 'elsewhere' })).to.equal('WRONG_STATE url');
    expect(await tried(manager(), 'updateGitRoot', { rootId, exclusions: ['docs'] })).to.equal('done');
    expect(await tried(manager(), 'removeRoot', { rootId })).to.equal('WRONG_STATE rootId');
  });

  it('leave scope and come back, once each, and change only in scope', async () => {
    const { id: rootId } = await add('addIpRoot', ip('192.0.2.20', 'leaving'));
    const steps: readonly (readonly [string, object, string])[] = [
      ['activateRoot', {}, 'WRONG_STATE rootId'],
      ['deactivateRoot', { reason: 'OTHER' }, 'INVALID_VALUE other'],
      ['deactivateRoot', { reason: 'OTHER', other: '  ' }, 'INVALID_VALUE other'],
      ['deactivateRoot', { reason: 'OTHER', other: 'x'.repeat(251) }, 'TOO_LONG other'],
      ['deactivateRoot', { reason: 'OTHER', other: 'sold' }, 'done'],
      ['deactivateRoot', { reason: 'OUT_OF_SCOPE' }, 'WRONG_STATE rootId'],
      ['updateRootNickname', { nickname: 'other' }, 'WRONG_STATE rootId'],
      ['updateGitRoot', { nickname: 'other' }, 'WRONG_STATE rootId'],
      ['activateRoot', {}, 'done'],
      ['updateRootNickname', { nickname: 'a b' }, 'INVALID_VALUE nickname'],
      ['updateRootNickname', { nickname: 'gateway' }, 'ALREADY_EXISTS nickname'],
      ['updateRootNickname', { nickname: 'back' }, 'done'],
      ['removeRoot', {}, 'done'],
      ['removeRoot', {}, 'error NOT_FOUND'],
    ];
    for (const [field, input, expected] of steps)
      expect(await tried(manager(), field, { rootId, ...input }), `${field} ${JSON.stringify(input)}`).to.equal(
        expected,
      );
    const { db } = database();
    const kept = await db.read({
      sql: `select ${db.engine === 'sqlite' ? 'json_group_array(json_array(data))' : 'data'} from journal where type = 'RootDeactivated' and subject_id = '${rootId}'`,
      bindings: [],
      prepared: false,
    });
    expect(JSON.parse(String(kept[0]?.[0]))).to.include({ reason: 'OTHER', other: 'sold' });
  });

  it('that are inactive still hold their address', async () => {
    const { id: rootId } = await add('addIpRoot', ip('192.0.2.21', 'inactive'));
    await call(manager(), 'deactivateRoot', { rootId, reason: 'OUT_OF_SCOPE' });
    expect(await tried(manager(), 'addIpRoot', ip('192.0.2.21', 'again'))).to.equal('ALREADY_EXISTS');
  });

  it('are not reported on while they are removed: one of both is refused', async () => {
    const { finding } = await reportIn(world().env, world().group, world().root, 89);
    for (const name of ['gone-1', 'gone-2', 'gone-3']) {
      const { id: rootId } = await add('addGitRoot', git(name));
      const both = await Promise.all([
        tried(world().env, 'addVulnerability', {
          findingId: finding.id,
          rootId,
          kind: 'LINES',
          where: name,
          specific: '1',
        }),
        tried(manager(), 'removeRoot', { rootId }),
      ]);
      expect(
        both.filter((each) => each === 'done'),
        both.join(),
      ).to.have.length(1);
      both
        .filter((each) => each !== 'done')
        .forEach((each) => expect(['error CONFLICT', 'NOT_FOUND rootId', 'WRONG_STATE rootId']).to.include(each));
    }
  });
});
