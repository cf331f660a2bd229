import { expect } from 'chai';
import type { Env } from '../../../src/kernel/env';
import { eachEngine } from '../../support/engines';
import { createWorld, type World } from '../../support/world';
import { dump } from '../access/dump';
import { call, tried, type Payload } from '../call';
import { groupsByIds } from '../../../src/modules/groups';

const fields = 'id name description service language state features context';

eachEngine('groups', (database) => {
  const made: { world?: World; manager?: Env } = {};
  const world = (): World => made.world as World;
  const manager = (): Env => made.manager as Env;
  before(async () => {
    made.world = await createWorld(database());
    made.manager = await made.world.as('ORGANIZATION_ORGANIZATION_MANAGER');
  });
  const add = async (
    name: string,
    told: object = {},
  ): Promise<Payload & { group: Record<string, unknown> & { id: string } }> =>
    (await call(
      manager(),
      'addGroup',
      { organizationId: world().organization.id, name, description: 'd', ...told },
      `group { ${fields} }`,
    )) as never;

  it('are added with what is said, and with defaults for the rest', async () => {
    expect((await add('plain')).group).to.deep.include({
      name: 'plain',
      description: 'd',
      service: 'WHITE',
      language: 'EN',
      state: 'ACTIVE',
      features: ['GATE', 'REATTACK'],
      context: '',
    });
    const told = { service: 'BLACK', language: 'ES', features: ['REVIEW', 'REVIEW'], description: ' 🧨 ' };
    expect((await add('told', told)).group).to.deep.include({
      service: 'BLACK',
      language: 'ES',
      features: ['REVIEW'],
      description: '🧨',
    });
    expect((await add('nulls', { service: null, language: null, features: null })).group).to.deep.include({
      service: 'WHITE',
      features: ['GATE', 'REATTACK'],
    });
    expect((await add('no-features', { features: [] })).group).to.deep.include({ features: [] });
  });

  const refusals: readonly (readonly [object, string])[] = [
    [{ name: 'Web-Shop' }, 'ALREADY_EXISTS name'],
    [{ name: 'ab' }, 'INVALID_VALUE name'],
    [{ name: 'x'.repeat(41) }, 'TOO_LONG name'],
    [{ name: 'fine', description: 'x'.repeat(201) }, 'TOO_LONG description'],
    [{ name: 'fine', description: 'a\0' }, 'INVALID_VALUE description'],
  ];
  refusals.forEach(([input, expected]) => {
    it(`are refused ${JSON.stringify(input).slice(0, 50)}: ${expected}`, async () => {
      const before = await dump(database());
      expect(
        await tried(manager(), 'addGroup', { organizationId: world().organization.id, description: '', ...input }),
      ).to.equal(expected);
      expect(await dump(database())).to.deep.equal(before);
    });
  });

  it('of one name are made once in an organization, and may be made in another', async () => {
    const input = { organizationId: world().organization.id, name: 'racing', description: '' };
    const all = await Promise.all(Array.from({ length: 5 }, () => tried(manager(), 'addGroup', input)));
    expect(all.sort()).to.deep.equal([...Array.from({ length: 4 }, () => 'ALREADY_EXISTS name'), 'done']);
    expect(
      await tried(await world().as('STRANGER'), 'addGroup', {
        ...input,
        organizationId: world().elsewhere.organization.id,
      }),
    ).to.equal('done');
  });

  it('keep what a change leaves out and ignore nulls', async () => {
    const { group } = await add('patched');
    const change = async (input: object) =>
      (
        (await call(manager(), 'updateGroup', { groupId: group.id, ...input }, `group { ${fields} }`)) as {
          group: object;
        }
      ).group;
    expect(await change({})).to.deep.equal(group);
    expect(
      await change({ description: null, language: null, features: null, context: null, state: null }),
    ).to.deep.equal(group);
    const changed = { description: 'new', language: 'ES', features: ['REVIEW'], context: ' # As it is\n' };
    expect(await change(changed)).to.deep.equal({ ...group, ...changed });
    expect(await change({ context: '' })).to.deep.equal({ ...group, ...changed, context: '' });
  });

  const changes: readonly (readonly [object, string])[] = [
    [{ description: 'x'.repeat(201) }, 'TOO_LONG description'],
    [{ context: 'x'.repeat(20_001) }, 'TOO_LONG context'],
    [{ context: 'a\0' }, 'INVALID_VALUE context'],
    [{ state: 'DELETING' }, 'INVALID_VALUE state'],
  ];
  changes.forEach(([input, expected]) => {
    it(`are not changed by ${JSON.stringify(input).slice(0, 40)}: ${expected}`, async () => {
      expect(await tried(manager(), 'updateGroup', { groupId: world().group.id, ...input })).to.equal(expected);
    });
  });

  it('tell who comes too late that somebody else changed them, and lose no change', async () => {
    const { group } = await add('contended');
    const inputs = [{ description: 'by one' }, { context: 'by another' }, { language: 'ES' }];
    const all = await Promise.all(
      inputs.map((input) => tried(manager(), 'updateGroup', { groupId: group.id, ...input })),
    );
    const [stored] = await groupsByIds(world().env, [group.id]);
    inputs.forEach((input, index) => {
      expect(['done', 'error CONFLICT']).to.include(all[index]);
      if (all[index] === 'done') expect(stored).to.deep.include(input);
    });
    expect(all).to.include('done');
  });
});
