import { expect } from 'chai';
import { newId, type Env } from '../../../src/kernel/env';
import type { HeldRole, Person } from '../../../src/kernel/actor';
import {
  changeStakeholder,
  customizable,
  ensureStakeholder,
  grantRole,
  groupRoles,
  heldRoles,
  may,
  organizationRoles,
  permissionHolders,
  permissions,
  type GroupRole,
  type OrganizationRole,
  type Permission,
  type RoleLevel,
} from '../../../src/modules/access';
import { addCustomRole } from '../../../src/modules/custom-roles';
import { addGroup } from '../../../src/modules/groups';
import { ask, run } from '../../support/client';
import { eachEngine } from '../../support/engines';
import { createWorld, valueOf, withScopes, type World } from '../../support/world';
import { randomFrom } from '../random';

interface Somebody {
  readonly id: string;
  readonly email: string;
  readonly suspended: boolean;
}

eachEngine('who can do what', (database) => {
  const made: { world?: World; people: Somebody[]; sister?: string } = { people: [] };
  const world = (): World => made.world as World;
  const next = randomFrom(20_260_101);
  const chance = (share: number): boolean => next() < share;
  const pick = <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)] as T;
  const organizationId = () => world().organization.id;

  const custom = async (level: RoleLevel, index: number): Promise<string> => {
    const possible = [...customizable[level]].filter((each) => each !== 'ORGANIZATION_READ' && each !== 'GROUP_READ');
    const chosen = possible.filter(() => chance(0.4));
    const given = await addCustomRole(world().env, organizationId(), {
      name: `${level} ${index}`,
      description: '',
      level,
      permissions: [...chosen, level === 'GROUP' ? 'GROUP_TAG' : 'AUDIT_READ'],
    });
    return valueOf(given).id;
  };

  before(async function () {
    this.timeout(60_000);
    const built = await createWorld(database());
    const { env } = built;
    made.world = built;
    made.sister = valueOf(
      await addGroup(env, { organizationId: organizationId(), name: 'sister', description: '' }),
    ).id;
    const roles = {
      ORGANIZATION: [await custom('ORGANIZATION', 1), await custom('ORGANIZATION', 2)],
      GROUP: [await custom('GROUP', 1), await custom('GROUP', 2), await custom('GROUP', 3)],
    };
    const ends = [null, null, '2000-01-01T00:00:00.000Z', '2999-01-01T00:00:00.000Z'];
    for (const number of Array.from({ length: 24 }).keys()) {
      const { id, email } = await ensureStakeholder(env, `somebody-${number}@example.com`);
      const suspended = chance(0.15);
      if (suspended) await changeStakeholder(env, id, { state: 'SUSPENDED' });
      for (const groupId of [null, built.group.id, made.sister].filter(() => chance(0.6))) {
        const level = groupId === null ? 'ORGANIZATION' : 'GROUP';
        const isCustom = chance(0.4);
        const base: OrganizationRole | GroupRole = level === 'GROUP' ? 'VIEWER' : 'USER';
        await grantRole(
          env,
          { organizationId: organizationId(), groupId },
          {
            email,
            role: isCustom ? base : pick(level === 'GROUP' ? groupRoles : organizationRoles),
            customRoleId: isCustom ? pick(roles[level]) : null,
            responsibility: null,
            expiresAt: pick(ends),
          },
        );
      }
      made.people.push({ id, email, suspended });
    }
  });

  const lasts = ({ expiresAt }: HeldRole): boolean => expiresAt === null || expiresAt > world().clock.now();

  const personOf = async ({ id, email }: Somebody): Promise<Person> => ({
    kind: 'PERSON',
    id,
    email,
    role: 'USER',
    door: 'SESSION',
    accessId: newId(),
    provider: 'local',
    expiresAt: '2999-01-01T00:00:00.000Z',
    scopes: null,
    groupIds: null,
    memberships: (await heldRoles(world().env, id)).filter(lasts),
  });

  it('is told as the deciding function answers, for every permission and random members', async function () {
    this.timeout(60_000);
    const objects = [null, world().group.id, made.sister ?? ''].map((groupId) => ({
      organizationId: organizationId(),
      groupId,
    }));
    const people = await Promise.all(
      made.people.filter(({ suspended }) => !suspended).map(async (each) => ({ ...each, actor: await personOf(each) })),
    );
    const known = new Set(people.map(({ id }) => id));
    const met = { holders: 0, others: 0 };
    for (const on of objects)
      for (const permission of permissions) {
        const { nodes } = await permissionHolders(world().env, on, permission, { first: 100 });
        const told = new Set(nodes.map(({ stakeholderId }) => stakeholderId).filter((id) => known.has(id)));
        const expected = people.filter(({ actor }) => may(actor, permission, on)).map(({ id }) => id);
        expect([...told], `${permission} on ${String(on.groupId)}`).to.have.members(expected);
        expect(
          nodes.filter(({ stakeholderId }) =>
            made.people.some(({ id, suspended }) => suspended && id === stakeholderId),
          ),
        ).to.deep.equal([]);
        met.holders += expected.length;
        met.others += people.length - expected.length;
      }
    expect(met.holders).to.be.greaterThan(200);
    expect(met.others).to.be.greaterThan(200);
  });

  const myPermissions = async (env: Env, kind: 'organization' | 'group', id: string) =>
    (
      (await run<Record<string, { myPermissions: Permission[] } | null>>(
        env,
        `query ($id: UUID!) { ${kind}(id: $id) { myPermissions } }`,
        { id },
      )) as { data: Record<string, { myPermissions: Permission[] } | null> }
    ).data[kind]?.myPermissions;

  it('callers see of themselves, within the scopes of their tokens, where they see the object', async () => {
    const { group, organization } = world();
    const onGroup = { organizationId: organization.id, groupId: group.id };
    for (const somebody of made.people.filter(({ suspended }) => !suspended)) {
      const actor = await personOf(somebody);
      const env = { ...world().env, actor };
      const own = permissions.filter((each) => may(actor, each, onGroup));
      expect(await myPermissions(env, 'group', group.id)).to.deep.equal(own.includes('GROUP_READ') ? own : undefined);
      const onOrganization = permissions.filter((each) => may(actor, each, { ...onGroup, groupId: null }));
      expect(await myPermissions(env, 'organization', organization.id)).to.deep.equal(
        onOrganization.includes('ORGANIZATION_READ') ? onOrganization : undefined,
      );
    }
    const viewer = withScopes(await world().as('VIEWER'), ['READ']);
    expect(await myPermissions(viewer, 'group', group.id)).not.to.include('COMMENT_WRITE');
    expect(await myPermissions(withScopes(viewer, ['TRIAGE']), 'group', group.id)).to.equal(undefined);
    expect(await myPermissions(await world().as('STRANGER'), 'group', group.id)).to.equal(undefined);
  });

  it('names the role that gives it, and is paged', async () => {
    const { group } = world();
    const list = (page: string) => `{ whoCanInGroup(groupId: "${group.id}", permission: GROUP_REMOVE, ${page}) {
      nodes { id level organizationRole groupRole customRole { name } stakeholder { email } } pageInfo { hasNextPage endCursor } totalCount } }`;
    interface Told {
      whoCanInGroup: {
        nodes: {
          level: RoleLevel;
          organizationRole: string | null;
          groupRole: string | null;
          stakeholder: { email: string };
        }[];
        pageInfo: { hasNextPage: boolean; endCursor: string };
        totalCount: number;
      };
    }
    const env = await world().as('GROUP_MANAGER');
    const { whoCanInGroup: whole } = await ask<Told>(env, list('first: 100'));
    whole.nodes.forEach(({ level, organizationRole, groupRole }) =>
      expect([organizationRole, groupRole]).to.deep.equal(
        level === 'GROUP' ? [null, 'GROUP_MANAGER'] : ['ORGANIZATION_MANAGER', null],
      ),
    );
    const emails = whole.nodes.map(({ stakeholder }) => stakeholder.email);
    expect(emails).to.deep.equal([...emails].sort());
    expect(emails).to.include.members(['group-manager@example.com', 'organization-organization-manager@example.com']);
    expect(whole.totalCount).to.equal(emails.length);
    const { whoCanInGroup: first } = await ask<Told>(env, list('first: 1'));
    const { whoCanInGroup: second } = await ask<Told>(env, list(`first: 1, after: "${first.pageInfo.endCursor}"`));
    expect([...first.nodes, ...second.nodes]).to.deep.equal(whole.nodes.slice(0, 2));
  });

  it('is told in a constant number of statements', async () => {
    const on = { organizationId: organizationId(), groupId: world().group.id };
    const sent = await database().statements(async () => {
      const page = await permissionHolders(world().env, on, 'GROUP_READ', { first: 50 });
      expect(page.nodes.length).to.be.greaterThan(5);
    });
    expect(sent).to.have.length(2);
  });

  it('is not told to those who may not see the members, nor of objects that they do not see', async () => {
    const ofGroup = (id: string) => `{ whoCanInGroup(groupId: "${id}", permission: GROUP_READ) { totalCount } }`;
    const told = async (role: Parameters<World['as']>[0], id: string) =>
      JSON.stringify(await run(await world().as(role), ofGroup(id)));
    expect(await told('VIEWER', world().group.id)).to.include('FORBIDDEN');
    expect(await told('REVIEWER', world().group.id)).to.include('totalCount');
    for (const id of [world().elsewhere.group.id, newId()])
      expect(await told('GROUP_MANAGER', id)).to.equal('{"data":{"whoCanInGroup":null}}');
  });
});
