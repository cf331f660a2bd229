import { expect } from 'chai';
import type { Env } from '../../../src/kernel/env';
import { ask } from '../../support/client';
import { eachEngine } from '../../support/engines';
import { createWorld, type World } from '../../support/world';
import { call, listOf, tried } from '../call';

eachEngine('lists of groups', (database) => {
  const made: { world?: World; manager?: Env } = {};
  const world = (): World => made.world as World;
  const manager = (): Env => made.manager as Env;
  before(async () => {
    made.world = await createWorld(database());
    made.manager = await made.world.as('ORGANIZATION_ORGANIZATION_MANAGER');
  });
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
  before(async () => {
    const ids = await listOf(
      manager(),
      `{ organization(id: "${world().elsewhere.organization.id}") { groups { nodes { id name } } } }`,
      ['organization', 'groups', 'nodes'],
    );
    const tag = async (name: string, tags: readonly string[]): Promise<void> => {
      const groupId = ids.find((each) => each['name'] === name)?.['id'];
      expect(await tried(manager(), 'addGroupTags', { groupId, tags })).to.equal('done');
    };
    await tag('Zeta', ['customers', 'pci']);
    await tag('alpha', ['pci']);
    await tag('web-shop', ['customers']);
  });
  const stories: readonly (readonly [string, string])[] = [
    ['', 'beta-x alpha Zeta web-shop'],
    ['(orderBy: { field: CREATED_AT, direction: ASC })', 'web-shop Zeta alpha beta-x'],
    ['(orderBy: { field: NAME, direction: ASC })', 'Zeta alpha beta-x web-shop'],
    ['(orderBy: { field: NAME, direction: DESC }, first: 2)', 'web-shop beta-x'],
    ['(orderBy: { field: NAME, direction: DESC }, last: 2)', 'alpha Zeta'],
    ['(filter: { state: [ARCHIVED] })', 'beta-x'],
    ['(filter: { state: [] })', ''],
    ['(filter: { service: [BLACK], not: { state: [ARCHIVED] } })', 'Zeta'],
    ['(filter: { nameContains: "A" })', 'beta-x alpha Zeta'],
    ['(filter: { or: [{ nameContains: "%" }, { nameContains: "-x" }] })', 'beta-x'],
    ['(filter: { tag: ["pci"] })', 'alpha Zeta'],
    ['(filter: { tag: ["pci", "customers", "absent"] })', 'alpha Zeta web-shop'],
    ['(filter: { and: [{ tag: ["pci"] }, { tag: ["customers"] }] })', 'Zeta'],
    ['(filter: { not: { tag: ["pci"] } })', 'beta-x web-shop'],
    ['(filter: { tag: [] })', ''],
    ['(filter: { tag: ["%"] })', ''],
    ['(filter: null, orderBy: null)', 'beta-x alpha Zeta web-shop'],
  ];
  stories.forEach(([args, expected]) =>
    it(`give ${expected === '' ? 'nothing' : expected} for groups${args}`, async () =>
      expect(await names(args)).to.equal(expected)),
  );
});
