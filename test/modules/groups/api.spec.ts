import { expect } from 'chai';
import type { Env } from '../../../src/kernel/env';
import { ask } from '../../support/client';
import { eachEngine } from '../../support/engines';
import { createWorld, type World } from '../../support/world';
import { dump } from '../access/dump';
import { reportIn } from '../access/tenants';
import { call, listOf, tried, type Payload } from '../call';
import { checkActive, groupsByIds, type Group } from '../../../src/modules/groups';
import { addGitRoot } from '../../../src/modules/roots';
import { valueOf } from '../../support/world';

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

  it('are only read while they are archived', async () => {
    const { group } = await add('archived');
    const stored = (await groupsByIds(world().env, [group.id]))[0] as Group;
    const root = valueOf(
      await addGitRoot(world().env, stored, { url: 'https://example.com/archived.git', branch: 'main' }),
    );
    const { finding, vulnerability } = await reportIn(world().env, stored, root, 79);
    await call(world().env, 'addGroupMember', { groupId: group.id, email: 'analyst@example.com', role: 'ANALYST' });
    expect(await tried(manager(), 'updateGroup', { groupId: group.id, state: 'ARCHIVED' })).to.equal('done');
    const before = await dump(database());
    const [groupId, rootId, findingId] = [group.id, root.id, finding.id];
    const writes: readonly (readonly [string, object, string])[] = [
      ['updateGroup', { groupId, description: 'x' }, 'WRONG_STATE groupId'],
      ['updateGroup', { groupId, state: 'ARCHIVED' }, 'WRONG_STATE groupId'],
      ['addGitRoot', { groupId, url: 'https://example.com/x.git', branch: 'main' }, 'WRONG_STATE groupId'],
      ['updateGitRoot', { rootId, branch: 'other' }, 'WRONG_STATE rootId'],
      ['updateRootNickname', { rootId, nickname: 'other' }, 'WRONG_STATE rootId'],
      ['deactivateRoot', { rootId, reason: 'OUT_OF_SCOPE' }, 'WRONG_STATE rootId'],
      ['activateRoot', { rootId }, 'WRONG_STATE rootId'],
      ['removeRoot', { rootId }, 'WRONG_STATE rootId'],
      ['addFinding', { groupId, title: 't', description: 'd' }, 'WRONG_STATE groupId'],
      ['updateFinding', { findingId, title: 'x' }, 'WRONG_STATE findingId'],
      ['removeFinding', { findingId }, 'WRONG_STATE findingId'],
      ['addVulnerability', { findingId, rootId, kind: 'LINES', where: 'b.ts', specific: '1' }, 'WRONG_STATE findingId'],
      [
        'removeVulnerability',
        { vulnerabilityId: vulnerability.id, reason: 'DUPLICATED' },
        'WRONG_STATE vulnerabilityId',
      ],
    ];
    for (const [field, input, expected] of writes)
      expect(await tried(world().env, field, input), field).to.equal(expected);
    expect(await dump(database())).to.deep.equal(before);
    expect(await ask(manager(), `{ group(id: "${group.id}") { state findings { totalCount } } }`)).to.deep.equal({
      group: { state: 'ARCHIVED', findings: { totalCount: 1 } },
    });
    expect(await tried(manager(), 'updateGroup', { groupId, state: 'ACTIVE', description: 'again' })).to.equal('done');
    expect((await checkActive(world().env, group.id, [])).ok).to.equal(true);
  });

  it('are removed by who names them, with all that they hold and nothing else', async () => {
    const before = await dump(database());
    const { group } = await add('removed');
    const stored = (await groupsByIds(world().env, [group.id]))[0] as Group;
    const root = valueOf(
      await addGitRoot(world().env, stored, { url: 'https://example.com/removed.git', branch: 'main' }),
    );
    await reportIn(world().env, stored, root, 89);
    await call(world().env, 'addGroupMember', { groupId: group.id, email: 'viewer@example.com', role: 'VIEWER' });
    expect(await tried(manager(), 'removeGroup', { groupId: group.id, name: 'other' })).to.equal('INVALID_VALUE name');
    expect(await tried(manager(), 'removeGroup', { groupId: group.id, name: 'REMOVED' })).to.equal('done');
    expect(await tried(manager(), 'removeGroup', { groupId: group.id, name: 'removed' })).to.equal('error NOT_FOUND');
    const { journal: _, access_revision: __, ...after } = await dump(database());
    expect(before).to.deep.include(after);
    expect((await add('removed')).success).to.equal(true);
  });

  it('are not added to while they are removed: one of both is refused, and never an internal error', async () => {
    for (const name of ['vanishing-1', 'vanishing-2', 'vanishing-3']) {
      const { group } = await add(name);
      const [removed, added] = await Promise.all([
        tried(manager(), 'removeGroup', { groupId: group.id, name }),
        tried(world().env, 'addFinding', { groupId: group.id, title: 't', description: 'd' }),
      ]);
      expect(['done', 'error CONFLICT'], removed).to.include(removed);
      expect(['done', 'error CONFLICT', 'error NOT_FOUND'], added).to.include(added);
      expect([removed, added]).to.include('done');
    }
  });

  describe('in lists', () => {
    const names = async (args: string, env = manager()): Promise<string> =>
      (
        await listOf(
          env,
          `{ organization(id: "${made.world?.elsewhere.organization.id ?? ''}") { groups${args} { nodes { name } } } }`,
          ['organization', 'groups', 'nodes'],
        )
      )
        .map(({ name }) => name)
        .join(' ');
    before(async () => {
      const stranger = await world().as('STRANGER');
      made.manager = stranger;
      const { organization } = world().elsewhere;
      for (const [name, service] of [
        ['Zeta', 'BLACK'],
        ['alpha', 'WHITE'],
        ['beta-x', 'BLACK'],
      ])
        await call(stranger, 'addGroup', { organizationId: organization.id, name, description: '', service });
      const { organization: read } = (await ask(
        stranger,
        `{ organization(id: "${organization.id}") { groups(filter: { nameContains: "beta" }) { nodes { id } } } }`,
      )) as unknown as { organization: { groups: { nodes: [{ id: string }] } } };
      await call(stranger, 'updateGroup', { groupId: read.groups.nodes[0].id, state: 'ARCHIVED' });
    });
    const stories: readonly (readonly [string, string])[] = [
      ['', 'beta-x alpha Zeta racing web-shop'],
      ['(orderBy: { field: CREATED_AT, direction: ASC })', 'web-shop racing Zeta alpha beta-x'],
      ['(orderBy: { field: NAME, direction: ASC })', 'Zeta alpha beta-x racing web-shop'],
      ['(orderBy: { field: NAME, direction: DESC }, first: 2)', 'web-shop racing'],
      ['(orderBy: { field: NAME, direction: DESC }, last: 2)', 'alpha Zeta'],
      ['(filter: { state: [ARCHIVED] })', 'beta-x'],
      ['(filter: { state: [] })', ''],
      ['(filter: { service: [BLACK], not: { state: [ARCHIVED] } })', 'Zeta'],
      ['(filter: { nameContains: "A" })', 'beta-x alpha Zeta racing'],
      ['(filter: { or: [{ nameContains: "%" }, { nameContains: "-x" }] })', 'beta-x'],
      ['(filter: null, orderBy: null)', 'beta-x alpha Zeta racing web-shop'],
    ];
    stories.forEach(([args, expected]) =>
      it(`give ${expected === '' ? 'nothing' : expected} for groups${args}`, async () =>
        expect(await names(args)).to.equal(expected)),
    );
  });
});
