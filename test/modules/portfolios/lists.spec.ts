import { expect } from 'chai';
import { execute, parse } from 'graphql';
import type { Env } from '../../../src/kernel/env';
import { addGroup, addGroupTags, removeGroupTags, type Group } from '../../../src/modules/groups';
import { addMember } from '../../../src/modules/stakeholders';
import { application, ask, run } from '../../support/client';
import { eachEngine } from '../../support/engines';
import { createWorld, valueOf, withScopes, type Role, type World } from '../../support/world';
import { callers, envAs, holds } from '../access/tenants';
import { randomFrom } from '../random';

interface Shown {
  readonly id: string;
  readonly name: string;
  readonly groups: { readonly totalCount: number; readonly nodes: readonly { readonly name: string }[] };
}
interface Listed {
  readonly totalCount: number;
  readonly nodes: readonly Shown[];
  readonly pageInfo: { readonly endCursor: string; readonly startCursor: string; readonly hasNextPage: boolean };
}

eachEngine('portfolios', (database) => {
  const made: { world?: World; groups?: readonly Group[] } = {};
  const world = (): World => made.world as World;
  const add = async (name: string, tags: readonly string[]): Promise<Group> => {
    const { env, organization } = world();
    const group = valueOf(await addGroup(env, { organizationId: organization.id, name, description: '' }));
    if (tags.length > 0) valueOf(await addGroupTags(env, group.id, tags));
    return group;
  };
  const join = async (group: Group, email: string): Promise<void> => {
    const on = { organizationId: group.organizationId, groupId: group.id };
    const member = { email, role: 'VIEWER', responsibility: null, expiresAt: null } as const;
    valueOf(await addMember(world().env, on, member));
  };

  before(async () => {
    made.world = await createWorld(database());
    const { env, group, elsewhere } = world();
    valueOf(await addGroupTags(env, group.id, ['customers', 'pci']));
    valueOf(await addGroupTags(env, elsewhere.group.id, ['customers', 'secret']));
    const other = await add('api', ['pci', 'internal']);
    await add('batch', ['internal', 'z-9']);
    await add('plain', []);
    await join(other, 'developer@example.com');
  });

  const list = async (env: Env, args = ''): Promise<Listed | undefined> =>
    (
      await ask<{ organization: { portfolios: Listed } | null }>(
        env,
        `{ organization(id: "${world().organization.id}") { portfolios${args} { totalCount pageInfo { endCursor startCursor hasNextPage }
          nodes { id name organization { name } groups(orderBy: { field: NAME, direction: ASC }) { totalCount nodes { name } } } } } }`,
      )
    ).organization?.portfolios;
  const told = async (env: Env, args = ''): Promise<string> =>
    ((await list(env, args))?.nodes ?? [])
      .map(({ name, groups }) => `${name}: ${groups.nodes.map((group) => group.name).join(' ')}`)
      .join('; ');
  const named = async (env: Env, name: string): Promise<unknown> => {
    const { data } = await run<{ organization: { portfolio: { name: string } | null } | null }>(
      env,
      `query ($name: String!) { organization(id: "${world().organization.id}") { portfolio(name: $name) { name } } }`,
      { name },
    );
    return data?.organization?.portfolio?.name ?? null;
  };

  const sights: readonly (readonly [Role, string])[] = [
    ['ORGANIZATION_ORGANIZATION_MANAGER', 'customers: web-shop; internal: api batch; pci: api web-shop; z-9: batch'],
    ['DEVELOPER', 'customers: web-shop; internal: api; pci: api web-shop'],
    ['VIEWER', 'customers: web-shop; pci: web-shop'],
    ['GATE', ''],
    ['ORGANIZATION_USER', ''],
  ];
  sights.forEach(([role, expected]) => {
    it(`are those of the groups that a ${role} sees: ${expected}`, async () => {
      const env = await world().as(role);
      expect(await told(env)).to.equal(expected);
      const { totalCount, nodes } = (await list(env)) as Listed;
      expect(totalCount).to.equal(nodes.length);
      nodes.forEach(({ groups }) => expect(groups.totalCount).to.equal(groups.nodes.length));
      for (const name of ['customers', 'internal', 'pci', 'z-9', 'secret', 'absent', '', '%', `x/${world().group.id}`])
        expect(await named(env, name), name).to.equal(nodes.some((each) => each.name === name) ? name : null);
    });
  });

  it('are found by name by each role that sees a group of it, and read like none by everybody else', async () => {
    for (const caller of callers.filter((each) => each !== 'ANONYMOUS'))
      for (const access of ['session', 'token with the scope alone', 'token without the scope'] as const) {
        const env = await envAs(world(), caller, access, 'GROUP_READ');
        const found = holds(caller, 'GROUP_READ', 'GROUP') && access !== 'token without the scope';
        expect(await named(env, 'customers'), `${caller} ${access}`).to.equal(found ? 'customers' : null);
        const ask = async (name: string): Promise<string> =>
          JSON.stringify(
            await run(env, `{ organization(id: "${world().organization.id}") { portfolio(name: "${name}") { id } } }`),
          );
        expect((await ask('z-9')) === (await ask('absent')), caller).to.equal(
          caller !== 'ORGANIZATION_ORGANIZATION_MANAGER' || access === 'token without the scope',
        );
      }
  });

  it('of another organization are not seen by way of the own one', async () => {
    const stranger = await world().as('STRANGER');
    const answer = await ask<{ organizations: { nodes: readonly { portfolios: { nodes: readonly Shown[] } }[] } }>(
      stranger,
      '{ organizations { nodes { portfolios { nodes { id name groups { totalCount nodes { name } } } } } } }',
    );
    const [own] = answer.organizations.nodes;
    expect(own?.portfolios.nodes.map(({ name }) => name)).to.deep.equal(['customers', 'secret']);
    const ids = (await list(await world().as('ORGANIZATION_ORGANIZATION_MANAGER')))?.nodes.map(({ id }) => id);
    own?.portfolios.nodes.forEach(({ id }) => expect(ids).not.to.include(id));
    expect(await list(stranger)).to.equal(undefined);
  });

  it('take the filters and orders of groups', async () => {
    const env = await world().as('ORGANIZATION_ORGANIZATION_MANAGER');
    const groups = async (args: string): Promise<string> => {
      const document = `{ organization(id: "${world().organization.id}") { portfolio(name: "internal") { groups${args} { nodes { name } } } } }`;
      const answer = await ask<{ organization: { portfolio: Shown } }>(env, document);
      return answer.organization.portfolio.groups.nodes.map(({ name }) => name).join(' ');
    };
    expect(await groups('')).to.equal('batch api');
    expect(await groups('(first: 1, orderBy: { field: NAME, direction: ASC })')).to.equal('api');
    expect(await groups('(filter: { nameContains: "bat" })')).to.equal('batch');
    expect(await groups('(filter: { tag: ["pci"] })')).to.equal('api');
    expect(await groups('(filter: { or: [{ tag: ["customers"] }, { state: [ARCHIVED] }] })')).to.equal('');
  });

  it('are walked page by page, both ways, as random groups come and go: each once, in order', async function () {
    this.timeout(30_000);
    const { env } = world();
    const random = randomFrom(7);
    const tags = Array.from({ length: 12 }, (_, index) => `r-${String(index * 7).padStart(2, '0')}`);
    const groups = new Map<Group, readonly string[]>();
    for (let index = 0; index < 8; index += 1) {
      const chosen = tags.filter(() => random() < 0.3);
      groups.set(await add(`random-${index}`, chosen), chosen);
    }
    const [first] = [...groups];
    if (first !== undefined && first[1].length > 0) {
      valueOf(await removeGroupTags(env, first[0].id, first[1]));
      groups.set(first[0], []);
    }
    const seen = [...groups.keys()].filter((_, index) => index % 2 === 0);
    for (const group of seen) await join(group, 'viewer@example.com');
    for (const [role, held] of [
      ['ORGANIZATION_ORGANIZATION_MANAGER', [...groups.keys()]],
      ['VIEWER', seen],
    ] as const) {
      const actor = await world().as(role);
      const expected = tags.filter((each) => held.some((group) => groups.get(group)?.includes(each)));
      const walk = async (after: string | null): Promise<readonly string[]> => {
        const page = (await list(actor, `(first: 2${after === null ? '' : `, after: "${after}"`})`)) as Listed;
        const names = page.nodes.map(({ name }) => name);
        return page.pageInfo.hasNextPage ? [...names, ...(await walk(page.pageInfo.endCursor))] : names;
      };
      const back = async (before: string | null): Promise<readonly string[]> => {
        const page = (await list(actor, `(last: 2${before === null ? '' : `, before: "${before}"`})`)) as Listed;
        const names = page.nodes.map(({ name }) => name);
        return names.length < 2 ? names : [...(await back(page.pageInfo.startCursor)), ...names];
      };
      const forward = await walk(null);
      expect(
        forward.filter((name) => name.startsWith('r-')),
        role,
      ).to.deep.equal(expected);
      expect(await back(null), role).to.deep.equal(forward);
    }
  });

  it('cost as many statements for many as for one', async () => {
    const env = await world().as('ORGANIZATION_ORGANIZATION_MANAGER');
    const counted = async (inner: string, size: number): Promise<number> => {
      const sent = await database().statements(async () => {
        const controller = application.createOperationController({ context: { env } as never });
        const { errors } = await execute({
          schema: application.schema,
          document: parse(`query ($size: Int) { organization(id: "${world().organization.id}") { ${inner} } }`),
          variableValues: { size },
          contextValue: controller.context,
        });
        controller.destroy();
        expect(errors, JSON.stringify(errors)).to.equal(undefined);
      });
      return sent.length - 1;
    };
    const costs: readonly (readonly [string, number])[] = [
      ['portfolios(first: $size) { nodes { name } }', 1],
      ['portfolios(first: $size) { totalCount totalCountIsExact nodes { name } }', 2],
      ['portfolios(first: $size) { nodes { groups(first: $size) { nodes { name } } } }', 2],
      ['portfolios(first: $size) { nodes { groups(first: $size) { totalCount nodes { tags } } } }', 4],
      ['portfolios(first: $size) { nodes { figures { exposure meanDaysToRemediate } } }', 3],
      ['portfolios(first: $size) { nodes { figures { window(days: 30) { closedVulnerabilities } } } }', 4],
      ['portfolios(first: $size) { nodes { organization { name } } }', 1],
      ['portfolio(name: "pci") { figures { exposure } groups { nodes { name } } }', 4],
    ];
    for (const [inner, cost] of costs)
      for (const size of [1, 100]) expect(await counted(inner, size), `${inner} ${size}`).to.equal(cost);
  });

  it('tell nothing to a token that may change and not read', async () => {
    const env = withScopes(await world().as('ORGANIZATION_ORGANIZATION_MANAGER'), ['MANAGE']);
    const answer = await ask(
      env,
      `mutation { updateOrganization(input: { organizationId: "${world().organization.id}" }) {
        organization { portfolios { totalCount nodes { name } } portfolio(name: "pci") { name } } } }`,
    );
    expect(answer).to.deep.equal({
      updateOrganization: { organization: { portfolios: { totalCount: 0, nodes: [] }, portfolio: null } },
    });
  });
});
