import { expect } from 'chai';
import { newId, type Env } from '../../../src/kernel/env';
import { permissionsOf } from '../../../src/modules/access';
import { addCustomRole, removeCustomRole, updateCustomRole } from '../../../src/modules/custom-roles';
import { addOrganization, removeOrganization } from '../../../src/modules/organizations';
import { addMember, removeMember, updateMember } from '../../../src/modules/stakeholders';
import { assigneeOf } from '../../../src/modules/treatments/operations/assign';
import { ask } from '../../support/client';
import { eachEngine } from '../../support/engines';
import { createWorld, valueOf, withScopes, type World } from '../../support/world';
import { askServer } from '../auth/doors';
import { startTwoServers, type TwoServers } from '../auth/two-servers';

const codeOf = (result: { readonly ok: boolean; readonly error?: { readonly code: string } }): string =>
  result.ok ? 'done' : (result.error?.code ?? '');

eachEngine('custom roles', (database, engine) => {
  const made: { world?: World; servers?: TwoServers } = {};
  const world = (): World => made.world as World;
  const organizationId = () => world().organization.id;
  const onGroup = () => ({ organizationId: organizationId(), groupId: world().group.id });
  const onOrganization = () => ({ organizationId: organizationId(), groupId: null });
  const manager = () => world().as('ORGANIZATION_ORGANIZATION_MANAGER');

  before(async () => {
    made.world = await createWorld(database());
  });
  after(() => made.servers?.close());

  const draft = (name: string, permissions: Parameters<typeof addCustomRole>[2]['permissions'] = ['GROUP_TAG']) => ({
    name,
    description: '',
    level: 'GROUP' as const,
    permissions,
  });
  const add = async (...given: Parameters<typeof draft>) =>
    addCustomRole(await manager(), organizationId(), draft(...given));
  const details = { responsibility: null, expiresAt: null };

  it('are made, changed and removed, and the audit log tells of it', async () => {
    const role = valueOf(await add('Planner', ['TREATMENT_CHANGE']));
    valueOf(await updateCustomRole(await manager(), organizationId(), role.id, { permissions: ['GROUP_TAG'] }));
    const list = `{ organization(id: "${organizationId()}") { customRoles { nodes { name level permissions description organization { id } } totalCount }
      auditLog(filter: { subjectId: ["${role.id}"] }) { nodes { type data } } } }`;
    type Listed = { organization: { customRoles: { nodes: object[] }; auditLog: { nodes: { type: string }[] } } };
    const read = await ask<Listed>(await manager(), list);
    expect(read.organization.customRoles.nodes).to.deep.equal([
      {
        name: 'Planner',
        level: 'GROUP',
        permissions: permissionsOf({ level: 'GROUP', permissions: ['GROUP_TAG'] }),
        description: '',
        organization: { id: organizationId() },
      },
    ]);
    valueOf(await removeCustomRole(await manager(), organizationId(), role.id));
    const told = (await ask<Listed>(await manager(), list)).organization;
    expect(told.customRoles.nodes).to.deep.equal([]);
    expect(told.auditLog.nodes.map(({ type }) => type)).to.have.members([
      'CustomRoleAdded',
      'CustomRoleUpdated',
      'CustomRoleRemoved',
    ]);
  });

  it('have names of their own in an organization, and other organizations the same ones', async () => {
    const role = valueOf(await add('Twice'));
    const other = valueOf(await add('Other'));
    expect(codeOf(await add('tWICE'))).to.equal('ALREADY_EXISTS');
    expect(codeOf(await updateCustomRole(await manager(), organizationId(), other.id, { name: 'TWICE' }))).to.equal(
      'ALREADY_EXISTS',
    );
    valueOf(await updateCustomRole(await manager(), organizationId(), role.id, { name: 'TWICE' }));
    const stranger = await world().as('STRANGER');
    const theirs = valueOf(await addCustomRole(stranger, world().elsewhere.organization.id, draft('Twice')));
    for (const id of [theirs.id, newId()]) {
      expect(codeOf(await updateCustomRole(await manager(), organizationId(), id, { name: 'x' }))).to.equal(
        'NOT_FOUND',
      );
      expect(codeOf(await removeCustomRole(await manager(), organizationId(), id))).to.equal('NOT_FOUND');
      const grant = { email: 'new@example.com', role: 'VIEWER', customRoleId: id, ...details } as const;
      expect(codeOf(await addMember(await manager(), onGroup(), grant))).to.equal('NOT_FOUND');
    }
  });

  /** What a person may do in the group at this moment. */
  const tags = async (env: Env, tag: string): Promise<string> => {
    const input = `groupId: "${world().group.id}", tags: ["${tag}"]`;
    const { addGroupTags } = await ask<{ addGroupTags: { success: boolean } }>(
      env,
      `mutation { addGroupTags(input: { ${input} }) { success } }`,
    ).catch((error: unknown) => ({
      addGroupTags: { success: String(error).includes('FORBIDDEN') ? null : undefined },
    }));
    return addGroupTags.success === true ? 'done' : addGroupTags.success === null ? 'FORBIDDEN' : 'other';
  };

  it('are held beside VIEWER, and give what was put into them, from the next reading of the actor on', async () => {
    const role = valueOf(await add('Tagger'));
    expect(await tags(await world().as('VIEWER'), 'a')).to.equal('FORBIDDEN');
    valueOf(await updateMember(await manager(), onGroup(), 'viewer@example.com', { customRoleId: role.id }));
    const viewer = await world().as('VIEWER');
    expect(await tags(viewer, 'a')).to.equal('done');
    expect(await tags(withScopes(viewer, ['READ', 'TRIAGE']), 'b')).to.equal('FORBIDDEN');
    const list = `{ group(id: "${world().group.id}") { members(first: 100) { nodes { role customRole { name } stakeholder { email } } } } }`;
    const read = await ask<{ group: { members: { nodes: { customRole: object | null }[] } } }>(await manager(), list);
    expect(read.group.members.nodes.filter(({ customRole }) => customRole !== null)).to.deep.equal([
      { role: 'VIEWER', customRole: { name: 'Tagger' }, stakeholder: { email: 'viewer@example.com' } },
    ]);
    expect(codeOf(await removeCustomRole(await manager(), organizationId(), role.id))).to.equal('WRONG_STATE');
    valueOf(await updateMember(await manager(), onGroup(), 'viewer@example.com', { customRoleId: null }));
    expect(await tags(await world().as('VIEWER'), 'c')).to.equal('FORBIDDEN');
    valueOf(await removeCustomRole(await manager(), organizationId(), role.id));
  });

  it('are of one level, stand on its base role alone, and are given in a group by its managers, too', async () => {
    const role = valueOf(await add('Of groups'));
    const grant = (given: object) => ({
      email: 'given@example.com',
      role: 'VIEWER' as const,
      customRoleId: role.id,
      ...details,
      ...given,
    });
    expect(codeOf(await addMember(await manager(), onGroup(), grant({ role: 'ANALYST' })))).to.equal('INVALID_VALUE');
    expect(codeOf(await addMember(await manager(), onOrganization(), grant({ role: 'USER' })))).to.equal(
      'INVALID_VALUE',
    );
    const groupManager = await world().as('GROUP_MANAGER');
    expect(valueOf(await addMember(groupManager, onGroup(), grant({}))).customRoleId).to.equal(role.id);
    const raised = await updateMember(groupManager, onGroup(), 'given@example.com', {
      role: 'DEVELOPER',
      customRoleId: role.id,
    });
    expect(codeOf(raised)).to.equal('INVALID_VALUE');
    valueOf(await removeMember(groupManager, onGroup(), 'given@example.com'));
    valueOf(await removeCustomRole(await manager(), organizationId(), role.id));
  });

  it('let their members mend what is assigned to them, when they may treat it', async () => {
    const env = await world().as('GROUP_MANAGER');
    const assigned = async (name: string, permission: 'TREATMENT_CHANGE' | 'GROUP_TAG'): Promise<string> => {
      const role = valueOf(await add(name, [permission]));
      const grant = { email: `${name.toLowerCase()}@example.com`, role: 'VIEWER', customRoleId: role.id } as const;
      valueOf(await addMember(await manager(), onGroup(), { ...grant, ...details }));
      return codeOf(await assigneeOf(env, onGroup(), grant.email));
    };
    expect(await assigned('Mender', 'TREATMENT_CHANGE')).to.equal('done');
    expect(await assigned('Sorter', 'GROUP_TAG')).to.equal('INVALID_VALUE');
    expect(codeOf(await assigneeOf(env, onGroup(), 'stranger@example.com'))).to.equal('NOT_FOUND');
  });

  const raced = (
    work: Promise<{ readonly ok: boolean; readonly error?: { readonly code: string } }>,
  ): Promise<string> => work.then(codeOf, (error: unknown) => (error as { code: string }).code);

  it('are not removed while they are given: one of two wins, and the other is told', async () => {
    const env = await manager();
    for (const number of Array.from({ length: 6 }).keys()) {
      const role = valueOf(await add(`Raced ${number}`));
      const grant = {
        email: `raced-${number}@example.com`,
        role: 'VIEWER',
        customRoleId: role.id,
        ...details,
      } as const;
      const [given, removed] = await Promise.all([
        raced(addMember(env, onGroup(), grant)),
        raced(removeCustomRole(env, organizationId(), role.id)),
      ]);
      expect(
        [given, removed].filter((each) => each === 'done'),
        `${given} ${removed}`,
      ).to.have.length(1);
      expect(given).to.be.oneOf(['done', 'NOT_FOUND', 'CONFLICT']);
      expect(removed).to.be.oneOf(['done', 'WRONG_STATE', 'CONFLICT']);
    }
  });

  it('are at most 50, and go with their organization', async () => {
    const { env } = world();
    const { id } = valueOf(await addOrganization(env, { name: 'passing', country: null }));
    for (const number of Array.from({ length: 49 }).keys())
      valueOf(await addCustomRole(env, id, draft(`Role ${number}`)));
    const last = await Promise.all(['One', 'Another'].map((name) => raced(addCustomRole(env, id, draft(name)))));
    expect(last).to.have.members(['done', 'LIMIT_REACHED']);
    expect(codeOf(await addCustomRole(env, id, draft('One more')))).to.equal('LIMIT_REACHED');
    valueOf(await removeOrganization(env, id, () => Promise.resolve(false)));
    expect(await database().writer('custom_roles').where({ organization_id: id })).to.deep.equal([]);
  });

  if (engine === 'postgres')
    it('that are changed on one server hold on the other at the next request', async function () {
      this.timeout(20_000);
      made.servers = await startTwoServers(database());
      const { here, there } = made.servers;
      const role = valueOf(await add('Across'));
      const grant = { email: 'across@example.com', role: 'VIEWER', customRoleId: role.id, ...details } as const;
      valueOf(await addMember(await manager(), onGroup(), grant));
      const bearer = await here.token('across@example.com');
      const mutation = (tag: string) =>
        `mutation { addGroupTags(input: { groupId: "${world().group.id}", tags: ["${tag}"] }) { success } }`;
      const code = async (server: typeof here, tag: string) =>
        (await askServer(server, { bearer }, mutation(tag))).body.errors?.[0]?.extensions?.code ?? 'done';
      expect([await code(here, 'x'), await code(there, 'y')]).to.deep.equal(['done', 'done']);
      valueOf(
        await updateCustomRole(await manager(), organizationId(), role.id, { permissions: ['TREATMENT_CHANGE'] }),
      );
      expect([await code(here, 'x'), await code(there, 'y')]).to.deep.equal(['FORBIDDEN', 'FORBIDDEN']);
      valueOf(await updateCustomRole(await manager(), organizationId(), role.id, { permissions: ['GROUP_TAG'] }));
      expect([await code(here, 'x'), await code(there, 'y')]).to.deep.equal(['done', 'done']);
    });
});
