import { expect } from 'chai';
import type { Env } from '../../../src/kernel/env';
import { organizationManagers } from '../../../src/modules/access';
import { addGroup } from '../../../src/modules/groups';
import { addOrganization } from '../../../src/modules/organizations';
import { ask } from '../../support/client';
import { eachEngine } from '../../support/engines';
import { createWorld, valueOf, type World } from '../../support/world';
import { call, listOf, tried } from '../call';

eachEngine('members who join and leave', (database) => {
  const made: { world?: World; manager?: Env } = {};
  const world = (): World => made.world as World;
  const manager = (): Env => made.manager as Env;
  before(async () => {
    made.world = await createWorld(database());
    made.manager = await made.world.as('ORGANIZATION_ORGANIZATION_MANAGER');
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
