import { expect } from 'chai';
import type { Env } from '../../../src/kernel/env';
import { organizationManagers, type Membership } from '../../../src/modules/access';
import { addGroup } from '../../../src/modules/groups';
import { addOrganization } from '../../../src/modules/organizations';
import { checkDetails, keepsManager } from '../../../src/modules/stakeholders/domain/member';
import { ask } from '../../support/client';
import { eachEngine } from '../../support/engines';
import { createWorld, valueOf, type World } from '../../support/world';
import { call, listOf, tried, type Payload } from '../call';

describe('members', () => {
  const now = '2026-01-01T00:00:00.000Z';
  it('answer for something of at most 50 characters, until a time to come', () => {
    const told = (responsibility: string | null, expiresAt: string | null = null) => {
      const checked = checkDetails({ responsibility, expiresAt }, now);
      return checked.ok ? checked.value : checked.error.code;
    };
    expect(told(null)).to.deep.equal({ responsibility: null, expiresAt: null });
    expect(told('   ')).to.deep.equal({ responsibility: null, expiresAt: null });
    expect(told(` ${'🧨'.repeat(50)} `)).to.deep.equal({ responsibility: '🧨'.repeat(50), expiresAt: null });
    expect(told('x'.repeat(51))).to.equal('TOO_LONG');
    expect(told('a\0')).to.equal('INVALID_VALUE');
    expect(told(null, now)).to.equal('INVALID_VALUE');
    expect(told(null, '2026-01-01T00:00:00.001Z')).to.have.property('expiresAt', '2026-01-01T00:00:00.001Z');
  });

  const member = (id: string, role: 'ORGANIZATION_MANAGER' | 'USER', expiresAt: string | null = null): Membership => ({
    id,
    role,
    expiresAt,
    stakeholderId: id,
    organizationId: 'o',
    groupId: null,
    email: `${id}@example.com`,
    responsibility: null,
    createdAt: now,
  });
  const lasting = member('a', 'ORGANIZATION_MANAGER');
  const stories: readonly (readonly [string, readonly Membership[], Membership, Membership | null, boolean])[] = [
    ['the only manager leaves', [lasting], lasting, null, false],
    ['the only manager becomes a user', [lasting], lasting, member('a', 'USER'), false],
    [
      'the only manager gets an end',
      [lasting],
      lasting,
      member('a', 'ORGANIZATION_MANAGER', '2027-01-01T00:00:00.000Z'),
      false,
    ],
    ['the only manager changes nothing', [lasting], lasting, lasting, true],
    ['one of two leaves', [lasting, member('b', 'ORGANIZATION_MANAGER')], lasting, null, true],
    [
      'one leaves and the other has an end',
      [lasting, member('b', 'ORGANIZATION_MANAGER', '2027-01-01T00:00:00.000Z')],
      lasting,
      null,
      false,
    ],
    [
      'one with an end leaves',
      [lasting, member('b', 'ORGANIZATION_MANAGER', '2027-01-01T00:00:00.000Z')],
      member('b', 'ORGANIZATION_MANAGER', '2027-01-01T00:00:00.000Z'),
      null,
      true,
    ],
    ['a user leaves', [lasting], member('c', 'USER'), null, true],
  ];
  stories.forEach(([title, managers, who, next, expected]) => {
    it(`${expected ? 'may' : 'may not'} change so that ${title}`, () =>
      expect(keepsManager(managers, who, next).ok).to.equal(expected));
  });
});

eachEngine('members of organizations and groups', (database) => {
  const made: { world?: World; manager?: Env } = {};
  const world = (): World => made.world as World;
  const manager = (): Env => made.manager as Env;
  before(async () => {
    made.world = await createWorld(database());
    made.manager = await made.world.as('ORGANIZATION_ORGANIZATION_MANAGER');
  });

  const levels = {
    Organization: () => ({ organizationId: world().organization.id }),
    Group: () => ({ groupId: world().group.id }),
  } as const;
  const roles = { Organization: ['USER', 'ORGANIZATION_MANAGER'], Group: ['VIEWER', 'ANALYST'] } as const;

  (['Organization', 'Group'] as const).forEach((level) => {
    const on = levels[level];
    const [first, second] = roles[level];
    const shown = 'membership { role responsibility expiresAt stakeholder { email state role } }';
    const act = (verb: string, input: object): Promise<Payload> =>
      call(manager(), `${verb}${level}Member`, { ...on(), ...input }, verb === 'remove' ? '' : shown);
    const outcomeOf = (verb: string, input: object): Promise<string> =>
      tried(manager(), `${verb}${level}Member`, { ...on(), ...input });
    const email = `new-${level.toLowerCase()}@example.com`;

    it(`of ${level}: are added by their address, and invited when they are unknown`, async () => {
      const added = await act('add', {
        email: email.toUpperCase(),
        role: first,
        responsibility: ' Backend ',
        expiresAt: '2026-12-31T00:00:00Z',
      });
      expect(added['membership']).to.deep.equal({
        role: first,
        responsibility: 'Backend',
        expiresAt: '2026-12-31T00:00:00.000Z',
        stakeholder: { email, state: 'INVITED', role: 'USER' },
      });
      expect(await outcomeOf('add', { email, role: second })).to.equal('ALREADY_EXISTS email');
    });

    it(`of ${level}: keep what a change leaves out, ignore a null role, and lose responsibility and end by null`, async () => {
      const change = async (input: object) => {
        const { role, responsibility, expiresAt } = (await act('update', { email, ...input }))['membership'] as Record<
          string,
          unknown
        >;
        return [role, responsibility, expiresAt];
      };
      expect(await change({})).to.deep.equal([first, 'Backend', '2026-12-31T00:00:00.000Z']);
      expect(await change({ role: null })).to.deep.equal([first, 'Backend', '2026-12-31T00:00:00.000Z']);
      expect(await change({ role: second })).to.deep.equal([second, 'Backend', '2026-12-31T00:00:00.000Z']);
      expect(await change({ responsibility: null })).to.deep.equal([second, null, '2026-12-31T00:00:00.000Z']);
      expect(await change({ expiresAt: null, responsibility: 'x' })).to.deep.equal([second, 'x', null]);
      expect(await change({ role: first })).to.deep.equal([first, 'x', null]);
    });

    const refusals: readonly (readonly [string, object, string])[] = [
      ['add', { email: `other-${email}`, role: first, responsibility: 'x'.repeat(51) }, 'TOO_LONG responsibility'],
      ['add', { email: `other-${email}`, role: first, expiresAt: '2020-01-01T00:00:00Z' }, 'INVALID_VALUE expiresAt'],
      ['update', { email, responsibility: 'a\0' }, 'INVALID_VALUE responsibility'],
      ['update', { email, expiresAt: '2020-01-01T00:00:00Z' }, 'INVALID_VALUE expiresAt'],
      ['update', { email: 'nobody@example.com', role: first }, 'NOT_FOUND email'],
      ['remove', { email: 'nobody@example.com' }, 'NOT_FOUND email'],
    ];
    refusals.forEach(([verb, input, expected]) => {
      it(`of ${level}: to ${verb} ${JSON.stringify(input).slice(0, 70)} is refused: ${expected}`, async () =>
        expect(await outcomeOf(verb, input)).to.equal(expected));
    });

    it(`of ${level}: are added once, however many ask at the same time`, async () => {
      const all = await Promise.all(
        Array.from({ length: 5 }, () => outcomeOf('add', { email: `race-${email}`, role: first })),
      );
      expect(all.sort()).to.deep.equal([...Array.from({ length: 4 }, () => 'ALREADY_EXISTS email'), 'done']);
    });

    it(`of ${level}: are removed once, and may be added again`, async () => {
      expect(await outcomeOf('remove', { email })).to.equal('done');
      expect(await outcomeOf('remove', { email })).to.equal('NOT_FOUND email');
      expect(await outcomeOf('add', { email, role: first })).to.equal('done');
    });
  });

  it('of a group are users of its organization, also when they join two groups at the same time', async () => {
    const { organization, env } = world();
    const groups = await Promise.all(
      ['one', 'two', 'three'].map((name) =>
        addGroup(env, { organizationId: organization.id, name: `group-${name}`, description: '' }),
      ),
    );
    const all = await Promise.all(
      groups.map((group) =>
        tried(manager(), 'addGroupMember', {
          groupId: valueOf(group).id,
          email: 'joins-all@example.com',
          role: 'VIEWER',
        }),
      ),
    );
    expect(all).to.deep.equal(['done', 'done', 'done']);
    const members = await listOf(
      manager(),
      `{ organization(id: "${organization.id}") { members(first: 100) { nodes { role stakeholder { email } } } } }`,
      ['organization', 'members', 'nodes'],
    );
    expect(
      members.filter(({ stakeholder }) => (stakeholder as { email: string }).email === 'joins-all@example.com'),
    ).to.deep.equal([{ role: 'USER', stakeholder: { email: 'joins-all@example.com' } }]);
  });

  it('who are unknown may be added to two organizations at the same time', async () => {
    const { env } = world();
    const organizations = await Promise.all(
      ['left-side', 'right-side'].map((name) => addOrganization(env, { name, country: null })),
    );
    const all = await Promise.all(
      organizations.map((each) =>
        tried(env, 'addOrganizationMember', {
          organizationId: valueOf(each).id,
          email: 'unknown-twice@example.com',
          role: 'USER',
        }),
      ),
    );
    expect(all).to.deep.equal(['done', 'done']);
  });

  it('who leave the organization leave its groups, and groups of others stay theirs', async () => {
    const { organization, elsewhere, group, env } = world();
    await call(env, 'addGroupMember', { groupId: elsewhere.group.id, email: 'reviewer@example.com', role: 'REVIEWER' });
    expect(
      await tried(manager(), 'removeOrganizationMember', {
        organizationId: organization.id,
        email: 'reviewer@example.com',
      }),
    ).to.equal('done');
    const reviewer = await world().as('REVIEWER');
    const { data } = {
      data: await ask(
        reviewer,
        `{ own: group(id: "${group.id}") { id } other: group(id: "${elsewhere.group.id}") { id } }`,
      ),
    };
    expect(data).to.deep.equal({ own: null, other: { id: elsewhere.group.id } });
  });

  it('are never left without a manager, whatever two of them do at the same time', async () => {
    const { env } = world();
    for (const name of ['pair-1', 'pair-2', 'pair-3', 'pair-4']) {
      const { id } = valueOf(await addOrganization(env, { name, country: null }));
      const emails = ['manager-a@example.com', 'manager-b@example.com'];
      for (const email of emails)
        await call(env, 'addOrganizationMember', { organizationId: id, email, role: 'ORGANIZATION_MANAGER' });
      await call(env, 'removeOrganizationMember', {
        organizationId: id,
        email: env.actor.kind === 'OPERATOR' ? env.actor.email : '',
      });
      const [one, two] = await Promise.all([
        tried(env, 'removeOrganizationMember', { organizationId: id, email: emails[0] }),
        tried(env, 'updateOrganizationMember', { organizationId: id, email: emails[1], role: 'USER' }),
      ]);
      expect([one, two].sort(), name).to.deep.equal(['LAST_MANAGER', 'done']);
      expect(await organizationManagers(env, id), name).to.have.length(1);
    }
  });

  it('are listed by their addresses, page by page, and each organization on its own', async () => {
    const page = async (args: string) =>
      (await ask(
        manager(),
        `{ organization(id: "${world().organization.id}") { members(${args}) { totalCount nodes { stakeholder { email } } pageInfo { endCursor hasNextPage } } } }`,
      )) as unknown as {
        organization: {
          members: {
            totalCount: number;
            nodes: { stakeholder: { email: string } }[];
            pageInfo: { endCursor: string; hasNextPage: boolean };
          };
        };
      };
    const { members } = (await page('first: 100')).organization;
    const emails = members.nodes.map(({ stakeholder }) => stakeholder.email);
    expect(emails).to.deep.equal([...emails].sort());
    expect(emails).not.to.include('stranger@example.com');
    expect(members.totalCount).to.equal(emails.length);
    const { members: first } = (await page('first: 3')).organization;
    const { members: second } = (await page(`first: 3, after: "${first.pageInfo.endCursor}"`)).organization;
    expect([...first.nodes, ...second.nodes].map(({ stakeholder }) => stakeholder.email)).to.deep.equal(
      emails.slice(0, 6),
    );
  });
});
