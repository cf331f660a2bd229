import { expect } from 'chai';
import { addGroup, addGroupTags, tagsOfGroups, type Group } from '../../../src/modules/groups';
import { tagOf, tagOfKey, tagKey, withoutTags, withTags } from '../../../src/modules/groups/domain/tag';
import { ask } from '../../support/client';
import { eachEngine } from '../../support/engines';
import { createWorld, valueOf, type Role, type World } from '../../support/world';
import { dump } from '../access/dump';
import { call, outcome, tried } from '../call';

const many = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => `tag-${index}`);

describe('tags', () => {
  const told = (result: ReturnType<typeof withTags>): string =>
    result.ok ? result.value.join(' ') : [result.error.code, ...(result.error.field ?? []).slice(2)].join(' ');

  const given: readonly (readonly [carried: readonly string[], added: readonly string[], expected: string])[] = [
    [[], ['pci'], 'pci'],
    [['b'], ['c', 'a', '2'], '2 a b c'],
    [[], ['a-b-3'], 'a-b-3'],
    [[], ['x'.repeat(40)], 'x'.repeat(40)],
    [[], ['x'.repeat(41)], 'TOO_LONG 0'],
    [[], ['ok', 'Pci'], 'INVALID_VALUE 1'],
    ...['', ' a', 'a ', 'a b', '-a', 'a-', 'a--b', 'a_b', 'ä', 'a/b', 'a\n', 'a\0', '%'].map(
      (tag) => [[], [tag], 'INVALID_VALUE 0'] as const,
    ),
    [[], [], 'INVALID_VALUE'],
    [[], ['a', 'b', 'a'], 'INVALID_VALUE 2'],
    [['a'], ['b', 'a'], 'ALREADY_EXISTS 1'],
    [[], many(20), [...many(20)].sort().join(' ')],
    [[], many(21), 'LIMIT_REACHED'],
    [['a'], many(20), 'LIMIT_REACHED'],
  ];
  given.forEach(([carried, added, expected]) => {
    it(`given to [${carried.join(' ')}]: ${JSON.stringify(added.slice(0, 3))} are ${expected.slice(0, 40)}`, () => {
      expect(told(withTags(carried, added))).to.equal(expected);
    });
  });

  const taken: readonly (readonly [carried: readonly string[], removed: readonly string[], expected: string])[] = [
    [['a', 'b', 'c'], ['b'], 'a c'],
    [['a'], ['a'], ''],
    [['a'], ['a', 'b'], 'NOT_FOUND 1'],
    [['a', 'b'], ['a', 'a'], 'INVALID_VALUE 1'],
    [['a'], [], 'INVALID_VALUE'],
    [['a'], many(21), 'LIMIT_REACHED'],
  ];
  taken.forEach(([carried, removed, expected]) => {
    it(`taken from [${carried.join(' ')}]: ${JSON.stringify(removed.slice(0, 3))} leave ${expected}`, () => {
      expect(told(withoutTags(carried, removed))).to.equal(expected);
    });
  });

  it('have an id for each name in each organization, and a key that tells both', () => {
    const [one, two] = ['0197f0d2-0000-7000-8000-000000000001', '0197f0d2-0000-7000-8000-000000000002'];
    const ids = [tagOf(one, 'a'), tagOf(one, 'b'), tagOf(two, 'a'), tagOf(one, 'a')].map(({ id }) => id);
    expect(new Set(ids).size).to.equal(3);
    expect(ids[3]).to.equal(ids[0]);
    ids.forEach((id) => expect(id).to.match(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/));
    expect(tagOfKey(tagKey(tagOf(two, 'a-b')))).to.deep.equal({ organizationId: two, name: 'a-b' });
  });
});

eachEngine('tags of groups', (database) => {
  const made: { world?: World } = {};
  const world = (): World => made.world as World;
  const groupNamed = async (name: string): Promise<Group> =>
    valueOf(await addGroup(world().env, { organizationId: world().organization.id, name, description: '' }));
  const carried = async (groupId: string): Promise<string> =>
    ((await tagsOfGroups(world().env, [groupId])).get(groupId) ?? []).join(' ');
  const as = async (role: Role, field: 'addGroupTags' | 'removeGroupTags', ...tags: readonly string[]) =>
    tried(await world().as(role), field, { groupId: world().group.id, tags });
  before(async () => {
    made.world = await createWorld(database());
  });

  it('are given and taken by those who manage the group or its vulnerabilities, and told of', async () => {
    const { group, organization } = world();
    const manager = await world().as('VULNERABILITY_MANAGER');
    const input = { groupId: group.id, tags: ['pci', 'customers'] };
    const added = await call(manager, 'addGroupTags', input, 'group { name tags }');
    expect(added['group']).to.deep.equal({ name: 'web-shop', tags: ['customers', 'pci'] });
    expect(await as('GROUP_MANAGER', 'removeGroupTags', 'pci')).to.equal('done');
    expect(await as('ORGANIZATION_ORGANIZATION_MANAGER', 'addGroupTags', 'pci')).to.equal('done');
    for (const role of ['ANALYST', 'REVIEWER', 'DEVELOPER', 'VIEWER'] as const)
      expect(await as(role, 'addGroupTags', 'other'), role).to.equal('error FORBIDDEN');
    const log = await ask<{ organization: { auditLog: { nodes: unknown } } }>(
      await world().as('ORGANIZATION_ORGANIZATION_MANAGER'),
      `{ organization(id: "${organization.id}") { auditLog(first: 2) { nodes { type actor subjectId data } } } }`,
    );
    expect(log.organization.auditLog.nodes).to.deep.equal([
      {
        type: 'GroupTagsAdded',
        actor: 'organization-organization-manager@example.com',
        subjectId: group.id,
        data: { before: { tags: ['customers'] }, after: { tags: ['customers', 'pci'] } },
      },
      {
        type: 'GroupTagsRemoved',
        actor: 'group-manager@example.com',
        subjectId: group.id,
        data: { before: { tags: ['customers', 'pci'] }, after: { tags: ['customers'] } },
      },
    ]);
  });

  it('are refused as a whole', async () => {
    const before = await dump(database());
    expect(await as('GROUP_MANAGER', 'addGroupTags', 'fine', 'Not fine')).to.equal('INVALID_VALUE tags.1');
    expect(await as('GROUP_MANAGER', 'addGroupTags', 'fine', 'pci')).to.equal('ALREADY_EXISTS tags.1');
    expect(await as('GROUP_MANAGER', 'removeGroupTags', 'pci', 'fine')).to.equal('NOT_FOUND tags.1');
    expect(await dump(database())).to.deep.equal(before);
  });

  it('of an archived group stay as they are', async () => {
    const { id: groupId } = await groupNamed('archived');
    const manager = await world().as('ORGANIZATION_ORGANIZATION_MANAGER');
    await tried(manager, 'updateGroup', { groupId, state: 'ARCHIVED' });
    for (const field of ['addGroupTags', 'removeGroupTags'])
      expect(await tried(manager, field, { groupId, tags: ['pci'] })).to.equal('WRONG_STATE groupId');
  });

  it('go with their group, and the group goes with them', async () => {
    const group = await groupNamed('tagged');
    const before = (await dump(database()))['group_tags'];
    valueOf(await addGroupTags(world().env, group.id, ['one', 'two']));
    const manager = await world().as('ORGANIZATION_ORGANIZATION_MANAGER');
    expect(await tried(manager, 'removeGroup', { groupId: group.id, name: 'tagged' })).to.equal('done');
    expect((await dump(database()))['group_tags']).to.equal(before);
  });

  it('are given once, however many give them at the same time, and never more than 20 in all', async () => {
    const { id: groupId } = await groupNamed('crowded');
    const manager = await world().as('ORGANIZATION_ORGANIZATION_MANAGER');
    const add = async (...tags: readonly string[]): Promise<string> =>
      outcome(await call(manager, 'addGroupTags', { groupId, tags }));
    const same = await Promise.all([1, 2, 3].map(() => add('same')));
    expect(same.sort()).to.deep.equal(['ALREADY_EXISTS tags.0', 'ALREADY_EXISTS tags.0', 'done']);
    const twelve = (from: number) => many(from + 12).slice(from);
    const crowd = await Promise.all([add(...twelve(0)), add(...twelve(12)), add(...twelve(24))]);
    expect(crowd.sort()).to.deep.equal(['LIMIT_REACHED tags', 'LIMIT_REACHED tags', 'done']);
    expect((await carried(groupId)).split(' ')).to.have.length(13);
    const taken = await Promise.all([1, 2].map(() => tried(manager, 'removeGroupTags', { groupId, tags: ['same'] })));
    expect(taken.sort()).to.deep.equal(['NOT_FOUND tags.0', 'done']);
  });

  it('cost one statement for many groups', async () => {
    const manager = await world().as('ORGANIZATION_ORGANIZATION_MANAGER');
    const list = `{ organization(id: "${world().organization.id}") { groups { nodes { name tags } } } }`;
    const sent = await database().statements(() => ask(manager, list));
    expect(sent.filter((sql) => /from group_tags/.test(sql))).to.have.length(2, 'once interpreted, once compiled');
  });
});
